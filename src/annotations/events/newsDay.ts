import type { EventMention, EventType } from '../../model/annotation.js';
import { addDays, periodOf } from '../../model/calendar.js';
import { contains, type Span } from '../../model/span.js';
import { clauseOf, type EventSentence, isIn, verbIn } from './clause.js';
import { datesOf, type EventDate } from './eventDates.js';
import { isDatable, type NarratedEvent, type ToldSentence } from './narration.js';

/** What must be known of an event to date it by the day of the news. */
export interface NewsEvent extends NarratedEvent {
  readonly type: EventType;
  readonly trigger: Span;
  readonly clause: Span;
  /** `isAside`: a noun that only bears a date ("since the vote of January 20"). */
  readonly manner: Pick<EventMention, 'isAside'>;
}

/** News is of the day on which it is published, or of so many days before. */
const LONGEST_DELAY = 1;

/**
 * Dates what an article narrates without a time by the day of its news: the day of its publication, or the one before,
 * once it has said that something happened or was said then. In news what is older bears a date of its own, so a
 * paragraph that speaks of an earlier time is left out from there on.
 *
 * @param told the sentences of an article in reading order
 * @param published the day of its publication; null when it is not known to the day
 * @returns the same sentences and events; a date that was found so is `inferred`
 */
export function dateNews<Event extends NewsEvent>(
  told: readonly ToldSentence<Event>[],
  published: string | null,
): readonly ToldSentence<Event>[] {
  if (published === null) return told;
  const earliest = addDays(published, -LONGEST_DELAY);
  let news: string | null = null;
  // The paragraph that spoke of an earlier time last.
  let older = -1;
  return told.map(({ line, events }) => {
    const { block } = line.sentence;
    const since = news ?? earliest;
    const asides = events.flatMap(({ manner, clause }) => (manner.isAside ? clause : []));
    const own = line.times.filter((time) => !asides.some((aside) => contains(aside, time)));
    if (own.some(({ value }) => (periodOf(value)?.last ?? since) < since)) older = block;
    const day = older === block ? null : news;
    for (const date of [...events.filter(hasHappened).map((event) => event.date), ...sayings(line)]) {
      const period = periodOf(date?.value ?? null);
      if (period === null || period.first !== period.last) continue;
      if (period.first >= since && period.first <= published) news = period.first;
    }
    return day === null ? { line, events } : { line, events: events.map((event) => datedOn(day, event, line)) };
  });
}

const hasHappened = ({ modality }: NarratedEvent): boolean => modality === 'happened';

const datedOn = <Event extends NewsEvent>(day: string, event: Event, line: EventSentence): Event =>
  event.date === null && isDatable(event) && !isReported(line, event)
    ? { ...event, date: { value: day, basis: 'inferred' } }
    : event;

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
