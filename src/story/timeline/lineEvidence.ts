import type { Span } from '../../model/span.js';
import type { DatedEvent } from './eventDate.js';
import { isDated, isFirm, isSaying, isToldTwice } from './firmness.js';
import { isDay, type ReportedEvent } from './joinReports.js';
import { namesSpeaker, type Report } from './reports.js';

/** What speaks for and against a line of its own for an event, in the order of its weights; each 0..1 but `repeats`. */
export const LINE = [
  'articles',
  'toldTwice',
  'dated',
  'day',
  'fact',
  'saying',
  'minor',
  'relative',
  'aside',
  'secondary',
  'actor',
  'place',
  'importance',
  'length',
  'taken',
  'takenOnDay',
  'firm',
  'speaker',
  'spun',
  'repeats',
] as const;

/** An event with the words that tell it. */
export interface ToldEvent {
  readonly event: ReportedEvent;
  readonly dated: DatedEvent;
  readonly teller: Report;
  readonly words: Span;
}

/** What is known of an event beside its words. */
export interface Standing {
  /** How many articles the story has. */
  readonly articles: number;
  /** See importanceScale. */
  readonly importance: number;
  /** The dates of the lines that its sentence has already; undefined when it has none. */
  readonly taken: readonly (string | null)[] | undefined;
  /** The log odds that the likeliest line before it tells it already; null when there is none. */
  readonly repeats: number | null;
}

const MOST_IMPORTANCE = 3;
const LONG = 300;
/** From this sentence on it matters no more how deep in its article an event is told. */
const DEEP = 40;
/** Log odds beyond this say no more. */
const MOST_ODDS = 6;

/**
 * Takes an event with the words that would tell it, and what is known beside; returns the evidence in the order of
 * LINE.
 */
export function lineEvidence(
  { event, dated, teller, words }: ToldEvent,
  { articles, importance, taken, repeats }: Standing,
): readonly number[] {
  const { source, sentence } = teller;
  const tellers = new Set(event.map((report) => report.source)).size;
  const each = (test: (report: Report) => boolean | undefined): number => (event.every(test) ? 1 : 0);
  return [
    Math.log2(tellers) / Math.log2(Math.max(2, articles)),
    Number(isToldTwice(event)),
    Number(isDated(event)),
    Number(event.some(({ period }) => period !== null && isDay(period))),
    each((report) => report.event.telling === 'fact'),
    Number(isSaying(event)),
    each((report) => report.event.isMinor),
    each((report) => report.event.isRelative),
    each((report) => report.event.isAside),
    each((report) => report.isSecondary),
    Number(teller.event.actors.length > 0),
    Math.min(sentence.index, DEEP) / DEEP,
    importance / MOST_IMPORTANCE,
    Math.min(words.end - words.start, LONG) / LONG,
    Number(taken !== undefined),
    Number(taken?.includes(dated.date) ?? false),
    Number(isFirm(event)),
    Number(namesSpeaker(teller)),
    Number(source.article.transmission.kind === 'spun'),
    Math.min(Math.max(repeats ?? -MOST_ODDS, -MOST_ODDS), MOST_ODDS) / MOST_ODDS,
  ];
}
