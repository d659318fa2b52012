import type { ArticleDate, Block } from '../model/article.js';
import { daysBetween } from '../model/calendar.js';
import type { MetadataCandidate, Page } from '../model/page.js';
import type { Span } from '../model/span.js';
import type { ArticleLexicon } from './lexicon.js';
import type { Line } from './lines.js';
import { type ReadDate, readDate, readIsoDate } from './readDate.js';

/** When an article says that it was published and last changed. */
export interface StatedDates {
  readonly published: ArticleDate | null;
  readonly updated: ArticleDate | null;
}

// The sources of a day of publication, most trustworthy first, with how sure each makes us (0..1).
const SOURCES: readonly (readonly [string, number])[] = [
  ['json-ld', 0.97],
  ['og', 0.95],
  ['meta', 0.95],
  ['url', 0.93],
  ['time-marked-near', 0.92],
  ['time-near', 0.88],
  ['class-near', 0.85],
  ['meta-date', 0.85],
  ['text-near', 0.75],
  ['time-marked', 0.75],
  ['time', 0.7],
  ['class', 0.65],
  ['text', 0.5],
];
// What a reader sees beside the story: in the outlet's own time zone.
const SHOWN: ReadonlySet<string> = new Set(['url', 'time-near', 'class-near', 'text-near']);
// Far from the story a date counts only when it is nearly all of its line.
const LONGEST_FAR_LINE = 48;

/**
 * Finds when an article was published and last changed: the caller's word, else the page's metadata, else a dateline or a
 * date on a line of its own. A date that only the story implies is not looked for here.
 *
 * @param page the page
 * @param candidates its metadata
 * @param laid its blocks and lines
 * @param lexicon names of months
 * @returns both dates; null where nothing states one
 */
export function findDates(
  page: Page,
  candidates: readonly MetadataCandidate[],
  laid: { readonly blocks: readonly Block[]; readonly lines: readonly Line[] },
  lexicon: ArticleLexicon,
): StatedDates {
  const given = page.given.date === undefined ? null : readIsoDate(page.given.date);
  const updated = fromCandidates('updated', candidates, lexicon);
  const inText = dateInText(laid, lexicon);
  const published = given ? stated(given, 1, []) : (fromCandidates('published', candidates, lexicon) ?? inText);
  return { published: published ?? updated, updated };
}

const stated = ({ value, granularity }: ReadDate, confidence: number, receipts: readonly Span[]): ArticleDate => ({
  value,
  granularity,
  basis: 'stated',
  confidence,
  receipts,
});

function fromCandidates(
  field: 'published' | 'updated',
  candidates: readonly MetadataCandidate[],
  lexicon: ArticleLexicon,
): ArticleDate | null {
  const named = candidates.filter((c) => c.field === field);
  for (const [source, confidence] of SOURCES) {
    for (const candidate of named) {
      if (candidate.source !== source || (source === 'text' && candidate.value.length > LONGEST_FAR_LINE)) continue;
      const date = readDate(candidate.value, lexicon.months);
      if (date !== null) return stated(inOwnZone(date, named, lexicon), confidence, []);
    }
  }
  return null;
}

// A clock in universal time may be a day off the day that the outlet shows: then the shown day holds, where a zone on earth
// has that day at that hour.
function inOwnZone(date: ReadDate, named: readonly MetadataCandidate[], lexicon: ArticleLexicon): ReadDate {
  if (!/T.*(?:Z|[+-]00:00)$/.test(date.value)) return date;
  const [day, hour] = [date.value.slice(0, 10), Number(date.value.slice(11, 13))];
  for (const candidate of named) {
    const shown = SHOWN.has(candidate.source) ? readDate(candidate.value, lexicon.months) : null;
    if (shown === null || /T.*(?:Z|[+-]00:00)$/.test(shown.value)) continue;
    const ahead = daysBetween(day, shown.value.slice(0, 10));
    return (ahead === 1 && hour >= 24 - MOST_HOURS_EAST) || (ahead === -1 && hour < MOST_HOURS_WEST) ? shown : date;
  }
  return date;
}

// The zones furthest from universal time: Kiribati and Baker Island.
const MOST_HOURS_EAST = 14;
const MOST_HOURS_WEST = 12;

// A dateline opens the first paragraphs: LINDHAVEN, Marenia, March 14, 2026 (Agency) - The bridge …
const DATELINE = /^[^a-z]{0,2}\p{Lu}[\p{L}\p{M}.,’' /-]{1,60}?[,(]\s?(?=\p{L}{3,10}\.?\s\d|\d{1,2}\s\p{L})/u;
const DATELINE_END = /^[^.!?]{0,40}?\s?[-–—]{1,2}\s/u;
const FIRST_LINES = 8;

function dateInText(
  { blocks, lines }: { readonly blocks: readonly Block[]; readonly lines: readonly Line[] },
  lexicon: ArticleLexicon,
): ArticleDate | null {
  for (const [i, line] of lines.entries()) {
    const block = blocks[i];
    const isDateLine = block?.junk === 'dateline' || (block?.junk === 'byline' && /\d{4}/.test(line.text));
    const opens = i < FIRST_LINES && block?.kind === 'paragraph' ? DATELINE.exec(line.text) : null;
    if (!isDateLine && opens === null) continue;
    const date = readDate(line.text, lexicon.months);
    if (date === null || (opens !== null && !DATELINE_END.test(line.text.slice(date.end, date.end + 60)))) continue;
    return stated(date, 0.9, [{ start: line.start + date.start, end: line.start + date.end }]);
  }
  return null;
}
