import { asId, type EntityId, type TimelineEntryId } from '../../model/ids.js';
import { nonEmpty, type Receipt, receiptOf } from '../../model/receipt.js';
import { contains, type Span } from '../../model/span.js';
import type { CopyLink, Entity, TimelineEntry } from '../../model/story.js';
import { readingsIn, withNotes } from '../../text/damage-readings.js';
import { withoutDateline } from '../../text/dateline.js';
import { getKnown } from '../../text/get-known.js';
import type { Sentence } from '../../text/reading.js';
import { copiedFromCleaner } from './copiedReports.js';
import { isFirm, isToldTwice } from './firmness.js';
import { importanceScale } from './importance.js';
import type { ReportedEvent } from './joinReports.js';
import type { ToldEvent } from './lineEvidence.js';
import type { Report, TimelineArticle } from './reports.js';
import type { StoryEvents } from './storyEvents.js';
import { likelyLine, type RankedEvent, tellLines } from './tellLines.js';
import type { TimelineModel } from './timelineModel.js';

/** What a timeline is built from. */
export interface TimelineInput {
  readonly articles: readonly TimelineArticle[];
  readonly copies: readonly CopyLink[];
  readonly entities: readonly Entity[];
  readonly told: StoryEvents;
  readonly model: TimelineModel;
}

/**
 * Builds the timeline of a story: the reports of one event are joined across articles, dated and told in the words of
 * the cleanest report. Most important first: told by many articles, dated, with known actors, near the top of its
 * article; what only somebody says comes last. What is denied or only imagined is left out. A sentence that tells two
 * events makes two lines when they have different dates, or when a clause of it can be read alone.
 *
 * @param input articles with the links between their passages, the events that they tell, and the model that says which
 *   of them have a line (see tellLines)
 * @returns the lines; the text of a line is the quote of its first report, with readings beside damaged words. Empty
 *   when nothing happens
 */
export function buildTimeline(input: TimelineInput): readonly TimelineEntry[] {
  const { articles, told, model, entities } = input;
  const ranked = rankEvents(input);
  const rank = new Map(ranked.map(({ event }, i) => [event, i]));
  return [...tellLines(inOrderOfTelling(ranked), { articles, opposites: told.opposites, model }, likelyLine(model))]
    .sort((a, b) => getKnown(rank, a.event) - getKnown(rank, b.event))
    .map((one, i) => entryOf(one, i + 1, entities));
}

/**
 * Takes the events of a story with its articles; returns those that some text tells cleanly enough to be trusted, the
 * most important first.
 */
export function rankEvents({ articles, copies, told }: Omit<TimelineInput, 'model'>): readonly RankedEvent[] {
  const ordered = [...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const importanceOf = importanceScale(ordered);
  const isCopied = copiedFromCleaner(ordered, copies);
  return told.events
    .filter((event) => !event.every(isCopied))
    .map((event) => ({ event, importance: importanceOf(event) }))
    .sort((a, b) => tierOf(a.event) - tierOf(b.event) || b.importance - a.importance);
}

/**
 * Takes events in order of importance; returns them in the order in which lines are made: what is told firmly first. A
 * relative clause mostly recalls what is known: what only one tells comes behind what the rest of the sentence tells.
 */
export function inOrderOfTelling(ranked: readonly RankedEvent[]): readonly RankedEvent[] {
  const isRecalled = (event: ReportedEvent): boolean => event.length === 1 && event[0]?.event.isRelative === true;
  const order = ({ event }: RankedEvent): number => (isFirm(event) ? 0 : 2) + (isRecalled(event) ? 1 : 0);
  return [...ranked].sort((a, b) => order(a) - order(b));
}

// What has a type or a teller of its own, then facts that somebody answers for, then that somebody spoke, then that
// somebody did not where one article says so.
function tierOf(event: ReportedEvent): number {
  const told = new Set(event.map((report) => report.event.telling));
  if (told.has(undefined)) return 0;
  if (told.has('silence')) return isToldTwice(event) ? 0 : 3;
  return told.has('fact') ? 1 : 2;
}

/**
 * Takes a told event, its number in the timeline and the entities of the story; returns its line, with one receipt a
 * sentence, that of its teller first.
 */
export function entryOf(
  { event, dated, teller, words }: ToldEvent,
  number: number,
  entities: readonly Entity[],
): TimelineEntry {
  const { article } = teller.source;
  const block = article.blocks[teller.sentence.block] ?? words;
  const opens = words.start === teller.sentence.start;
  const { start } = opens ? withoutDateline(teller.sentence, block) : words;
  const first = receiptOf(article, { start, end: words.end });
  const known = new Set(entities.map(({ id }) => id));
  const named = (list: (report: Report) => readonly EntityId[]): readonly EntityId[] =>
    [...new Set([teller, ...event].flatMap(list))].filter((id) => known.has(id));
  const actors = named((report) => report.event.actors);
  return {
    id: asId<TimelineEntryId>(`t${number}`),
    ...dated,
    type: teller.event.type,
    text: withNotes(article.text, first, readingsIn(article, first) ?? []),
    actors,
    recipients: named((report) => report.event.recipients).filter((id) => !actors.includes(id)),
    reports: [first, ...otherReceipts(event, teller)],
  };
}

/** A longer sentence is shown by its clause that tells the event, in code units. */
const LONGEST_RECEIPT = 500;

// One receipt a sentence, in the order of the articles.
function otherReceipts(event: ReportedEvent, teller: Report): readonly Receipt[] {
  const sentences = new Map<Sentence, Report>();
  for (const report of event) if (!sentences.has(report.sentence)) sentences.set(report.sentence, report);
  sentences.delete(teller.sentence);
  const receipts = [...sentences.values()].map((report) => receiptOf(report.source.article, placeOf(report)));
  return nonEmpty(receipts) ?? [];
}

// The sentence; the clause where that tells another event too, or is long.
function placeOf({ source, event, sentence }: Report): Span {
  const tellsMore = source.events.some(
    ({ type, modality, trigger }) => type !== event.type && modality !== 'hypothetical' && contains(sentence, trigger),
  );
  return tellsMore || sentence.end - sentence.start > LONGEST_RECEIPT ? event : sentence;
}
