import type { TimeExpression } from '../../model/annotation.js';
import { addDays, monthFrom } from '../../model/calendar.js';
import type { EventLexicon } from './lexicon.js';

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7 };
const MONTHS: Readonly<Record<string, number>> = { M: 1, Y: 12 };

/** What the lengths are counted back from. */
interface Report {
  readonly text: string;
  /** The day of its publication; null when it is not known to the day. */
  readonly published: string | null;
}

/**
 * Turns lengths of time that end now into intervals: "in the past three weeks" is the three weeks up to the
 * publication; months and years are counted by the calendar. "The past year" may be the one before this one, and stays
 * a length.
 *
 * @param times the times of an article
 * @param report its text and day
 * @param lexicon has the words that count back
 * @returns the times in their order; other lengths stay what they are
 */
export function spansBack(
  times: readonly TimeExpression[],
  { text, published }: Report,
  lexicon: EventLexicon,
): readonly TimeExpression[] {
  if (published === null) return times;
  return times.map((time) => {
    const words = text.slice(time.start, time.end).toLowerCase().split(/\s+/).slice(0, 2);
    const isBack = words.some((word) => lexicon.words.backSpans.has(word));
    const first = isBack ? countedBack(time.value, published) : null;
    return first === null ? time : { ...time, value: `${first}/${published}`, basis: 'inferred' };
  });
}

// The day, or the month, in which several units up to a day begin; null for hours and for what is not counted.
function countedBack(length: string | null, day: string): string | null {
  const [, count, unit = ''] = /^P([2-9]|\d\d+)([DWMY])$/.exec(length ?? '') ?? [];
  if (count === undefined) return null;
  const [days, months] = [DAYS[unit], MONTHS[unit]];
  if (days !== undefined) return addDays(day, -days * Number(count));
  return months === undefined ? null : monthFrom(day, -months * Number(count));
}
