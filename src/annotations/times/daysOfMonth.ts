import { dayAt } from './calendar.js';
import { type Candidate, calendarOf } from './candidate.js';
import { type Line, pieceAt } from './pieces.js';

/**
 * Reads a day of a month that is not named: "on the 18th", "Tuesday the eleventh", "Friday 31".
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
  // "on the 18th": digits, and "on" before; "Tuesday the eleventh"; "Friday 31", too large for a clock.
  const isLed =
    weekday === null
      ? hasThe && /^\d+\p{L}+$/u.test(said) && lexicon.relations.get(pieceAt(line, i - 1).lower) === 'on'
      : hasThe
        ? isOrdinal
        : !isOrdinal && day.value > 24;
  return isLed && endsHere(line, day.to)
    ? { from: i, to: day.to, form: calendarOf({ weekday, day: day.value }), granularity: 'day' }
    : null;
}

// Nothing follows that the number could count or rank.
function endsHere(line: Line, i: number): boolean {
  const next = pieceAt(line, i);
  return next.text === '' || /^[.,;:!?)]$/.test(next.text) || line.lexicon.relations.has(next.lower);
}
