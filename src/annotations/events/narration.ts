import type { EventMention, EventType, Modality } from '../../model/annotation.js';
import { addDays, periodOf } from '../../model/calendar.js';
import type { Sentence } from '../../text/reading.js';
import type { EventSentence } from './clause.js';
import type { EventDate } from './eventDates.js';

/** What must be known of an event to date it by what was told before. */
export interface NarratedEvent {
  readonly type: EventType;
  readonly date: EventDate | null;
  readonly modality: Modality;
  /** It is told in the simple past, and no word moves it ("later", "earlier"). */
  readonly isNarrated: boolean;
  /** `isAside`: a noun that only bears a date ("since the vote of January 20"); `telling`: somebody only spoke. */
  readonly manner: Pick<EventMention, 'isAside' | 'telling'>;
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
 * @param report when it was published
 * @returns the same sentences and events; a date that was found so is `inferred`
 */
export function dateNarration<Event extends NarratedEvent>(
  told: readonly ToldSentence<Event>[],
  report: ReportDay,
): readonly ToldSentence<Event>[] {
  let last: (NarratedDay & { readonly sentence: Sentence }) | null = null;
  return told.map(({ line, events }) => {
    const { sentence } = line;
    const goesOn = last?.sentence.block === sentence.block && sentence.index - last.sentence.index <= REACH;
    const isOpen = goesOn && events.every(({ date }) => date === null);
    const day = isOpen && last !== null && !opensElsewhere(line, last.day) ? last : null;
    const own = daysOf(events);
    const [only = ''] = own;
    if (own.length > 0)
      last = own.length === 1 && only !== '' ? { day: only, isSpoken: events.some(isSpoken), sentence } : null;
    const datedOn = (event: Event): Event => (day !== null && isDatable(event) ? withDay(event, day, report) : event);
    return { line, events: events.map(datedOn) };
  });
}

/**
 * Takes an event; says whether it may be dated by what was told around it: it happened, and is told in the simple past.
 */
export const isDatable = ({ isNarrated, modality }: NarratedEvent): boolean => isNarrated && modality === 'happened';

/** A time that opens its sentence begins within so many tokens ("in the 1950s"). */
const OPENING = 3;

/**
 * Takes a sentence and a day; says whether it opens with a time that the day is not of: another date, a decade or
 * century, or a length of years ("On May 26, 2009, the Beacon, a local paper, called him …", "Within five years …").
 */
export function opensElsewhere({ times, tokens }: EventSentence, day: string): boolean {
  const last = tokens[OPENING - 1]?.start ?? 0;
  return times.some(({ start, value }) => start <= last && value !== null && !isOf(value, day));
}

function isOf(value: string, day: string): boolean {
  if (LENGTH_OF_YEARS.test(value)) return false;
  if (DECADE.test(value)) return day.startsWith(value);
  const period = periodOf(value);
  return period === null || (period.first <= day && day <= period.last);
}

const LENGTH_OF_YEARS = /^P[\dX.]*(?:Y|DE|CE)$/;
/** As TimeML gives a decade ("195") or a century ("19"). */
const DECADE = /^\d{2,3}$/;

// The days that the words of a sentence give its events; empty for a date that is no day of the narration.
function daysOf(events: readonly NarratedEvent[]): readonly string[] {
  const days = events.flatMap((event) => {
    if (event.date === null) return [];
    const period = isDatable(event) ? periodOf(event.date.value) : null;
    return period !== null && period.first === period.last ? period.first : '';
  });
  return [...new Set(days)];
}

/** A day of the narration. */
export interface NarratedDay {
  readonly day: string;
  /** Something was said or demanded on it. */
  readonly isSpoken: boolean;
}

/** When a report was published. */
export interface ReportDay {
  /** Null when it is not known to the day. */
  readonly published: string | null;
  /** It is a translation or a rewording of a report, which came out before. */
  readonly isRelayed: boolean;
}

/** News is of the day on which it is published, or of so many days before. */
export const LONGEST_DELAY = 1;

/** The types of the code book by which somebody answers with words. */
const WORDS: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/** Takes an event; says whether it was done with words: who reacts to a deed may do so a day later. */
export const isSpoken = ({ type, manner }: Pick<NarratedEvent, 'type' | 'manner'>): boolean =>
  WORDS.has(type) || manner.telling === 'saying';

/**
 * Gives an event the day of the narration. Words behind a deed of the day before the publication are of that day or of
 * the one of the publication, unless the report is passed on: then its own day came before that.
 *
 * @param event an event without a date
 * @param day the day of what was narrated before it
 * @param report when the article was published
 * @returns the event with an `inferred` date: the day, or the interval of both days
 */
export function withDay<Event extends NarratedEvent>(
  event: Event,
  day: NarratedDay,
  { published, isRelayed }: ReportDay,
): Event {
  const isReaction = published !== null && !isRelayed && isSpoken(event) && !day.isSpoken;
  const isLate = isReaction && day.day < published && day.day >= addDays(published, -LONGEST_DELAY);
  return inferredOn(event, isLate ? `${day.day}/${published}` : day.day);
}

/** Takes an event and the day or interval that was inferred for it; returns it so dated. */
export const inferredOn = <Event extends NarratedEvent>(event: Event, value: string): Event => ({
  ...event,
  date: { value, basis: 'inferred' },
});
