import { dayAt } from './calendar.js';
import { type Candidate, calendarOf } from './candidate.js';
import { shiftedUnitAt } from './days.js';
import { type Line, pieceAt } from './pieces.js';

/**
 * Reads a day of a month that is not named: "on the 18th", "the morning of the 8th", "Tuesday the eleventh", "Friday
 * 31".
 *
 * @returns null when none begins at `i`
 */
export function dayOfMonthAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const weekday = lexicon.weekdays.get(pieceAt(line, i).lower) ?? null;
  const at = weekday === null ? i : i + 1;
  const hasThe = lexicon.the.has(pieceAt(line, at).lower);
  const day = dayAt(line, hasThe ? at + 1 : at);
  if (day === null || (weekday !== null && lexicon.shortWeekdays.has(pieceAt(line, i).lower))) return null;
  const said = pieceAt(line, day.to - 1).lower;
  const isOrdinal = !/^\d+$/.test(said);
  // "on the 18th": digits, led as a day; "Tuesday the eleventh"; "Friday 31", too large for a clock.
  const isLed =
    weekday === null
      ? hasThe && /^\d+\p{L}+$/u.test(said) && isLedAsDay(line, i)
      : hasThe
        ? isOrdinal
        : !isOrdinal && day.value > 24;
  return isLed && endsHere(line, day.to)
    ? { from: i, to: day.to, form: calendarOf({ weekday, day: day.value }), granularity: 'day' }
    : null;
}

/**
 * Reads a day of a month that is told from now: "the 15th of next month", "the first day of this month"; the month's
 * distance is kept in `shift`, marked by the part `M`.
 *
 * @returns null when none begins at `i`
 */
export function dayOfToldMonthAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const day = dayAt(line, lexicon.the.has(pieceAt(line, i).lower) ? i + 1 : i);
  if (day === null || /^\d+$/.test(pieceAt(line, day.to - 1).text)) return null;
  const at = lexicon.units.get(pieceAt(line, day.to).lower)?.unit === 'day' ? day.to + 1 : day.to;
  const month = lexicon.of.has(pieceAt(line, at).lower) ? shiftedUnitAt(line, at + 1) : null;
  if (month?.form.kind !== 'offset' || month.form.unit !== 'month' || month.form.anchored) return null;
  const form = calendarOf({ day: day.value, part: 'M', shift: month.form.count });
  return { from: i, to: month.to, form, granularity: 'day' };
}

// "by | the 18th", "the night of | the 18th".
function isLedAsDay(line: Line, i: number): boolean {
  const { dayLeads, of, partsOfDay } = line.lexicon;
  const before = pieceAt(line, i - 1).lower;
  return dayLeads.has(before) || (of.has(before) && partsOfDay.has(pieceAt(line, i - 2).lower));
}

// Nothing follows that the number could count or rank ("the 4th floor", "the 10th and 11th floors").
function endsHere(line: Line, i: number): boolean {
  const { text, lower } = pieceAt(line, i);
  const { relations, clauses } = line.lexicon;
  if (text === '' || /^[.,;:!?()]$/.test(text) || relations.has(lower)) return true;
  if (clauses.conjunctions.has(lower)) return !/^\d/.test(pieceAt(line, i + 1).text);
  return clauses.openings.has(lower) || clauses.pronouns.has(lower);
}
