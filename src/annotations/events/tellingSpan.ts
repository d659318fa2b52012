import type { EventMention } from '../../model/annotation.js';
import { contains, type Span } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { clauseOf, type EventSentence, isIn, isPart, type TokenRange } from './clause.js';
import type { NounEvent } from './nounEvents.js';

/**
 * Takes a noun that tells an event; returns its phrase with its date: "the port council election on June 7", "the
 * failure of talks in 2015".
 */
export function nounSpan(line: EventSentence, { at, time }: NounEvent): Span {
  let from = phraseFrom(line, at);
  if (isIn(line, from - 1, 'genitives') && isIn(line, from - 2, 'failures')) from = phraseFrom(line, from - 2);
  const noun = line.tokens[at] as Token;
  const first = line.tokens[from] as Token;
  return { start: Math.min(first.start, time?.start ?? first.start), end: Math.max(noun.end, time?.end ?? noun.end) };
}

function phraseFrom(line: EventSentence, at: number): number {
  let from = at;
  while (isPart(line, from - 1, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM')) from -= 1;
  return from;
}

// A clause shorter than the least says too little, and so does one of several of a short sentence that cannot stand
// alone.
const SHORT_SENTENCE = 200;
const LEAST_CLAUSE = 30;
const LONGEST_SPAN = 499;

/** An event of a sentence, and the clause that tells it. */
interface Told {
  readonly clause: Span;
  readonly manner: Pick<EventMention, 'isAside'>;
}

/**
 * Takes an event, its sentence and all events of that; returns what tells the event, at most 499 code units: its
 * clause, or the whole sentence when that is short and tells nothing else, or when the clause says too little; for a
 * noun that only bears a date, its phrase.
 */
export function tellingSpan({ clause, manner }: Told, sentence: Span, all: readonly Told[]): Span {
  if (manner.isAside) return clause;
  const whole = { start: sentence.start, end: sentence.end };
  const length = whole.end - whole.start;
  if (clause.end - clause.start < LEAST_CLAUSE) return length <= LONGEST_SPAN ? whole : clause;
  const isAlone = all.every((other) => other.clause.start === clause.start);
  return length <= SHORT_SENTENCE && isAlone ? whole : clause;
}

/**
 * Takes a sentence, the index of a trigger and its clause; returns the clause without the comma, the conjunction or the
 * subordinating word that it begins or ends with, and with what is said of its last noun ("a report | that he had
 * resigned").
 */
export function clauseSpan(line: EventSentence, at: number, clause: TokenRange): Span {
  const { tokens } = line;
  const from = clauseStart(line, at, clause);
  let { to } = clause;
  while (isContinued(line, to)) to = clauseOf(line, to).to;
  while (to - 1 > at && isEdge(line, to - 1)) to -= 1;
  const span = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
  return span.end - span.start <= LONGEST_SPAN ? span : aroundTrigger(tokens, at, clause);
}

/**
 * Takes a sentence, the index of a trigger and its clause; returns the same as `clauseSpan` with what belongs to the
 * verb behind it: when it came about ("resigned, hours | after pilots walked out"), and what a verb of saying tells, up
 * to 499 code units in all.
 */
export function wholeSpan(line: EventSentence, at: number, clause: TokenRange): Span {
  const trigger = line.tokens[at] as Token;
  const own = clauseSpan(line, at, clause);
  const said = line.statements
    .filter(({ cue }) => cue !== null && contains(cue, trigger))
    .flatMap(({ content }) => content.map(({ end }) => end));
  let { to } = clause;
  while (to < line.tokens.length && (line.tokens[to] as Token).end <= Math.max(0, ...said)) to += 1;
  while (isIn(line, to, 'adverbials')) to = clauseOf(line, to).to;
  if (to === clause.to) return own;
  const whole = clauseSpan(line, at, { from: clause.from, to });
  return whole.end > own.end && whole.start === own.start ? whole : own;
}

// "a report | that he had resigned", "denied that | a ship had sunk": what follows belongs to the last word.
const isContinued = (line: EventSentence, to: number): boolean =>
  line.tokens[to] !== undefined &&
  (isIn(line, to - 1, 'relatives') || (isIn(line, to, 'relatives') && line.tokens[to - 1]?.kind !== 'punctuation'));

function clauseStart(line: EventSentence, at: number, clause: TokenRange): number {
  let { from } = clause;
  // "Hallen, who resigned": the name belongs to another verb, and the pronoun stands for it.
  for (let i = from; i < at; i += 1) if (isWho(line, i) && isIn(line, i, 'relatives')) from = i;
  while (from < at && (isEdge(line, from) || isLoneAdverb(line, from, at))) from += 1;
  return from;
}

const isEdge = (line: EventSentence, i: number): boolean =>
  line.tokens[i]?.kind === 'punctuation' ||
  isIn(line, i, 'conjunctions') ||
  (isIn(line, i, 'subordinators') && !isWho(line, i));

// "However, after …"
const isLoneAdverb = (line: EventSentence, i: number, at: number): boolean =>
  isPart(line, i, 'ADV') && i + 1 < at && isEdge(line, i + 1);

// "who resigned": without the pronoun nobody would have done it.
const isWho = (line: EventSentence, i: number): boolean => isPart(line, i, 'PRON');

function aroundTrigger(tokens: readonly Token[], at: number, clause: TokenRange): Span {
  const trigger = tokens[at] as Token;
  const inside = tokens
    .slice(clause.from, clause.to)
    .filter((t) => t.start >= trigger.start - LONGEST_SPAN / 2 && t.end <= trigger.start + LONGEST_SPAN / 2);
  const [first = trigger, last = trigger] = [inside[0], inside[inside.length - 1]];
  return { start: first.start, end: last.end };
}
