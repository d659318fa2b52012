import type { Span } from '../model/span.js';
import type { Sentence } from './reading.js';
import { isCapitalised, type Token } from './tokens.js';

/** A dateline has at most so many tokens. */
const LONGEST = 24;
/** The last day of a month. */
const LAST_DAY = 31;
const DASHES = new Set(['-', '–', '—']);
const WITHIN = new Set([',', '.', '(', ')', '/', "'", '’']);

/**
 * Leaves the dateline out that opens a report: a place in capitals or with a day and an agency, and what stands with it up to a dash (LINDHAVEN,
 * Marenia, March 14 (Agency) - The bridge …).
 *
 * @param sentence a sentence
 * @param block the block that it stands in
 * @returns the sentence from the first word behind the dateline on; the sentence itself when there is none, or when
 *   another stands before it in the block
 */
export function withoutDateline(sentence: Sentence, block: Span): Sentence {
  const filed = sentence.start === block.start ? datelineLength(sentence.tokens) : 0;
  if (filed === 0) return sentence;
  const tokens = sentence.tokens.slice(filed);
  return { ...sentence, start: tokens[0]?.start ?? sentence.start, tokens };
}

/** Takes a sentence and the blocks of its article; returns the sentence without a dateline (see withoutDateline). */
export const behindDateline = (sentence: Sentence, blocks: readonly Span[]): Sentence =>
  withoutDateline(sentence, blocks[sentence.block] ?? sentence);

// How many tokens it has, the dash among them.
function datelineLength(tokens: readonly Token[]): number {
  const isInCapitals = /^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '');
  if (tokens[0] === undefined || !isCapitalised(tokens[0])) return 0;
  for (let i = 1; i < Math.min(LONGEST, tokens.length - 1); i += 1) {
    const [token, next] = [tokens[i] as Token, tokens[i + 1] as Token];
    if (DASHES.has(token.text)) {
      const isApart = (tokens[i - 1] as Token).end < token.start && token.end < next.start;
      const isSure = isInCapitals || isDated(tokens.slice(0, i));
      return isApart && isSure && (isCapitalised(next) || next.kind === 'quote') ? i + 1 : 0;
    }
    if (!(token.kind === 'number' || WITHIN.has(token.text) || isCapitalised(token))) return 0;
  }
  return 0;
}

// A place that is not in capitals stands with a day and the agency in brackets.
const isDated = (words: readonly Token[]): boolean =>
  words.at(-1)?.text === ')' && words.some(({ kind, text }) => kind === 'number' && Number(text) <= LAST_DAY);
