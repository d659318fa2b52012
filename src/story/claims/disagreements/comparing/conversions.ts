import { groupBy, groupByEach } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import { disjointSets } from '../../../../text/union-find.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { hasEqualValue } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { compareValues } from './compareValues.js';
import type { FigureGroup } from './figureSides.js';

/**
 * Finds sums of money that a text gives in a second currency ("3 billion crowns ($130 million)", "85 crowns or about 52
 * euros"): the numbers differ and are one sum.
 *
 * @param sets figures of one measure, all figures of the story
 * @param groups what was found among these: a sum that is told there needs no line of its own, unless texts convert it
 *   into different currencies
 * @param lexicon words between a sum and the same in another currency
 * @returns one group a sum, with all figures of its measure and value; empty when nothing is converted
 */
export function convertedSums(
  sets: readonly (readonly Measured[])[],
  groups: readonly FigureGroup[],
  lexicon: DisagreementLexicon,
): readonly FigureGroup[] {
  const setOf = new Map(sets.flatMap((set) => set.map((m) => [m, set] as const)));
  const isTold = new Set(groups.flatMap(({ members }) => members));
  const sentences = groupBy<Measured, Sentence>(sets.flat(), ({ sentence }) => sentence);
  const found = [...sentences.values()].flatMap((line) => conversionsIn(line, lexicon));
  return joined(found, setOf).flatMap((same): readonly FigureGroup[] => {
    const others = groupBy(
      same.map(({ other }) => other),
      ({ figure: { unit, value } }) => unit ?? String(value),
    );
    const rates = [...others.values()].flatMap((side) => ratesIn(side, lexicon));
    if (others.size === 1 && same.some(({ sum }) => isTold.has(sum))) return rates;
    return [groupOf([[...equalsOf(same, setOf)], ...others.values()]), ...rates];
  });
}

// Two texts may convert one sum at two rates.
function ratesIn(side: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const values = [...groupBy(side, ({ figure: { value } }) => value).values()];
  const [one, other] = values.map(([first]) => first);
  if (one === undefined || other === undefined || values.length > 2) return [];
  const { verdict, why } = compareValues(one, other, lexicon);
  return verdict === 'refinement' ? [{ ...groupOf(values), verdict, why }] : [];
}

// The sums of conversions, and the figures of their measures with these values.
function equalsOf(
  conversions: readonly Conversion[],
  setOf: ReadonlyMap<Measured, readonly Measured[]>,
): ReadonlySet<Measured> {
  const found = new Set<Measured>();
  for (const { sum } of conversions) {
    if (found.has(sum)) continue;
    for (const m of [sum, ...(setOf.get(sum) ?? [])]) if (m === sum || isOfOneUnit(m, sum)) found.add(m);
  }
  return found;
}

// Conversions of one sum: of copies of one sentence, or of figures of one measure and value.
function joined(
  conversions: readonly Conversion[],
  setOf: ReadonlyMap<Measured, readonly Measured[]>,
): readonly (readonly Conversion[])[] {
  const sets = disjointSets(conversions.length);
  const ofOneSum = groupByEach(conversions.keys(), (i) => {
    const { sum, place } = conversions[i] as Conversion;
    const first = (setOf.get(sum) ?? []).find((m) => isOfOneUnit(m, sum));
    return [`= ${(first ?? sum).figure.id}`, ...(sum.family >= 0 ? [`${sum.family} ${place}`] : [])];
  });
  for (const [first, ...others] of ofOneSum.values()) for (const i of others) sets.union(first as number, i);
  return sets.sets().map((numbers) => numbers.map((n) => conversions[n] as Conversion));
}

/** A sum, and the same in another currency. */
interface Conversion {
  readonly sum: Measured;
  readonly other: Measured;
  /** Its number among the conversions of its sentence. */
  readonly place: number;
}

function conversionsIn(line: readonly Measured[], lexicon: DisagreementLexicon): readonly Conversion[] {
  const ordered = [...line].sort((a, b) => a.figure.start - b.figure.start);
  return ordered
    .flatMap((sum, i) => {
      const other = ordered[i + 1];
      return other !== undefined && isConversion(sum, other, lexicon) ? [{ sum, other }] : [];
    })
    .map((pair, place) => ({ ...pair, place }));
}

function isConversion(sum: Measured, other: Measured, { alternatives }: DisagreementLexicon): boolean {
  const { article, sentence } = sum;
  if (![sum, other].some(({ kind }) => kind === 'money') || sum.figure.unit === other.figure.unit) return false;
  if (![sum, other].every(isSum)) return false;
  const between = article.article.text.slice(sum.figure.end, other.figure.start);
  if (/^\p{P}?\s*\(\s*$/u.test(between)) return true;
  const words = sentence.tokens.filter(({ start, end }) => start >= sum.figure.end && end <= other.figure.start);
  const [link, more] = words;
  return other.figure.qualifier === 'about' && alternatives.has(link?.lower ?? '') && more === undefined;
}

// A currency may be lost or mistaken for a thing.
const isSum = ({ kind, figure }: Measured): boolean => figure.value !== null && (kind === 'money' || kind === 'count');

const isOfOneUnit = (a: Measured, b: Measured): boolean => hasEqualValue(a, b) && a.figure.unit === b.figure.unit;

const groupOf = (sides: FigureGroup['sides']): FigureGroup => ({
  members: sides.flat(),
  sides,
  verdict: 'same',
  afterRepair: null,
  divergent: false,
  isChange: false,
  why: `both are one sum, in ${sides.length > 2 ? 'several' : 'two'} currencies`,
});
