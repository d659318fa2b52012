import type { EventMention, EventType, Mention, Modality, Statement, TimeExpression } from '../../model/annotation.js';
import type { Damage } from '../../model/article.js';
import { type Article, isBody } from '../../model/article.js';
import { asId, type EventId, type MentionId } from '../../model/ids.js';
import { byPosition, overlaps, type Span } from '../../model/span.js';
import type { WordForms } from '../../text/features.js';
import { tagPartsOfSpeech } from '../../text/part-of-speech.js';
import type { SequenceModel } from '../../text/perceptron.js';
import { pairQuotes } from '../../text/quotes.js';
import { firstFrom, type Reading, type Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import { clauseOf, cutClauses, type EventSentence, isPart, outermost, type TokenRange } from './clause.js';
import { datesOf, type EventDate } from './eventDates.js';
import { type EventLexicon, eventNoun } from './lexicon.js';
import { modalityOf } from './modality.js';
import { findNounEvents, type NounEvent } from './nounEvents.js';
import { type Participants, participantsAfter, participantsOf } from './participants.js';
import { type FittedPattern, fitPattern } from './patterns.js';
import { readVerbGroup, type VerbGroup } from './verbGroup.js';

/** What events are read from. */
export interface EventInput {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'language'>;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement<MentionId>[];
  readonly times: readonly TimeExpression[];
  readonly damage?: readonly Damage[];
  readonly lexicon: EventLexicon;
  readonly tagger: SequenceModel;
}

/** An event before it has an id. */
interface EventDraft {
  readonly type: EventType;
  readonly trigger: Token;
  readonly span: Span;
  readonly modality: Modality;
  readonly participants: Participants;
  readonly date: EventDate | null;
}

/**
 * Finds the clauses that tell an event and codes them by the code book of PLOVER (Open Event Data Alliance, manual 0.8):
 * type, who, to whom, where, when, and whether the text says that it took place. Triggers are verbs with their frames and
 * nouns that a verb makes happen or that bear a date; what is only said, thought or quoted at length tells no event. One
 * clause gives one event by its verb. Linear in the length of the text. For English texts only.
 *
 * @param input see EventInput
 * @returns the event mentions in reading order, numbered from 1; empty when nothing happens
 */
export function detectEvents(input: EventInput): readonly EventMention<MentionId>[] {
  const forms: WordForms = new Map();
  const drafts = input.reading.sentences.flatMap((sentence) => {
    if (!isRead(input, sentence)) return [];
    return eventsOf(viewSentence(input, sentence, forms));
  });
  return drafts.map((draft, i) => ({
    id: asId<EventId>(`${input.article.id}#e${i + 1}`),
    ...draft.span,
    type: draft.type,
    ...draft.participants,
    date: draft.date?.value ?? null,
    ...(draft.date === null ? {} : { dateBasis: draft.date.basis }),
    modality: draft.modality,
    trigger: { start: draft.trigger.start, end: draft.trigger.end },
  }));
}

function isRead({ article }: EventInput, { block }: Sentence): boolean {
  const found = article.blocks[block];
  return found === undefined || found.kind === 'title' || isBody(found);
}

// A quotation of more words than this is speech; a shorter one only marks its words.
const MARKED_WORDS = 3;

function viewSentence(input: EventInput, sentence: Sentence, forms: WordForms): EventSentence {
  const { tokens } = sentence;
  const parts = tagPartsOfSpeech(input.tagger, tokens, forms);
  const statements = input.statements.filter((s) => s.content.some((c) => overlaps(c, sentence)));
  const speech = [
    ...statements.filter((s) => s.kind === 'direct').flatMap((s) => s.content),
    ...pairQuotes(input.reading.text, tokens).filter((q) => wordsIn(tokens, q) > MARKED_WORDS),
  ];
  const quoted = tokens.map((token) => speech.some((span) => overlaps(span, token)));
  const uncut = { sentence, tokens, parts, quoted, statements, lexicon: input.lexicon };
  return {
    ...uncut,
    clauses: cutClauses(uncut),
    mentions: outermost(within(input.mentions, sentence)),
    times: within(input.times, sentence),
  };
}

const wordsIn = (tokens: readonly Token[], where: Span): number =>
  tokens.filter((token) => token.kind === 'word' && overlaps(token, where)).length;

function within<S extends Span>(spans: readonly S[], where: Span): readonly S[] {
  const found: S[] = [];
  for (let i = firstFrom(spans, where.start); i < spans.length; i += 1) {
    const one = spans[i] as S;
    if (one.start >= where.end) break;
    if (one.end <= where.end) found.push(one);
  }
  return found;
}

function eventsOf(line: EventSentence): readonly EventDraft[] {
  const ranges = new Map<number, TokenRange>();
  const clauseAt = (i: number): TokenRange => {
    const number = line.clauses[i] ?? 0;
    const known = ranges.get(number) ?? clauseOf(line, i);
    ranges.set(number, known);
    return known;
  };
  const nouns = findNounEvents(line, clauseAt);
  const own = nouns.filter((noun) => noun.group === null).flatMap((noun) => noun.time ?? []);
  const taken = new Set<number>();
  const held = new Set<number>();
  const drafts: EventDraft[] = [];
  line.tokens.forEach((_, i) => {
    const clause = clauseAt(i);
    const number = line.clauses[i] as number;
    if (taken.has(number)) return;
    const found = verbEvent(line, i, clause);
    if (found === null) return;
    taken.add(number);
    if (found.fitted.object >= 0) held.add(found.fitted.object);
    const participants = participantsOf(line, found.group, clause);
    const date = datesOf(line, { at: i, clause, without: own });
    drafts.push({ ...found.draft, participants, date });
  });
  for (const noun of nouns) {
    const clause = clauseAt(noun.at);
    const isTold = noun.group !== null && taken.has(line.clauses[noun.at] as number);
    if (held.has(noun.at) || isTold) continue;
    drafts.push(...nounDraft(line, noun, clause, own));
    if (noun.group !== null) taken.add(line.clauses[noun.at] as number);
  }
  return drafts.sort((a, b) => byPosition(a.trigger, b.trigger));
}

interface VerbEvent {
  readonly draft: Pick<EventDraft, 'type' | 'trigger' | 'span' | 'modality'>;
  readonly group: VerbGroup;
  readonly fitted: FittedPattern;
}

function verbEvent(line: EventSentence, i: number, clause: TokenRange): VerbEvent | null {
  const token = line.tokens[i] as Token;
  if (line.quoted[i] === true) return null;
  for (const verb of line.lexicon.forms.get(token.lower) ?? []) {
    if (!line.lexicon.patterns.has(verb.lemma)) continue;
    if (!isPart(line, i, 'VERB') && !(verb.participle && isPart(line, i, 'ADJ')) && !isStateVerb(line, i)) continue;
    const group = readVerbGroup(line, i, verb);
    if (group === null || (isPart(line, i, 'ADJ') && (!group.isPassive || group.isReduced))) continue;
    const fitted = fitPattern(line, group, clause);
    const modality = fitted && modalityOf(line, group, clause);
    if (!fitted || !modality) continue;
    const type = harmType(line, group, fitted.type);
    const draft = { type, trigger: token, span: tellingSpan(line, i, clause), modality };
    return { draft, group, fitted };
  }
  return null;
}

// "is dead": the verb is an auxiliary that stands alone.
const isStateVerb = (line: EventSentence, i: number): boolean => isPart(line, i, 'AUX') && isPart(line, i + 1, 'ADJ');

// How far from a verb of harm an accident or a storm is looked for, in tokens.
const CAUSE_WINDOW = 10;

// "a collision that killed five", "was injured in the quake": harm that nobody did on purpose is no assault.
function harmType(line: EventSentence, group: VerbGroup, type: EventType): EventType {
  if (type !== 'ASSAULT' || !line.lexicon.words.harms.has(group.verb.lemma)) return type;
  for (let i = Math.max(0, group.from - CAUSE_WINDOW); i < group.to + CAUSE_WINDOW; i += 1) {
    const word = line.tokens[i]?.lower ?? '';
    if (isPart(line, i, 'NOUN') && eventNoun(line.lexicon, word) === 'OTHER') return 'OTHER';
  }
  return type;
}

function nounDraft(
  line: EventSentence,
  noun: NounEvent,
  clause: TokenRange,
  without: readonly TimeExpression[],
): readonly EventDraft[] {
  const modality = noun.group === null ? 'happened' : modalityOf(line, noun.group, clause);
  if (modality === null) return [];
  const after = { from: noun.at + 1, to: Math.min(clause.to, noun.at + 10) };
  const participants =
    noun.group === null || noun.group.from > noun.at
      ? participantsAfter(line, after)
      : participantsOf(line, noun.group, clause);
  const date = noun.time === null ? datesOf(line, { at: noun.at, clause, without }) : dateOfNoun(noun.time);
  const span = noun.group === null ? nounSpan(line, noun) : tellingSpan(line, noun.at, clause);
  return [{ type: noun.type, trigger: line.tokens[noun.at] as Token, span, modality, participants, date }];
}

const dateOfNoun = (time: TimeExpression): EventDate | null =>
  time.value === null ? null : { value: time.value, basis: time.basis };

// The noun phrase with its date: "the presidential election on August 9".
function nounSpan(line: EventSentence, { at, time }: NounEvent): Span {
  let from = at;
  while (isPart(line, from - 1, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM')) from -= 1;
  const noun = line.tokens[at] as Token;
  const first = line.tokens[from] as Token;
  return { start: Math.min(first.start, time?.start ?? first.start), end: Math.max(noun.end, time?.end ?? noun.end) };
}

// Up to this length the whole sentence is shown; a clause shorter than the least says too little.
const SHORT_SENTENCE = 140;
const LEAST_CLAUSE = 30;
const LONGEST_SPAN = 499;

// The clause without the comma or conjunction it begins with; the whole sentence when that is short.
function tellingSpan({ tokens, sentence, lexicon }: EventSentence, at: number, clause: TokenRange): Span {
  if (sentence.end - sentence.start <= SHORT_SENTENCE) return { start: sentence.start, end: sentence.end };
  let { from, to } = clause;
  const isEdge = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === 'punctuation' || lexicon.words.conjunctions.has(token.lower));
  while (from < at && isEdge(tokens[from])) from += 1;
  while (to - 1 > at && isEdge(tokens[to - 1])) to -= 1;
  const span = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
  const whole = sentence.end - sentence.start <= LONGEST_SPAN;
  if (span.end - span.start < LEAST_CLAUSE && whole) return { start: sentence.start, end: sentence.end };
  return span.end - span.start <= LONGEST_SPAN ? span : aroundTrigger(tokens, at, clause);
}

function aroundTrigger(tokens: readonly Token[], at: number, clause: TokenRange): Span {
  const trigger = tokens[at] as Token;
  const inside = tokens
    .slice(clause.from, clause.to)
    .filter((t) => t.start >= trigger.start - LONGEST_SPAN / 2 && t.end <= trigger.start + LONGEST_SPAN / 2);
  const [first = trigger, last = trigger] = [inside[0], inside[inside.length - 1]];
  return { start: first.start, end: last.end };
}
