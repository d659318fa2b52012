import type { TimeForm, TimeGranularity } from '../../model/annotation.js';
import { isoDay } from '../../model/calendar.js';
import type { Span } from '../../model/span.js';
import { calendarOf } from './candidate.js';

/** A date written in digits only, in any language. */
export interface NumericDate extends Span {
  readonly form: TimeForm;
  readonly granularity: TimeGranularity;
}

const DATE =
  /(?<![\p{L}\p{N}.,/-])(?:(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?|((?:19|20)\d\d)( ?)([01]\d)\6([0-3]\d)|(\d{4})\/(\d{1,2})\/(\d{1,2})|(\d{1,2})(\. ?|[/-])(\d{1,2})\13(\d{4}))(?![\p{L}\p{N}/-]|[.,]\d)/gu;

/**
 * Finds dates in digits: `2021-06-17`, `2021-06-17T10:30`, `20210617`, `17.06.2021`, `17. 6. 2021`, `2021/6/17`,
 * `17/6/2021`; the year has four digits. With slashes or hyphens the order of day and month is only known when one
 * number is above 12 or both are equal; else the form is `ambiguous`.
 *
 * @param text the text, read from `where.start` to `where.end`
 * @returns the dates in order; empty when there are none
 */
export function findNumericDates(text: string, where: Span): readonly NumericDate[] {
  const found: NumericDate[] = [];
  for (const match of text.slice(where.start, where.end).matchAll(DATE)) {
    const form = formOf(match);
    if (form === null) continue;
    const start = where.start + match.index;
    const granularity = form.kind === 'calendar' && form.clock !== null ? 'minute' : 'day';
    found.push({ start, end: start + match[0].length, form, granularity });
  }
  return found;
}

function formOf(match: RegExpMatchArray): TimeForm | null {
  const [, y, m, d, clock, y1, , m1, d1, y2, m2, d2, first, mark, second, last] = match;
  if (y !== undefined) return dateOf(y, m, d, clock === undefined ? null : `T${clock}`);
  if (y1 !== undefined) return dateOf(y1, m1, d1, null);
  if (y2 !== undefined) return dateOf(y2, m2, d2, null);
  const [a, b] = [Number(first), Number(second)];
  if (mark?.startsWith('.') || a > 12) return dateOf(last, second, first, null);
  if (b > 12 || a === b) return dateOf(last, first, second, null);
  return a > 0 && b > 0 ? { kind: 'ambiguous' } : null;
}

function dateOf(year = '', month = '', day = '', clock: string | null = null): TimeForm | null {
  if (isoDay(Number(year), Number(month), Number(day)) === null) return null;
  return calendarOf({ year: Number(year), month: Number(month), day: Number(day), clock });
}
