/** Milliseconds of a day; days here are calendar days in UTC, without clocks or zones. */
export const DAY_MS = 86_400_000;

/** An ISO day ("2024-03-14") has so many characters. */
export const ISO_DAY_LENGTH = 10;

/** First and last day of a stretch of time, as ISO days, both inclusive. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** The days that stand for the open ends of an interval. */
export const EARLIEST_DAY = '0001-01-01';
/** See EARLIEST_DAY. */
export const LATEST_DAY = '9999-12-31';

/** Takes a year, a month 1..12 and a day; returns the ISO day, or null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Takes a month, a day, an hour or a minute, 0..99; returns it with two digits. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Takes a year and a month 1..12; returns 28..31. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Takes an ISO day and a whole number of days; returns the ISO day that many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Takes two ISO days; returns how many days the second is after the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Takes an ISO day; returns 1 for Monday … 7 for Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** Takes an ISO day; returns its ISO week, such as `2020-W37`. */
export function isoWeekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const week = 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
  return `${thursday.slice(0, 4)}-W${twoDigits(week)}`;
}

/** Takes an ISO week such as `2020-W37`; returns its Monday and Sunday. */
function weekPeriod(week: string): Period {
  const [year, number] = week.split('-W');
  const fourth = `${year}-01-04`;
  const first = addDays(fourth, 1 - weekdayOf(fourth) + (Number(number) - 1) * 7);
  return { first, last: addDays(first, 6) };
}

/**
 * Reads a date of the dossier: YYYY, YYYY-MM, YYYY-MM-DD (a clock time after T is dropped), YYYY-Www, or a/b with `..`
 * for an open end.
 *
 * @returns first and last day; null for null and for anything that is not such a date (durations, PRESENT_REF)
 */
export function periodOf(date: string | null): Period | null {
  if (date === null) return null;
  if (date.includes('/')) return intervalPeriod(date);
  if (/^\d{4}-W\d\d$/.test(date)) return weekPeriod(date);
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(date) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined)
    return { first: `${year}-${month}-01`, last: `${year}-${month}-${daysInMonth(Number(year), Number(month))}` };
  const only = isoDay(Number(year), Number(month), Number(day));
  return only === null ? null : { first: only, last: only };
}

function intervalPeriod(interval: string): Period | null {
  const [from = '', to = ''] = interval.split('/');
  const first = from === '..' || from === '' ? EARLIEST_DAY : periodOf(from)?.first;
  const last = to === '..' || to === '' ? LATEST_DAY : periodOf(to)?.last;
  return first === undefined || last === undefined ? null : { first, last };
}

/** Takes two periods; says whether one lies within the other. */
export function isConsistent(a: Period, b: Period): boolean {
  return (a.first >= b.first && a.last <= b.last) || (b.first >= a.first && b.last <= a.last);
}

/** Takes a year; returns it in four digits, null outside the calendar. */
export const yearOf = (year: number): string | null =>
  year >= 1 && year <= 9999 ? String(year).padStart(4, '0') : null;

/** Takes an ISO day and a number of months; returns the month that much later as YYYY-MM, null outside the calendar. */
export function monthFrom(day: string, months: number): string | null {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = yearOf(Math.floor(index / 12));
  return year === null ? null : `${year}-${twoDigits((((index % 12) + 12) % 12) + 1)}`;
}

/**
 * Takes a date as an article bears it, with or without a clock; returns its milliseconds since 1970, those of a clock
 * without a zone, and of a day, as if in universal time. NaN for what is no day.
 */
export const momentOf = (value: string): number =>
  Date.parse(value.includes('T') ? `${value}${hasZone(value) ? '' : 'Z'}` : `${value}T00:00:00Z`);

/**
 * Takes two dates as articles bear them; returns below 0 when the first is earlier, above 0 when it is later. By the
 * clock where both have one and both or neither say its zone, else by the day: texts of one day have no order, and give
 * 0, and so does what is no day.
 */
export function compareMoments(a: string, b: string): number {
  if (a.includes('T') && b.includes('T') && hasZone(a) === hasZone(b)) return momentOf(a) - momentOf(b) || 0;
  const [one, other] = [a.slice(0, 'YYYY-MM-DD'.length), b.slice(0, 'YYYY-MM-DD'.length)];
  return daysBetween(other, one) || 0;
}

const hasZone = (value: string): boolean => /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(value);
