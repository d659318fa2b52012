import type { Figure } from '../../../../model/annotation.js';
import type { ClauseWords } from '../../../../text/clauses.js';
import { contentOf } from '../../sentenceContent.js';
import { keysIn } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from './measured.js';
import { sharedKeys } from './measures.js';
import { daysOf } from './timeUnits.js';

/** Equal values differ by no larger share. */
const MARGIN = 0.001;
/** A month has 28 to 31 days; 30 are called one. */
const MONTH_MARGIN = 0.02;

/**
 * Takes two figures; says whether their values are equal, lengths of time in whatever unit; two vague ones are when
 * their units are.
 */
export function hasEqualValue(a: Measured, b: Measured): boolean {
  const [left, right] = [a.figure.value, b.figure.value];
  if (left === null || right === null) return left === right && a.figure.unit === b.figure.unit;
  // Of votes every one counts.
  if (a.figure.unit === b.figure.unit && Number.isInteger(left) && Number.isInteger(right)) return left === right;
  const scale = (daysOf(a.figure.unit) ?? 1) / (daysOf(b.figure.unit) ?? 1);
  const isMonth = [a, b].some(({ figure: { unit } }) => unit === 'months') && scale !== 1;
  return Math.abs(left * scale - right) <= (isMonth ? MONTH_MARGIN : MARGIN) * Math.abs(right);
}

/**
 * Takes two figures of one unit and the lexicon; says whether they are one number given twice, as equal numbers are
 * that are not round or large and are told of one party or one thing, or by one source.
 */
export const isOneNumber = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  hasEqualValue(a, b) &&
  (isToldByOne(a, b, lexicon) || isOneReading(a, b) || isOneSum(a, b, lexicon) || isOneCount(a, b));

/** A sum with so many digits that are not zero is no round one. */
const LEAST_DIGITS = 2;
/** Two articles that tell one sum of nobody whom both name share so many telling words at least. */
const LEAST_TOLD = 2;
/** Or one that stands at most so many words from the sum in both ("a contract for …"). */
const NEAR_SUM = 4;

// One sum of money, no round one, told of one party or one thing by two articles, or by one to deny it.
const isOneSum = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  a.kind === 'money' &&
  a.article !== b.article &&
  areOfOneCoin(a, b, lexicon) &&
  digitsOf(a) >= LEAST_DIGITS &&
  (sharedKeys(a.entities, b.entities).length > 0 ||
    areConvertedAlike(a, b) ||
    sharedKeys(a.context, b.context).length >= ((a.denial ?? b.denial) ? 1 : LEAST_TOLD) ||
    sharedKeys(besideOf(a, lexicon), besideOf(b, lexicon)).length > 0);

/** What one sum comes to in another currency differs by no more with the rate. */
const MOST_TIMES_RATE = 1.1;

// Both sentences give a second sum, in one currency, that may be the same ("90 million crowns (about 9 million
// euros)").
function areConvertedAlike(a: Measured, b: Measured): boolean {
  const othersOf = ({ article, sentence, figure }: Measured): readonly Figure[] =>
    contentOf(article, sentence).figures.filter(({ unit }) => /^[A-Z]{3}$/u.test(unit ?? '') && unit !== figure.unit);
  return othersOf(a).some((one) =>
    othersOf(b).some((other) => {
      const values = [one.value ?? 0, other.value ?? 0];
      return one.unit === other.unit && Math.max(...values) <= MOST_TIMES_RATE * Math.min(...values);
    }),
  );
}

/** Takes two sums and the lexicon; says whether they are in one currency, or of one coin ("crowns", "kroner"). */
export const areOfOneCoin = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  coinOf(a, lexicon) === coinOf(b, lexicon);

/**
 * Takes a figure; returns the coin that its currency is named after, its unit where none is known; null without one.
 */
export const coinOf = ({ figure: { unit } }: Measured, { coins }: DisagreementLexicon): string | null =>
  coins.get(unit ?? '') ?? unit;

/**
 * Takes a figure; returns the keys of the words next to it, its own left out; empty when none of them tells anything.
 */
export function besideOf(
  { sentence: { tokens }, figure }: Measured,
  lexicon: DisagreementLexicon,
): ReadonlySet<string> {
  const before = tokens.filter(({ end }) => end <= figure.start).slice(-NEAR_SUM);
  const behind = tokens.filter(({ start }) => start >= figure.end).slice(0, NEAR_SUM);
  return new Set(keysIn([...before, ...behind], lexicon));
}

/** So many of one thing are told of twice by no chance. */
export const LARGE_COUNT = 100;

const isOneCount = (a: Measured, b: Measured): boolean =>
  a.article !== b.article && a.head !== null && a.head === b.head && (a.figure.value ?? 0) >= LARGE_COUNT;

/** So many digits that are not zero make a number that is given twice by no chance. */
const TELLING_DIGITS = 3;

// One source gives one number, and no round one, to two articles.
function isToldByOne(a: Measured, b: Measured, { clauses }: DisagreementLexicon): boolean {
  const source = sourceOf(a, clauses);
  const isOne = source !== null && source === sourceOf(b, clauses);
  return isOne && a.article !== b.article && digitsOf(a) >= TELLING_DIGITS;
}

/**
 * Takes a figure and the language's words about clauses; returns the name of who gives it in lower case, without an
 * article and what is added to the name; null when nobody is named.
 */
export function sourceOf({ figure: { attribution } }: Measured, { definiteArticles }: ClauseWords): string | null {
  if (attribution === null) return null;
  const [name = ''] = attribution.toLowerCase().split(',');
  const [first = '', ...others] = name.split(' ');
  return definiteArticles.has(first) && others.length > 0 ? others.join(' ') : name;
}

// The digits of its value, without noughts at the end.
const digitsOf = ({ figure }: Measured): number => String(figure.value ?? '').replace(/\D|0+$/gu, '').length;

// Two readings of one scale to the same fraction.
const isOneReading = (a: Measured, b: Measured): boolean =>
  a.kind === 'scale' && sharedKeys(a.core, b.core).length > 0 && !Number.isInteger(a.figure.value);
