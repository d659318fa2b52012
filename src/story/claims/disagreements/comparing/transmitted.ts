import type { Qualifier } from '../../../../model/annotation.js';
import type { Damage } from '../../../../model/article.js';
import { overlaps } from '../../../../model/span.js';
import { contentOf } from '../../sentenceContent.js';
import { isInRelayed } from '../../witness.js';
import { nameOf } from '../draft.js';
import type { Measured } from '../measuring/measured.js';
import { areStepsApart } from '../measuring/numberWords.js';
import { baseValue, type Comparison } from './compareValues.js';

/**
 * Translations lose or mistake a "thousand", "million" or "billion": the number is so many times too small or too
 * large.
 */
const MAGNITUDES = [1e3, 1e6, 1e9];
/** What a lost decimal mark multiplies a number by. */
const SHIFTS = [10, 100];
const DECIMAL_MARK = /\d[.,]\d{1,2}(?!\d)/u;

/**
 * Explains why copies of one text give another number than the others: a magnitude was lost, a translation or rewriting
 * has put a hedge before it ("over two years" became "more than two years"), has made what something was changed by
 * into what it was changed to, or has another number; or the number was found to be broken, and the other to be meant.
 *
 * @param main figures of one value
 * @param side figures of another value or hedge, of the same measure
 * @returns the comparison, of verdict `damage`; null when neither side is all copies of what stands in the other
 */
export function changeOnTheWay(main: readonly Measured[], side: readonly Measured[]): Comparison | null {
  return changeOf(side, main) ?? changeOf(main, side);
}

function changeOf(copies: readonly Measured[], whole: readonly Measured[]): Comparison | null {
  const sources = copies.map((copy) => whole.find((one) => one.family >= 0 && one.family === copy.family));
  const change = (test: (copy: Measured, source: Measured) => boolean): boolean =>
    copies.every((copy, i) => sources[i] !== undefined && test(copy, sources[i]));
  if (copies.every((copy) => whole.some((one) => isFractionOf(copy, one))))
    return damage('magnitude', 'nobody is a fraction of a person: one text took the mark of the thousands for a point');
  if (change(areMagnitudesApart)) return damage('magnitude', 'one text is a copy that has mistaken the magnitude');
  if (change(isHedgedOnTheWay)) return damage('hedge', 'a translation or rewriting has hedged the number');
  if (change(isTurnedOnTheWay)) return damage('step', 'a translation or rewriting took a change for what it led to');
  if (change(isChangedCopy) || copies.every((copy) => whole.some((one) => isWitness(one, copy))))
    return damage('value', 'a translation or rewriting has changed the number');
  return null;
}

const damage = (reason: string, why: string): Comparison => ({ verdict: 'damage', divergent: false, reason, why });

/** Takes two figures; says whether the first is the number that is meant by the second, a broken one. */
export const isWitness = ({ article, figure }: Measured, broken: Measured): boolean =>
  witnessesOf(broken).some((witness) => witness.article === article.article.id && overlaps(witness, figure));

/** Takes a figure; returns where other texts have the number that is meant by it; none where it is not broken. */
export const witnessesOf = ({ article: { article }, figure }: Measured): readonly NonNullable<Damage['witness']>[] =>
  article.damage.flatMap((one) => (one.kind === 'broken-numeral' && overlaps(one, figure) ? (one.witness ?? []) : []));

/** Takes a figure; says whether it is a number of people with a fraction. */
export const isFraction = ({ figure: { value }, kind }: Measured): boolean =>
  kind === 'people' && value !== null && !Number.isInteger(value);

/** Takes two figures; says whether the first is a fraction of people that the second has whole ("2.1", "2,100"). */
export const isFractionOf = (copy: Measured, { figure: { value } }: Measured): boolean =>
  isFraction(copy) &&
  Number.isInteger(value) &&
  MAGNITUDES.some((magnitude) => areTimes(value ?? 0, copy.figure.value ?? 0, magnitude));

const areTimes = (large: number, small: number, times: number): boolean => Math.abs(large / small / times - 1) < 1e-9;

/**
 * Takes figures of copies of one sentence; says whether they differ by a magnitude alone ("1.3 million", "1.3
 * billion").
 */
export function areMagnitudesApart(copy: Measured, source: Measured): boolean {
  const [one, other] = [copy.figure.value, source.figure.value];
  if (one === null || other === null || one === 0 || other === 0) return false;
  const [small, large] = [Math.min(one, other), Math.max(one, other)];
  const shifts = [copy, source].map(hasMark).filter(Boolean).length === 1 ? SHIFTS : [];
  return [...MAGNITUDES, ...shifts].some((times) => areTimes(large, small, times));
}

const hasMark = ({ article, figure }: Measured): boolean =>
  DECIMAL_MARK.test(article.article.text.slice(figure.start, figure.end));

const isHedgedOnTheWay = (copy: Measured, source: Measured): boolean =>
  copy.figure.value !== null &&
  copy.figure.value === source.figure.value &&
  copy.figure.unit === source.figure.unit &&
  source.figure.qualifier === 'exact' &&
  copy.figure.qualifier === 'more-than' &&
  isInRelayed(copy);

const isTurnedOnTheWay = (copy: Measured, source: Measured): boolean =>
  isInRelayed(copy) && areStepsApart(copy, source) && copy.figure.value === source.figure.value;

/** How a number is hedged that is no bound. */
const CLOSED: ReadonlySet<Qualifier> = new Set(['exact', 'about']);

/**
 * Takes figures of copies of one sentence; says whether one of them is a translation or rewriting with another value.
 */
export const isChangedValue = (a: Measured, b: Measured): boolean => isChangedCopy(a, b) || isChangedCopy(b, a);

// Of several numbers in one unit, or without any, it is not known which stands for which.
const isAlone = ({ article, sentence, figure }: Measured): boolean =>
  contentOf(article, sentence).figures.filter(
    ({ value, unit }) => value !== null && (unit === null || unit === figure.unit),
  ).length === 1;

// Where each sentence gives other numbers too, one at least is in both: else the second has all of them from elsewhere.
function haveOthersAlike(copy: Measured, source: Measured): boolean {
  const [left, right] = [othersBeside(copy), othersBeside(source)];
  return left.length === 0 || right.length === 0 || left.some((value) => right.includes(value));
}

const othersBeside = ({ article, sentence, figure }: Measured): readonly number[] =>
  contentOf(article, sentence).figures.flatMap(({ id, value }) => (id === figure.id ? [] : (value ?? [])));

// An outlet that puts a newer number into a text of its own has not changed it on the way.
const isChangedCopy = (copy: Measured, source: Measured): boolean =>
  isInRelayed(copy) &&
  nameOf(copy.article) !== nameOf(source.article) &&
  copy.kind === source.kind &&
  [copy, source].every(isAlone) &&
  haveOthersAlike(copy, source) &&
  [copy, source].every(({ figure }) => figure.unit !== null && CLOSED.has(figure.qualifier)) &&
  baseValue(copy) !== null &&
  baseValue(source) !== null &&
  baseValue(copy) !== baseValue(source);
