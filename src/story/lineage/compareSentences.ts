import type { Synonyms } from '../../text/word-table.js';
import type { HeldTerm, TracedSentence } from './collection.js';

/** Two sentences of two texts that share something, with how much. */
export interface SentencePair {
  /** Index of the sentence in the first text. */
  readonly i: number;
  /** Index of the sentence in the second text. */
  readonly j: number;
  /** Weighted Dice coefficient of their terms, 0..1; near-synonyms count in part. */
  readonly dice: number;
  /** The share of the weight of the poorer sentence that is found in the other, 0..1. */
  readonly contained: number;
  /** Evidence that they share, in bits. */
  readonly bits: number;
  /** The part of it that common words give; the rest is names, numbers and dates. */
  readonly wordBits: number;
  /** The part that stands between quotation marks on at least one side. */
  readonly quotedBits: number;
  /** Whether both have numbers and share none. */
  readonly numbersClash: boolean;
}

/** The numbers of the sentences that hold each term. */
export type SentenceIndex = ReadonlyMap<number, readonly number[]>;

/** A term held by more sentences of one text than this proposes none of them. */
const MOST_SENTENCES = 24;
/** Sentences that share less than this (exact terms only) are not compared. */
const LEAST_DICE = 0.1;
const SYNONYM_SHARE = 0.7;
/** Numbers below this weight (one, two, …) may differ by chance. */
const TELLING_NUMBER = 3;

/** Takes the sentences of a text; returns which of them hold each term. */
export function indexSentences(sentences: readonly TracedSentence[]): SentenceIndex {
  const index = new Map<number, number[]>();
  for (const { index: number, terms } of sentences) {
    for (const { id } of terms) {
      const known = index.get(id);
      if (known === undefined) index.set(id, [number]);
      else if (known.length <= MOST_SENTENCES) known.push(number);
    }
  }
  return index;
}

/**
 * Finds the sentences of two texts that share telling words, after the sentence-by-sentence seeding of Sanchez-Perez,
 * Sidorov and Gelbukh (PAN 2014), with weights in bits in place of tf-isf.
 *
 * @param a the sentences of the first text, with their index
 * @param b the sentences of the second text
 * @returns pairs with something in common, by i and then j; at most 24 sentences a term are looked up
 */
export function compareTexts(
  a: { readonly sentences: readonly TracedSentence[]; readonly index: SentenceIndex },
  b: readonly TracedSentence[],
  synonyms: Synonyms,
): readonly SentencePair[] {
  const shared = new Float64Array(a.sentences.length);
  const pairs: SentencePair[] = [];
  for (const sentence of b) {
    const touched: number[] = [];
    for (const { id, weight } of sentence.terms) {
      const holders = a.index.get(id) ?? [];
      if (holders.length > MOST_SENTENCES) continue;
      for (const i of holders) {
        if (shared[i] === 0) touched.push(i);
        shared[i] = (shared[i] as number) + weight;
      }
    }
    for (const i of touched) {
      const other = a.sentences[i] as TracedSentence;
      if ((2 * (shared[i] as number)) / (other.weight + sentence.weight) >= LEAST_DICE)
        pairs.push(comparePair(other, sentence, synonyms));
      shared[i] = 0;
    }
  }
  return pairs.sort((x, y) => x.i - y.i || x.j - y.j);
}

/** Takes two sentences and the synonyms of the language; returns what they share. */
export function comparePair(a: TracedSentence, b: TracedSentence, synonyms: Synonyms): SentencePair {
  const left = new Map(b.terms.map((term) => [term.key, term]));
  let [bits, wordBits, numberBits, quotedBits] = [0, 0, 0, 0];
  for (const term of a.terms) {
    const twin = left.get(term.key) ?? synonymIn(term, left, synonyms);
    if (twin === undefined) continue;
    left.delete(twin.key);
    const gain = twin.key === term.key ? term.weight : SYNONYM_SHARE * Math.min(term.weight, twin.weight);
    bits += gain;
    if (term.kind === 'word') wordBits += gain;
    if (term.kind === 'number') numberBits += gain;
    if (term.quoted || twin.quoted) quotedBits += gain;
  }
  const poorer = Math.min(a.weight, b.weight);
  return {
    i: a.index,
    j: b.index,
    dice: a.weight + b.weight > 0 ? (2 * bits) / (a.weight + b.weight) : 0,
    contained: poorer > 0 ? Math.min(1, bits / poorer) : 0,
    bits,
    wordBits,
    quotedBits,
    numbersClash: numberBits === 0 && hasNumber(a) && hasNumber(b),
  };
}

const hasNumber = (sentence: TracedSentence): boolean =>
  sentence.terms.some((term) => term.kind === 'number' && term.weight >= TELLING_NUMBER);

function synonymIn(term: HeldTerm, left: ReadonlyMap<string, HeldTerm>, synonyms: Synonyms): HeldTerm | undefined {
  for (const key of synonyms.get(term.key) ?? []) {
    const twin = left.get(key);
    if (twin !== undefined) return twin;
  }
  return undefined;
}
