import { overlaps, type Span } from '../model/span.js';
import { indexHolding, type SentenceRules, splitSentences } from './sentences.js';
import { type Token, tokenize } from './tokens.js';

/** One sentence: its place, its tokens, its number in the text and the number of the block that holds it. */
export interface Sentence extends Span {
  readonly index: number;
  readonly block: number;
  readonly tokens: readonly Token[];
}

/**
 * A text that has been read once: sentences and tokens, all with exact places. An article's reading covers all
 * its blocks, junk too, so `Sentence.block` is the index of one of the article's blocks.
 */
export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/**
 * A longer text (in code units; some 20,000 words) is no article: what lies behind is not read, which bounds the work
 * that one text can make.
 */
export const LONGEST_ARTICLE = 120_000;

/**
 * Reads the given blocks of a text up to LONGEST_ARTICLE: tokens, and sentences that never cross a block.
 *
 * @param text the whole text
 * @param blocks the stretches to read, in order, not overlapping
 * @param rules the language's abbreviations
 * @returns the reading; no sentences when the blocks hold no tokens
 */
export function readText(text: string, blocks: readonly Span[], rules: SentenceRules): Reading {
  const sentences: Sentence[] = [];
  const all: Token[] = [];
  blocks.forEach((block, number) => {
    if (block.start >= LONGEST_ARTICLE) return;
    const tokens = tokenize(text, block.end > LONGEST_ARTICLE ? cutAtWord(text, block) : block);
    for (const token of tokens) all.push(token);
    for (const [from, to] of splitSentences(text, tokens, rules)) {
      const own = tokens.slice(from, to);
      const start = (own[0] as Token).start;
      const end = (own[own.length - 1] as Token).end;
      sentences.push({ start, end, index: sentences.length, block: number, tokens: own });
    }
  });
  return { text, sentences, tokens: all };
}

// The block up to the last blank that is read; up to the very last place in a text without blanks.
function cutAtWord(text: string, { start }: Span): Span {
  const blank = text.lastIndexOf(' ', LONGEST_ARTICLE);
  return { start, end: blank > start ? blank : LONGEST_ARTICLE };
}

/** Takes a reading and a span; returns the sentence that holds the whole span, null when none does. */
export function sentenceHolding(reading: Reading, where: Span): Sentence | null {
  return reading.sentences[indexHolding(reading.sentences, where)] ?? null;
}

/** Takes a reading and a span; returns the sentences that share text with it, in order. */
export function sentencesTouching(reading: Reading, where: Span): readonly Sentence[] {
  const { sentences } = reading;
  return sentences
    .slice(Math.max(0, firstFrom(sentences, where.start) - 1), firstFrom(sentences, where.end))
    .filter((sentence) => overlaps(sentence, where));
}

/** Takes a reading and a span; returns the tokens that lie inside it, in order. */
export function tokensInside(reading: Reading, where: Span): readonly Token[] {
  return reading.tokens
    .slice(firstFrom(reading.tokens, where.start), firstFrom(reading.tokens, where.end))
    .filter((t) => t.end <= where.end);
}

/** Takes spans in reading order and an offset; returns the index of the first that starts there or later. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Takes spans in reading order, none over another, and an offset; returns the last that ends there or before; undefined
 * when there is none.
 */
export function lastUpTo<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const last = firstFrom(spans, offset) - 1;
  const span = spans[last];
  return span === undefined || span.end <= offset ? span : spans[last - 1];
}
