import type { TimeExpression } from '../../model/annotation.js';
import type { Basis } from '../../model/article.js';
import { periodOf } from '../../model/calendar.js';
import { contains, type Span } from '../../model/span.js';
import { type EventSentence, isIn, type TokenRange } from './clause.js';

/** When an event took place, and whether the text says so. */
export interface EventDate {
  readonly value: string;
  readonly basis: Basis;
}

/** Where an event is told: its trigger, its clause, and time expressions that belong to something else. */
export interface EventPlace {
  readonly at: number;
  readonly clause: TokenRange;
  readonly without: readonly TimeExpression[];
}

/**
 * Chooses the time expression that dates an event: the nearest of its clause; without one, that of the clause to which it
 * is coordinated ("On Monday A met B and flew home"), as an inference.
 *
 * @param line the sentence
 * @param place where the event is told
 * @returns the date; null when the clause has none that is a date or an interval
 */
export function datesOf(line: EventSentence, place: EventPlace): EventDate | null {
  const dates = line.times.filter(
    (time) => periodOf(time.value) !== null && !place.without.includes(time) && !isDeadline(line, time),
  );
  const clause = spanOf(line, place.clause);
  const inside = dates.filter((time) => contains(clause, time));
  const own = nearest(line, place, inside);
  if (own !== null) return { value: dayOf(own.value as string), basis: own.basis };
  const shared = isCoordinated(line, place.clause) ? sharedDate(line, dates, place.clause) : null;
  return shared === null ? null : { value: dayOf(shared.value as string), basis: 'inferred' };
}

// "gave the government until Friday": the end of a wait is not the day of what is told.
function isDeadline(line: EventSentence, time: TimeExpression): boolean {
  const index = line.tokens.findIndex((token) => token.end > time.start);
  return time.value?.includes('/') !== true && [index, index - 1, index - 3].some((i) => isIn(line, i, 'deadlines'));
}

/** Takes the value of a time that is a date or an interval; returns it without the time of day, which says no more here. */
export function dayOf(value: string): string {
  return value.includes('/') ? value : value.replace(/T.*$/, '');
}

const spanOf = ({ tokens }: EventSentence, { from, to }: TokenRange): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

function nearest(line: EventSentence, { at }: EventPlace, times: readonly TimeExpression[]): TimeExpression | null {
  const trigger = line.tokens[at] as Span;
  const distance = (time: Span): number =>
    time.start >= trigger.end ? time.start - trigger.end : trigger.start - time.end;
  return [...times].sort((a, b) => distance(a) - distance(b) || a.start - b.start)[0] ?? null;
}

const isCoordinated = (line: EventSentence, { from }: TokenRange): boolean =>
  isIn(line, from, 'conjunctions') || isIn(line, from + 1, 'conjunctions');

// "On Monday A met B | and flew home", "Dockers walked out on Monday | and thousands marched".
function sharedDate(line: EventSentence, dates: readonly TimeExpression[], clause: TokenRange): TimeExpression | null {
  const number = line.clauses[clause.from - 1];
  const before = dates.filter((time) => {
    const index = line.tokens.findIndex((token) => token.end > time.start);
    return index >= 0 && line.clauses[index] === number;
  });
  return before[before.length - 1] ?? null;
}
