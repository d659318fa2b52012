import type { Modality, TimeExpression } from '../../model/annotation.js';
import type { Basis } from '../../model/article.js';
import { type Period, periodOf } from '../../model/calendar.js';
import { contains, type Span } from '../../model/span.js';
import { type EventSentence, isIn, type TokenRange } from './clause.js';
import type { NounEvent } from './nounEvents.js';

/** When an event took place, and whether the text says so. */
export interface EventDate {
  readonly value: string;
  readonly basis: Basis;
  /** The date only says on which side of the publication the event lies. */
  readonly isBounded?: true;
}

/** Where an event is told: its trigger, its clause, and dated nouns that only bear a date ("after the vote on June 7"). */
export interface EventPlace {
  readonly at: number;
  readonly clause: TokenRange;
  readonly background: readonly NounEvent[];
}

/**
 * Chooses the time expression that dates an event: the nearest of its clause; without one, that of the clause to which it
 * is coordinated ("On Monday A met B and flew home"), or of what it was a part of ("at the summit on Monday"), as an
 * inference.
 *
 * @param line the sentence
 * @param place where the event is told
 * @returns the date; null when the clause has none that is a date or an interval
 */
export function datesOf(line: EventSentence, place: EventPlace): EventDate | null {
  const { background } = place;
  const dates = line.times.filter(
    (time) => periodOf(time.value) !== null && !background.some((n) => n.time === time) && !isDeadline(line, time),
  );
  const clause = spanOf(line, place.clause);
  const inside = dates.filter((time) => contains(clause, time));
  const own = nearest(line, place, inside);
  if (own !== null) return { value: dayOf(own.value as string), basis: own.basis };
  const shared = isCoordinated(line, place.clause) ? sharedDate(line, dates, place.clause) : null;
  const part = shared ?? background.find((n) => contains(clause, n.time ?? NOWHERE) && isDuring(line, n))?.time ?? null;
  return part === null || periodOf(part.value) === null
    ? null
    : { value: dayOf(part.value as string), basis: 'inferred' };
}

const NOWHERE: Span = { start: -1, end: -1 };

// "during the first hours of the strike on Monday": what is told took place in the course of the noun's event.
function isDuring(line: EventSentence, { from }: NounEvent): boolean {
  for (let i = from - 1; i >= from - DURING_WINDOW; i -= 1) if (isIn(line, i, 'during')) return true;
  return false;
}

/** "During" stands at most this many tokens before the phrase of the noun. */
const DURING_WINDOW = 5;

/**
 * Bounds an event to which its words give no time.
 *
 * @param published first and last day on which the article can have been published; null when nothing is known
 * @param modality what the text says of the event
 * @returns up to the publication for what happened, from then on for what is planned; null for what did not happen
 */
export function boundedDate(published: Period | null, modality: Modality): EventDate | null {
  if (published === null) return null;
  if (modality === 'planned') return { value: `${published.first}/..`, basis: 'inferred', isBounded: true };
  const isTold = modality === 'happened' || modality === 'alleged';
  return isTold ? { value: `../${published.last}`, basis: 'inferred', isBounded: true } : null;
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

// "On Monday A met B | and flew home", "A announced on Monday | that it would leave | and warned B".
function sharedDate(line: EventSentence, dates: readonly TimeExpression[], clause: TokenRange): TimeExpression | null {
  const start = line.tokens[clause.from]?.start ?? 0;
  return dates.findLast((time) => time.end <= start) ?? null;
}
