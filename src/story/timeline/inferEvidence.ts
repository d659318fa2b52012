import type { TimeDraft } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import { addDays, daysBetween, isoDay, isoWeekOf, weekdayOf } from '../../model/calendar.js';
import type { ArticleId } from '../../model/ids.js';
import type { Span } from '../../model/span.js';
import type { Reading } from '../../text/reading.js';

/** An article with what has been read in it, before its times are tied to a day. */
export interface DatedArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly times: readonly TimeDraft[];
}

/** A day that an article may have been published on. `number` counts days, so that days can be subtracted. */
export interface Day {
  readonly iso: string;
  readonly number: number;
  readonly year: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Its ISO week, such as `2020-W37`. */
  readonly week: string;
}

const EPOCH = '2000-01-01';

/** Takes an ISO day; returns it prepared for scoring. */
export function dayOf(iso: string): Day {
  const number = daysBetween(EPOCH, iso);
  return { iso, number, year: Number(iso.slice(0, 4)), weekday: weekdayOf(iso), week: isoWeekOf(iso) };
}

/**
 * Takes first and last ISO day; returns all days from the one to the other; empty when they are the wrong way round.
 */
export function daysFrom(first: string, last: string): readonly Day[] {
  const start = dayOf(first);
  const length = daysBetween(first, last) + 1;
  let { week } = start;
  return Array.from({ length: Math.max(0, length) }, (_, i) => {
    const iso = addDays(first, i);
    const weekday = ((start.weekday - 1 + i) % 7) + 1;
    if (weekday === 1) week = isoWeekOf(iso);
    return { iso, number: start.number + i, year: Number(iso.slice(0, 4)), weekday, week };
  });
}

/** A stretch of the text of one of the articles. */
export interface Place {
  readonly article: ArticleId;
  readonly where: Span;
}

/**
 * One reason for a date. `weigh` gives the natural logarithm of how well a day agrees with it, 0 at best; days it says
 * nothing of get 0 too. `years` are the years it could fix by itself, empty when it only bounds or narrows.
 */
export interface Evidence {
  /** Where the texts say it; empty for what is known otherwise. */
  readonly places: readonly Place[];
  readonly weigh: (day: Day) => number;
  readonly years: readonly number[];
  /** One sentence without its full stop, for `why`. */
  readonly why: string;
}

/** Takes an article and a span; returns the words under it, on one line. */
export function wordsUnder({ article }: DatedArticle, { start, end }: Span): string {
  return article.text.slice(start, end).replace(/\s+/g, ' ');
}

/** Takes an article and a time in it; returns the span of the sentence that holds it. */
export function sentenceOf({ reading }: DatedArticle, draft: TimeDraft): Span {
  const sentence = reading.sentences[draft.sentence];
  return sentence === undefined ? draft : { start: sentence.start, end: sentence.end };
}

/** Takes an article and a span; returns it as the one place of a piece of evidence. */
export function placeIn({ article }: DatedArticle, { start, end }: Span): readonly Place[] {
  return [{ article: article.id, where: { start, end } }];
}

/**
 * Joins evidence that says the same in the same words: what copies repeat is one witness.
 *
 * @returns one piece of evidence a `why`, with all its places, in the order of first appearance
 */
export function mergeSame(evidence: readonly Evidence[]): readonly Evidence[] {
  const merged = new Map<string, { one: Evidence; places: Place[] }>();
  for (const one of evidence) {
    const before = merged.get(one.why);
    if (before === undefined) merged.set(one.why, { one, places: [...one.places] });
    else for (const place of one.places) before.places.push(place);
  }
  return [...merged.values()].map(({ one, places }) => ({ ...one, places }));
}

/**
 * Takes a month and a day of it; returns a function from a year to the number of that day, null when the year has none.
 */
export function dayNumbers(month: number, day: number): (year: number) => number | null {
  const known = new Map<number, number | null>();
  return (year) => {
    const before = known.get(year);
    if (before !== undefined) return before;
    const iso = isoDay(year, month, day);
    const number = iso === null ? null : daysBetween(EPOCH, iso);
    known.set(year, number);
    return number;
  };
}
