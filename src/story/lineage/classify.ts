import type { Article } from '../../model/article.js';
import type { CopyKind } from '../../model/story.js';
import { alignWords, MOST_ALIGNED } from '../../text/alignment.js';

/** A sentence by its words, as they are compared. */
export interface Worded {
  readonly words: readonly string[];
}

/** How the words of two parallel passages compare. */
export interface Wording {
  /** Dice coefficient of all words, 0..1. */
  readonly wordDice: number;
  /** The share of the words of the shorter side that stand in the same order on both, 0..1. */
  readonly inOrder: number;
  /** The most words in a row that are the same. */
  readonly longestRun: number;
  /** Of the places where the wordings differ, the share where one or two words stand for one or two others, 0..1. */
  readonly swapShare: number;
  /** The share of the grammatical words of the shorter side that stand in the same order on both, 0..1. */
  readonly frame: number;
}

/**
 * Takes the sentences of both sides and the grammatical words; returns how their words compare. Bounded: 160 words a
 * side.
 */
export function compareWording(a: readonly Worded[], b: readonly Worded[], stopWords: ReadonlySet<string>): Wording {
  const [left, right] = [a.flatMap((s) => s.words), b.flatMap((s) => s.words)];
  const { pairs, longestRun, swaps, shifts } = alignWords(left, right);
  const shorter = Math.min(left.length, right.length, MOST_ALIGNED);
  const frames = [left, right].map(
    (words) => words.slice(0, MOST_ALIGNED).filter((word) => stopWords.has(word)).length,
  );
  const sharedFrame = pairs.filter(([i]) => stopWords.has(left[i] ?? '')).length;
  return {
    wordDice: diceOf(left, right),
    inOrder: shorter > 0 ? pairs.length / shorter : 0,
    longestRun,
    swapShare: swaps + shifts > 0 ? swaps / (swaps + shifts) : 0,
    frame: Math.min(...frames) > 0 ? sharedFrame / Math.min(...frames) : 0,
  };
}

function diceOf(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  return left.length + right.length > 0 ? (2 * shared) / (left.length + right.length) : 0;
}

/** From this share of common words on, two wordings are one with small edits, whoever stands behind it. */
export const COPIED_WORDS = 0.75;
/**
 * The same where no translation lies between them: an editor rewords more than a copyist, and less than two reporters
 * differ.
 */
const EDITED = 0.6;
/** Word swapping leaves the grammatical words and the order alone. */
const SPUN_FRAME = 0.8;
const SPUN_SWAPS = 0.6;

/**
 * Takes two articles; says whether a translation may lie between them: what an outlet reported itself is none, and what
 * it copied from another such outlet is its own rewording.
 */
export function mayBeTranslated({ a, b }: Readonly<Record<'a' | 'b', { readonly article: Article }>>): boolean {
  const kinds = [a, b].map(({ article }) => article.transmission.kind);
  return !kinds.includes('original') || kinds.includes('machine-translated') || kinds.includes('spun');
}

/**
 * Takes a wording, and whether a translation may lie between its two sides; returns which kind of copy it is, given
 * that it is one.
 */
export function kindOfCopy({ wordDice, inOrder, swapShare, frame }: Wording, mayBeTranslated: boolean): CopyKind {
  if (wordDice === 1 && inOrder === 1) return 'verbatim';
  if (wordDice >= (mayBeTranslated ? COPIED_WORDS : EDITED)) return 'near-verbatim';
  return frame >= SPUN_FRAME && swapShare >= SPUN_SWAPS ? 'spun' : 'retranslation';
}
