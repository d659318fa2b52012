import type { ArticleDate, DateGranularity } from '../../model/article.js';
import { periodOf } from '../../model/calendar.js';
import type { ArticleId } from '../../model/ids.js';
import { byPosition, type Span } from '../../model/span.js';
import { capitalised } from '../../text/capitals.js';
import { elapsedEvidence } from './inferElapsed.js';
import { type DatedArticle, type Day, daysFrom, type Evidence, mergeSame } from './inferEvidence.js';
import { weekdayEvidence } from './inferWeekdays.js';
import { copyrightEvidence, lastingEvidence, sisterEvidence } from './inferYears.js';

/** The least share of the belief that a day, week, month or year must hold to be claimed. */
const CLAIMED = 0.5;
/** An inferred date is never called surer than this. */
const SUREST = 0.9;
/** Evidence that costs the claimed day more than this speaks against it and is not given as a reason. */
const AGREES = -1.5;
/**
 * How likely an article comes out so many days before or after another of its story, between the one-day stories of
 * BASIL (Fan et al. 2019) and the running ones of NP4E (Hasler et al. 2006); FAR for any other day.
 */
const APART = [0.44, 0.17, 0.06, 0.025, 0.012, 0.008, 0.006];
const FAR = 1e-6;
/** So many candidate years are weighed at most. */
const MOST_YEARS = 12;

/**
 * Infers the day of publication for those articles of a story that state none, from what their texts and their dated
 * sisters say. Each piece of evidence weighs every candidate day; the weights are added as logarithms (a naive Bayes
 * reading of independent evidence), the other articles of the story count as witnesses, and the finest of day, week,
 * month and year that holds half of the belief is claimed.
 *
 * @param articles the articles of one story with their times, in any order; stated dates are evidence and stay as they
 *   are
 * @param options `now`: an ISO day that no date may come after
 * @returns a date with basis `inferred`, confidence 0..0.9 and reasons for each undated article whose evidence fixes at
 *   least a year; receipts point into that article; the others are left out
 */
export function inferDates(
  articles: readonly DatedArticle[],
  options: { readonly now?: string } = {},
): ReadonlyMap<ArticleId, ArticleDate> {
  const ordered = [...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const dated = ordered.filter(({ article }) => article.published?.basis === 'stated');
  const shared = [
    ...sisterEvidence(dated),
    ...lastingEvidence(ordered),
    ...elapsedEvidence(ordered),
    ...mergeSame(ordered.flatMap((one) => copyrightEvidence(one))),
  ];
  const days = candidateDays(shared, options.now);
  const undated = ordered.filter(({ article }) => article.published === null);
  if (days.length === 0 || undated.length === 0) return new Map();
  const common = weighAll(shared, days);
  const stated = dated.map((one) => statedBelief(one, days));
  const own = undated.map((one) => {
    const evidence = weekdayEvidence(one);
    return { one, evidence, scores: weighAll(evidence, days) };
  });
  const found = new Map<ArticleId, ArticleDate>();
  const likely = stated.length > 0 ? [] : own.map(({ scores }) => storyDays(scores));
  const near = stated.length > 0 ? nearStated(stated, days) : null;
  for (const [k, { one, evidence, scores }] of own.entries()) {
    const witness = near ?? nearOthers(likely, k);
    const belief = beliefOf(days.map((_, i) => (common[i] as number) + (scores[i] as number) + (witness[i] as number)));
    const date = claim(one, [...shared, ...evidence], days, belief);
    if (date !== null) found.set(one.article.id, date);
  }
  return found;
}

// All days of the years that some evidence fixes, and of the years beside them; none when nothing fixes a year.
function candidateDays(evidence: readonly Evidence[], now: string | undefined): readonly Day[] {
  const fixed = [...new Set(evidence.flatMap(({ years }) => years))].sort((a, b) => a - b).slice(-MOST_YEARS);
  const years = [...new Set(fixed.flatMap((year) => [year - 1, year, year + 1]))].sort((a, b) => a - b);
  const days = years.flatMap((year) => daysFrom(`${year}-01-01`, `${year}-12-31`));
  const end = now?.slice(0, 10);
  return end === undefined ? days : days.filter(({ iso }) => iso <= end);
}

function weighAll(evidence: readonly Evidence[], days: readonly Day[]): readonly number[] {
  return days.map((day) => evidence.reduce((sum, { weigh }) => sum + weigh(day), 0));
}

// Takes scores as logarithms; returns shares that sum to 1.
function beliefOf(scores: readonly number[]): readonly number[] {
  const best = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(score - best));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

/**
 * The witness of dated sisters: the story runs over some days, and this article came out near one of them. They are
 * averaged and not multiplied, so that many of them do not press all others onto the middle day.
 */
function nearStated(stated: readonly (readonly number[])[], days: readonly Day[]): readonly number[] {
  const average = days.map((_, i) => stated.reduce((sum, belief) => sum + (belief[i] as number), 0) / stated.length);
  return days.map((_, i) => Math.log(nearTo(average, i)));
}

/**
 * The witness of the other undated articles, when no article bears a date: one story day should explain the words of
 * them all. Articles copy each other, so that n of them count as the square root of n.
 *
 * @param likely for each article, own one included, the logarithm of how well its words agree with a story day
 * @param own the index of the article that is dated
 */
function nearOthers(likely: readonly (readonly number[])[], own: number): readonly number[] {
  const weight = 1 / Math.sqrt(Math.max(1, likely.length - 1));
  const scores = (likely[own] ?? []).map(() => 0);
  likely.forEach((one, k) => {
    if (k === own) return;
    one.forEach((score, i) => {
      scores[i] = (scores[i] as number) + weight * score;
    });
  });
  return scores;
}

// How well the words of an article agree with each day as the day of its story.
function storyDays(scores: readonly number[]): readonly number[] {
  const likely = scores.map((score) => Math.exp(score));
  return likely.map((_, i) => Math.log(nearTo(likely, i)));
}

// Takes a weight a day; returns the weight of the days around day `i`, nearer ones more.
function nearTo(weights: readonly number[], i: number): number {
  let sum = FAR;
  for (let gap = -APART.length + 1; gap < APART.length; gap += 1)
    sum += (APART[Math.abs(gap)] as number) * (weights[i + gap] ?? 0);
  return sum;
}

// The belief in the days of a stated date.
function statedBelief({ article }: DatedArticle, days: readonly Day[]): readonly number[] {
  const period = periodOf(article.published?.value ?? null);
  return beliefOf(days.map(({ iso }) => (period === null || (iso >= period.first && iso <= period.last) ? 0 : -50)));
}

interface Claim {
  readonly granularity: DateGranularity;
  readonly value: string;
  readonly share: number;
}

const CUTS: readonly { readonly granularity: DateGranularity; readonly cut: (day: Day) => string }[] = [
  { granularity: 'day', cut: ({ iso }) => iso },
  { granularity: 'week', cut: ({ week }) => week },
  { granularity: 'month', cut: ({ iso }) => iso.slice(0, 7) },
  { granularity: 'year', cut: ({ iso }) => iso.slice(0, 4) },
];

function claim(
  one: DatedArticle,
  evidence: readonly Evidence[],
  days: readonly Day[],
  belief: readonly number[],
): ArticleDate | null {
  const claimed = finestOf(days, belief);
  if (claimed === null) return null;
  const best = bestDay(days, belief, claimed);
  const reasons = evidence.filter(({ weigh }) => weigh(best) >= AGREES);
  const places = reasons.flatMap((reason) => reason.places.filter(({ article }) => article === one.article.id));
  return {
    value: claimed.value,
    granularity: claimed.granularity,
    basis: 'inferred',
    confidence: Math.min(SUREST, Math.round(claimed.share * 100) / 100),
    receipts: distinct(places.map(({ where }) => where)),
    why: [...new Set(reasons.map((reason) => sentenceFor(one, reason)))],
  };
}

// In reading order, each span once.
function distinct(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(byPosition);
  return sorted.filter((span, i) => span.start !== sorted[i - 1]?.start || span.end !== sorted[i - 1]?.end);
}

function finestOf(days: readonly Day[], belief: readonly number[]): Claim | null {
  for (const { granularity, cut } of CUTS) {
    const shares = new Map<string, number>();
    days.forEach((day, i) => {
      const key = cut(day);
      shares.set(key, (shares.get(key) ?? 0) + (belief[i] as number));
    });
    const [value, share] = [...shares].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (share >= CLAIMED) return { granularity, value, share };
  }
  return null;
}

function bestDay(days: readonly Day[], belief: readonly number[], { granularity, value }: Claim): Day {
  const cut = CUTS.find((one) => one.granularity === granularity)?.cut;
  let best = 0;
  days.forEach((day, i) => {
    const isInside = cut?.(day) === value;
    const isBest = cut?.(days[best] as Day) !== value || (belief[i] as number) > (belief[best] as number);
    if (isInside && isBest) best = i;
  });
  return days[best] as Day;
}

function sentenceFor({ article }: DatedArticle, { places, why }: Evidence): string {
  const from = places.some((place) => place.article === article.id) ? undefined : places[0]?.article;
  const sentence = from === undefined ? why : `in article ${from}, ${why}`;
  return `${capitalised(sentence)}.`;
}
