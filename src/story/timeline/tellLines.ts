import type { Sentence } from '../../text/reading.js';
import { likelihoodOf, logOddsOf } from '../../text/regression.js';
import { type DatedEvent, dateEvent } from './eventDate.js';
import type { ReportedEvent } from './joinReports.js';
import { LINE, lineEvidence, type ToldEvent } from './lineEvidence.js';
import type { Opposites } from './oppositeSentences.js';
import type { Report, TimelineArticle } from './reports.js';
import { compareReports, SAME_EVENT } from './sameEvent.js';
import type { TimelineModel } from './timelineModel.js';
import { cleanestFirst, readableFirst, tellingClause } from './wording.js';

/** An event and its importance (see importanceScale). */
export interface RankedEvent {
  readonly event: ReportedEvent;
  readonly importance: number;
}

/** The story that lines are told of. */
interface ToldStory {
  readonly articles: readonly TimelineArticle[];
  readonly opposites: readonly Opposites[];
  readonly model: Pick<TimelineModel, 'sameEvent'>;
}

/** A timeline has so many lines at most. */
const MOST_LINES = 90;
/** An event has a line from this likelihood on that a reader would give it one. */
const LEAST_LIKELY = 0.42;
/** Of the reports of two events so many each are compared. */
const MOST_COMPARED = 6;

/** Takes the model; returns the test that a line must pass, given its evidence (see lineEvidence). */
export const likelyLine =
  ({ line }: Pick<TimelineModel, 'line'>) =>
  (evidence: readonly number[]): boolean =>
    likelihoodOf(logOddsOf(evidence, LINE, line)) >= LEAST_LIKELY;

/**
 * Tells events one after the other, each in the words of its cleanest report, when it is likely that a reader gives it
 * a line: by how many articles tell it, whether a sentence dates it, who does it, whether somebody only says it, and
 * how likely a line before it tells it already (two logistic regressions, see train/timeline.mjs).
 *
 * @param events the events, those first that are to be told first
 * @param story the articles, their sentences that stand opposite each other, and what tells that two reports are of one
 *   event
 * @param isLine takes the evidence for a line, and the line; says whether it is told
 * @returns the lines in the same order, 90 at most; without those that nothing sound tells, or only a sentence that has
 *   its line
 */
export function tellLines(
  events: readonly RankedEvent[],
  { articles, opposites, model }: ToldStory,
  isLine: (evidence: readonly number[], line: ToldEvent) => boolean,
): readonly ToldEvent[] {
  const firstTelling = firstTellings(opposites);
  const datesOfSentence = new Map<Sentence, (string | null)[]>();
  const taken = (sentence: Sentence) => datesOfSentence.get(firstTelling(sentence));
  const shared = sharedSentences(events.map(({ event }) => event));
  const repeats = repetition(articles, opposites, model);
  const told: ToldEvent[] = [];
  for (const { event, importance } of events) {
    if (told.length >= MOST_LINES) break;
    const dated = dateEvent(event);
    const found = wordsFor(event, dated, { taken, shared });
    if (found === null || told.some((line) => isSameLine(line, { dated, ...found }))) continue;
    const line = { event, dated, ...found };
    const { sentence } = found.teller;
    const known = { articles: articles.length, importance, taken: taken(sentence), repeats: repeats(event, told) };
    if (!isLine(lineEvidence(line, known), line)) continue;
    told.push(line);
    datesOfSentence.set(firstTelling(sentence), [...(taken(sentence) ?? []), dated.date]);
  }
  return told.map((line) => (told.some((other) => sharesWords(line, other)) ? inItsClause(line) : line));
}

// Says how likely one of the lines tells an event, as log odds; null when there is no line.
function repetition(
  articles: readonly TimelineArticle[],
  opposites: readonly Opposites[],
  { sameEvent }: ToldStory['model'],
): (event: ReportedEvent, told: readonly ToldEvent[]) => number | null {
  const compare = compareReports(articles, opposites);
  const oddsOf = (a: Report, b: Report): number => logOddsOf(compare(a, b), SAME_EVENT, sameEvent);
  return (event, told) => {
    let most: number | null = null;
    for (const line of told)
      for (const a of line.event.slice(0, MOST_COMPARED))
        for (const b of event.slice(0, MOST_COMPARED)) most = Math.max(most ?? Number.NEGATIVE_INFINITY, oddsOf(a, b));
    return most;
  };
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
