import type { Modality } from '../../model/annotation.js';
import { periodOf } from '../../model/calendar.js';
import type { Sentence } from '../../text/reading.js';
import type { EventSentence } from './clause.js';
import type { EventDate } from './eventDates.js';

/** What must be known of an event to date it by what was told before. */
export interface NarratedEvent {
  readonly date: EventDate | null;
  readonly modality: Modality;
  /** It is told in the simple past, and no word moves it ("later", "earlier"). */
  readonly isNarrated: boolean;
}

/** A sentence and the events that it tells. */
export interface ToldSentence<Event extends NarratedEvent> {
  readonly line: EventSentence;
  readonly events: readonly Event[];
}

/** A narration goes on for at most so many sentences. */
const REACH = 2;

/**
 * Dates what is narrated without a time by the day of what was narrated right before it in the paragraph ("Villagers
 * blocked the road on Monday. Nine of them were detained."): in a narration the simple past moves on from event to
 * event (Kamp and Rohrer 1983), and news that passes to another day says so.
 *
 * @param told the sentences of an article in reading order
 * @returns the same sentences and events; a date that was found so is `inferred`
 */
export function dateNarration<Event extends NarratedEvent>(
  told: readonly ToldSentence<Event>[],
): readonly ToldSentence<Event>[] {
  let last: { readonly day: string; readonly sentence: Sentence } | null = null;
  return told.map(({ line, events }) => {
    const { sentence } = line;
    const goesOn = last?.sentence.block === sentence.block && sentence.index - last.sentence.index <= REACH;
    const day = goesOn && events.every(({ date }) => date === null) ? (last?.day ?? null) : null;
    const own = daysOf(events);
    const [only = ''] = own;
    if (own.length > 0) last = own.length === 1 && only !== '' ? { day: only, sentence } : null;
    return day === null ? { line, events } : { line, events: events.map((event) => datedOn(day, event)) };
  });
}

/**
 * Takes an event; says whether it may be dated by what was told around it: it happened, and is told in the simple past.
 */
export const isDatable = ({ isNarrated, modality }: NarratedEvent): boolean => isNarrated && modality === 'happened';

// The days that the words of a sentence give its events; empty for a date that is no day of the narration.
function daysOf(events: readonly NarratedEvent[]): readonly string[] {
  const days = events.flatMap((event) => {
    if (event.date === null) return [];
    const period = isDatable(event) ? periodOf(event.date.value) : null;
    return period !== null && period.first === period.last ? period.first : '';
  });
  return [...new Set(days)];
}

const datedOn = <Event extends NarratedEvent>(day: string, event: Event): Event =>
  isDatable(event) ? { ...event, date: { value: day, basis: 'inferred' } } : event;
