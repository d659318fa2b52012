import type { ArticleId } from '../../model/ids.js';
import { alignWords } from '../../text/alignment.js';
import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import { isWordOrNumber, type Token } from '../../text/tokens.js';

/** Two sentences that stand opposite each other: the one that may be damaged, and its source or a better copy of it. */
export interface SentencePair {
  readonly copy: Sentence;
  readonly witness: Sentence;
  /** The article that the witness is of. */
  readonly of: ArticleId;
}

/** Words of a sentence, from index `from` up to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Takes the words of a sentence and a stretch of them; returns the words in it. */
export const wordsIn = (words: readonly Token[], { from, to }: Stretch): readonly Token[] => words.slice(from, to);

/** Takes a stretch; returns how many words it has. */
export const lengthOf = ({ from, to }: Stretch): number => to - from;

/** A stretch in which two sentences differ, in the words of both. */
export interface Difference {
  readonly copy: Stretch;
  readonly witness: Stretch;
}

/** Takes a difference; says whether it is one word on both sides. */
export const isOneWord = ({ copy, witness }: Difference): boolean => lengthOf(copy) === 1 && lengthOf(witness) === 1;

/** The words of two sentences, and where they differ. */
export interface AlignedPair {
  readonly copy: readonly Token[];
  readonly witness: readonly Token[];
  readonly differences: readonly Difference[];
  /** The article that the witness is of. */
  readonly of: ArticleId;
}

/**
 * Aligns the words of two sentences by a longest common subsequence.
 *
 * @param pair the two sentences
 * @param keyOf the form in which words are compared; their stems when left out
 * @param isKept which tokens are aligned; words and numbers when left out
 * @returns the tokens that were aligned, and the stretches in which they differ, in order
 */
export function alignTokens(
  pair: SentencePair,
  keyOf: (token: Token) => string = ({ lower }) => stem(lower),
  isKept: (token: Token) => boolean = isWordOrNumber,
): AlignedPair {
  const [copy, witness] = [pair.copy.tokens.filter(isKept), pair.witness.tokens.filter(isKept)];
  const { pairs } = alignWords(copy.map(keyOf), witness.map(keyOf));
  const differences: Difference[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [copy.length, witness.length] as const]) {
    if (nextI > i || nextJ > j) differences.push({ copy: { from: i, to: nextI }, witness: { from: j, to: nextJ } });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return { copy, witness, differences, of: pair.of };
}
