import { likenessOf } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import type { SentencePair } from './alignTokens.js';

/** Between two pairs at most so many sentences are looked at. */
const LONGEST_GAP = 8;
/** A sentence has at most so many times the characters of the one that it was reworded from, or the other way round. */
const MOST_STRETCHED = 1.7;
/** Where a gap does not pair its sentences by their order, two share at least this much of their longer words. */
const LEAST_LIKENESS = 0.1;

/** Sentences of the reworded text and of its source that stand between the same two pairs. */
interface Gap {
  readonly copies: readonly Sentence[];
  readonly witnesses: readonly Sentence[];
}

/**
 * Pairs the sentences of a reworded text that stand between two that have their source: a program rewords sentence by
 * sentence, so that what stands between them in the source is theirs, however few words they kept. Where there are as
 * many on both sides, of about the same lengths, they are paired in their order (Gale and Church 1993, A Program for
 * Aligning Sentences in Bilingual Corpora), and else with the one that is the most alike.
 *
 * @param sentences the sentences of the reworded text, in order
 * @param sources the sentences of each text that it was reworded from, in order, by article
 * @param pairs the pairs known so far
 * @returns the pairs that were missing; empty when nothing stands between the known ones
 */
export function fillGaps(
  sentences: readonly Sentence[],
  sources: ReadonlyMap<SentencePair['of'], readonly Sentence[]>,
  pairs: readonly SentencePair[],
): readonly SentencePair[] {
  const known = new Set(pairs.map(({ copy }) => copy));
  return [...sources].flatMap(([of, theirs]) => {
    const own = pairs.filter((pair) => pair.of === of);
    return gapsIn(sentences, theirs, own).flatMap((gap) =>
      pairsIn(gap)
        .filter(([copy]) => !known.has(copy))
        .map(([copy, witness]) => ({ copy, witness, of })),
    );
  });
}

function gapsIn(
  sentences: readonly Sentence[],
  theirs: readonly Sentence[],
  pairs: readonly SentencePair[],
): readonly Gap[] {
  const anchors = [...anchorsIn([sentences, theirs], pairs), [sentences.length, theirs.length] as const];
  return anchors.slice(1).map(([nextI, nextJ], at) => {
    const [i, j] = anchors[at] as readonly [number, number];
    return {
      copies: sentences.slice(i + 1, Math.min(nextI, i + 1 + LONGEST_GAP)),
      witnesses: theirs.slice(j + 1, Math.min(nextJ, j + 1 + LONGEST_GAP)),
    };
  });
}

// Numbers of sentences that are paired, ascending on both sides.
function anchorsIn(
  [sentences, theirs]: readonly [readonly Sentence[], readonly Sentence[]],
  pairs: readonly SentencePair[],
): readonly (readonly [number, number])[] {
  const [own, other] = [numbersOf(sentences), numbersOf(theirs)];
  const anchors: (readonly [number, number])[] = [];
  const found = pairs
    .map(({ copy, witness }) => [own.get(copy) ?? -1, other.get(witness) ?? -1] as const)
    .filter(([i, j]) => i >= 0 && j >= 0)
    .sort(([a], [b]) => a - b);
  for (const [i, j] of found) if (j > (anchors.at(-1)?.[1] ?? -1)) anchors.push([i, j]);
  return anchors;
}

const numbersOf = (sentences: readonly Sentence[]): ReadonlyMap<Sentence, number> =>
  new Map(sentences.map((sentence, i) => [sentence, i] as const));

function pairsIn({ copies, witnesses }: Gap): readonly (readonly [Sentence, Sentence])[] {
  const inOrder = copies.map((copy, k) => [copy, witnesses[k] as Sentence] as const);
  if (copies.length === witnesses.length && inOrder.every(isAlikeInLength)) return inOrder;
  return copies.flatMap((copy) => {
    const witness = mostAlike(copy, witnesses);
    return witness !== undefined && mostAlike(witness, copies) === copy ? [[copy, witness] as const] : [];
  });
}

const mostAlike = (one: Sentence, others: readonly Sentence[]): Sentence | undefined =>
  [...others]
    .filter((other) => isAlikeInLength([one, other]) && likenessOf(one, other) >= LEAST_LIKENESS)
    .sort((a, b) => likenessOf(one, b) - likenessOf(one, a))[0];

function isAlikeInLength([copy, witness]: readonly [Sentence, Sentence]): boolean {
  const [one, other] = [copy.end - copy.start, witness.end - witness.start];
  return Math.max(one, other) <= MOST_STRETCHED * Math.min(one, other);
}
