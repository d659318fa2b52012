import type { TimeDraft, TimeExpression, TimeForm } from '../../model/annotation.js';
import { addDays, daysBetween, periodOf } from '../../model/calendar.js';
import { calendarValue } from './calendarValue.js';
import { type ClockDays, clockValue, dayOfNews, isClockAlone } from './clockValue.js';
import { anchoredValue, offsetValue } from './offsetValue.js';
import type { Resolved } from './resolved.js';
import { isWeekdayFromTold, weekdayFrom } from './toldWeekdays.js';

// A time told from another ("two days later") looks back over this many sentences.
const REACH = 1;

/**
 * Ties time expressions to the day of their article. News looks back: a weekday is the last one, the day itself
 * counted, and a date without a year the last one, unless the tense, "next" or "until" points ahead.
 *
 * @param drafts the drafts of one article, in reading order
 * @param day the article's date in ISO form; when it is only a week, month or year, a value is given where every day of
 *   that period gives the same one; null when the date is not known, then only what needs no day gets a value
 * @returns one expression a draft, in order; `basis` is `stated` where the words give the whole value, else `inferred`
 *   with a sentence in `why`
 */
export function resolveTimes(drafts: readonly TimeDraft[], day: string | null): readonly TimeExpression[] {
  const period = periodOf(day);
  if (period === null) return resolveOn(drafts, null);
  if (period.first === period.last) return resolveOn(drafts, day);
  const first = resolveOn(drafts, period.first);
  const middle = addDays(period.first, Math.floor(daysBetween(period.first, period.last) / 2));
  const others = [resolveOn(drafts, middle), resolveOn(drafts, period.last)];
  return first.map((time, i) => (others.every((other) => other[i]?.value === time.value) ? time : unresolved(time)));
}

function unresolved({ start, end, granularity }: TimeExpression): TimeExpression {
  return { start, end, granularity, value: null, basis: 'inferred' };
}

// Takes when the article came out, to the day or finer.
function resolveOn(drafts: readonly TimeDraft[], published: string | null): readonly TimeExpression[] {
  const done: TimeExpression[] = [];
  let anchor: { readonly value: string; readonly sentence: number; readonly isOfSaying: boolean } | null = null;
  let told: string | null = null;
  for (const draft of drafts) {
    const near: string | null = anchor !== null && draft.sentence - anchor.sentence <= REACH ? anchor.value : null;
    // An hour alone is not of the day on which something was only said, where a deed has a day.
    const isOfDeed = anchor?.isOfSaying !== true || told === null || !isClockAlone(draft.form);
    const { value, basis, why } = draftValue(draft, { published, near: isOfDeed ? near : null, told });
    const { start, end, granularity } = draft;
    done.push({ start, end, value, granularity, basis, ...(why === undefined ? {} : { why }) });
    if (value === null || !isDate(draft.form)) continue;
    const isOfSaying = draft.isOfSaying === true;
    // "On Saturday, police said on Sunday": what is told next goes on from the deed.
    if (isOfSaying && anchor?.sentence === draft.sentence) continue;
    anchor = { value, sentence: draft.sentence, isOfSaying };
    if (!isOfSaying || told === null) told = dayOfNews(value, published) ?? told;
  }
  return done;
}

const isDate = (form: TimeForm): boolean => form.kind === 'calendar' || form.kind === 'offset';

function draftValue(draft: TimeDraft, days: ClockDays): Resolved {
  const { form, direction } = draft;
  const day = days.published?.slice(0, 10) ?? null;
  if (isClockAlone(form)) return clockValue(form, direction, days);
  switch (form.kind) {
    case 'calendar':
      return isWeekdayFromTold(form) ? weekdayFrom(form, days.near) : calendarValue(form, draft, day);
    case 'offset':
      return form.anchored ? anchoredValue(form, days.near) : offsetValue(form, day, direction);
    case 'years':
      return { value: `${form.from}/${form.to}`, basis: 'stated' };
    case 'decade':
      return form.open
        ? {
            value: form.digits,
            basis: 'inferred',
            why: 'A decade without its century is taken to be of the twentieth.',
          }
        : { value: form.digits, basis: 'stated' };
    case 'reference':
      return { value: form.value, basis: 'stated' };
    case 'ambiguous':
      return { value: null, basis: 'inferred', why: 'The digits do not say which is the day and which the month.' };
    default:
      return { value: form.span, basis: 'stated' };
  }
}
