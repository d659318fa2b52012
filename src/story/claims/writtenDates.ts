import type { TimeExpression } from '../../model/annotation.js';
import type { Article } from '../../model/article.js';
import { slice } from '../../model/span.js';

/**
 * Takes an article and one of its times; returns its value where that is a year, a month or a day (ISO 8601) that the
 * text writes out in digits; null for any other ("on Monday", "last year").
 */
export function writtenDate({ text }: Article, time: TimeExpression): string | null {
  const isDate = /^\d{4}(?:-\d\d){0,2}$/u.test(time.value ?? '');
  return isDate && /\d/u.test(slice(text, time)) ? time.value : null;
}
