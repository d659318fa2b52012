import { isBody } from '../../model/article.js';
import { asId, type EntityId, type TimelineEntryId } from '../../model/ids.js';
import { type NonEmpty, nonEmpty, type Receipt, receiptOf } from '../../model/receipt.js';
import { contains, type Span } from '../../model/span.js';
import type { CopyLink, Entity, TimelineEntry } from '../../model/story.js';
import { readingsIn, withNotes } from '../../text/damage-readings.js';
import { withoutDateline } from '../../text/dateline.js';
import type { Sentence } from '../../text/reading.js';
import { copiedFromCleaner } from './copiedReports.js';
import { type DatedEvent, dateEvent } from './eventDate.js';
import { isDated, isFirm, isSaying, isToldTwice } from './firmness.js';
import { importanceScale } from './importance.js';
import type { ReportedEvent } from './joinReports.js';
import type { Opposites } from './oppositeSentences.js';
import { namesSpeaker, type Report, type TimelineArticle } from './reports.js';
import type { StoryEvents } from './storyEvents.js';
import { cleanestFirst, readableFirst, tellingClause } from './wording.js';

/** What a timeline is built from. */
export interface TimelineInput {
  readonly articles: readonly TimelineArticle[];
  readonly copies: readonly CopyLink[];
  readonly entities: readonly Entity[];
  readonly told: StoryEvents;
}

/** An event with the words that tell it. */
interface ToldEvent {
  readonly event: ReportedEvent;
  readonly dated: DatedEvent;
  readonly teller: Report;
  readonly words: Span;
}

/**
 * What is told firmly makes a line however much that is; of the rest so many are told that there are so many lines a
 * hundred words of the story, each passage counted once. A short story may have LEAST_LINES.
 */
const LINES_PER_HUNDRED_WORDS = 4.5;
const LEAST_LINES = 5;
const MOST_LINES = 60;

/**
 * Builds the timeline of a story: the reports of one event are joined across articles, dated and told in the words of
 * the cleanest report. Most important first: told by many articles, dated, with known actors, near the top of its
 * article. An event that a sentence dates, or that two articles tell, has its line; others as far as there is room.
 * What is denied or only imagined is left out; what only somebody says comes last, and that somebody spoke on no day
 * that is given stands there only where two articles tell it and the line names him. A sentence that tells two events
 * makes two lines when they have different dates, or when a clause of it can be read alone.
 *
 * @param input articles with the links between their passages, and the events that they tell
 * @returns the lines; the text of a line is the quote of its first report, with readings beside damaged words. Empty
 *   when nothing happens
 */
export function buildTimeline(input: TimelineInput): readonly TimelineEntry[] {
  const articles = [...input.articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const { events, opposites } = input.told;
  const importanceOf = importanceScale(articles);
  const isCopied = copiedFromCleaner(articles, input.copies);
  const ranked = events
    .filter((event) => !event.every(isCopied) && isWorthALine(event))
    .map((event) => ({ event, tier: tierOf(event), importance: importanceOf(event) }))
    .sort((a, b) => a.tier - b.tier || b.importance - a.importance)
    .map(({ event }) => event);
  const told = tellEvents(inOrderOfTelling(ranked), firstTellings(opposites), mostLines(articles, opposites));
  const rank = new Map(ranked.map((event, i) => [event, i]));
  return [...told]
    .sort((a, b) => (rank.get(a.event) as number) - (rank.get(b.event) as number))
    .map((one, i) => entryOf(one, i + 1, input.entities));
}

// What is told firmly comes first. A relative clause mostly recalls what is known: what only one tells has its line
// behind what the rest of the sentence tells.
function inOrderOfTelling(ranked: readonly ReportedEvent[]): readonly ReportedEvent[] {
  const isRecalled = (event: ReportedEvent): boolean => event.length === 1 && event[0]?.event.isRelative === true;
  const order = (event: ReportedEvent): number => (isFirm(event) ? 0 : 2) + (isRecalled(event) ? 1 : 0);
  return [...ranked].sort((a, b) => order(a) - order(b));
}

// What says little by itself, and bears no date, is mostly no event to a reader: it needs a second article that tells
// it.
const isWorthALine = (event: ReportedEvent): boolean =>
  isDated(event) ||
  isToldTwice(event) ||
  event.some(({ event: { isMinor, telling } }) => isMinor !== true || (telling !== undefined && telling !== 'saying'));

// What has a type or a teller of its own, then facts that somebody answers for, then that somebody spoke, then that
// somebody did not where one article says so.
function tierOf(event: ReportedEvent): number {
  const told = new Set(event.map((report) => report.event.telling));
  if (told.has(undefined)) return 0;
  if (told.has('silence')) return isToldTwice(event) ? 0 : 3;
  return told.has('fact') ? 1 : 2;
}

// Takes firm events in order of importance and then the others; returns so many of the others that there are `most` at
// most, and leaves out those that nothing sound tells, or only a sentence that has its line.
function tellEvents(
  events: readonly ReportedEvent[],
  firstTelling: (sentence: Sentence) => Sentence,
  most: number,
): readonly ToldEvent[] {
  const datesOfSentence = new Map<Sentence, (string | null)[]>();
  const taken = (sentence: Sentence) => datesOfSentence.get(firstTelling(sentence));
  const shared = sharedSentences(events);
  const told: ToldEvent[] = [];
  for (const event of events) {
    if (told.length >= (isFirm(event) ? MOST_LINES : most)) break;
    const dated = dateEvent(event);
    const found = wordsFor(event, dated, { taken, shared });
    if (found === null || told.some((line) => isSameLine(line, { dated, ...found }))) continue;
    if (isSaying(event) && !isDated(event) && !namesSpeaker(found.teller)) continue;
    told.push({ event, dated, ...found });
    const { sentence } = found.teller;
    datesOfSentence.set(firstTelling(sentence), [...(taken(sentence) ?? []), dated.date]);
  }
  return told.map((line) => (told.some((other) => sharesWords(line, other)) ? inItsClause(line) : line));
}

const sharesWords = (one: ToldEvent, other: ToldEvent): boolean =>
  one !== other && one.teller.sentence === other.teller.sentence && one.words.start === other.words.start;

// Of two lines with the same words, the one that has a clause is told by that.
const inItsClause = (line: ToldEvent): ToldEvent => ({ ...line, words: tellingClause(line.teller) ?? line.words });

// A clause that tells two events of one day makes one line.
const isSameLine = (one: Omit<ToldEvent, 'event'>, other: Omit<ToldEvent, 'event'>): boolean =>
  one.teller.sentence === other.teller.sentence &&
  one.words.start === other.words.start &&
  one.words.end === other.words.end &&
  one.dated.date === other.dated.date;

// Sentences with several events each of which a clause tells that can be read alone: there each has its clause.
function sharedSentences(events: readonly ReportedEvent[]): ReadonlySet<Sentence> {
  const [once, shared] = [new Set<Sentence>(), new Set<Sentence>()];
  for (const event of events) {
    const own = new Set(event.filter((report) => tellingClause(report) !== null).map(({ sentence }) => sentence));
    for (const sentence of own) (once.has(sentence) ? shared : once).add(sentence);
  }
  return shared;
}

/**
 * What is known of sentences while lines are made: the dates of the lines that one has, and which tell several events.
 */
interface Telling {
  readonly taken: (sentence: Sentence) => readonly (string | null)[] | undefined;
  readonly shared: ReadonlySet<Sentence>;
}

function wordsFor(
  event: ReportedEvent,
  { date }: DatedEvent,
  { taken, shared }: Telling,
): Pick<ToldEvent, 'teller' | 'words'> | null {
  const reports = cleanestFirst(event);
  const best = reports[0];
  if (best === undefined) return soundClause(event, taken) ?? readSentence(event, taken);
  const clause = tellingClause(best);
  if (taken(best.sentence) === undefined)
    return { teller: best, words: clause !== null && tellsApart(best, shared) ? clause : best.sentence };
  if (clause !== null) return { teller: best, words: clause };
  const free = reports.find((report) => taken(report.sentence) === undefined);
  if (free !== undefined) return { teller: free, words: free.sentence };
  const tellsMore = event.some(({ period }) => period !== null) && taken(best.sentence)?.includes(date) !== true;
  return tellsMore ? { teller: best, words: best.sentence } : null;
}

const tellsApart = ({ event, sentence }: Report, shared: ReadonlySet<Sentence>): boolean =>
  event.isAside === true || shared.has(sentence);

// Where every sentence is damaged, a sound clause of one may still tell the event.
function soundClause(event: ReportedEvent, taken: Telling['taken']): Pick<ToldEvent, 'teller' | 'words'> | null {
  for (const teller of event) {
    const words = taken(teller.sentence) === undefined ? tellingClause(teller) : null;
    if (words !== null) return { teller, words };
  }
  return null;
}

// Else a sentence tells it with readings beside its damaged words.
function readSentence(event: ReportedEvent, taken: Telling['taken']): Pick<ToldEvent, 'teller' | 'words'> | null {
  const teller = readableFirst(event).find(({ sentence }) => taken(sentence) === undefined);
  return teller === undefined ? null : { teller, words: teller.sentence };
}

// Sentences this much alike are one sentence to a reader.
const SAME_SENTENCE = 0.6;

// For each sentence that repeats another, the one that it repeats.
function firstTellings(opposites: readonly Opposites[]): (sentence: Sentence) => Sentence {
  const first = new Map<Sentence, Sentence>();
  const find = (sentence: Sentence): Sentence => {
    let at = sentence;
    for (let next = first.get(at); next !== undefined; next = first.get(at)) at = next;
    return at;
  };
  for (const { a, b, likeness } of opposites) {
    const [one, other] = [find(a), find(b)];
    if (likeness >= SAME_SENTENCE && one !== other) first.set(other, one);
  }
  return find;
}

// Words of the story, each set of opposite sentences counted once.
function mostLines(articles: readonly TimelineArticle[], opposites: readonly Opposites[]): number {
  const order = new Map<Sentence, number>();
  for (const { article, reading } of articles)
    for (const sentence of reading.sentences)
      if (isBodySentence(article.blocks[sentence.block])) order.set(sentence, order.size);
  const repeated = new Set<Sentence>();
  for (const { a, b } of opposites) {
    const [first, second] = [order.get(a), order.get(b)];
    if (first !== undefined && second !== undefined) repeated.add(first < second ? b : a);
  }
  let words = 0;
  for (const sentence of order.keys())
    if (!repeated.has(sentence)) words += sentence.tokens.filter((token) => token.kind === 'word').length;
  return Math.min(MOST_LINES, Math.max(LEAST_LINES, Math.ceil((words / 100) * LINES_PER_HUNDRED_WORDS)));
}

const isBodySentence = (block: TimelineArticle['article']['blocks'][number] | undefined): boolean =>
  block !== undefined && isBody(block);

function entryOf(
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
    reports: [first, ...otherReceipts(event, teller)] as NonEmpty<Receipt>,
  };
}

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
