import { type Span, sharedLength } from '../model/span.js';
import { firstFrom, type Sentence } from './reading.js';
import { intersection } from './sets.js';
import { stem } from './stem.js';
import type { Token } from './tokens.js';

/** One side of two parallel passages: the sentences of its text, in order, and where the passage lies in it. */
export interface ParallelSide {
  readonly sentences: readonly Sentence[];
  readonly passage: Span;
}

/** Two sentences of parallel passages that stand opposite each other. */
export interface Opposite {
  readonly a: Sentence;
  readonly b: Sentence;
  /** How much of their longer words the two share (Dice 1945), 0..1. */
  readonly likeness: number;
}

// A sentence belongs to a passage when at least half of it lies inside.
const SHARE_INSIDE = 0.5;
// Two sentences of one passage are opposite when their middles, carried over in proportion, are this near, as a share
// of the longer sentence, or this many code units: in a long passage short sentences drift by the length of others.
const SLACK = 0.5;
const LEAST_SLACK = 150;

/**
 * Finds the sentences of two parallel passages that stand opposite each other: near in place, and each the most alike
 * of those near the other. Two passages of one sentence each are opposite whatever their words.
 *
 * @param left one side
 * @param right the other
 * @returns pairs in order of the left side; each sentence is in one pair at most, but for ties; empty when none fits
 */
export function oppositeSentences(left: ParallelSide, right: ParallelSide): readonly Opposite[] {
  const [ones, others] = [sentencesIn(left), sentencesIn(right)];
  const [one, other] = [ones[0], others[0]];
  if (one !== undefined && other !== undefined && ones.length === 1 && others.length === 1)
    return [{ a: one, b: other, likeness: likenessOf(one, other) }];
  const near = ones.flatMap((a) =>
    others.filter((b) => isNear(left, a, right, b)).map((b): Opposite => ({ a, b, likeness: likenessOf(a, b) })),
  );
  return mutuallyBest(near);
}

/**
 * Finds the sentences of the right passage that are one half of a sentence of the left, which was cut in two (a bead of
 * one and two, Gale and Church 1993, "A program for aligning sentences in bilingual corpora"): the other half stands
 * opposite that sentence, right before or behind, and the two together are more like it than either.
 *
 * @returns pairs in order of the left side; empty when no sentence was cut
 */
export function halvesOf(left: ParallelSide, right: ParallelSide): readonly Opposite[] {
  const pairs = oppositeSentences(left, right);
  const paired = new Set(pairs.map(({ b }) => b));
  const others = sentencesIn(right);
  return pairs.flatMap(({ a, b, likeness }) => {
    const n = others.indexOf(b);
    return [others[n - 1], others[n + 1]].flatMap((half) => {
      if (half === undefined || paired.has(half)) return [];
      const whole = { ...b, tokens: [...b.tokens, ...half.tokens] };
      return likenessOf(a, whole) > likeness ? [{ a, b: half, likeness: likenessOf(a, half) }] : [];
    });
  });
}

function sentencesIn({ sentences, passage }: ParallelSide): readonly Sentence[] {
  const found: Sentence[] = [];
  for (let i = Math.max(0, firstFrom(sentences, passage.start) - 1); i < sentences.length; i += 1) {
    const sentence = sentences[i] as Sentence;
    if (sentence.start >= passage.end) break;
    if (sharedLength(sentence, passage) > SHARE_INSIDE * (sentence.end - sentence.start)) found.push(sentence);
  }
  return found;
}

function isNear(left: ParallelSide, a: Sentence, right: ParallelSide, b: Sentence): boolean {
  const along = (sentence: Span, passage: Span): number =>
    ((sentence.start + sentence.end) / 2 - passage.start) / (passage.end - passage.start);
  const length = right.passage.end - right.passage.start;
  const distance = Math.abs(along(a, left.passage) - along(b, right.passage)) * length;
  return distance <= Math.max(LEAST_SLACK, SLACK * Math.max(a.end - a.start, b.end - b.start));
}

// In a long passage neighbours are near too: of the pairs of a sentence only the most alike stays.
function mutuallyBest(pairs: readonly Opposite[]): readonly Opposite[] {
  const best = new Map<Sentence, number>();
  for (const { a, b, likeness } of pairs) {
    best.set(a, Math.max(best.get(a) ?? 0, likeness));
    best.set(b, Math.max(best.get(b) ?? 0, likeness));
  }
  return pairs.filter(({ a, b, likeness }) => likeness > 0 && likeness === best.get(a) && likeness === best.get(b));
}

const LONG_WORD = 4;

/**
 * Takes two sentences; returns how much of their longer words (stems) the two share (Dice 1945), 0..1; 0 when one has
 * none.
 */
export function likenessOf(a: Sentence, b: Sentence): number {
  const [left, right] = [longWords(a), longWords(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = intersection(left, right).length;
  return (2 * shared) / (left.size + right.size);
}

// A sentence is compared with many others; sentences never change.
const known = new WeakMap<Sentence, ReadonlySet<string>>();

/** Takes a sentence; returns the stems of its words of four letters and more. */
export function longWords(sentence: Sentence): ReadonlySet<string> {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const words = longWordsOf(sentence.tokens);
  known.set(sentence, words);
  return words;
}

/** Takes tokens; returns the stems of those of four letters and more. */
export const longWordsOf = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.filter(({ text }) => text.length >= LONG_WORD).map(({ lower }) => stem(lower)));
