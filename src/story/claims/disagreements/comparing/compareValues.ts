import type { Mention } from '../../../../model/annotation.js';
import { DAY_MS } from '../../../../model/calendar.js';
import type { Verdict } from '../../../../model/story.js';
import { lastUpTo } from '../../../../text/reading.js';
import { intersects } from '../../../../text/sets.js';
import { contentOf } from '../../sentenceContent.js';
import { areConsequent, CROWD, familyOf, isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { areOfCrowds } from '../measuring/crowds.js';
import { hasEqualValue } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { sharedKeys } from '../measuring/measures.js';
import { areOfOneState } from '../measuring/states.js';
import { daysOf } from '../measuring/timeUnits.js';
import { publishedDay, writtenDay } from '../publishedDay.js';
import { areOfTwoTimes } from './twoAges.js';

/**
 * What comparing two figures of one measure shows. `reason` names the rule; `why` is a sentence part for the reader.
 */
export interface Comparison {
  readonly verdict: Verdict;
  readonly divergent: boolean;
  readonly reason: string;
  readonly why: string;
}

/** "About" is taken to reach a tenth to either side. */
const ABOUT = 0.1;
/** Two estimates that differ by more than a tenth are told apart to the reader. */
const DIVERGENT = 1.1;

/**
 * Compares two figures of one measure.
 *
 * Equal values agree; a rounder wording of the same value is a refinement; a lower bound, an upper bound or a vague
 * amount never conflicts; values of different scope, place or time, and values that the text says changed, are
 * compatible; what remains and differs is a conflict.
 *
 * @param a one figure
 * @param b another of the same measure
 * @param lexicon families that are counted once, and those that grow
 * @returns the comparison
 */
export function compareValues(a: Measured, b: Measured, lexicon: DisagreementLexicon): Comparison {
  return (
    compareDenied(a, b) ??
    compareSpell(a, b) ??
    compareEqual(a, b) ??
    compareApart(a, b, lexicon) ??
    compareBounds(a, b, lexicon) ??
    compareExact(a, b, lexicon)
  );
}

const result = (verdict: Comparison['verdict'], reason: string, why: string, divergent = false): Comparison => ({
  verdict,
  reason,
  why,
  divergent,
});

// The same number, once reported and once denied.
function compareDenied(a: Measured, b: Measured): Comparison | null {
  if (a.words.isDenied === b.words.isDenied) return null;
  return result('conflict', 'denied', 'one text reports it, in the other it is denied');
}

// "since 2011" and "twelve years" are the same when the article's year says so.
function compareSpell(a: Measured, b: Measured): Comparison | null {
  if (a.kind === b.kind) return null;
  const [start, length] = a.kind === 'year' ? [a, b] : [b, a];
  const said = yearOf(length) ?? yearOf(start);
  const years = ((length.figure.value ?? 0) * (daysOf(length.figure.unit) ?? 0)) / 365.25;
  if (said === null || start.figure.value === null) return null;
  return Math.abs(said - start.figure.value - years) <= 1
    ? result('same', 'arithmetic', `from ${start.figure.value} to ${said} are ${said - start.figure.value} years`)
    : result(
        'conflict',
        'arithmetic',
        `from ${start.figure.value} to ${said} are ${said - start.figure.value} years, not ${years}`,
      );
}

/** Takes a figure; returns the year in which its article was published; null when that is unknown. */
export function yearOf({ article }: Measured): number | null {
  const year = Number((article.article.published?.value ?? '').slice(0, 4));
  return year > 0 ? year : null;
}

function compareEqual(a: Measured, b: Measured): Comparison | null {
  const [left, right] = [baseValue(a), baseValue(b)];
  if (left === null || right === null || !hasEqualValue(a, b)) return null;
  const [one, other] = [a.figure.qualifier, b.figure.qualifier];
  if (one === other) return result('same', 'equal', 'the values are equal');
  const kinds = [one, other];
  if (kinds.includes('exact') && kinds.includes('about'))
    return result('refinement', 'reworded', 'one is the rounder wording of the other');
  if (kinds.includes('exact') && kinds.includes('at-least'))
    return result('same', 'reworded', 'the number is the same, once as the least that is known');
  return result('compatible', 'hedged', 'the number is the same, but it is hedged in another way');
}

/** Takes a figure; returns its value, in days for lengths of time; null when it has none. */
export function baseValue({ figure }: Measured): number | null {
  return figure.value === null ? null : figure.value * (daysOf(figure.unit) ?? 1);
}

// Different scope, period or state: both can be true.
function compareApart(a: Measured, b: Measured, lexicon: DisagreementLexicon): Comparison | null {
  if (sharedKeys(a.core, b.core).length === 0 && areConsequent(a.core, b.core, lexicon))
    return result('compatible', 'consequence', 'they count others of those whom it befell');
  if (
    a.words.isCumulative !== b.words.isCumulative &&
    (isTally(a.core, lexicon) || a.kind === 'count') &&
    isFarApart(a, b)
  )
    return result('compatible', 'period', 'one counts everything so far, the other a part of it or a shorter period');
  if (areOfTwoTimes(a, b)) return result('compatible', 'time', 'the texts may be of two years');
  if (takesBack(a, b) || takesBack(b, a))
    return result('conflict', 'correction', 'one text says that the other is wrong');
  if (a.words.isCorrection || b.words.isCorrection)
    return result('conflict', 'correction', 'a later report corrects the number');
  if (isOtherSum(a) || isOtherSum(b))
    return result('compatible', 'sum', 'one is of an earlier time, or something is left out of it');
  if (a.words.isChange || b.words.isChange)
    return result('compatible', 'change', 'the text says that the number changed');
  if (cameAfter(a, b) || cameAfter(b, a)) return result('compatible', 'plan', 'one was planned, the other came of it');
  if (hasGrown(a, b, lexicon))
    return result('compatible', 'growth', 'one report is of a later day, and the number changes from day to day');
  const times = [a.figure.time, b.figure.time];
  if ((times[0] && times[1] && !overlapInTime(times[0], times[1])) || isOfLaterCrowd(a, b) || isOfLaterCrowd(b, a))
    return result('compatible', 'time', 'they speak of different times');
  return null;
}

// "The hall will cost 2 million", and in a later report: "The hall cost 3 million".
const cameAfter = (planned: Measured, other: Measured): boolean => {
  const [before, after] = [planned, other].map((m) => publishedDay(m.article));
  return planned.words.isPlanned && !other.words.isPlanned && Boolean(before && after && before < after);
};

/** Who writes so many days after a gathering, and does not say when it was, writes of another one. */
const LATER_DAYS = 5;

const isOfLaterCrowd = (early: Measured, late: Measured): boolean => {
  const [day, published] = [early.figure.time ?? '', late.article.article.published?.value ?? ''].map((value) =>
    Date.parse(value.slice(0, 'YYYY-MM-DD'.length)),
  ) as [number, number];
  const isTimed = /^\d{4}-\d\d-\d\d/.test(early.figure.time ?? '') && late.figure.time === null;
  return isTimed && areOfCrowds(early, late) && published - day >= LATER_DAYS * DAY_MS;
};

/** Takes a figure; says whether it is a sum set beside another one, as an earlier one or with something left out. */
export const isOtherSum = ({ kind, isRecount, words }: Measured): boolean =>
  kind === 'money' && isRecount && (words.isEarlier || words.isLimited);

// The sentence of the first takes back the value of the second ("2,140, not 3,000").
const takesBack = ({ words }: Measured, { figure: { value } }: Measured): boolean =>
  !words.isTakenBack && value !== null && words.takenBack.has(value);

/** Takes two figures; says whether one is more than twice the other; false when one has no value. */
export function isFarApart(a: Measured, b: Measured): boolean {
  const [left, right] = [baseValue(a), baseValue(b)];
  return left !== null && right !== null && Math.max(left, right) > 2 * Math.min(left, right);
}

// Tallies of dead, injured, arrested grow from day to day, those of the missing fall too, and neither where both name
// the same weekday; a part of a whole ("nine of them") belongs to one occasion, but for those who are somewhere for a
// time ("38 of them in hospital").
function hasGrown(a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean {
  if ([a, b].some(({ figure }) => figure.scope === 'part') && !areOfOneState(a, b, lexicon)) return false;
  const shared = sharedKeys(a.core, b.core).map((key) => familyOf(key) ?? '');
  const grows = shared.some((family) => lexicon.growing.has(family));
  const [dayA, dayB] = [a, b].map((m) => writtenDay(m.article));
  const [left, right] = [baseValue(a), baseValue(b)];
  if (intersects(a.words.days, b.words.days)) return false;
  if (isCountedBefore(a, b, lexicon) || isCountedBefore(b, a, lexicon)) return false;
  if (!grows || !dayA || !dayB || dayA === dayB || left === null || right === null) return false;
  return dayA < dayB === left < right || shared.some((family) => lexicon.fluctuating.has(family));
}

// "Five had died by Wednesday noon" is a count of Wednesday noon, and has not grown from a report of that evening.
function isCountedBefore(
  { article, sentence, figure }: Measured,
  { article: { article: other } }: Measured,
  { reaching }: DisagreementLexicon,
): boolean {
  const until = contentOf(article, sentence).times.find(
    ({ value, start }) => value === figure.time && reaching.has(lastUpTo(sentence.tokens, start)?.lower ?? ''),
  );
  const toMinute = (time: string | undefined | null): string => (time ?? '').slice(0, MINUTE);
  const [counted, published] = [toMinute(until?.value), toMinute(other.published?.value)];
  return counted !== '' && published !== '' && counted < published && !published.startsWith(counted);
}

/** So many characters of an ISO 8601 time reach to its minute. */
const MINUTE = 'YYYY-MM-DDThh:mm'.length;

// ISO dates of different fineness overlap when one begins with the other; intervals are compared by their ends.
function overlapInTime(a: string, b: string): boolean {
  const [startA = '', endA = startA] = a.split('/');
  const [startB = '', endB = startB] = b.split('/');
  const before = (end: string, start: string): boolean =>
    end !== '..' && start !== '..' && end < start && !start.startsWith(end);
  return !before(endA, startB) && !before(endB, startA);
}

/** Takes a figure; says whether it is a lower bound. */
export const isBoundBelow = ({ figure: { qualifier } }: Measured): boolean =>
  qualifier === 'at-least' || qualifier === 'more-than';

interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isOpen: boolean;
}

function intervalOf(measured: Measured): Interval {
  const { figure } = measured;
  const value = baseValue(measured);
  if (value === null)
    return { low: figure.range?.[0] ?? 0, high: figure.range?.[1] ?? Number.POSITIVE_INFINITY, isOpen: true };
  if (isBoundBelow(measured)) return { low: value, high: Number.POSITIVE_INFINITY, isOpen: true };
  if (figure.qualifier === 'less-than' || figure.qualifier === 'up-to') return { low: 0, high: value, isOpen: true };
  const slack = figure.qualifier === 'about' ? ABOUT * Math.abs(value) : 0;
  return { low: value - slack, high: value + slack, isOpen: false };
}

function compareBounds(a: Measured, b: Measured, lexicon: DisagreementLexicon): Comparison | null {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  if (!left.isOpen && !right.isOpen) return null;
  const overlap = left.low <= right.high && right.low <= left.high;
  // "86 had died", "no fewer than 97 had died". Of a crowd there are only estimates.
  if (!overlap && isExactTally(a, lexicon) && isExactTally(b, lexicon))
    return compareElsewhere(a, b) ?? result('conflict', 'conflict', 'they cannot both be right');
  if (a.kind === 'duration' && overlap)
    return result('refinement', 'refined', 'one gives more exactly what the other gives as a bound');
  // "Thousands" are 7,000 in other words.
  const isVague = [a, b].some(({ figure }) => figure.value === null);
  const areTwo = isApart(a, b) && !(isVague && overlap);
  return result('compatible', 'bound', 'a bound or a vague amount leaves room for the other number', areTwo);
}

// A tally of people with a number that is neither vague nor rounded.
const isExactTally = ({ figure, core }: Measured, lexicon: DisagreementLexicon): boolean =>
  figure.value !== null && figure.qualifier !== 'about' && isTally(core, lexicon) && !core.has(CROWD);

function isApart(a: Measured, b: Measured): boolean {
  const values = [a, b].map((one) => baseValue(one) ?? intervalOf(one).low);
  return Math.max(...values) > DIVERGENT * Math.min(...values);
}

function compareExact(a: Measured, b: Measured, lexicon: DisagreementLexicon): Comparison {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  const isCounted = isTally(a.core, lexicon);
  const areRounded = isRounded(a, b) || isRounded(b, a) || isCoarser(a, b) || isCoarser(b, a);
  if ((left.low <= right.high && right.low <= left.high) || (!isCounted && areRounded))
    return result('refinement', 'rounded', 'one is the rounder wording of the other');
  const scopes = [a.figure.scope, b.figure.scope];
  // Who counts a part once more counts that part.
  const isAgain = a.again === b.figure.id || b.again === a.figure.id;
  if (scopes[0] !== scopes[1] && !isAgain)
    return result('compatible', 'scope', `one speaks of ${scopes[0] ?? scopes[1]}`);
  return compareElsewhere(a, b) ?? result('conflict', 'conflict', 'they cannot both be right');
}

/** Takes two figures; returns that they are of two places; null where they are of one, or one place is not known. */
export function compareElsewhere(a: Measured, b: Measured): Comparison | null {
  const [here, there] = [a.figure.place, b.figure.place];
  if (here === null || there === null || placeKey(a) === placeKey(b)) return null;
  return result('compatible', 'place', `one is about ${here}, the other about ${there}`);
}

// One place may have two spellings.
function placeKey({ article, sentence, figure }: Measured): string | null {
  const isNamed = (m: Mention): boolean => article.article.text.slice(m.start, m.end) === figure.place;
  return contentOf(article, sentence).mentions.find(isNamed)?.entity ?? figure.place;
}

// “Two weeks” are 13 days to the nearest week.
function isCoarser(a: Measured, b: Measured): boolean {
  const [coarse, fine] = [daysOf(a.figure.unit), daysOf(b.figure.unit)];
  const [round, exact] = [baseValue(a), baseValue(b)];
  if (coarse === null || fine === null || round === null || exact === null || coarse <= fine) return false;
  return Number.isInteger(a.figure.value) && Math.abs(round - exact) < coarse / 2;
}

/** So many thousands are a rounder wording of a number that is rounded to them. */
const THOUSAND = 1000;
/** A number of fewer thousands than this is no rounding of another: "2,000", "2,400". */
const LEAST_THOUSANDS = 10;

// "18,000 tonnes" are 18,400 tonnes to the nearest thousand.
function isRounded({ figure: { value: round, unit } }: Measured, { figure: exact }: Measured): boolean {
  if (round === null || exact.value === null || unit !== exact.unit) return false;
  const isRound = round % THOUSAND === 0 && round >= LEAST_THOUSANDS * THOUSAND && round < THOUSAND * THOUSAND;
  return isRound && Math.round(exact.value / THOUSAND) * THOUSAND === round;
}
