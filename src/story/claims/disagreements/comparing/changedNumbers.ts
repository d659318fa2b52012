import { isRelayed } from '../../../../model/article.js';
import { groupBy } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import { nameOf } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { hasEqualValue } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { publishedDay } from '../publishedDay.js';
import { baseValue } from './compareValues.js';
import type { FigureGroup } from './figureSides.js';

/** What a mistaken magnitude multiplies a number by. */
const MAGNITUDES = [1e3, 1e6, 1e9];
/** Where all other numbers of the two sentences agree, a nought may be lost or added too. */
const NOUGHTS = [10, 100, ...MAGNITUDES];
/** Copies of a sentence in more articles than this are looked at in part. */
const MOST_COPIES = 30;

/**
 * Finds numbers that a translation or rewriting of a sentence has otherwise than its other copies ("3 million" for "3
 * billion"): the numbers of two copies are set opposite each other in order, and one differs while all others agree, or
 * it is another magnitude of one unit. A digit that was miscopied anybody may have miscopied.
 *
 * @param sets figures of one measure, all figures of the story
 * @param groups what was found among these; what is explained as damage there is not told again
 * @param lexicon units of measure
 * @returns one group a changed number, of verdict `damage`: who has it as it was, also in words of their own, and who
 *   changed it; empty when nothing was changed on the way
 */
export function changedNumbers(
  sets: readonly (readonly Measured[])[],
  groups: readonly FigureGroup[],
  lexicon: DisagreementLexicon,
): readonly FigureGroup[] {
  const setOf = new Map(sets.flatMap((set) => set.map((m) => [m, set] as const)));
  const isKnown = explainedIn(groups);
  const copied = sets.flat().filter((m) => m.family >= 0 && baseValue(m) !== null);
  const found = [...groupBy(copied, ({ family }) => family).values()].flatMap((family) => {
    const lines = linesOf(family);
    const pairs = lines.flatMap((line, i) => lines.slice(i + 1).flatMap((other) => changedPairs(line, other, lexicon)));
    return pairs.flatMap(([a, b]): readonly Change[] => {
      const change = changeOf([a, b], family);
      return change === null || isKnown(change.whole, change.odd) || isBorneOut(change, setOf) ? [] : [change];
    });
  });
  const changes = groupBy(
    found,
    ({ odd, whole }) => `${odd.family} ${baseValue(odd)} ${baseValue(whole)} ${whole.kind}`,
  );
  return [...changes.values()].map((same) => groupOf(same, (m) => setOf.get(m) ?? [m]));
}

// A report of its own, no copy of the sentence, has the odd number too.
const isBorneOut = ({ odd, isSlip }: Change, setOf: ReadonlyMap<Measured, readonly Measured[]>): boolean =>
  isSlip !== true &&
  (setOf.get(odd) ?? []).some((m) => hasEqualValue(m, odd) && m.family !== odd.family && !isRelayed(m.article));

/** A number, and what a copy made of it. */
interface Change {
  readonly whole: Measured;
  readonly odd: Measured;
  /** A digit was miscopied; nobody need have translated or rewritten the sentence. */
  readonly isSlip?: boolean;
}

/** The numbers of one sentence, in order. */
type Line = readonly Measured[];

function linesOf(family: readonly Measured[]): readonly Line[] {
  const lines = [...groupBy<Measured, Sentence>(family, ({ sentence }) => sentence).values()];
  return lines.slice(0, MOST_COPIES).map((line) => [...line].sort((a, b) => a.figure.start - b.figure.start));
}

// An outlet that puts a newer number into a text of its own has not changed it on the way.
function changedPairs(
  line: Line,
  other: Line,
  lexicon: DisagreementLexicon,
): readonly (readonly [Measured, Measured])[] {
  const [a, b] = [line[0] as Measured, other[0] as Measured];
  if (nameOf(a.article) === nameOf(b.article)) return [];
  // Numbers in words of another language are not read whole.
  if (a.article.article.language !== b.article.article.language) return [];
  const opposite = line.length === other.length ? line.map((m, i) => [m, other[i] as Measured] as const) : [];
  const [first, second] = opposite.filter(([one, two]) => !isEqual(one, two));
  if (first !== undefined && second === undefined) {
    const isOnlyOther = opposite.length > 1 && first[0].figure.unit === first[1].figure.unit;
    return isOnlyOther || areTimesApart(...first, NOUGHTS) || hasLostThousand(...first, lexicon) ? [first] : [];
  }
  return line.flatMap((one) => {
    const [match, more] = other.filter((two) => areTimesApart(one, two, MAGNITUDES));
    return match === undefined || more !== undefined || other.some((two) => isEqual(one, two)) ? [] : [[one, match]];
  });
}

// A unit may be lost on the way.
const isEqual = (a: Measured, b: Measured): boolean => hasEqualValue(a, b) || a.figure.value === b.figure.value;

function areTimesApart(a: Measured, b: Measured, factors: readonly number[]): boolean {
  const units = new Set([a, b].flatMap(({ figure }) => figure.unit ?? []));
  const [small, large] = [a, b].map(({ figure }) => figure.value ?? 0).sort((x, y) => x - y) as [number, number];
  return units.size < 2 && small > 0 && factors.some((times) => Math.abs(large / small / times - 1) < 1e-9);
}

// "1.7 lorries" are 1,700 of whatever another copy calls them: nothing that is counted, and not measured, has a
// fraction.
function hasLostThousand(a: Measured, b: Measured, { measures }: DisagreementLexicon): boolean {
  const areThings = [a, b].every(({ kind, figure: { unit } }) => kind === 'count' && unit && !measures.has(unit));
  const [small, large] = [a, b].map(({ figure }) => figure.value ?? 0).sort((x, y) => x - y) as [number, number];
  return areThings && !Number.isInteger(small) && Math.abs(large / small / 1e3 - 1) < 1e-9;
}

// The odd one is what fewer articles have, and all of these were translated or rewritten.
function changeOf([a, b]: readonly [Measured, Measured], family: readonly Measured[]): Change | null {
  const holders = (m: Measured) => new Set(family.filter((one) => isEqual(one, m)).map(({ article }) => article));
  const [left, right] = [holders(a), holders(b)];
  const isOdd = (set: ReadonlySet<Measured['article']>, other: ReadonlySet<Measured['article']>): boolean =>
    set.size <= other.size && [...set].every(isRelayed);
  if (isMiscopied(a, b)) return slipOf([a, b], family, left.size - right.size);
  if (isOdd(right, left)) return { whole: a, odd: b };
  if (isOdd(left, right)) return { whole: b, odd: a };
  return null;
}

// "Thirty-one" and "thirteen", "15 hours" and "five hours": whoever copied the sentence took one digit for another. Of
// people, whose numbers grow, another number may be news on another day, and one digit less always.
function isMiscopied(a: Measured, b: Measured): boolean {
  const [left, right] = [a, b].map(({ figure }) => String(figure.value ?? '')) as [string, string];
  if (a.figure.unit === null || [left, right].some((digits) => !/^\d+$/u.test(digits))) return false;
  const days = new Set([a, b].flatMap(({ article }) => publishedDay(article) ?? []));
  const isPast = days.size < 2 || (a.figure.time !== null && a.figure.time === b.figure.time);
  return a.kind === 'people'
    ? isPast && isSwapped(left, right)
    : isSwapped(left, right) || (isPast && hasLostDigit(left, right));
}

// "13", "31".
const isSwapped = (a: string, b: string): boolean =>
  a !== b &&
  a.length === b.length &&
  [...a].some((_, i) => a.slice(0, i) + (a[i + 1] ?? '') + (a[i] ?? '') + a.slice(i + 2) === b);

// "15", "5".
const hasLostDigit = (a: string, b: string): boolean =>
  b.length === a.length + 1 && [...b].some((_, i) => b.slice(0, i) + b.slice(i + 1) === a);

// What fewer articles have is the slip, or what stands in the later ones.
function slipOf([a, b]: readonly [Measured, Measured], family: readonly Measured[], more: number): Change {
  const first = family.find((one) => isEqual(one, a) || isEqual(one, b)) ?? a;
  const isFirst = more === 0 ? isEqual(first, a) : more > 0;
  return isFirst ? { whole: a, odd: b, isSlip: true } : { whole: b, odd: a, isSlip: true };
}

// Says of two figures whether a group of verdict `damage` has their values on two sides.
function explainedIn(groups: readonly FigureGroup[]): (a: Measured, b: Measured) => boolean {
  const known = groups.filter(({ verdict }) => verdict === 'damage');
  return (a, b) =>
    known.some(({ sides }) => {
      const places = [a, b].map((m) => sides.findIndex((side) => side.some((one) => hasEqualValue(one, m))));
      return !places.includes(-1) && places[0] !== places[1];
    });
}

function groupOf(changes: readonly Change[], equalsTo: (m: Measured) => readonly Measured[]): FigureGroup {
  const wholes = new Set<Measured>();
  for (const { whole } of changes) {
    if (wholes.has(whole)) continue;
    for (const m of [whole, ...equalsTo(whole)]) if (m === whole || hasEqualValue(m, whole)) wholes.add(m);
  }
  const sides = [[...wholes], [...new Set(changes.map(({ odd }) => odd))]];
  return {
    members: sides.flat(),
    sides,
    verdict: 'damage',
    afterRepair: 'same',
    divergent: false,
    isChange: false,
    why: changes.some(({ isSlip }) => isSlip)
      ? 'in copies of one sentence a digit was miscopied'
      : 'a translation or rewriting has changed the number',
  };
}
