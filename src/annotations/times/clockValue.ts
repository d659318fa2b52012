import type { TimeDraft, TimeForm } from '../../model/annotation.js';
import { addDays } from '../../model/calendar.js';
import type { CalendarForm } from './candidate.js';
import { type Resolved, UNKNOWN } from './resolved.js';

/** A clock time goes with a day told before it when that lies at most so many days before the article's. */
const NEWS_DAYS = 7;

/** A clock time without a day of its own. */
export interface ClockForm extends CalendarForm {
  readonly clock: string;
}

/** Takes a form; says whether it is a clock time without a day of its own. */
export const isClockAlone = (form: TimeForm): form is ClockForm =>
  form.kind === 'calendar' &&
  form.clock !== null &&
  [form.year, form.month, form.day, form.weekday, form.part].every((part) => part === null);

/** The days that a clock time may belong to. */
export interface ClockDays {
  /** When the article came out, in ISO form as fine as it is known; null when it is not known to the day. */
  readonly published: string | null;
  /** The value of the time told in its own sentence or the one before; null when there is none. */
  readonly near: string | null;
  /** The day of the news that was told last before it; null when there is none. */
  readonly told: string | null;
}

/**
 * Resolves a clock time: it is of the day told last before it, as a narration stays on its day until it says so; of the
 * article's day when none was told, or when the tense points ahead. What has happened did so before the article came
 * out: at a later hour, on the day before.
 *
 * @param form the clock time
 * @param direction where the tense points
 * @param days the days that it may belong to
 * @returns the day with the clock time, `inferred`; null when no day is known
 */
export function clockValue({ clock }: ClockForm, direction: TimeDraft['direction'], days: ClockDays): Resolved {
  const own = days.published?.slice(0, 10) ?? null;
  const told = dayIn(days.near) ?? (direction === 'future' ? null : days.told);
  if (told !== null && !(told === own && isLater(clock, direction, days)))
    return { value: told + clock, basis: 'inferred', why: `The clock time is taken to be of ${told}, told before.` };
  // "A supper, and a van at three in the morning": no verb says that it is of the article's day.
  if (own === null || direction === 'unknown') return UNKNOWN;
  if (!isLater(clock, direction, days)) {
    const why = `The clock time is taken to be of ${own}, the day of the article.`;
    return { value: own + clock, basis: 'inferred', why };
  }
  const before = addDays(own, -1);
  const why = `The article came out on ${own}, before that hour, so it is taken to be of the day before.`;
  return { value: before + clock, basis: 'inferred', why };
}

/**
 * Takes the value of a time and the article's day; returns the day of the news that it gives: a single day of the week
 * up to the article's. Null when it gives none.
 */
export function dayOfNews(value: string | null, published: string | null): string | null {
  const [told, own] = [dayIn(value), published?.slice(0, 10)];
  return told !== null && own !== undefined && told <= own && told >= addDays(own, -NEWS_DAYS) ? told : null;
}

const dayIn = (value: string | null): string | null =>
  value === null || value.includes('/') ? null : (/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null);

// Told as past, and later than the article by its own clock: an hour in "Z" is not that of the place.
function isLater(clock: string, direction: TimeDraft['direction'], { published }: ClockDays): boolean {
  const hour = /T\d\d:\d\d(?!.*Z)/.exec(published ?? '')?.[0];
  return direction === 'past' && hour !== undefined && clock.includes(':') && clock > hour;
}
