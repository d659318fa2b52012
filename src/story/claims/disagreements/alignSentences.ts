import type { Sentence } from '../../../text/reading.js';
import { disjointSets } from '../../../text/union-find.js';
import type { Proposition, Witness } from '../witness.js';
import { isCopyOnTheWay, type Passage } from './draft.js';
import type { DisagreementLexicon } from './lexicon.js';
import { keysOf, sharedKeys } from './measuring/measures.js';

/** Two sentences are opposite each other when they share so much of their telling words (Dice 1945). */
const LEAST_ALIKE = 0.5;
/** The same where a translation or rewriting has put other words for those of one source. */
const LEAST_COPIED = 0.35;
/** A proposition of more sentences than this is a whole passage; only so many are compared. */
const MOST_COMPARED = 200;

/**
 * Cuts propositions down to sentences that are really opposite each other: links between long passages join neighbours
 * too, and a contradiction between neighbours is none.
 *
 * @param propositions joined sentences
 * @param familyOf the number of the copies that a sentence is one of; -1 when it is none
 * @param lexicon families of words
 * @returns propositions of sentences from at least two articles, each alike to another of another article
 */
export function alignSentences(
  propositions: readonly Proposition[],
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Proposition[] {
  return propositions.flatMap((proposition) => cut(proposition.slice(0, MOST_COMPARED), familyOf, lexicon));
}

function cut(
  proposition: Proposition,
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Proposition[] {
  if (proposition.length < 2) return [];
  const keys = proposition.map(({ article, sentence }) =>
    keysOf(article.article.text.slice(sentence.start, sentence.end), lexicon),
  );
  const passages = proposition.map((witness) => ({ ...witness, family: familyOf(witness.sentence) }));
  const least = (i: number, j: number): number =>
    isCopyOnTheWay(passages[i] as Passage, passages[j] as Passage) ? LEAST_COPIED : LEAST_ALIKE;
  const sets = disjointSets(proposition.length);
  proposition.forEach((witness, i) => {
    for (let j = i + 1; j < proposition.length; j += 1) {
      const other = proposition[j] as Witness;
      if (other.article !== witness.article && alike(keys[i] as Keys, keys[j] as Keys) >= least(i, j)) sets.union(i, j);
    }
  });
  const aligned = sets.sets().filter((numbers) => numbers.length > 1);
  return aligned.map((numbers) => numbers.map((n) => proposition[n] as Witness));
}

type Keys = ReadonlySet<string>;

/** Takes the keys of two sentences; returns how much of them is shared, 0..1; 0 when either is empty. */
export function alike(a: Keys, b: Keys): number {
  return a.size === 0 || b.size === 0 ? 0 : (2 * sharedKeys(a, b).length) / (a.size + b.size);
}
