import { likenessOf, longWords } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import type { SentencePair } from './alignTokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';

/** Two sentences tell the same when they share so much of their longer words. */
const LEAST_LIKENESS = 0.5;
/** Of the sentences that have a word so many are looked at: a word that more have does not tell them apart. */
const MOST_WITH_WORD = 40;

/** A sentence of a sound article. */
interface SoundSentence {
  readonly sentence: Sentence;
  readonly of: ComparedArticle;
}

/** The sentences of a story's sound articles, by the stems of their longer words. */
export type SoundSentences = ReadonlyMap<string, readonly SoundSentence[]>;

/** Takes the sound articles of a story; returns their sentences by their longer words. Linear in their length. */
export function soundSentences(sound: readonly ComparedArticle[]): SoundSentences {
  const byWord = new Map<string, SoundSentence[]>();
  for (const of of sound)
    for (const sentence of sentencesTold(of))
      for (const word of longWords(sentence)) {
        const known = byWord.get(word) ?? [];
        if (known.length < MOST_WITH_WORD) byWord.set(word, [...known, { sentence, of }]);
      }
  return byWord;
}

/**
 * Takes a sentence and the sentences of the sound articles; returns those of them that share so much of their longer
 * words with it at least (0..1), the most alike first; empty when none does.
 */
export function soundLike(copy: Sentence, told: SoundSentences, least: number): readonly SoundSentence[] {
  const candidates = new Set([...longWords(copy)].flatMap((word) => told.get(word) ?? []));
  return [...candidates]
    .map((candidate) => ({ ...candidate, likeness: likenessOf(copy, candidate.sentence) }))
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness);
}

/**
 * Pairs the sentences of a translation with those of sound reports that tell the same, in much the same words.
 *
 * @param one the translated article
 * @param told the sentences of the story's sound articles; see soundSentences
 * @returns each of its sentences with the one that is the most alike; a sentence that none is like is left out
 */
export const besideSound = (one: ComparedArticle, told: SoundSentences): readonly SentencePair[] =>
  sentencesTold(one).flatMap((copy): SentencePair[] => {
    const [best] = soundLike(copy, told, LEAST_LIKENESS);
    return best === undefined ? [] : [{ copy, witness: best.sentence, of: best.of.article.id }];
  });
