import type { Span } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type EventSentence, isPart, type TokenRange } from './clause.js';
import type { NounEvent } from './nounEvents.js';

/** Takes a noun that tells an event; returns its phrase with its date: "the port council election on June 7". */
export function nounSpan(line: EventSentence, { at, time }: NounEvent): Span {
  let from = at;
  while (isPart(line, from - 1, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM')) from -= 1;
  const noun = line.tokens[at] as Token;
  const first = line.tokens[from] as Token;
  return { start: Math.min(first.start, time?.start ?? first.start), end: Math.max(noun.end, time?.end ?? noun.end) };
}

// A clause shorter than the least says too little, and so does one of several of a short sentence that cannot stand alone.
const SHORT_SENTENCE = 200;
const LEAST_CLAUSE = 30;
const LONGEST_SPAN = 499;

/** An event of a sentence, and the clause that tells it. */
interface Told {
  readonly clause: Span;
}

/**
 * Takes an event, its sentence and all events of that; returns what tells the event, at most 499 code units: its clause, or
 * the whole sentence when that is short and tells nothing else, or when the clause says too little.
 */
export function tellingSpan({ clause }: Told, sentence: Span, all: readonly Told[]): Span {
  const whole = { start: sentence.start, end: sentence.end };
  const length = whole.end - whole.start;
  if (clause.end - clause.start < LEAST_CLAUSE) return length <= LONGEST_SPAN ? whole : clause;
  const isAlone = all.every((other) => other.clause.start === clause.start);
  return length <= SHORT_SENTENCE && isAlone ? whole : clause;
}

/** Takes a sentence, the index of a trigger and its clause; returns the clause without the comma or conjunction it begins with. */
export function clauseSpan({ tokens, lexicon }: EventSentence, at: number, clause: TokenRange): Span {
  let { from, to } = clause;
  const isEdge = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === 'punctuation' || lexicon.words.conjunctions.has(token.lower));
  while (from < at && isEdge(tokens[from])) from += 1;
  while (to - 1 > at && isEdge(tokens[to - 1])) to -= 1;
  const span = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
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
