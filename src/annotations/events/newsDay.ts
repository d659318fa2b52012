import { periodOf } from '../../model/calendar.js';
import { contains, type Span } from '../../model/span.js';
import { clauseOf, type EventSentence, isIn, isPart } from './clause.js';
import { datesOf, type EventDate } from './eventDates.js';
import { isDatable, type NarratedEvent, type ToldSentence } from './narration.js';

/** What must be known of an event to date it by the day of the news. */
export interface NewsEvent extends NarratedEvent {
  readonly trigger: Span;
}

/**
 * Dates what an article narrates without a time by the day of its publication, once it has said that something happened or
 * was said on that day: that is the news, and in news what is older bears a date of its own. A paragraph that speaks of an
 * earlier time is left out from there on.
 *
 * @param told the sentences of an article in reading order
 * @param today the day of its publication; null when it is not known to the day
 * @returns the same sentences and events; a date that was found so is `inferred`
 */
export function dateNews<Event extends NewsEvent>(
  told: readonly ToldSentence<Event>[],
  today: string | null,
): readonly ToldSentence<Event>[] {
  if (today === null) return told;
  let isNews = false;
  // The paragraph that spoke of an earlier time last.
  let older = -1;
  return told.map(({ line, events }) => {
    const { block } = line.sentence;
    if (line.times.some(({ value }) => (periodOf(value)?.last ?? today) < today)) older = block;
    const isOpen = isNews && older !== block;
    const dates = [...events.filter(isDatable).map(({ date }) => date), ...sayings(line)];
    isNews ||= dates.some((date) => date?.value === today);
    return isOpen ? { line, events: events.map((event) => datedOn(today, event, line)) } : { line, events };
  });
}

const datedOn = <Event extends NewsEvent>(day: string, event: Event, line: EventSentence): Event =>
  event.date === null && isDatable(event) && !isReported(line, event.trigger)
    ? { ...event, date: { value: day, basis: 'inferred' } }
    : event;

// "said that nobody was hurt": told behind the word of saying, it came before.
const isReported = ({ statements }: EventSentence, trigger: Span): boolean =>
  statements.some(
    ({ cue, content }) => cue !== null && cue.end <= trigger.start && content.some((piece) => contains(piece, trigger)),
  );

// "said on Monday that …": when something was said; what "had been said" was said before.
function sayings(line: EventSentence): readonly (EventDate | null)[] {
  return line.statements.map(({ cue }) => {
    if (cue === null || !contains(line.sentence, cue)) return null;
    const at = line.tokens.findIndex((token, i) => contains(cue, token) && isPart(line, i, 'VERB'));
    if (at < 0 || isIn(line, at - 1, 'have')) return null;
    return datesOf(line, { at, clause: clauseOf(line, at), background: [], participles: [] });
  });
}
