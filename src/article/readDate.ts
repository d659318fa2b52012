import type { DateGranularity } from '../model/article.js';
import { isoDay } from '../model/calendar.js';
import { byPosition } from '../model/span.js';

/** A date as read: ISO 8601 value and how fine it is. */
export interface ReadDate {
  readonly value: string;
  readonly granularity: DateGranularity;
  /** Where it stands in the text that was read. */
  readonly start: number;
  readonly end: number;
}

/** How the dates of a text are to be read. */
export interface DateHabits {
  /** Numbers of the months by their names in lower case. */
  readonly months: ReadonlyMap<string, number>;
  /** Whether 3/4/2026 is the third of April where nothing else tells. */
  readonly isDayFirst: boolean;
}

// News on the web: nothing is older than this, and a page from further ahead is a mistake of its clock.
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
// Only so much of a text is read: a date stands at its beginning.
const LONGEST = 200;

/**
 * Reads the first date of a short text, in digits or with a month's name: 2026-03-14T10:20Z, 20260314, 14.03.2026,
 * 3/14/2026, 14 March 2026, March 14, 2026, 2026年3月14日.
 *
 * @param text the text; only its first 200 units are read
 * @param habits see DateHabits
 * @returns the date and where it stands; null when there is none
 */
export function readDate(text: string, habits: DateHabits): ReadDate | null {
  const sample = text.slice(0, LONGEST);
  if (!/\d/.test(sample)) return null;
  return READERS.flatMap((reader) => firstRead(sample, reader, habits)).sort(byPosition)[0] ?? null;
}

// The first match that is a date: "10 episodes 2019" is none, whatever comes behind it. Empty when there is none.
function firstRead(sample: string, [pattern, read]: DateForm, habits: DateHabits): readonly ReadDate[] {
  for (const match of sample.matchAll(pattern)) {
    const value = read(match, habits);
    if (value !== null) return [{ ...value, start: match.index, end: match.index + match[0].length }];
  }
  return [];
}

/**
 * Reads a date that the caller gives: an ISO 8601 year, month, day or minute of any century.
 *
 * @param text the date, such as 1989-11-02, 2026-03 or 2026-03-14T10:20Z
 * @returns the date; null when the text is none
 */
export function readIsoDate(text: string): ReadDate | null {
  const [whole, year, month, day, clock, zone] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(
      text.trim(),
    ) ?? [];
  if (whole === undefined || isoDay(Number(year), Number(month ?? 1), Number(day ?? 1)) === null) return null;
  const place = { start: 0, end: text.length };
  if (clock !== undefined)
    return { value: `${year}-${month}-${day}T${clock}${zone ?? ''}`, granularity: 'minute', ...place };
  const value = [year, month, day].filter((part) => part !== undefined).join('-');
  return { value, granularity: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year', ...place };
}

type Reader = (match: RegExpExecArray, habits: DateHabits) => Pick<ReadDate, 'value' | 'granularity'> | null;

/** A global pattern and what reads its matches. */
type DateForm = readonly [RegExp, Reader];

// A name of any length is taken up to its end and looked up then: a counted repeat of letters takes 40 ms to compile.
const READERS: readonly DateForm[] = [
  [
    /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)/g,
    ([, year, , month, day, clock, zone]) => stamp([year, month, day], clock, zone),
  ],
  [/(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?=T|\d{6}|\D|$)/g, ([, year, month, day]) => stamp([year, month, day])],
  [
    /(?<![\d.])(\d{1,2})[.-]\s?(\d{1,2})[.-]\s?((?:19|20)\d\d)(?!\d)/g,
    ([, day, month, year]) => stamp([year, month, day]) ?? stamp([year, day, month]),
  ],
  [
    /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/g,
    ([, a, b, year], { isDayFirst }) => {
      const [day, month] = isDayFirst ? [a, b] : [b, a];
      return stamp([year, month, day]) ?? stamp([year, day, month]);
    },
  ],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+(?:de|of)(?!\p{L})|-)?\s*(\p{L}+)\.?,?(?:\s+(?:de|del))?[\s-]*((?:19|20)\d\d)(?!\d)/gu,
    named(2, 1, 3),
  ],
  [/(?<!\p{L})(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/gu, named(1, 2, 3)],
  [/(?<!\d)((?:19|20)\d\d)\s?(?:m\.\s)?(\p{L}+)\s(\d{1,2})(?!\d)/gu, named(2, 3, 1)],
  [/((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})/g, ([, year, month, day]) => stamp([year, month, day])],
  [
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.])/g,
    ([, day, month, year]) => stamp([`20${year}`, month, day]),
  ],
  [
    /(?<!\d)(1[0-9]{9})(?:\d{3})?(?!\d)/g,
    ([, seconds]) => ({ value: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), granularity: 'day' }),
  ],
];

function named(month: number, day: number, year: number): Reader {
  return (match, { months }) => {
    const name = (match[month] ?? '').toLowerCase();
    const number = months.get(name);
    return number === undefined ? null : stamp([match[year], String(number), match[day]]);
  };
}

type Part = string | undefined;

function stamp(
  [year, month, day]: readonly Part[],
  clock?: Part,
  zone?: Part,
): Pick<ReadDate, 'value' | 'granularity'> | null {
  const value = isoDay(Number(year), Number(month), Number(day));
  if (value === null || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  // Midnight is how templates write a day whose hour they do not know.
  if (clock === undefined || clock === '00:00') return { value, granularity: 'day' };
  const offset = zone === undefined || zone === 'Z' ? (zone ?? '') : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return { value: `${value}T${clock}${offset}`, granularity: 'minute' };
}
