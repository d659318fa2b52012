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

/**
 * A stretch in which two sentences differ: words of the copy from index `from` up to `to`, and of the witness likewise.
 */
export interface Difference {
  readonly copy: { readonly from: number; readonly to: number };
  readonly witness: { readonly from: number; readonly to: number };
}

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
