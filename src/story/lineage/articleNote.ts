import { pairHash } from '../../text/shingles.js';
import type { KnownTerm, TermReader } from './terms.js';

/** What the index of copies keeps of an article, and what it counts. */
export interface ArticleNote {
  readonly id: string;
  /** Hashes of its most telling features, never 0, each once, as many as the index takes. */
  readonly features: Uint32Array;
  /** How many features it has in all. */
  readonly featureCount: number;
  /** Hashes of the telling terms of each sentence, each once a sentence: see Term.key. */
  readonly terms: readonly number[];
  /** How many sentences it has, roughly. */
  readonly sentences: number;
  /** Whether a line or sentence of some length stands twice in it. */
  readonly isRepetitive: boolean;
}

/** Shorter sentences repeat by chance. */
const LEAST_REPEATED = 5;
// Words and numbers with what stands inside them, and the marks that end sentences.
const PIECE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑’'.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[.!?\n]/gu;

/** How a note is taken. */
export interface NoteOptions {
  readonly termOf: TermReader;
  /** Features to keep (see CopyIndexState). */
  readonly width: number;
}

/**
 * Takes a note of an article: reads its text once, without blocks and exact sentences, and picks the features by which
 * copies of it will be found. These are pairs of neighbouring terms, names and numbers. Of all features those with the
 * smallest hash for their weight are taken, so that two texts pick the same ones of those that they share (bottom-k
 * sampling with weights; Cohen and Kaplan 2007).
 *
 * @param id the article's id
 * @param text its text
 * @param options the reader of terms (see termReader), and how many features to keep
 * @returns the note; a text without telling words has no features. Linear in the length of the text
 */
export function noteArticle(id: string, text: string, { termOf, width }: NoteOptions): ArticleNote {
  const sentences = sentencesOf(text, termOf);
  const ranks = rankFeatures(sentences);
  return {
    id,
    features: lowestRanks(ranks, width),
    featureCount: ranks.size,
    terms: sentences.flatMap((sentence) => [...new Set(sentence.map(({ id: term }) => term))]),
    sentences: sentences.length,
    isRepetitive: hasRepeats(sentences),
  };
}

type Sentence = readonly KnownTerm[];

function sentencesOf(text: string, termOf: TermReader): readonly Sentence[] {
  const sentences: KnownTerm[][] = [];
  let current: KnownTerm[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece.length === 1 && /[.!?\n]/.test(piece)) {
      if (current.length > 0) sentences.push(current);
      current = [];
      continue;
    }
    const term = termOf(piece);
    if (term !== null) current.push(term);
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function hasRepeats(sentences: readonly Sentence[]): boolean {
  const seen = new Set<number>();
  for (const sentence of sentences) {
    if (sentence.length < LEAST_REPEATED - 2) continue;
    const key = sentence.reduce((sum, { id }) => Math.imul(sum ^ id, 0x01000193), 0);
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

function rankFeatures(sentences: readonly Sentence[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  const propose = (feature: number, bits: number): void => {
    // A feature is never 0, which stands for none; its rank is the smaller, the more it tells.
    const hash = feature === 0 ? 1 : feature;
    if (bits > COMMON_BITS && !ranks.has(hash)) ranks.set(hash, scrambled(hash) / (bits - COMMON_BITS) ** 2);
  };
  for (const sentence of sentences) {
    sentence.forEach((word, i) => {
      if (word.kind !== 'word') propose(word.id, word.bits);
      for (const other of [sentence[i + 1], sentence[i + 2]])
        if (other !== undefined && other.id !== word.id) propose(pairHash(word.id, other.id), word.bits + other.bits);
    });
  }
  return ranks;
}

/** Takes features with their ranks and how many to keep; returns those of the lowest ranks, or all when there are fewer. */
export function lowestRanks(ranks: ReadonlyMap<number, number>, width: number): Uint32Array {
  if (ranks.size <= width) return Uint32Array.from(ranks.keys());
  const cut = Float64Array.from(ranks.values()).sort()[width - 1] as number;
  return Uint32Array.from([...ranks].flatMap(([feature, rank]) => (rank <= cut ? [feature] : [])).slice(0, width));
}

/** Features that tell no more bits than this stand in any text. */
const COMMON_BITS = 8;

// The lowest bits of a feature choose its chain, so its rank is drawn from other bits.
const scrambled = (hash: number): number => (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0) + 1;
