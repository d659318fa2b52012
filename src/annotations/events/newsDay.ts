import { addDays, periodOf } from '../../model/calendar.js';
import { contains, type Span } from '../../model/span.js';
import { clauseOf, type EventSentence, isIn, verbIn } from './clause.js';
import { datesOf, type EventDate } from './eventDates.js';
import {
  inferredOn,
  isDatable,
  isSpoken,
  LONGEST_DELAY,
  type NarratedDay,
  type NarratedEvent,
  opensElsewhere,
  type ReportDay,
  type ToldSentence,
  withDay,
} from './narration.js';

/** What must be known of an event to date it by the day of the news. */
export interface NewsEvent extends NarratedEvent {
  readonly trigger: Span;
  readonly clause: Span;
}

/**
 * Dates what an article narrates without a time by the day of its news: the day of its publication, or the one before,
 * once it has said that something happened or was said then; where deeds of both days were told, a deed is of either.
 * In news what is older bears a date of its own, so a paragraph that speaks of an earlier time is left out from there
 * on.
 *
 * @param told the sentences of an article in reading order
 * @param report when it was published
 * @returns the same sentences and events; a date that was found so is `inferred`
 */
export function dateNews<Event extends NewsEvent>(
  told: readonly ToldSentence<Event>[],
  report: ReportDay,
): readonly ToldSentence<Event>[] {
  const { published } = report;
  if (published === null) return told;
  const earliest = addDays(published, -LONGEST_DELAY);
  let news: NarratedDay | null = null;
  let firstDeed: string | null = null;
  // The paragraph that spoke of an earlier time last.
  let older = -1;
  return told.map(({ line, events }) => {
    const { block } = line.sentence;
    const since: string = news?.day ?? earliest;
    const asides = events.flatMap(({ manner, clause }) => (manner.isAside ? clause : []));
    const own = line.times.filter((time) => !asides.some((aside) => contains(aside, time)));
    if (own.some(({ value }) => (periodOf(value)?.last ?? since) < since)) older = block;
    const isElsewhere = news !== null && opensElsewhere(line, news.day);
    const day: NarratedDay | null = older === block || isElsewhere ? null : news;
    const from: string | null = firstDeed;
    const days = daysOf(line, events).filter((one) => one.day >= earliest && one.day <= published);
    firstDeed = firstDeedOf(days, firstDeed);
    news = newsOf(
      days.filter((one) => one.day >= since),
      news,
    );
    const datedOn = (event: Event): Event => {
      if (day === null || event.date !== null || !isDatable(event) || isReported(line, event)) return event;
      const mayBeEarlier = from !== null && from < day.day && !isSpoken(event);
      return mayBeEarlier ? inferredOn(event, `${from}/${day.day}`) : withDay(event, day, report);
    };
    return { line, events: events.map(datedOn) };
  });
}

const hasHappened = ({ modality }: NarratedEvent): boolean => modality === 'happened';

// The days that a sentence gives to what happened and to what was said.
function daysOf(line: EventSentence, events: readonly NewsEvent[]): readonly NarratedDay[] {
  const told = events.filter(hasHappened).map((event) => ({ date: event.date, isSpoken: isSpoken(event) }));
  return [...told, ...sayings(line).map((date) => ({ date, isSpoken: true }))].flatMap(({ date, isSpoken }) => {
    const period = periodOf(date?.value ?? null);
    return period === null || period.first !== period.last ? [] : { day: period.first, isSpoken };
  });
}

const firstDeedOf = (days: readonly NarratedDay[], before: string | null): string | null =>
  days.reduce((first, { day, isSpoken: isSaid }) => (isSaid || (first !== null && first <= day) ? first : day), before);

// The latest of the days; something was said on it when any that is told of it says so.
function newsOf(days: readonly NarratedDay[], before: NarratedDay | null): NarratedDay | null {
  return days.reduce<NarratedDay | null>((latest, one) => {
    if (latest === null || one.day > latest.day) return one;
    return one.day === latest.day && one.isSpoken ? one : latest;
  }, before);
}

// "said that nobody was hurt": told behind the word of saying, it came before. A refusal is what is said.
const isReported = ({ statements }: EventSentence, { trigger, type }: NewsEvent): boolean =>
  type !== 'REJECT' &&
  statements.some(
    ({ cue, content }) => cue !== null && cue.end <= trigger.start && content.some((piece) => contains(piece, trigger)),
  );

// "said on Monday that …": when something was said; what "had been said" was said before.
function sayings(line: EventSentence): readonly (EventDate | null)[] {
  return line.statements.map(({ cue }) => {
    if (cue === null || !contains(line.sentence, cue)) return null;
    const at = verbIn(line, cue);
    if (at < 0 || isIn(line, at - 1, 'have')) return null;
    return datesOf(line, { at, clause: clauseOf(line, at), background: [], participles: [] });
  });
}
