import { twoDigits } from '../../model/calendar.js';
import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { type Candidate, clockOf } from './candidate.js';
import { type Line, pieceAt } from './pieces.js';

const HOURS = 12;
const HALF_HOUR = 30;
const HOUR = 60;
/** What says which half of the day it is has so many words at most: "in the morning", "at night". */
const LONGEST_PART = 3;

/** A clock time before its half of the day is known; `to` is one past its last piece. */
interface Dial {
  readonly hours: number;
  readonly minutes: number;
  readonly to: number;
  /** Whether the words can be nothing but a clock time. */
  readonly isSure: boolean;
}

/**
 * Reads a clock time in words: "ten past eleven", "half past 8", "a quarter to nine", "at five thirty-five", "six
 * o'clock", "two in the morning". Without a half of the day the hour is given as it is read on a dial.
 *
 * @returns null when none begins at `i`
 */
export function spokenClockAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const dial = pastOrTo(line, i) ?? hourInWords(line, i);
  if (dial === null) return null;
  const named = lexicon.oclock.has(pieceAt(line, dial.to).lower) ? dial.to + 1 : dial.to;
  const half = lexicon.clockHalves.get(pieceAt(line, named).lower);
  const part = half === undefined ? phraseFrom(line.pieces, named, lexicon.clockParts, LONGEST_PART) : 1;
  if (!dial.isSure && named === dial.to && part === 0) return null;
  const hours = onTheDay(dial.hours, half ?? lexicon.clockParts.get(wordsBetween(line.pieces, named, named + part)));
  return clockOf(i, named + part, `T${twoDigits(hours)}:${twoDigits(dial.minutes)}`);
}

// Twelve at night is midnight, and what comes before six then is of the small hours.
function onTheDay(hours: number, half: number | undefined): number {
  if (half === undefined) return hours;
  if (half === HOURS) return (hours % HOURS) + HOURS;
  return half === 0 || hours === HOURS || hours < HOURS / 2 ? hours % HOURS : hours + HOURS;
}

// "Ten past eleven", "at a quarter to nine"; without "at" the latter may be a range or a change.
function pastOrTo(line: Line, i: number): Dial | null {
  const { lexicon } = line;
  const length = phraseFrom(line.pieces, i, lexicon.clockFractions, 2);
  const counted = length > 0 ? null : minutesAt(line, i);
  const minutes = lexicon.clockFractions.get(wordsBetween(line.pieces, i, i + length)) ?? counted?.minutes;
  if (minutes === undefined || minutes > HALF_HOUR) return null;
  const link = counted?.to ?? i + length;
  const sign = lexicon.clockLinks.get(pieceAt(line, link).lower);
  const hours = hourAt(line, link + 1);
  if (sign === undefined || hours === null) return null;
  if (sign > 0) return { hours, minutes, to: link + 2, isSure: true };
  if (minutes === HALF_HOUR || !isAt(line, i) || !endsPhrase(line, link + 2)) return null;
  return { hours: hours === 1 ? HOURS : hours - 1, minutes: HOUR - minutes, to: link + 2, isSure: true };
}

// "At five thirty-five", "two" with what says that it is an hour.
function hourInWords(line: Line, i: number): Dial | null {
  const hours = pieceAt(line, i).isDigits ? null : hourAt(line, i);
  if (hours === null) return null;
  const counted = pieceAt(line, i + 1).isDigits ? null : minutesAt(line, i + 1);
  const isTimed = counted !== null && counted.minutes >= 10 && isAt(line, i) && endsPhrase(line, counted.to);
  return isTimed
    ? { hours, minutes: counted.minutes, to: counted.to, isSure: true }
    : { hours, minutes: 0, to: i + 1, isSure: false };
}

function hourAt(line: Line, i: number): number | null {
  const { number, joint } = pieceAt(line, i);
  return number !== null && joint === '' && Number.isInteger(number) && number >= 1 && number <= HOURS ? number : null;
}

// "Twenty-five", "ten minutes".
function minutesAt(line: Line, i: number): { readonly minutes: number; readonly to: number } | null {
  const [tens, ones] = [pieceAt(line, i).number, pieceAt(line, i + 1)];
  if (tens === null || tens < 1 || tens >= HOUR || !Number.isInteger(tens)) return null;
  const isJoined = ones.joint !== '' && ones.number !== null && ones.number < 10 && tens >= 20 && tens % 10 === 0;
  const [minutes, to] = isJoined ? [tens + (ones.number as number), i + 2] : [tens, i + 1];
  return { minutes, to: line.lexicon.units.get(pieceAt(line, to).lower)?.unit === 'minute' ? to + 1 : to };
}

const isAt = (line: Line, i: number): boolean => line.lexicon.clockLeads.has(pieceAt(line, i - 1).lower);

// Nothing is counted behind it: a mark or a small word stands there.
function endsPhrase(line: Line, i: number): boolean {
  const { lower, text } = pieceAt(line, i);
  const { prepositions, and, clockHalves, weekdays, deicticDays, nominal, clauses } = line.lexicon;
  return (
    !/^[\p{L}\p{N}]/u.test(text) ||
    [prepositions, and, clockHalves, weekdays, deicticDays, nominal].some((list) => list.has(lower)) ||
    clauses.openings.has(lower) ||
    clauses.relatives.has(lower) ||
    clauses.pronouns.has(lower)
  );
}
