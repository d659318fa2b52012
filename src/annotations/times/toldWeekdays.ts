import { addDays, weekdayOf } from '../../model/calendar.js';
import type { CalendarForm } from './candidate.js';
import { type Resolved, UNKNOWN } from './resolved.js';

/**
 * Takes a date; says whether it is a weekday told from the day before it: "the following Friday", "Tuesday of that
 * week".
 */
export const isWeekdayFromTold = ({ weekday, part }: CalendarForm): boolean =>
  weekday !== null && (part === 'N' || part === 'A');

/**
 * Resolves a weekday told from the day told before it.
 *
 * @param form `part` is `N` for the next one after that day, `A` for the one in the week `shift` weeks from it
 * @param told the time told before; null when there is none near
 * @returns the day; null when that time is no single day
 */
export function weekdayFrom({ weekday, part, shift, clock }: CalendarForm, told: string | null): Resolved {
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(told ?? '')?.[0];
  if (day === undefined || weekday === null) return UNKNOWN;
  const inWeek = weekday - weekdayOf(day);
  const days = part === 'N' ? (inWeek > 0 ? inWeek : inWeek + 7) : inWeek + 7 * (shift ?? 0);
  return {
    value: addDays(day, days) + (clock ?? ''),
    basis: 'inferred',
    why: `It is counted from ${day}, told before.`,
  };
}
