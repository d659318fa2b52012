import type { TimeExpression } from '../../model/annotation.js';
import { isRelayed } from '../../model/article.js';
import { daysBetween, EARLIEST_DAY, LATEST_DAY, type Period } from '../../model/calendar.js';
import { contains } from '../../model/span.js';
import type { TimelineEntry } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import type { ReportedEvent } from './joinReports.js';
import { publishedPeriod, type Report } from './reports.js';

/** When an event took place, how fine that is known, from what, and why in a sentence. */
export type DatedEvent = Pick<TimelineEntry, 'date' | 'granularity' | 'basis' | 'why'>;

/**
 * Dates an event from its reports: the narrowest date that any gives, of equally narrow ones the most frequent; what
 * only follows from the words before a report counts where no sentence gives a date. An event that no report dates took
 * place before the first of them was published, or comes after when it was only planned.
 *
 * @param reports the reports of one event
 * @returns the date; null and `unknown` when nothing is known
 */
export function dateEvent(reports: ReportedEvent): DatedEvent {
  const known = reports.filter((report) => report.period !== null);
  // A spun text swaps the words of time too, and a translation is told of the day of what it translates.
  const sound = known.filter(({ source }) => !isRelayed(source));
  const credible = sound.length > 0 ? sound : known;
  const given = credible.filter(({ isCarried }) => !isCarried);
  const dated = given.length > 0 ? given : credible;
  const best = [...dated].sort(
    (a, b) => spread(a) - spread(b) || frequency(dated, b) - frequency(dated, a) || basisRank(a) - basisRank(b),
  )[0];
  if (best !== undefined) {
    const date = best.event.date as string;
    return {
      date,
      granularity: granularityOf(date),
      basis: best.event.dateBasis ?? 'inferred',
      why: whyDated(best, dated.length),
    };
  }
  return boundedByPublication(reports);
}

const lengthOf = ({ first, last }: Period): number =>
  first === EARLIEST_DAY || last === LATEST_DAY ? 1_000_000 : daysBetween(first, last);

const spread = ({ period }: Report): number => lengthOf(period as Period);

const frequency = (dated: ReportedEvent, { event }: Report): number =>
  dated.filter((other) => other.event.date === event.date).length;

const basisRank = ({ event }: Report): number => (event.dateBasis === 'stated' ? 0 : 1);

function granularityOf(date: string): TimelineEntry['granularity'] {
  if (date.startsWith('../')) return 'before';
  if (date.endsWith('/..')) return 'after';
  if (date.includes('/')) return 'range';
  if (/^\d{4}-W\d\d$/.test(date)) return 'week';
  if (/^\d{4}$/.test(date)) return 'year';
  return /^\d{4}-\d\d$/.test(date) ? 'month' : 'day';
}

function whyDated(report: Report, count: number): string {
  const { source, event } = report;
  const time = timeOf(report);
  const others =
    count > 1 ? ` ${count - 1} other ${count === 2 ? 'report has' : 'reports have'} a date that agrees.` : '';
  if (time === null) return `The date follows from the words of ${source.article.id} before it.${others}`;
  const words = source.article.text.slice(time.start, time.end).replace(/\s+/gu, ' ');
  const how = event.dateBasis === 'stated' || time.why === undefined ? '' : ` ${time.why}`;
  return `${source.article.id} says “${words}”.${how}${others}`;
}

function timeOf({ source, event, sentence }: Report): TimeExpression | null {
  const isIt = ({ value }: TimeExpression): boolean => value !== null && value.replace(/T.*$/, '') === event.date;
  return source.times.find((one) => contains(sentence, one) && isIt(one)) ?? null;
}

// Told as past: before the earliest report can have been published at the latest. Told as planned: after that report.
function boundedByPublication(reports: ReportedEvent): DatedEvent {
  const periods = reports.map(publishedPeriod).filter((period) => period !== null);
  const [earliest] = [...periods].sort((a, b) => byCodeUnits(a.last, b.last));
  if (earliest === undefined)
    return { date: null, granularity: 'unknown', basis: 'inferred', why: 'No report says when.' };
  const { first, last } = earliest;
  const on = first === last ? `on ${first}` : `between ${first} and ${last}`;
  if (reports.every(({ event }) => event.modality === 'planned' || event.date?.endsWith('/..') === true)) {
    const why = `No report says when; it was still to come when one of them was published ${on}.`;
    return { date: `${first}/..`, granularity: 'after', basis: 'inferred', why };
  }
  const why = `No report says when; the first that tells it was published ${on}.`;
  return { date: `../${last}`, granularity: 'before', basis: 'inferred', why };
}
