import type { Modality, TimeExpression } from '../../model/annotation.js';
import type { Basis } from '../../model/article.js';
import { type Period, periodOf } from '../../model/calendar.js';
import { contains, type Span } from '../../model/span.js';
import { isGenitive } from '../../text/genitive.js';
import {
  clauseOf,
  type EventSentence,
  holdsPredicate,
  isIn,
  isPart,
  isVerbOf,
  type TokenRange,
  tokenAt,
  wordAt,
} from './clause.js';
import { dayElapsed, type Elapsed, elapsedOf } from './elapsed.js';
import type { NounEvent } from './nounEvents.js';
import type { EventVerbs } from './wordLists.js';

/** When an event took place, and whether the text says so. */
export interface EventDate {
  readonly value: string;
  readonly basis: Basis;
  /** The date only says on which side of the publication the event lies. */
  readonly isBounded?: true;
}

/** Where an event is told: its trigger, its clause, and what else of the sentence may have a date of its own. */
export interface EventPlace {
  readonly at: number;
  readonly clause: TokenRange;
  /** Participles that describe a noun ("the dockers arrested on Tuesday"). */
  readonly participles: readonly number[];
  /** Nouns that only bear a date ("after the vote on June 7"). */
  readonly background: readonly NounEvent[];
  /** It is planned: "until Friday" bounds when. */
  readonly isPlanned?: boolean;
}

/**
 * Chooses the time expression that dates an event: the nearest of its clause; without one, that of the clause to which
 * it is coordinated ("On Monday A met B and flew home"), of the clause that tells when it was ("were hurt when a barge
 * sank on Monday"), or of what it was a part of ("at the summit on Monday"), as an inference.
 *
 * @param line the sentence
 * @param place where the event is told
 * @returns the date; null when the clause has none that is a date or an interval
 */
export function datesOf(line: EventSentence, place: EventPlace): EventDate | null {
  const { background } = place;
  const dates = line.times.filter(
    (time) =>
      periodOf(time.value) !== null &&
      !background.some((n) => n.time === time) &&
      (place.isPlanned === true || !isDeadline(line, time)) &&
      !isCompared(line, time) &&
      !isOfNoun(line, time) &&
      !isOfAnother(line, place, time),
  );
  const clause = spanOf(line, place.clause);
  const inside = dates.filter((time) => contains(clause, time));
  const own = nearest(line, place, inside);
  if (own !== null) return { value: reachOf(line, own), basis: own.basis };
  const elapsed = elapsedOf(line, place.clause);
  if (elapsed !== null) return displaced(line, dates, elapsed);
  const before = isCoordinated(line, place.clause) ? sharedDate(line, dates, place.clause) : null;
  const shared = before ?? dateMeanwhile(line, dates, place.clause) ?? dateOfBlow(line, dates, place);
  const part =
    shared ?? background.find((n) => contains(clause, n.time ?? NOWHERE) && isDuring(line, place, n))?.time ?? null;
  return part === null || periodOf(part.value) === null ? null : { value: reachOf(line, part), basis: 'inferred' };
}

// "met on Friday, two days after | the ferry sank".
function displaced(line: EventSentence, dates: readonly TimeExpression[], elapsed: Elapsed): EventDate | null {
  const start = line.tokens[elapsed.before]?.start ?? 0;
  const from = dates.findLast((time) => time.end <= start);
  const value = from === undefined ? null : dayElapsed(from, elapsed);
  return value === null ? null : { value, basis: 'inferred' };
}

// "by June" ends a time, "since June" begins one, "between Monday and Friday" does both.
function reachOf(line: EventSentence, time: TimeExpression): string {
  const value = dayOf(time.value as string);
  if (value.includes('/')) return value;
  const { from, to } = tokensOf(line, time);
  const other = line.times.find((one) => tokensOf(line, one).from === to + 1 && isIn(line, to, 'rangeJoins'));
  const last = other?.value == null || other.value.includes('/') ? null : dayOf(other.value);
  if (isIn(line, from - 1, 'rangeOpeners') && last !== null && periodOf(last) !== null && value <= last)
    return `${value}/${last}`;
  if (isIn(line, from - 1, 'upperBounds') || isDeadline(line, time)) return `../${value}`;
  return isIn(line, from - 1, 'lowerBounds') ? `${value}/..` : value;
}

function tokensOf(line: EventSentence, { start, end }: Span): TokenRange {
  const from = tokenAt(line, start);
  let to = from;
  while (to < line.tokens.length && (line.tokens[to] as Span).start < end) to += 1;
  return { from, to };
}

// "The dockers arrested on Tuesday were released", "the dockers arrested were released on Friday": a day that follows a
// participle is of the participle, one behind the verb is of the verb. "Agreed to meet on Friday": the day of the
// meeting.
function isOfAnother(line: EventSentence, { at, participles }: EventPlace, { start }: Span): boolean {
  const index = tokenAt(line, start);
  if (GOVERNING.some((list) => isVerbOf(line, at, list)))
    for (let i = at + 1; i < index; i += 1) if (isIn(line, i - 1, 'infinitive') && isPart(line, i, 'VERB')) return true;
  if (participles.includes(at)) return holdsPredicate(line, { from: at + 1, to: index });
  return participles.some(
    (other) => other < index && index < at && !holdsPredicate(line, { from: other + 1, to: index }),
  );
}

const GOVERNING: readonly EventVerbs[] = ['planning', 'willing', 'asking', 'refusing', 'trying'];

const NOWHERE: Span = { start: -1, end: -1 };

// "during the first hours of the strike on Monday", "in the vote of 2018": what is told took place in the course of the
// noun's event.
function isDuring(line: EventSentence, { at, clause }: EventPlace, { from }: NounEvent): boolean {
  const isBeside = from - 1 === clause.from || (at < from && !holdsPredicate(line, { from: at + 1, to: from }));
  if (isBeside && isIn(line, from - 1, 'within')) return true;
  for (let i = from - 1; i >= from - DURING_WINDOW; i -= 1) if (isIn(line, i, 'during')) return true;
  return false;
}

/** "During" stands at most this many tokens before the phrase of the noun. */
const DURING_WINDOW = 5;

/**
 * Bounds the date of an event by what is known of its report: what happened, happened before that was published. A
 * later day is not that of the event ("cancelled the trip planned for Friday").
 *
 * @param event the date that the words give, null when they give none; what they say of the event
 * @param published first and last day on which the article can have been published; null when nothing is known
 * @returns the date, closed where it was open towards the publication; null when nothing is known
 */
export function withinReport(event: Bounded, published: Period | null): EventDate | null {
  const { date } = event;
  if (date === null) return boundedDate(published, event);
  // "Announced a march on Monday": what is still to come has no day of the past; that is when it was announced.
  if (event.isForthcoming && published !== null && (periodOf(date.value)?.last ?? '') < published.first) return null;
  if (published === null || isToCome(event) || !isTold(event)) return date;
  const [first, last] = date.value.split('/');
  if (first === '..' && (periodOf(last ?? null)?.last ?? '') > published.last) return boundedDate(published, event);
  if ((periodOf(date.value)?.first ?? '') > published.last) return boundedDate(published, event);
  const isSince = last === '..' && (periodOf(first ?? null)?.first ?? '9') <= published.last;
  if (!isSince) return date;
  return { ...date, value: first === published.last ? published.last : `${first}/${published.last}` };
}

/** What must be known of an event to bound its date. */
interface Bounded {
  readonly date: EventDate | null;
  readonly modality: Modality;
  /** It is told of the future, whoever answers for it ("would leave, an official said"). */
  readonly isAhead?: boolean;
  /** A noun names what the text only looks forward to. */
  readonly isForthcoming?: boolean;
}

const isToCome = ({ modality, isAhead }: Bounded): boolean =>
  modality === 'planned' || (modality === 'alleged' && isAhead === true);

const isTold = ({ modality }: Bounded): boolean => modality === 'happened' || modality === 'alleged';

// What happened lies before the publication, what is planned behind it; what did not happen has no date.
function boundedDate(published: Period | null, event: Bounded): EventDate | null {
  if (published === null) return null;
  if (isToCome(event)) return { value: `${published.first}/..`, basis: 'inferred', isBounded: true };
  return isTold(event) ? { value: `../${published.last}`, basis: 'inferred', isBounded: true } : null;
}

// "the toll of Tuesday’s blast", "on the flight of May 3": the day of what hangs on a preposition, whatever it is; "on
// the evening of May 3" is the day itself.
function isOfNoun(line: EventSentence, time: TimeExpression): boolean {
  const { from, to } = tokensOf(line, time);
  if (isGenitive(wordAt(line, to))) return isPart(line, from - 1, 'ADP');
  let at = from - 2;
  const isDay = isIn(line, at, 'partsOfTime') || isIn(line, to, 'rangeJoins');
  if (!isIn(line, from - 1, 'genitives') || !isPart(line, at, 'NOUN') || isDay) return false;
  while (isPart(line, at, 'DET', 'ADJ', 'NUM', 'NOUN', 'PROPN')) at -= 1;
  return isPart(line, at, 'ADP');
}

// "gave the government until Friday": the end of a wait is not the day of what is told.
function isDeadline(line: EventSentence, time: TimeExpression): boolean {
  const index = tokenAt(line, time.start);
  return time.value?.includes('/') !== true && [index, index - 1, index - 3].some((i) => isIn(line, i, 'deadlines'));
}

// "eight more than on Monday": the day of what is compared.
function isCompared(line: EventSentence, time: TimeExpression): boolean {
  const { from } = tokensOf(line, time);
  return isIn(line, isPart(line, from - 1, 'ADP') ? from - 2 : from - 1, 'thanWords');
}

/**
 * Takes the value of a time that is a date or an interval; returns it without the time of day, which says no more here.
 */
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
  [from, from + 1].some((i) => isIn(line, i, 'conjunctions', 'simultaneous'));

// "On Monday A met B | and flew home", "the ban was imposed on Sunday, | when residents complained", "A announced on
// Monday | that it would leave | and warned B".
function sharedDate(line: EventSentence, dates: readonly TimeExpression[], clause: TokenRange): TimeExpression | null {
  const start = line.tokens[clause.from]?.start ?? 0;
  return dates.findLast((time) => time.end <= start) ?? null;
}

// "Two were killed | and five hurt | when a barge sank on Sunday."
function dateMeanwhile(
  line: EventSentence,
  dates: readonly TimeExpression[],
  clause: TokenRange,
): TimeExpression | null {
  let from = clause.to;
  while (isIn(line, from, 'conjunctions')) from = clauseOf(line, from).to;
  if (!isIn(line, from, 'simultaneous')) return null;
  const meanwhile = spanOf(line, clauseOf(line, from));
  return dates.find((time) => contains(meanwhile, time)) ?? null;
}

// "Two were killed | and nine hurt in a crash on Friday", "two were killed, | nine were hurt | and four …": one blow.
function dateOfBlow(
  line: EventSentence,
  dates: readonly TimeExpression[],
  { at, clause, background }: EventPlace,
): TimeExpression | null {
  if (!isVerbOf(line, at, 'losses')) return null;
  // "In a crash on Friday" tells when that was which did it.
  const borne = background.flatMap(({ time }) => (time === null || periodOf(time.value) === null ? [] : [time]));
  for (let next = clauseOf(line, clause.to); tellsLoss(line, next); next = clauseOf(line, next.to)) {
    const behind = spanOf(line, next);
    const time = [...dates, ...borne].find((one) => contains(behind, one));
    if (time !== undefined) return time;
  }
  return null;
}

function tellsLoss(line: EventSentence, { from, to }: TokenRange): boolean {
  for (let i = from; i < Math.min(to, line.tokens.length); i += 1)
    if (isVerbOf(line, i, 'losses') || isIn(line, i, 'lost')) return true;
  return false;
}
