import type { Span } from '../../../model/span.js';
import { type ClauseWords, isBreak } from '../../../text/clauses.js';
import type { Sentence } from '../../../text/reading.js';
import type { Token } from '../../../text/tokens.js';

/** Where fewer than so many words stand before, those behind tell. */
const LEAST_BEFORE = 2;

/**
 * Finds the words that say what a number or a time in a sentence is of.
 *
 * @param sentence the sentence
 * @param inner the number or time in it
 * @param most how many words before it are told at most
 * @param clauses words that clauses begin with
 * @returns the span with the words before it in its clause, or where these are fewer than two, as many behind it; the
 *   span alone where a mark stands on either side
 */
export function wordsAround({ tokens }: Sentence, inner: Span, most: number, { openings }: ClauseWords): Span {
  const from = tokens.findIndex(({ end }) => end > inner.start);
  const opens = tokens.slice(0, from).findLastIndex(({ lower }) => openings.has(lower)) + 1;
  const before = runOf(tokens.slice(opens, from).reverse(), most);
  const to = tokens.findLastIndex(({ start }) => start < inner.end) + 1;
  const behind = before.length < LEAST_BEFORE ? runOf(tokens.slice(to), most) : [];
  return { start: before.at(-1)?.start ?? inner.start, end: behind.at(-1)?.end ?? inner.end };
}

function runOf(tokens: readonly Token[], most: number): readonly Token[] {
  const stop = tokens.findIndex((token) => isBreak(token) || token.kind === 'quote');
  const all = stop < 0 ? tokens.length : stop;
  // One word more is told where the clause has no others ("The hearing in parliament lasted").
  return tokens.slice(0, all <= most + 1 ? all : most);
}
