import type { EventMention } from '../../model/annotation.js';
import { isConsistent, periodOf } from '../../model/calendar.js';
import type { EventId } from '../../model/ids.js';
import { dateEvent } from './eventDate.js';
import type { ReportedEvent } from './joinReports.js';
import type { TimelineArticle } from './reports.js';

/**
 * Dates the events that their own article only bounds by its publication ("before the 5th") by what other reports of
 * the same event say of its day, where that lies within the bound.
 *
 * @param articles the articles of a story
 * @param events the events of the story, with the reports that were joined
 * @returns the articles in their order; a date that came from another article is `inferred`
 */
export function shareDates<A extends TimelineArticle>(
  articles: readonly A[],
  events: readonly ReportedEvent[],
): readonly A[] {
  const dates = new Map<EventId, string>();
  for (const reports of events) {
    const day = dayOf(reports);
    if (day !== null) for (const { event } of reports) if (liesWithin(event, day)) dates.set(event.id, day);
  }
  if (dates.size === 0) return articles;
  return articles.map((one) => ({ ...one, events: one.events.map((event) => withDate(event, dates.get(event.id))) }));
}

// The date that the reports agree on, where it is a single day; null otherwise.
function dayOf(reports: ReportedEvent): string | null {
  if (reports.length < 2 || reports.every(({ period }) => period === null)) return null;
  const { date, granularity } = dateEvent(reports);
  return granularity === 'day' ? date : null;
}

// Its own article bounds the event, and the day is within the bound.
function liesWithin({ isBounded, date }: EventMention, day: string): boolean {
  const [own, other] = [periodOf(date), periodOf(day)];
  return isBounded === true && own !== null && other !== null && isConsistent(own, other);
}

function withDate(event: EventMention, date: string | undefined): EventMention {
  if (date === undefined) return event;
  const { isBounded: _, ...rest } = event;
  return { ...rest, date, dateBasis: 'inferred' };
}
