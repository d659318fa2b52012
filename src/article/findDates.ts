import type { ArticleDate, Block } from '../model/article.js';
import { daysBetween } from '../model/calendar.js';
import type { MetadataCandidate, Page } from '../model/page.js';
import type { Span } from '../model/span.js';
import { numberStyleOf } from '../text/number-style.js';
import type { ArticleLexicon } from './lexicon.js';
import type { Line } from './lines.js';
import { type DateHabits, type ReadDate, readDate, readIsoDate } from './readDate.js';

/** When an article says that it was published and last changed. */
export interface StatedDates {
  readonly published: ArticleDate | null;
  readonly updated: ArticleDate | null;
}

// The sources of a day of publication, most trustworthy first, with how sure each alone makes us (0..1).
const SOURCES: readonly (readonly [string, number])[] = [
  ['json-ld', 0.97],
  ['og', 0.95],
  ['meta', 0.95],
  ['url', 0.93],
  ['time-marked-near', 0.92],
  ['time-near', 0.88],
  ['class-near', 0.85],
  ['meta-date', 0.85],
  ['json-ld-page', 0.8],
  ['text-near', 0.75],
  ['time-marked', 0.75],
  ['time', 0.7],
  ['class', 0.65],
  ['text', 0.5],
];
// What a reader sees beside the story.
const SHOWN: ReadonlySet<string> = new Set(['time-marked-near', 'time-near', 'class-near', 'text-near']);
// What is in the outlet's own time zone.
const LOCAL: ReadonlySet<string> = new Set(['url', 'time-near', 'class-near', 'text-near']);
// Far from the story a date counts only when it is nearly all of its line.
const LONGEST_FAR_LINE = 48;

/**
 * Finds when an article was published and last changed: the caller's word, else the day for which most speaks in the
 * page's metadata, else a dateline or a date on a line of its own. A date that only the story implies is not looked for
 * here.
 *
 * @param page the page
 * @param candidates its metadata
 * @param laid its text, blocks and lines
 * @param lexicon names of months
 * @returns both dates; null where nothing states one
 */
export function findDates(
  page: Page,
  candidates: readonly MetadataCandidate[],
  laid: { readonly text: string; readonly blocks: readonly Block[]; readonly lines: readonly Line[] },
  lexicon: ArticleLexicon,
): StatedDates {
  const given = page.given.date === undefined ? null : readIsoDate(page.given.date);
  const habits = { months: lexicon.months, isDayFirst: isDayFirst(candidates, laid.text) };
  const updated = fromCandidates('updated', candidates, habits);
  const published = given
    ? stated(given, 1, [])
    : (fromCandidates('published', candidates, habits) ?? dateInText(laid, habits));
  return { published: published ?? updated, updated };
}

// Of those who write 3/4/2026, only Americans put the month first. A text in English that names no country is taken for
// one of theirs, unless it writes numbers, hours or quotations as they never do.
function isDayFirst(candidates: readonly MetadataCandidate[], text: string): boolean {
  const locales = ['html', 'json-ld', 'meta'].flatMap((source) =>
    candidates.filter((c) => c.field === 'language' && c.source === source),
  );
  const [, language, country] = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(locales[0]?.value ?? '') ?? [];
  if (language !== undefined && language.toLowerCase() !== 'en') return true;
  if (country !== undefined) return country.toLowerCase() !== 'us';
  return numberStyleOf(text) === 'comma' || UNAMERICAN.test(text);
}

// 21:46, and words between angle marks.
const UNAMERICAN = /(?<![\d:.])(?:1[3-9]|2[0-3]):[0-5]\d(?![\d:])|«[^«»]{2,}»/;

const stated = ({ value, granularity }: ReadDate, confidence: number, receipts: readonly Span[]): ArticleDate => ({
  value,
  granularity,
  basis: 'stated',
  confidence,
  receipts,
});

// Each source speaks for the first day that it gives; the days are weighed as if the sources erred independently (naive
// Bayes). Of those that show one day beside the story only the best counts: they are one line, seen in several ways.
function fromCandidates(
  field: 'published' | 'updated',
  candidates: readonly MetadataCandidate[],
  habits: DateHabits,
): ArticleDate | null {
  const named = candidates.filter((c) => c.field === field);
  const witnesses = SOURCES.flatMap(([source, confidence]) => {
    const date = firstDate(named, source, habits);
    return date === null ? [] : [{ source, date: inOwnZone(date, named, habits), odds: confidence / (1 - confidence) }];
  });
  const odds = new Map<string, number>();
  const heard = new Set<string>();
  for (const { source, date, odds: own } of witnesses) {
    const day = dayOf(date);
    const key = `${SHOWN.has(source) ? 'shown' : source} ${day}`;
    if (!heard.has(key)) odds.set(day, (odds.get(day) ?? 1) * own);
    heard.add(key);
  }
  const most = Math.max(...odds.values());
  const best = witnesses.find(({ date }) => odds.get(dayOf(date)) === most);
  if (best === undefined) return null;
  const all = [...odds.values()].reduce((sum, one) => sum + one, 1);
  return stated(best.date, Math.round(100 * Math.min(MOST_CONFIDENCE, most / all)) / 100, []);
}

// What machines are told in several ways often comes from one field.
const MOST_CONFIDENCE = 0.98;

const dayOf = ({ value }: ReadDate): string => value.slice(0, 10);

function firstDate(named: readonly MetadataCandidate[], source: string, habits: DateHabits): ReadDate | null {
  for (const candidate of named) {
    if (candidate.source !== source || (source === 'text' && candidate.value.length > LONGEST_FAR_LINE)) continue;
    const date = readDate(candidate.value, habits);
    if (date !== null) return date;
  }
  return null;
}

// A clock in universal time may be a day off the day that the outlet shows: then the shown day holds, where a zone on
// earth has that day at that hour.
function inOwnZone(date: ReadDate, named: readonly MetadataCandidate[], habits: DateHabits): ReadDate {
  if (!isUniversal(date)) return date;
  const [day, hour] = [dayOf(date), Number(date.value.slice(11, 13))];
  const shown = named
    .filter(({ source }) => LOCAL.has(source))
    .map(({ value }) => readDate(value, habits))
    .filter((other) => other !== null && !isUniversal(other));
  const nearest = shown.find((other) => other !== null && dayOf(other) === day) ?? shown[0];
  if (nearest === undefined || nearest === null) return date;
  const ahead = daysBetween(day, dayOf(nearest));
  return (ahead === 1 && hour >= 24 - MOST_HOURS_EAST) || (ahead === -1 && hour < MOST_HOURS_WEST) ? nearest : date;
}

const isUniversal = ({ value }: ReadDate): boolean => /T.*(?:Z|[+-]00:00)$/.test(value);

// The zones furthest from universal time: Kiribati and Baker Island.
const MOST_HOURS_EAST = 14;
const MOST_HOURS_WEST = 12;

// A dateline opens the first paragraphs: LINDHAVEN, Marenia, March 14, 2026 (Agency) - The bridge …
const DATELINE = /^[^a-z]{0,2}\p{Lu}[\p{L}\p{M}.,’' /-]{1,60}?[,(]\s?(?=\p{L}{3,10}\.?\s\d|\d{1,2}\s\p{L})/u;
const DATELINE_END = /^[^.!?]{0,40}?\s?[-–—]{1,2}\s/u;
/** A dateline stands in one of so many lines at the head of a text. */
const FIRST_LINES = 8;

function dateInText(
  { blocks, lines }: { readonly blocks: readonly Block[]; readonly lines: readonly Line[] },
  habits: DateHabits,
): ArticleDate | null {
  for (const [i, line] of lines.entries()) {
    const block = blocks[i];
    const isDateLine =
      block?.junk === 'dateline' ||
      block?.rule === 'date-line' ||
      (block?.junk === 'byline' && /\d{4}/.test(line.text));
    const opens = i < FIRST_LINES && block?.kind === 'paragraph' ? DATELINE.exec(line.text) : null;
    if (!isDateLine && opens === null) continue;
    const date = readDate(line.text, habits);
    if (date === null || (opens !== null && !DATELINE_END.test(line.text.slice(date.end, date.end + 60)))) continue;
    return stated(date, 0.9, [{ start: line.start + date.start, end: line.start + date.end }]);
  }
  return null;
}
