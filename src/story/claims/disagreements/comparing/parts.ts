import { overlaps } from '../../../../model/span.js';
import { groupBy } from '../../../../text/group-by.js';
import { firstFrom, lastUpTo } from '../../../../text/reading.js';
import { disjointSets } from '../../../../text/union-find.js';
import { CROWD, isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { hasEqualValue } from '../measuring/equalNumbers.js';
import type { Measured, MeasureKind } from '../measuring/measured.js';
import { sharedKeys } from '../measuring/measures.js';
import { wholeOf } from '../measuring/recounts.js';
import { type FigureGroup, isOfSomething } from './figureSides.js';

/** "Eleven ships came in. Nine of them paid": the whole stands in the sentence of the part or so many before. */
const NEAR_WHOLE = 1;
/** Two numbers that add up to a third stand at most so many sentences apart. */
const NEAR_OTHER = 1;
/** A sum of numbers whose units are not told has so many digits that are not zero. */
const TELLING_DIGITS = 3;
/** Sentences with more numbers within reach of one than this are a table: some add up to others by chance. */
const MOST_NEAR = 20;
/** An article with more numbers of one unit than this is full of them (points of a match): some add up by chance. */
const MOST_OF_UNIT = 8;
/** A part is no smaller share of its whole: the sum of ten billion and 65 is no other number. */
const LEAST_PART = 0.001;
/** Of figures of one value, so many are tried as the sum of two others. */
const MOST_TRIED = 50;
/** Two small numbers add up to a third by chance. */
const LEAST_SUM = 4;

/**
 * Finds figures of a story that differ because one is a part of the other ("two of its nine bridges", "six pianos, …
 * two of them"), because two of one text make up a third, or because one became the other ("from 317 to 90"): they are
 * compatible. People are left out of the first: of every crowd and every toll a text tells who some of them were. Sums
 * are not sought in tables.
 *
 * @param sets figures of one measure, all figures of the story
 * @param groups what was found among these: a number that is in conflict is told there
 * @param lexicon words between a part and its whole
 * @returns one group a whole that two articles or more give; empty when nothing adds up
 */
export function partsAmong(
  sets: readonly (readonly Measured[])[],
  groups: readonly FigureGroup[],
  lexicon: DisagreementLexicon,
): readonly FigureGroup[] {
  const isDisputed = among(groups.filter(({ verdict }) => verdict === 'conflict'));
  const figures = sets.flat().filter((m) => isCounted(m) && !isDisputed(m));
  const byValue = groupBy(figures, ({ figure }) => valueKey(figure.value as number));
  const relations = [...groupBy(figures, ({ article }) => article).values()].flatMap((own) => {
    const ordered = [...own].sort((a, b) => a.figure.start - b.figure.start);
    return [
      ...ordered.flatMap((m, i) => wholesOf(m, ordered.slice(0, i), ordered, lexicon)),
      ...sumsIn(ordered, byValue),
    ];
  });
  return joinedByWhole(relations, sets).filter(
    (one) => new Set(one.members.map((m) => m.article)).size > 1 && (one.why === CHANGE || isOfSomething(one, lexicon)),
  );
}

const COUNTED: ReadonlySet<MeasureKind> = new Set(['count', 'money', 'people']);

// "The first part of the loan" is no number.
const isCounted = ({ kind, figure: { value, unit } }: Measured): boolean =>
  value !== null && value >= 1 && unit !== 'share' && unit !== 'ordinal' && COUNTED.has(kind);

const among = (groups: readonly FigureGroup[]): ((m: Measured) => boolean) => {
  const ids = new Set(groups.flatMap(({ members }) => members.map(({ figure }) => figure.id)));
  return ({ figure }) => ids.has(figure.id);
};

/** Takes groups; returns what says of figures whether all of them stand in one of the groups. */
export function standIn(groups: readonly FigureGroup[]): (figures: readonly Measured[]) => boolean {
  const looks = groups.map((one) => among([one]));
  return (figures) => looks.some((isIn) => figures.every(isIn));
}

/** Figures that make up, or became, another. */
interface Relation {
  readonly whole: Measured;
  readonly parts: readonly Measured[];
  readonly why: string;
}

function wholesOf(
  part: Measured,
  before: readonly Measured[],
  own: readonly Measured[],
  lexicon: DisagreementLexicon,
): readonly Relation[] {
  const given = wholeOf(part, lexicon);
  const named = given === null ? undefined : own.find(({ figure }) => figure.id === given.id);
  const whole = named ?? (pointsBack(part, lexicon) ? antecedentOf(part, before) : undefined);
  const former = before.findLast((one) => isChange(one, part, lexicon));
  const parted = whole === undefined || isOfPeople(whole, lexicon) ? [] : [{ whole, parts: [part], why: PART }];
  return [...parted, ...(former === undefined ? [] : [{ whole: former, parts: [part], why: CHANGE }])];
}

const PART = 'one is a part of the other';
const CHANGE = 'the one became the other';
const SUM = 'the smaller ones make up the largest';

const isOfPeople = ({ kind, core }: Measured, lexicon: DisagreementLexicon): boolean =>
  kind === 'people' || core.has(CROWD) || isTally(core, lexicon);

// "Nine of them".
function pointsBack({ sentence, figure }: Measured, { partitives, relatives }: DisagreementLexicon): boolean {
  const own = sentence.tokens.filter((token) => overlaps(token, figure));
  const last = sentence.tokens.findIndex(({ end }) => end === own.at(-1)?.end);
  const behind = [...own, ...sentence.tokens.slice(last + 1, last + 3)].slice(1);
  return behind.some(({ lower }, i) => partitives.has(lower) && relatives.has(behind[i + 1]?.lower ?? ''));
}

const antecedentOf = ({ sentence, figure }: Measured, before: readonly Measured[]): Measured | undefined =>
  before.findLast(
    (one) =>
      sentence.index - one.sentence.index <= NEAR_WHOLE &&
      (one.head !== null || one.kind === 'people') &&
      (one.figure.value as number) > (figure.value as number),
  );

// "From 317 to 90".
function isChange(former: Measured, later: Measured, { departures, steps }: DisagreementLexicon): boolean {
  const { tokens } = later.sentence;
  if (former.sentence !== later.sentence) return false;
  if (!departures.has(lastUpTo(tokens, former.figure.start)?.lower ?? '')) return false;
  const behind = firstFrom(tokens, former.figure.end);
  const [to, more] = tokens.slice(behind, behind + 2).filter(({ end }) => end <= later.figure.start);
  return steps.get(to?.lower ?? '') === 'to' && more === undefined && !hasEqualValue(former, later);
}

function sumsIn(own: readonly Measured[], byValue: ReadonlyMap<number, readonly Measured[]>): readonly Relation[] {
  const byUnit = groupBy(own, ({ figure }) => figure.unit);
  return own.flatMap((a, i) => {
    if ((byUnit.get(a.figure.unit) ?? []).length > MOST_OF_UNIT && a.kind === 'count') return [];
    const reach = own.slice(i + 1, i + 2 + MOST_NEAR).filter((b) => b.sentence.index - a.sentence.index <= NEAR_OTHER);
    if (reach.length > MOST_NEAR) return [];
    return reach.flatMap((b): readonly Relation[] => {
      const values = [a.figure.value as number, b.figure.value as number];
      const sum = (values[0] as number) + (values[1] as number);
      if (hasEqualValue(a, b) || Math.min(...values) < LEAST_PART * sum) return [];
      const tried = byValue.get(valueKey(sum))?.slice(0, MOST_TRIED);
      const whole = tried?.find((one) => areOneKind([a, b, one], sum));
      return whole === undefined ? [] : [{ whole, parts: [a, b], why: SUM }];
    });
  });
}

// Numbers that are equal but for how machines add fractions have one key.
const valueKey = (value: number): number => Number(value.toPrecision(9));

// Of one unit, or told in one word, or people of whom one sentence tells; numbers with neither add up by chance unless
// they are long.
function areOneKind(three: readonly [Measured, Measured, Measured], sum: number): boolean {
  const [a, b, whole] = three;
  if (sum < LEAST_SUM || three.some(({ kind }) => kind !== whole.kind)) return false;
  if (whole.kind === 'people' && three.every(({ sentence }) => sentence === whole.sentence)) return true;
  const units = new Set(three.flatMap(({ figure }) => figure.unit ?? []));
  const isOneUnit = units.size === 1 && three.every(({ figure: { unit } }) => unit !== null && unit !== 'people');
  if (isOneUnit) return true;
  const shared = sharedKeys(new Set(sharedKeys(a.core, b.core)), whole.core);
  if (shared.length > 0 && three.every(({ head }) => head !== null)) return true;
  const digits = String(sum).replace(/\D|0+$/gu, '').length;
  return a.figure.unit === null && b.figure.unit === null && digits >= TELLING_DIGITS;
}

// The parts of one whole are one group, with all figures of the same measure and value.
function joinedByWhole(relations: readonly Relation[], sets: readonly (readonly Measured[])[]): readonly FigureGroup[] {
  const equals = equalsIn(sets);
  const sides = relations.map(({ whole, parts }) => [equals(whole), ...parts.map(equals)]);
  const joined = disjointSets(relations.length);
  const firstOf = new Map<Measured, number>();
  sides.forEach(([whole = []], i) => {
    for (const m of whole) {
      joined.union(firstOf.get(m) ?? i, i);
      if (!firstOf.has(m)) firstOf.set(m, i);
    }
  });
  return joined.sets().map((numbers) =>
    groupOf(
      numbers.flatMap((n) => sides[n] ?? []),
      relations[numbers[0] as number] as Relation,
    ),
  );
}

// Figures of one value: of one measure, of copies of one sentence, and of one thing that is counted. Copies of one text
// ask for the same ones.
function equalsIn(sets: readonly (readonly Measured[])[]): (m: Measured) => readonly Measured[] {
  const figures = sets.flat();
  const numberOf = new Map(sets.flatMap((set, i) => set.map((m) => [m, i] as const)));
  const byFamily = groupBy(figures, ({ family }) => family);
  const byHead = groupBy(figures, ({ kind, head }) => `${kind} ${head}`);
  const found = new Map<string, readonly Measured[]>();
  return (m) => {
    const { family, kind, head, figure } = m;
    const key = [numberOf.get(m), family, kind, head, figure.value, figure.unit].join('\n');
    const known = found.get(key);
    if (known !== undefined) return known;
    const alike = [
      ...(sets[numberOf.get(m) ?? -1] ?? []),
      ...(family >= 0 ? (byFamily.get(family) ?? []) : []),
      ...(head === null ? [] : (byHead.get(`${kind} ${head}`) ?? [])),
    ];
    const equal = [...new Set([m, ...alike.filter((one) => hasEqualValue(one, m))])];
    found.set(key, equal);
    return equal;
  };
}

function groupOf(sides: readonly (readonly Measured[])[], { why }: Relation): FigureGroup {
  const seen = new Set<Measured>();
  const own = sides.flatMap((side) => {
    const fresh = side.filter((m) => !seen.has(m));
    for (const m of fresh) seen.add(m);
    return fresh.length === 0 ? [] : [fresh];
  });
  const unsettled = { afterRepair: null, divergent: false, isChange: false };
  return { members: [...seen], sides: own, verdict: 'compatible', ...unsettled, why };
}
