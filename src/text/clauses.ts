import type { Span } from '../model/span.js';
import type { Sentence } from './reading.js';
import type { Token } from './tokens.js';

const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')']);
// A mark that closes the quotation before a break stands behind the comma.
const CLOSERS = new Set(['”', '’', '»']);

/** Words about the ends of clauses, as they stand in their data file: in lower case. */
export interface ClauseWordsFile {
  readonly openings: readonly string[];
  readonly ties: readonly string[];
  readonly backward: readonly string[];
}

/** What is known of a language's clauses. */
export interface ClauseWords {
  /** Words that a clause begins with. */
  readonly openings: ReadonlySet<string>;
  /** Words that tie a clause to the one before it and say nothing by themselves. */
  readonly ties: ReadonlySet<string>;
  /** Words that point at something said before ("such", "these"). */
  readonly backward: ReadonlySet<string>;
}

/** Takes the parsed data file; returns the words. */
export function compileClauseWords({ openings, ties, backward }: ClauseWordsFile): ClauseWords {
  return { openings: new Set(openings), ties: new Set(ties), backward: new Set(backward) };
}

/**
 * Finds the clause of a sentence that holds a span: it reaches from the nearest break on the left (a comma, dash,
 * bracket or subordinating word) to the nearest on the right. A crude cut, good enough to point a reader at the words.
 *
 * @param sentence the sentence
 * @param inner a span inside it
 * @param words the language's words
 * @returns the clause; the whole sentence when it has no break or the clause would hold fewer than four tokens
 */
export function clauseHolding(sentence: Sentence, inner: Span, { openings }: ClauseWords): Span {
  const { tokens } = sentence;
  const from = lastIndexBefore(tokens, inner.start, openings);
  const to = tokens.findIndex((token) => token.start >= inner.end && BREAKS.has(token.text));
  const last = to < 0 ? tokens.length : to;
  if (last - from < 4) return { start: sentence.start, end: sentence.end };
  return { start: (tokens[from] as Token).start, end: (tokens[last - 1] as Token).end };
}

/**
 * Takes the words that tie a clause to the one before it ("and", "that", "who") off its beginning.
 *
 * @param sentence the sentence
 * @param clause a clause of it
 * @param words the language's words
 * @returns the rest of the clause; the clause itself when it begins otherwise or would hold fewer than two tokens
 */
export function withoutOpening({ tokens }: Sentence, clause: Span, { ties }: ClauseWords): Span {
  const own = tokens.filter((token) => token.start >= clause.start && token.end <= clause.end);
  const first = own.findIndex((token) => !ties.has(token.lower));
  return first > 0 && own.length - first >= 2 ? { start: (own[first] as Token).start, end: clause.end } : clause;
}

// The index of the first token of the clause: after a break mark, or at an opening word.
function lastIndexBefore(tokens: readonly Token[], start: number, openings: ReadonlySet<string>): number {
  let first = 0;
  tokens.forEach((token, i) => {
    if (token.end > start) return;
    if (BREAKS.has(token.text) || (CLOSERS.has(token.text) && first === i)) first = i + 1;
    else if (openings.has(token.lower)) first = i;
  });
  return first;
}
