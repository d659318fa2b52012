import { pairHash } from '../../text/shingles.js';
import type { KnownTerm, TermReader } from './terms.js';

/** What the index of copies keeps of an article, and what it counts. */
export interface ArticleNote {
  readonly id: string;
  /** Hashes of its most telling features, never 0, each once, the most telling first, as many as the index takes. */
  readonly features: Uint32Array;
  /** How many features it has in all. */
  readonly featureCount: number;
  /** Hashes of all its telling terms: see KnownTerm.id. */
  readonly terms: readonly number[];
  /** How many sentences it has, roughly. */
  readonly sentences: number;
  /** Whether a line or sentence of some length stands twice in it. */
  readonly isRepetitive: boolean;
}

/** Sentences of fewer telling words repeat by chance. */
const LEAST_REPEATED = 3;
// Words and numbers with what stands inside them, and the marks that end sentences.
const PIECE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑’'.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[.!?\n]/gu;

/** How a note is taken. */
export interface NoteOptions {
  readonly termOf: TermReader;
  /** Features to keep (see CopyIndexState); none are looked for when it is 0. */
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
  const ranks = width === 0 ? new Map<number, number>() : rankFeatures(sentences);
  return {
    id,
    features: lowestRanks(ranks, width),
    featureCount: ranks.size,
    terms: sentences.flatMap((sentence) => sentence.map(({ id: term }) => term)),
    sentences: sentences.length,
    isRepetitive: hasRepeats(sentences),
  };
}

const ENDS: ReadonlySet<string> = new Set('.!?\n');

type Sentence = readonly KnownTerm[];

function sentencesOf(text: string, termOf: TermReader): readonly Sentence[] {
  const sentences: KnownTerm[][] = [];
  let current: KnownTerm[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    if (ENDS.has(piece)) {
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
    if (sentence.length < LEAST_REPEATED) continue;
    const key = sentence.reduce((sum, { id }) => Math.imul(sum ^ id, 0x01000193), 0);
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

// Ranks are the smaller, the more a feature tells. A feature is never 0, which stands for none.
function rankFeatures(sentences: readonly Sentence[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  const propose = (feature: number, bits: number): void => {
    const telling = bits - COMMON_BITS;
    if (telling > 0) ranks.set(feature === 0 ? 1 : feature, scrambled(feature) / (telling * telling));
  };
  const proposePair = (one: KnownTerm, other: KnownTerm | undefined): void => {
    if (other !== undefined && other.id !== one.id) propose(pairHash(one.id, other.id), one.bits + other.bits);
  };
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.length; i += 1) {
      const term = sentence[i] as KnownTerm;
      if (term.kind !== 'word') propose(term.id, term.bits);
      proposePair(term, sentence[i + 1]);
      proposePair(term, sentence[i + 2]);
    }
  }
  return ranks;
}

// The most telling ones come first, so that a note can be cut to fewer of them.
function lowestRanks(ranks: ReadonlyMap<number, number>, width: number): Uint32Array {
  const isCut = ranks.size > width;
  const most = isCut ? (Float64Array.from(ranks.values()).sort()[width - 1] as number) : Number.POSITIVE_INFINITY;
  const lowest = [...ranks].filter(([, rank]) => rank <= most).sort(([f, x], [g, y]) => x - y || f - g);
  return Uint32Array.from(lowest.slice(0, width), ([feature]) => feature);
}

/** Features that tell no more bits than this stand in any text. */
const COMMON_BITS = 8;

// The lowest bits of a feature choose its chain, so its rank is drawn from other bits.
const scrambled = (hash: number): number => (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0) + 1;
