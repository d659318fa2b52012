import { isoDay } from '../../model/calendar.js';
import { type Candidate, calendarOf } from './candidate.js';
import { type Line, pieceAt } from './pieces.js';

/** A leap year, in which every day of the year exists. */
const LEAP_YEAR = 2000;

/**
 * Reads a date whose parts hang together by slashes or hyphens with the month as a word ("23/Sep/2021", "2021-aug-1",
 * "Oct/2"), in any order, and day and month in digits behind a word of time, where one is above 12 ("on 22/04").
 *
 * @returns null when no such date begins at `i`
 */
export function mixedDateAt(line: Line, i: number): Candidate | null {
  return namedMonth(line, i) ?? plainDigits(line, i);
}

function namedMonth(line: Line, i: number): Candidate | null {
  const first = pieceAt(line, i);
  if (!/^\d{1,4}$/.test(first.text) && !line.lexicon.months.has(first.lower)) return null;
  if (first.joint !== '' || isTied(line, i)) return null;
  const parts = [i];
  let to = i + 1;
  for (let next = nextPart(line, to); next !== null && parts.length < 3; next = nextPart(line, to)) {
    parts.push(next);
    to = next + 1;
  }
  const texts = parts.map((at) => pieceAt(line, at).lower);
  const months = texts.flatMap((text) => line.lexicon.months.get(text) ?? []);
  const years = texts.filter((text) => /^(1[5-9]|20)\d\d$/.test(text));
  const days = texts.filter((text) => /^\d{1,2}$/.test(text));
  const [month, year, day] = [months[0], years[0], days[0]];
  const isWhole =
    months.length === 1 && days.length === 1 && months.length + days.length + years.length === parts.length;
  // A hyphen alone also joins "May-9" of other things; with the year it is a date.
  const isSure = year !== undefined || pieceAt(line, i + 1).text === '/';
  if (!isWhole || !isSure || month === undefined || day === undefined) return null;
  if (isoDay(Number(year ?? LEAP_YEAR), month, Number(day)) === null || isTied(line, to + 1)) return null;
  const form = calendarOf({ year: year === undefined ? null : Number(year), month, day: Number(day) });
  return { from: i, to, form, granularity: 'day' };
}

// The index of the part behind a slash or a joint.
function nextPart(line: Line, at: number): number | null {
  if (isTied(line, at + 1)) return at + 1;
  return pieceAt(line, at).joint === '' ? null : at;
}

// Whether a slash that touches both sides stands right before a piece.
function isTied(line: Line, i: number): boolean {
  const [before, slash, piece] = [pieceAt(line, i - 2), pieceAt(line, i - 1), pieceAt(line, i)];
  return slash.text === '/' && slash.end === piece.start && before.end === slash.start;
}

function plainDigits(line: Line, i: number): Candidate | null {
  const [first, second] = [pieceAt(line, i), pieceAt(line, i + 2)];
  const isPair = [first, second].every((piece) => /^\d{1,2}$/.test(piece.text)) && isTied(line, i + 2);
  const before = pieceAt(line, i - 1).lower;
  const isLed = line.lexicon.relations.get(before) === 'on' || line.lexicon.weekdays.has(before);
  if (!isPair || !isLed || isTied(line, i + 4)) return null;
  const [a, b] = [Number(first.text), Number(second.text)];
  const [day, month] = a > 12 ? [a, b] : [b, a];
  if (day <= 12 || isoDay(LEAP_YEAR, month, day) === null) return null;
  return { from: i, to: i + 3, form: calendarOf({ month, day }), granularity: 'day' };
}
