import { type Period, periodOf } from '../model/calendar.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Takes an ISO day, month or year; returns "14 March 2023", "March 2023", "2023"; anything else unchanged. */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return day;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/**
 * Takes a date of the dossier (see periodOf in model/calendar); returns it in words: "14 March 2023",
 * "14 March 2023, 20:15 UTC+1", "week of 13 March 2023", "until 14 March 2023"; "date unknown" for null.
 */
export function dateText(date: string | null): string {
  if (date === null) return 'date unknown';
  const [from = '', to] = date.split('/');
  if (to !== undefined) {
    if (from === '..') return `by ${dateText(to)}`;
    return to === '..' ? `from ${dateText(from)}` : `${dateText(from)} to ${dateText(to)}`;
  }
  const [, day = date, clock] = /^([\dW-]+)T(.+)$/u.exec(date) ?? [];
  if (/^\d{4}-W\d\d$/.test(day)) return `week of ${dayWords(periodOf(day)?.first ?? day)}`;
  return clock === undefined ? dayWords(day) : `${dayWords(day)}, ${clockWords(clock)}`;
}

function clockWords(clock: string): string {
  const [, time = clock, zone = ''] = /^(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(clock) ?? [];
  if (zone === '') return time;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined || Number(hours) + Number(minutes) === 0) return `${time} UTC`;
  return `${time} UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** Takes the first and last date of a story; returns them in words: "14 to 17 March 2023", "week of 13 March 2023". */
export function periodText(period: readonly [string, string] | null): string {
  if (period === null) return 'no date known';
  const [first, last] = period;
  const [from, to] = [periodOf(first), periodOf(last)];
  if (first === last || from === null || to === null) return dateText(first);
  if (holds(to, from)) return dateText(last);
  if (holds(from, to)) return dateText(first);
  const isOneMonth = isDay(first) && isDay(last) && first.slice(0, 7) === last.slice(0, 7);
  return isOneMonth ? `${Number(first.slice(8, 10))} to ${dayWords(last)}` : `${dateText(first)} to ${dateText(last)}`;
}

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);
const holds = (outer: Period, inner: Period): boolean => outer.first <= inner.first && inner.last <= outer.last;
