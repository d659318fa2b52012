import type { Figure } from '../../../model/annotation.js';
import { groupBy } from '../../../text/group-by.js';
import { mapPair } from '../../../text/pairs.js';
import { contentOf } from '../sentenceContent.js';
import type { Witness } from '../witness.js';
import { isAmount } from './isAmount.js';

/** Numbers that are exact are one when they differ by no more than this share, by which rounding moves a number. */
const ROUNDED = 0.005;
/** Numbers of which one is hedged ("about 5,000") are one when they differ by no more than this share. */
const HEDGED = 0.1;

/**
 * Says whether two sentences that are held to tell one thing give it in other numbers, so that one of them does not
 * stand behind what the other says: both count things of one unit, and no number of one is a number of the other.
 *
 * @param one a sentence
 * @param other another
 * @returns false when they count nothing alike, when one of them counts nothing, or for vague numbers and ranges
 */
export function countOtherwise(one: Witness, other: Witness): boolean {
  const [some, others] = mapPair([one, other], countedBy);
  return [...some].some(([unit, figures]) => {
    const opposite = others.get(unit) ?? [];
    return opposite.length > 0 && !figures.some((f) => opposite.some((g) => isOneValue(f, g)));
  });
}

/** Numbers from this on are written out in digits or with a magnitude, and are not units of time in other words. */
const LARGE = 1000;

/**
 * Says whether a copy gives none of the large numbers of its source, whatever they count: a broken number loses what it
 * counts, too.
 *
 * @param source a sentence
 * @param copy a copy of it
 * @returns false when one of them has no number of a thousand or more
 */
export function hasOtherValues(source: Witness, copy: Witness): boolean {
  const [some, others] = mapPair([source, copy], (one) =>
    [...countedBy(one).values()].flat().filter(({ value }) => (value ?? 0) >= LARGE),
  );
  return some.length > 0 && others.length > 0 && !some.some((f) => others.some((g) => isOneValue(f, g)));
}

/** Figures with a value by what they count. */
type Counted = ReadonlyMap<string, readonly Figure[]>;

function countedBy({ article, sentence }: Witness): Counted {
  const figures = contentOf(article, sentence).figures.filter((f) => f.value !== null && isAmount(f.unit));
  return groupBy(figures, ({ unit }) => unit as string);
}

function isOneValue(a: Figure, b: Figure): boolean {
  const [left, right] = [a.value ?? 0, b.value ?? 0];
  const allowed = a.qualifier === 'exact' && b.qualifier === 'exact' ? ROUNDED : HEDGED;
  return Math.abs(left - right) <= allowed * Math.max(Math.abs(left), Math.abs(right));
}
