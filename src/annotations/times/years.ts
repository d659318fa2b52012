import { twoDigits } from '../../model/calendar.js';
import { ordinalIn } from '../../text/digits.js';
import { phraseFrom, phraseUpTo } from '../../text/phrases.js';
import { monthAt, yearBehind } from './calendar.js';
import { type Candidate, calendarOf } from './candidate.js';
import { type Line, pieceAt } from './pieces.js';

const YEAR = /^(1[5-9]|20)\d\d$/;
/** News tells of no later century. */
const LAST_CENTURY = 21;

/**
 * Reads a bare year: "in 1994", "the 2014 vote", "(2019)", "fiscal 1989", "1994-2004", "nineteen ninety-six"; else
 * null.
 */
export function yearAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const lead = phraseFrom(line.pieces, i, lexicon.yearNouns, 3);
  const spoken = spokenYear(line, i + lead);
  if (spoken !== null) return { ...oneYear(spoken.year, i, spoken.to) };
  const piece = pieceAt(line, i + lead);
  if (!YEAR.test(piece.text) || piece.joint !== '') return null;
  const next = pieceAt(line, i + lead + 1);
  if (next.joint !== '' && /^\d{2,4}$/.test(next.text)) return yearsFrom(i, piece.text, next.text, i + lead + 2);
  if (/^[-/:%°]$/.test(next.text) && next.start === piece.end) return null;
  const counts =
    lexicon.notAfterYear.has(next.lower) || lexicon.units.has(next.lower) || lexicon.magnitudes.has(next.lower);
  if (counts || (lead === 0 && !isYearPlace(line, i))) return null;
  return oneYear(Number(piece.text), i, i + lead + 1);
}

function oneYear(year: number, from: number, to: number): Candidate {
  return { from, to, form: calendarOf({ year }), granularity: 'year' };
}

function yearsFrom(from: number, first: string, last: string, to: number): Candidate | null {
  const end = Number(last.length === 2 ? first.slice(0, 2) + last : last);
  if (last.length === 3 || end <= Number(first) || end > 2200) return null;
  return { from, to, form: { kind: 'years', from: Number(first), to: end }, granularity: 'range' };
}

// A year has a word of time, a determiner or a bracket before it. Round and far numbers before a plural may be counts.
function isYearPlace(line: Line, i: number): boolean {
  const [before, piece, next] = [pieceAt(line, i - 1), pieceAt(line, i), pieceAt(line, i + 1)];
  const year = Number(piece.text);
  const isNear = year >= 1900 && year < 2060;
  const led = line.lexicon.yearBefore.has(before.lower) || monthAt(line, i - 1) !== null;
  const isPlural = /^[a-z]{3,}s$/.test(next.text);
  if (led)
    return isNear
      ? !(isPlural && year % 100 === 0)
      : !/^\p{Ll}/u.test(next.text) || line.lexicon.relations.has(next.lower);
  if (!isNear) return false;
  // "his unsuccessful 1996 campaign": between small words, the second no plural.
  const isInside = /^\p{Ll}{3,}$/u.test(before.text) && /^\p{Ll}{3,}$/u.test(next.text) && year % 100 !== 0;
  if (isInside) return !isPlural && before.number === null && phraseUpTo(line.pieces, i, line.lexicon.hedges) === 0;
  const opens = i === 0 && !isPlural && /^\p{Ll}/u.test(next.text);
  return (
    (i === 0 || /^[(,;:—–]$/.test(before.text)) && ((i > 0 && next.text === '') || /^[),.;:]$/.test(next.text) || opens)
  );
}

// "nineteen ninety-six", "two thousand four".
function spokenYear(line: Line, i: number): { year: number; to: number } | null {
  const [first, second] = [pieceAt(line, i), pieceAt(line, i + 1)];
  if (first.isDigits || second.isDigits) return null;
  const century = first.number;
  if (century === null || century < 17 || century > 20 || second.number === null || second.number < 10) return null;
  if (line.lexicon.magnitudes.has(second.lower)) return null;
  const third = pieceAt(line, i + 2);
  const ones = second.number >= 20 && third.number !== null && third.number < 10 && !third.isDigits ? third.number : 0;
  if (line.lexicon.units.has(pieceAt(line, i + (ones > 0 ? 3 : 2)).lower)) return null;
  return { year: century * 100 + second.number + ones, to: i + (ones > 0 ? 3 : 2) };
}

/** Reads "the 1990s", "the nineties", "the mid-1980s", "the 20th century"; else null. */
export function decadeAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const at = lexicon.the.has(pieceAt(line, i).lower) ? i + 1 : i;
  const mid = lexicon.positions.has(pieceAt(line, at).lower) ? at + 1 : at;
  const apostrophe = /^['’‘]$/.test(pieceAt(line, mid).text) ? 1 : 0;
  const piece = pieceAt(line, mid + apostrophe);
  const digits = /^((?:1[5-9]|20)\d)0['’]?s$/.exec(piece.lower)?.[1];
  if (digits !== undefined) return decade(i, mid + apostrophe + 1, digits, false);
  const short = apostrophe > 0 || at > i ? /^([2-9])0s$/.exec(piece.lower)?.[1] : undefined;
  const word = at > i ? lexicon.decadeWords.get(piece.lower)?.toString() : undefined;
  const tens = short ?? word;
  if (tens !== undefined) return decade(i, mid + apostrophe + 1, `19${tens}`, true);
  const unit = lexicon.units.get(pieceAt(line, mid + 1).lower);
  const ordinal = ordinalAt(line, mid + apostrophe);
  if (unit?.unit !== 'century' || unit.plural || ordinal === null || ordinal > LAST_CENTURY) return null;
  const form = { kind: 'decade', digits: twoDigits(ordinal - 1), open: false } as const;
  return { from: i, to: mid + 2, form, granularity: 'unknown' };
}

function decade(from: number, to: number, digits: string, open: boolean): Candidate {
  return { from, to, form: { kind: 'decade', digits, open }, granularity: 'decade' };
}

/**
 * Reads a season: "this summer", "the winter of 1996", "spring 2021", "last autumn", "in autumn"; null elsewhere, and
 * where it begins a name ("in the Winter Palace").
 */
export function seasonAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const first = pieceAt(line, i).lower;
  const shift = lexicon.shifts.get(first);
  const at = shift !== undefined || lexicon.the.has(first) ? i + 1 : i;
  const part = lexicon.seasons.get(pieceAt(line, at).lower);
  if (part === undefined) return null;
  const year = yearBehind(line, at + 1);
  const led = shift !== undefined || year !== null;
  if (lexicon.verbSeasons.has(pieceAt(line, at).lower) && !led) return null;
  if (!led && phraseUpTo(line.pieces, i, lexicon.relations) === 0) return null;
  if (lexicon.units.has(pieceAt(line, at + 1).lower)) return null;
  if (pieceAt(line, at).isCapitalised && pieceAt(line, at + 1).isCapitalised) return null;
  return {
    from: i,
    to: year?.to ?? at + 1,
    form: calendarOf({ part, year: year?.value ?? null, shift: shift ?? null }),
    granularity: 'season',
  };
}

/**
 * Reads a quarter or half of a year: "the third quarter", "third-quarter", "Q3 2021", "the first half of 2019"; else
 * null.
 */
export function quarterAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  let at = lexicon.the.has(pieceAt(line, i).lower) ? i + 1 : i;
  const inner = YEAR.test(pieceAt(line, at).text) ? Number(pieceAt(line, at).text) : null;
  if (inner !== null) at += 1;
  if (lexicon.fillers.has(pieceAt(line, at).lower)) at += 1;
  const code = /^q([1-4])$/.exec(pieceAt(line, at).lower)?.[1];
  const ordinal = code === undefined ? ordinalAt(line, at) : Number(code);
  if (ordinal === null || ordinal > 4) return null;
  const isHalf = lexicon.half.has(pieceAt(line, at + 1).lower);
  const isQuarter = code !== undefined || lexicon.units.get(pieceAt(line, at + 1).lower)?.unit === 'quarter';
  if ((!isHalf && !isQuarter) || (isHalf && ordinal > 2)) return null;
  const end = code === undefined ? at + 2 : at + 1;
  const year = inner === null ? yearBehind(line, end) : null;
  const value = inner ?? year?.value ?? null;
  if (isHalf && value === null) return null;
  return {
    from: i,
    to: year?.to ?? end,
    form: calendarOf({ part: `${isHalf ? 'H' : 'Q'}${ordinal}`, year: value }),
    granularity: 'season',
  };
}

function ordinalAt(line: Line, i: number): number | null {
  const { lower } = pieceAt(line, i);
  return line.lexicon.ordinals.get(lower) ?? ordinalIn(lower);
}
