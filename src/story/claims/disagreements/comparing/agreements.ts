import { disjointSets } from '../../../../text/union-find.js';
import { nameOf } from '../draft.js';
import { isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { AGE } from '../measuring/ages.js';
import type { Measured } from '../measuring/measured.js';
import type { FigureGroup } from './figureSides.js';

/**
 * Takes figures of one value and the lexicon; returns the one group that tells it, when it was broken somewhere, stands
 * in different words, or comes from separate texts; empty when nobody would want to be told.
 */
export function agreementOf(side: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const first = side[0] as Measured;
  if (side.every((m) => m.article === first.article)) return [];
  const broken = side.filter((m) => m.figure.damaged);
  const known = { members: side, sides: [side], divergent: false };
  if (broken.length > 0 && broken.length < side.length && isMisread(broken, lexicon))
    return [
      {
        ...known,
        verdict: 'damage',
        afterRepair: 'same',
        isChange: false,
        why: brokenIn(broken, side),
      },
    ];
  const isRank = first.kind === 'ordinal' && (first.figure.value ?? 0) > 2 && first.core.size > 0;
  // Every text gives somebody's age.
  const isTold = isInOwnWords(side) && (first.kind === 'share' || !isSmall(first)) && !first.core.has(AGE);
  const isBareYear =
    first.kind === 'year' &&
    side.every(({ article, figure }) => /^\d+$/.test(article.article.text.slice(figure.start, figure.end)));
  // "Four people": nothing says what of.
  const isBare = first.kind === 'people' && side.every((m) => m.head === null && !isTally(m.core, lexicon));
  // "Hours later", "a few streets": everybody may print that.
  const isOpen = first.kind !== 'share' && first.figure.value === null && first.figure.range === null;
  if ((!isRank && !isTold) || isBareYear || isBare || isOpen) return [];
  return [{ ...known, verdict: 'same', afterRepair: null, isChange: false, why: 'the values are equal' }];
}

/** That texts agree on so few of something tells nobody anything. */
const FEW = 3;

const isSmall = ({ figure: { value } }: Measured): boolean => value !== null && value <= FEW;

// Says what the broken text lost, where another text has it.
function brokenIn(broken: readonly Measured[], side: readonly Measured[]): string {
  const whole = side.find((m) => m.kind === 'money');
  const lost = whole !== undefined && broken.some((m) => m.kind !== 'money');
  return lost
    ? `one text has lost the currency, ${whole.figure.unit}`
    : 'the number is broken in one text and whole in the others';
}

// Not all of the texts have their sentences from each other, or the amount is put in other words.
const isInOwnWords = (side: readonly Measured[]): boolean => {
  const words = new Set(
    side.map(({ article, figure }) => article.article.text.slice(figure.start, figure.end).toLowerCase()),
  );
  return !areCopies(side) || (side[0]?.kind === 'share' && words.size > 1);
};

// Copied sentences join the articles that they stand in, and so does what an outlet writes once more.
function areCopies(side: readonly Measured[]): boolean {
  const numbers = new Map([...new Set(side.map((m) => m.article))].map((article, i) => [article, i] as const));
  const sets = disjointSets(numbers.size);
  const firsts = new Map<string, number>();
  for (const { article, family, proposition } of side) {
    const number = numbers.get(article) as number;
    const keys = [
      ...(family >= 0 ? [`${family}`] : []),
      ...(proposition >= 0 ? [`${nameOf(article)} ${proposition}`] : []),
    ];
    for (const key of keys) {
      const known = firsts.get(key);
      if (known === undefined) firsts.set(key, number);
      else sets.union(known, number);
    }
  }
  return sets.sets().length === 1;
}

// As printed the number reads otherwise: its currency is lost, or its magnitude stands behind the stray full stop.
const isMisread = (broken: readonly Measured[], lexicon: DisagreementLexicon): boolean =>
  broken.some(({ article, figure, kind }) => {
    const [, behind = ''] = article.article.text.slice(figure.start, figure.end).split(/\.\s+/u);
    return kind === 'count' || lexicon.magnitudes.has(behind.split(/\s/u)[0] ?? '');
  });
