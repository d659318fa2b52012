import type { TimeDraft } from '../../model/annotation.js';
import { addDays, daysBetween, isoDay, monthFrom, twoDigits, weekdayOf } from '../../model/calendar.js';
import { mapPair } from '../../text/pairs.js';
import type { CalendarForm } from './candidate.js';
import { type Resolved, UNKNOWN } from './resolved.js';

/**
 * Who means a date almost a year off says the year. So the tense decides unless the other date is this many times
 * nearer; without a tense news looks back unless the coming date is AHEAD times nearer.
 */
const AGAINST_TENSE = 6;
const AHEAD = 3;

/** How many months back and ahead a day of the month is looked for; a fifth of them has a given weekday. */
const DAY_REACH = 12;

/** The months in which the seasons and parts of the year begin. */
const BEGINS: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
};

type Told = Pick<TimeDraft, 'direction' | 'relation'>;
type Choice = 'past' | 'future' | 'unknown';

/**
 * Resolves a date of which some parts may be missing, by the day of the article.
 *
 * @param form the parts
 * @param told tense and relation of the expression
 * @param day the article's day; null when not known
 * @returns the value as fine as the parts; null when they do not fix it
 */
export function calendarValue(form: CalendarForm, told: Told, day: string | null): Resolved {
  if (form.month !== null) return monthValue(form, choiceOf(form, told), day);
  if (form.day !== null && form.part === 'M') return toldMonthValue(form, form.day, day);
  if (form.day !== null) return dayValue(form, form.day, choiceOf(form, told), day);
  if (form.weekday !== null) return weekdayValue(form, form.weekday, choiceOf(form, told), day);
  if (form.part !== null) return partValue(form, choiceOf(form, told), day);
  if (form.year !== null) return { value: String(form.year), basis: 'stated' };
  return UNKNOWN;
}

function choiceOf({ shift }: CalendarForm, { direction, relation }: Told): Choice {
  if (shift !== null) return shift < 0 ? 'past' : shift > 0 ? 'future' : direction;
  return relation === 'until' ? 'future' : direction;
}

const fourDigits = (n: number): string => String(n).padStart(4, '0');

function monthValue(form: CalendarForm, choice: Choice, day: string | null): Resolved {
  const year = form.year ?? yearByShift(form, day) ?? yearByWeekday(form, day) ?? nearestYear(form, choice, day);
  const value = year === null ? null : dateIn(year, form);
  if (value === null) return UNKNOWN;
  if (form.year !== null) return { value, basis: 'stated' };
  return { value, basis: 'inferred', why: whyYear(choice, day ?? '') };
}

const whyYear = (choice: Choice, day: string): string =>
  choice === 'future'
    ? `No year is given; the tense points ahead, so it is the first such date from ${day} on.`
    : `No year is given; it is the nearest such date seen from ${day}, the day of the article.`;

function dateIn(year: number, { month, day, lastDay, clock }: CalendarForm): string | null {
  if (month === null) return null;
  if (day === null) return `${fourDigits(year)}-${twoDigits(month)}`;
  const first = isoDay(year, month, day);
  if (first === null || lastDay === null) return first === null ? null : first + (clock ?? '');
  const last = isoDay(year, month, lastDay);
  return last === null || last < first ? null : `${first}/${last}`;
}

// "May of last year": the join of a month and a year told from now marks itself with an empty part.
function yearByShift({ part, shift }: CalendarForm, day: string | null): number | null {
  return part === '' && shift !== null && day !== null ? Number(day.slice(0, 4)) + shift : null;
}

// "Sunday, March 5" fits only some years: of those the nearest one to the article's day.
function yearByWeekday({ weekday, month, day: dayOfMonth }: CalendarForm, day: string | null): number | null {
  if (weekday === null || month === null || dayOfMonth === null || day === null) return null;
  const own = Number(day.slice(0, 4));
  for (const year of [own, own - 1, own + 1, own - 2]) {
    const date = isoDay(year, month, dayOfMonth);
    if (date !== null && weekdayOf(date) === weekday) return year;
  }
  return null;
}

function nearestYear(form: CalendarForm, choice: Choice, day: string | null): number | null {
  if (day === null || form.month === null) return null;
  const own = Number(day.slice(0, 4));
  // The 29th of February of the last leap year.
  if (form.month === 2 && form.day === 29) return leapYear(own, day);
  const cut = form.day === null ? 7 : 10;
  const isPast = (year: number): boolean =>
    (dateIn(year, { ...form, clock: null, lastDay: null }) ?? '').slice(0, cut) <= day.slice(0, cut);
  // A month or day that is the article's own is neither past nor future.
  const isOwn =
    form.day === null ? Number(day.slice(5, 7)) === form.month : day === dateIn(own, { ...form, clock: null });
  if (isOwn) return form.shift === null || form.shift === 0 ? own : own + form.shift;
  const past = isPast(own) ? own : own - 1;
  if (form.shift !== null && form.shift !== 0) return form.shift < 0 ? past : past + 1;
  const [back, ahead] = mapPair([past, past + 1], (year) => Math.abs(daysBetween(day, middleOf(year, form))));
  return isAhead(choice, back, ahead) ? past + 1 : past;
}

function leapYear(own: number, day: string): number | null {
  for (let year = own; year > own - 9; year -= 1) if ((isoDay(year, 2, 29) ?? '9') <= day) return year;
  return null;
}

function isAhead(choice: Choice, back: number, ahead: number): boolean {
  if (choice === 'future') return ahead <= back * AGAINST_TENSE;
  return ahead * (choice === 'past' ? AGAINST_TENSE : AHEAD) < back;
}

const middleOf = (year: number, { month, day }: CalendarForm): string =>
  isoDay(year, month ?? 1, day ?? 15) ?? `${fourDigits(year)}-${twoDigits(month ?? 1)}-15`;

// "the 15th of next month".
function toldMonthValue({ shift }: CalendarForm, dayOfMonth: number, day: string | null): Resolved {
  const month = day === null ? null : monthFrom(day, shift ?? 0);
  const value = month === null ? null : isoDay(Number(month.slice(0, 4)), Number(month.slice(5)), dayOfMonth);
  if (value === null) return UNKNOWN;
  return { value, basis: 'inferred', why: `The month is counted from ${day}, the day of the article.` };
}

// "the 18th", "Tuesday the eleventh": of the days with that number (and weekday) the last one or, by the tense, the
// next.
function dayValue(form: CalendarForm, dayOfMonth: number, choice: Choice, day: string | null): Resolved {
  if (day === null) return UNKNOWN;
  const dates: string[] = [];
  for (let months = -DAY_REACH; months <= DAY_REACH; months += 1) {
    const month = monthFrom(day, months);
    const date = month === null ? null : isoDay(Number(month.slice(0, 4)), Number(month.slice(5)), dayOfMonth);
    if (date !== null && (form.weekday === null || weekdayOf(date) === form.weekday)) dates.push(date);
  }
  const back = dates.findLast((date) => date <= day);
  const ahead = dates.find((date) => date >= day);
  const isNear =
    form.weekday !== null && back !== undefined && ahead !== undefined
      ? isAhead(choice, daysBetween(back, day), daysBetween(day, ahead))
      : choice === 'future';
  const value = isNear || back === undefined ? ahead : back;
  if (value === undefined) return UNKNOWN;
  const why = `No month is given; it is the ${value >= day ? 'next' : 'last'} such day seen from ${day}, the day of the article.`;
  return { value: value + (form.clock ?? ''), basis: 'inferred', why };
}

function weekdayValue(form: CalendarForm, weekday: number, choice: Choice, day: string | null): Resolved {
  if (day === null) return UNKNOWN;
  const own = weekdayOf(day);
  if (form.part === 'W') {
    const value = addDays(day, weekday - own + 7 * (form.shift ?? 0)) + (form.clock ?? '');
    return { value, basis: 'inferred', why: `The week is counted from ${day}, the day of the article.` };
  }
  const back = (own - weekday + 7) % 7;
  const ahead = (weekday - own + 7) % 7;
  const comes = choice === 'future' || (form.shift === 0 && choice !== 'past');
  // "last Friday" is never today or yesterday.
  const value = comes
    ? addDays(day, ahead === 0 && form.shift === 1 ? 7 : ahead)
    : addDays(day, -(back < 2 && form.shift === -1 ? back + 7 : back));
  const why = comes
    ? `The tense points ahead, so it is the first such weekday from ${day}, the day of the article.`
    : `News looks back, so it is the last such weekday up to ${day}, the day of the article.`;
  return { value: value + (form.clock ?? ''), basis: 'inferred', why };
}

function partValue(form: CalendarForm, choice: Choice, day: string | null): Resolved {
  const { part, year, shift } = form;
  if (part === null) return UNKNOWN;
  if (year !== null) return { value: `${year}-${part}`, basis: 'stated' };
  if (day === null) return UNKNOWN;
  const begins = BEGINS[part] ?? 1;
  const month = Number(day.slice(5, 7));
  const own = Number(day.slice(0, 4));
  // The one that has begun last; the one to come; "last" is the one before the one that runs now.
  const begun = begins <= month ? own : own - 1;
  const runs = begun === own && month - begins < 3;
  const [back, ahead] = [(month - begins + 12) % 12, (begins - month + 12) % 12];
  const points = choice === 'future' && (shift === 1 || runs || isAhead(choice, Math.max(1, back - 2), ahead));
  const comes = points || (shift === 0 && !runs && begins > month);
  const chosen = comes ? (runs && shift !== 1 ? begun : begun + 1) : runs && shift === -1 ? begun - 1 : begun;
  const why = `No year is given; it is the ${comes ? 'next' : 'last'} one seen from ${day}, the day of the article.`;
  return { value: `${chosen}-${part}`, basis: 'inferred', why };
}
