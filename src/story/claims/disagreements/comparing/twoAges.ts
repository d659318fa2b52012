import { DAY_MS } from '../../../../model/calendar.js';
import { AGE } from '../measuring/ages.js';
import type { Measured } from '../measuring/measured.js';
import { publishedDay } from '../publishedDay.js';

/** Ages of texts whose days are not known may differ by so many years. */
const YEARS_UNKNOWN = 2;
const YEAR_MS = 365.25 * DAY_MS;
/** Texts no more days apart are of one time. */
const ONE_TIME = 31;

/**
 * Takes two figures; says whether they are ages that somebody may have had one after the other: who was 27 when he was
 * caught is 29 when he is sentenced. Of texts of one month none are; of texts whose days are not known those up to two
 * years apart.
 */
export function areOfTwoTimes(a: Measured, b: Measured): boolean {
  if (!a.core.has(AGE) || !b.core.has(AGE)) return false;
  const [one = Number.NaN, other = Number.NaN] = [a, b].map(({ article }) => Date.parse(publishedDay(article) ?? ''));
  const apart = Math.abs(one - other);
  // A birthday may lie between them.
  const later = apart > ONE_TIME * DAY_MS ? 1 + apart / YEAR_MS : 0;
  const years = Math.abs((a.figure.value ?? 0) - (b.figure.value ?? 0));
  return years <= (Number.isNaN(apart) ? YEARS_UNKNOWN : later);
}
