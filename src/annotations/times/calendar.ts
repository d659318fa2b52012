import { ordinalIn } from '../../text/digits.js';
import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { type Candidate, calendarOf } from './candidate.js';
import { type Line, type Piece, pieceAt } from './pieces.js';

/** A number, and the index behind it. */
export interface Part {
  readonly value: number;
  readonly to: number;
}

/**
 * Reads a calendar date in words: "Sunday, March 5", "7 June 2021", "the 7th of June", "Aug. 7", "2-4 August", "May
 * 2019", and a bare month.
 *
 * @returns null when no date begins at `i`
 */
export function dateAt(line: Line, i: number): Candidate | null {
  const weekday = weekdayBefore(line, i);
  // "next 6th of April".
  const shift = weekday === null ? (line.lexicon.shifts.get(pieceAt(line, i).lower) ?? null) : null;
  const at = weekday?.to ?? (shift === null ? i : i + 1);
  const date = shift === null ? (monthFirst(line, at) ?? dayFirst(line, at)) : ordinalDayFirst(line, at);
  if (date === null) return weekday === null ? monthAlone(line, i) : null;
  const { form } = date;
  return form.kind === 'calendar'
    ? { ...date, from: i, form: { ...form, weekday: weekday?.value ?? null, shift } }
    : null;
}

// "Sunday, " and "Sun., " right before a date.
function weekdayBefore(line: Line, i: number): Part | null {
  const value = line.lexicon.weekdays.get(pieceAt(line, i).lower);
  if (value === undefined || !pieceAt(line, i).isCapitalised) return null;
  let to = i + 1;
  if (pieceAt(line, to).text === '.') to += 1;
  if (pieceAt(line, to).text === ',') to += 1;
  return { value, to };
}

/**
 * Takes a line and an index; returns month and the index behind it (and behind the full stop of "Aug."), else null.
 * With a day behind the stop may stand apart, and the month be in small letters ("oct . 25").
 */
export function monthAt(line: Line, i: number): Part | null {
  const piece = pieceAt(line, i);
  const value = line.lexicon.months.get(piece.lower);
  const [stop, next] = [pieceAt(line, i + 1), pieceAt(line, i + 2)];
  const isShort = line.lexicon.shortMonths.has(piece.lower) && stop.text === '.';
  const hasDay = isShort && /^\d{1,2}$/.test(next.text);
  if (value === undefined || !(piece.isCapitalised || hasDay || isPlainName(line, piece))) return null;
  return { value, to: i + (hasDay || (isShort && stop.start === piece.end) ? 2 : 1) };
}

// In lower case only a whole name that is no other word will do ("october", not "may" or "dec").
const isPlainName = ({ lexicon }: Line, { lower }: Piece): boolean =>
  lower.length > 3 && !lexicon.ambiguousMonths.has(lower);

/**
 * Takes a line and an index; returns the day of the month that is said there ("9", "9th", "ninth", "twenty-second") and
 * the index behind it, else null. What must stand beside it is for the caller to see ("9 percent").
 */
export function dayAt(line: Line, i: number): Part | null {
  const piece = pieceAt(line, i);
  const tens = piece.isDigits ? null : piece.number;
  const after = pieceAt(line, i + 1);
  const ones = line.lexicon.ordinals.get(after.lower) ?? (after.isDigits ? null : after.number);
  // "twenty-second", "thirty first".
  if ((tens === 20 || tens === 30) && ones !== null && ones > 0 && ones < 10)
    return tens + ones <= 31 ? { value: tens + ones, to: i + 2 } : null;
  const value = digitsOf(piece.lower) ?? line.lexicon.ordinals.get(piece.lower) ?? 0;
  return value >= 1 && value <= 31 ? { value, to: i + 1 } : null;
}

// "the 45th of May", "May 32, 2021": a day that no month has makes a date of which nothing is known, and no month.
function impossibleDayAt(line: Line, i: number): Part | null {
  const value = digitsOf(pieceAt(line, i).lower);
  return value !== null && value > 31 && value < 100 ? { value, to: i + 1 } : null;
}

// "9", "9th"
const digitsOf = (word: string): number | null => (/^\d{1,2}$/.test(word) ? Number(word) : ordinalIn(word));

const isOrdinal = (line: Line, i: number): boolean => /^\d+\p{L}+$/u.test(pieceAt(line, i).text);

/**
 * Takes a line and an index right behind a month or day; returns the year that stands there (", 2021", "of 2021"), else
 * null.
 */
export function yearBehind(line: Line, i: number): Part | null {
  const skip = pieceAt(line, i).text === ',' || line.lexicon.of.has(pieceAt(line, i).lower) ? 1 : 0;
  const piece = pieceAt(line, i + skip);
  if (/^(1[5-9]|20)\d\d$/.test(piece.text) && !line.lexicon.notAfterYear.has(pieceAt(line, i + skip + 1).lower))
    return { value: Number(piece.text), to: i + skip + 1 };
  const short = pieceAt(line, i);
  if (/^['’‘]$/.test(short.text) && /^\d\d$/.test(pieceAt(line, i + 1).text)) {
    const two = Number(pieceAt(line, i + 1).text);
    return { value: two + (two < 50 ? 2000 : 1900), to: i + 2 };
  }
  return null;
}

function monthFirst(line: Line, i: number): Candidate | null {
  const month = monthAt(line, i);
  if (month === null) return null;
  const hasThe = line.lexicon.the.has(pieceAt(line, month.to).lower);
  // "October, 1st".
  const hasComma = pieceAt(line, month.to).text === ',' && /^\d{1,2}\p{L}+$/u.test(pieceAt(line, month.to + 1).text);
  const at = month.to + (hasThe || hasComma ? 1 : 0);
  const day = dayAt(line, at) ?? impossibleDayAt(line, at);
  if (day === null || isCounted(line, day.to)) return null;
  const last = pieceAt(line, day.to).joint !== '' ? dayAt(line, day.to) : null;
  const end = last?.to ?? day.to;
  const year = yearBehind(line, end);
  if (day.value > 31 && year === null && !isOrdinal(line, at)) return null;
  return made(i, year?.to ?? end, {
    month: month.value,
    day: day.value,
    lastDay: last?.value ?? null,
    year: year?.value ?? null,
  });
}

// "May 9 people": the number counts what follows.
const isCounted = (line: Line, i: number): boolean =>
  line.lexicon.notAfterYear.has(pieceAt(line, i).lower) || /^%$/.test(pieceAt(line, i).text);

function dayFirst(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const hasThe = lexicon.the.has(pieceAt(line, i).lower);
  const first = i + (hasThe ? 1 : 0);
  const day = dayAt(line, first) ?? impossibleDayAt(line, first);
  // "$12" and "#4" are no days.
  if (day === null || /^[#\p{Sc}]$/u.test(pieceAt(line, i - 1).text)) return null;
  const second = pieceAt(line, day.to).joint !== '' ? dayAt(line, day.to) : null;
  let at = second?.to ?? day.to;
  // "the third day of May".
  const isSaid =
    hasThe && lexicon.units.get(pieceAt(line, at).lower)?.unit === 'day' && lexicon.of.has(pieceAt(line, at + 1).lower);
  if (isSaid) at += 1;
  if (lexicon.of.has(pieceAt(line, at).lower)) at += 1;
  const month = monthAt(line, at) ?? monthAfterDay(line, at, i);
  if (month === null || isVerb(line, at, i)) return null;
  const year = yearBehind(line, month.to);
  if (day.value > 31 && year === null && !isOrdinal(line, first)) return null;
  const from = hasThe && at === day.to ? i + 1 : i;
  return made(from, year?.to ?? month.to, {
    month: month.value,
    day: day.value,
    lastDay: second?.value ?? null,
    year: year?.value ?? null,
  });
}

// "28 june": behind a number in digits a month in lower case is one, unless it is also a verb ("on 1 may" has none).
function monthAfterDay(line: Line, at: number, i: number): Part | null {
  const { lower } = pieceAt(line, at);
  const value = line.lexicon.months.get(lower);
  const isNoun = line.lexicon.plainMonths.has(lower) || line.lexicon.relations.get(pieceAt(line, i - 1).lower) === 'on';
  return value !== undefined && pieceAt(line, i).isDigits && at === i + 1 && isNoun ? { value, to: at + 1 } : null;
}

// "In 2 May told him": an ambiguous month that begins a sentence part is left alone; a digit before it is proof enough.
const isVerb = (line: Line, at: number, i: number): boolean =>
  line.lexicon.ambiguousMonths.has(pieceAt(line, at).lower) &&
  !/\d/.test(pieceAt(line, i).text + pieceAt(line, i + 1).text);

const ordinalDayFirst = (line: Line, i: number): Candidate | null =>
  /^\d{1,2}\p{L}+$/u.test(pieceAt(line, i).text) ? dayFirst(line, i) : null;

function made(
  from: number,
  to: number,
  parts: { month: number; day: number; lastDay: number | null; year: number | null },
): Candidate {
  return { from, to, form: calendarOf(parts), granularity: parts.lastDay === null ? 'day' : 'range' };
}

// "October", "last May", "July 1997", "mid-May". Words that are also names or verbs need a word of time before them.
function monthAlone(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const shift = lexicon.shifts.get(pieceAt(line, i).lower);
  const at = shift === undefined ? i : i + 1;
  const month = monthAt(line, at);
  if (month === null) return null;
  const year = yearBehind(line, month.to);
  const named = lexicon.ambiguousMonths.has(pieceAt(line, at).lower);
  const led = shift !== undefined || year !== null || lexicon.monthBefore.has(pieceAt(line, at - 1).lower);
  const isName = pieceAt(line, month.to).isCapitalised && year === null && named;
  if (named && (!led || isName)) return null;
  return {
    from: i,
    to: year?.to ?? month.to,
    form: calendarOf({ month: month.value, year: year?.value ?? null, shift: shift ?? null }),
    granularity: 'month',
  };
}

/**
 * Reads a holiday that has one day each year ("Christmas Eve"), with its year where one stands behind it; else null.
 */
export function holidayAt(line: Line, i: number): Candidate | null {
  const found = phraseFrom(line.pieces, i, line.lexicon.holidays);
  const length = pieceAt(line, i).isCapitalised || found > 1 ? found : 0;
  const date = line.lexicon.holidays.get(wordsBetween(line.pieces, i, i + length));
  if (date === undefined) return null;
  const year = yearBehind(line, i + length);
  const [month, day] = date;
  return made(i, year?.to ?? i + length, { month, day, lastDay: null, year: year?.value ?? null });
}
