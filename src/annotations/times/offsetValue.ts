import type { TimeDraft, TimeForm, TimeUnit } from '../../model/annotation.js';
import { addDays, isoWeekOf, monthFrom, periodOf, weekdayOf, yearOf } from '../../model/calendar.js';
import { type Resolved, UNKNOWN } from './resolved.js';

type OffsetForm = Extract<TimeForm, { readonly kind: 'offset' }>;

/**
 * Resolves a time counted from the article's day ("yesterday", "last week", "three days ago"); `direction` is its
 * tense.
 *
 * @returns day, ISO week, month, year or decade, as fine as the unit; null without a day
 */
export function offsetValue(form: OffsetForm, day: string | null, direction: TimeDraft['direction']): Resolved {
  if (day === null) return UNKNOWN;
  // On a working day "the weekend" is the one gone by, unless the tense points ahead.
  const isGone = form.unit === 'weekend' && form.count === 0 && direction !== 'future' && weekdayOf(day) < 6;
  const value = movedBy(form.unit, isGone ? -1 : form.count, day);
  if (value === null) return UNKNOWN;
  const clocked = form.clock !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value + form.clock : value;
  return { value: clocked, basis: 'inferred', why: `It is counted from ${day}, the day of the article.` };
}

/**
 * Resolves a time counted from the time told before ("two days later", "that year", "the following month").
 *
 * @returns null when no time was told before, or when it is coarser than the unit
 */
export function anchoredValue(form: OffsetForm, anchor: string | null): Resolved {
  const part = /^(\d{4})-([QH]\d|SP|SU|FA|WI)$/.exec(anchor ?? '');
  if (part !== null && form.unit === 'year' && form.count !== 0)
    return { value: `${Number(part[1]) + form.count}-${part[2]}`, basis: 'inferred', why: whyFrom(anchor ?? '') };
  const base = anchor === null ? null : periodOf(anchor);
  if (base === null || anchor === null) return UNKNOWN;
  const isDay = base.first === base.last;
  const coarse = !isDay && ['day', 'week', 'weekend', 'hour', 'minute', 'second'].includes(form.unit);
  if (coarse || anchor.includes('/')) return UNKNOWN;
  // "a year earlier" than a month is that month; "that year" is the year.
  const isSame = form.unit === 'year' && Math.abs(form.count) > 0 && /^\d{4}-\d\d$/.test(anchor);
  const value = isSame ? movedBy('month', form.count * 12, base.first) : movedBy(form.unit, form.count, base.first);
  return value === null ? UNKNOWN : { value, basis: 'inferred', why: whyFrom(anchor) };
}

const whyFrom = (anchor: string): string => `It is counted from ${anchor}, told before.`;

// Moves a day by a number of units and cuts it to the unit; null when the unit cannot be counted in such parts (half a
// week).
function movedBy(unit: TimeUnit, count: number, day: string): string | null {
  if (!Number.isInteger(count))
    return unit === 'year' && Number.isInteger(count * 12) ? movedBy('month', count * 12, day) : null;
  const year = Number(day.slice(0, 4));
  switch (unit) {
    case 'second':
    case 'minute':
      return count === 0 ? day : null;
    case 'hour':
      return Math.abs(count) < 24 && count !== 0 ? null : addDays(day, Math.trunc(count / 24));
    case 'day':
      return Math.abs(count) > 100_000 ? null : addDays(day, count);
    case 'week':
      return Math.abs(count) > 10_000 ? null : isoWeekOf(addDays(day, count * 7));
    case 'weekend':
      return `${isoWeekOf(addDays(day, count * 7))}-WE`;
    case 'month':
      return monthFrom(day, count);
    case 'quarter':
      return quarterFrom(day, count);
    case 'season':
      return null;
    case 'year':
      return yearOf(year + count);
    case 'decade':
      return yearOf(year + count * 10)?.slice(0, 3) ?? null;
    case 'century':
      return yearOf(year + count * 100)?.slice(0, 2) ?? null;
  }
}

// The quarter that much later as YYYY-Qn, null outside the calendar.
function quarterFrom(day: string, quarters: number): string | null {
  const month = monthFrom(day, quarters * 3);
  return month === null ? null : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
