import type { Damage } from '../../model/article.js';
import type { Token } from '../../text/tokens.js';
import {
  type AlignedPair,
  alignTokens,
  type Difference,
  isOneWord,
  type SentencePair,
  type Stretch,
} from './alignTokens.js';
import { damageBeside } from './damageBeside.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { OF_SOURCE } from './whose.js';

/**
 * Finds a pronoun of the wrong gender: the source has another in the same place. Where the sentences differ in more
 * than the pronoun, it stands before the same word in both, or tells who speaks in both.
 *
 * @param pair the translated sentence and its source
 * @param lexicon pronouns of persons, and reporting verbs
 * @returns the damage, in order
 */
export function wrongPronoun(pair: SentencePair, lexicon: SharedDamageLexicon): readonly Damage[] {
  const aligned = alignTokens(pair);
  return aligned.differences.flatMap((at) => {
    const place = placesOf(aligned, at, lexicon).find(([i, j]) => {
      const [printed, meant] = [aligned.copy[i], aligned.witness[j]].map((token) =>
        lexicon.personPronouns.get(token?.lower ?? ''),
      );
      return printed !== undefined && meant !== undefined && printed !== meant;
    });
    if (place === undefined) return [];
    const [i, j] = place;
    return [
      damageBeside(
        aligned,
        { copy: { from: i, to: i + 1 }, witness: { from: j, to: j + 1 } },
        {
          kind: 'wrong-pronoun',
          confidence: 0.85,
          why: `${OF_SOURCE} “${aligned.witness[j]?.text}” here.`,
        },
      ),
    ];
  });
}

// Words of a difference that stand opposite each other: the last ones, where the same word follows, and the first
// pronouns before a verb of saying.
function placesOf(
  { copy, witness }: AlignedPair,
  at: Difference,
  lexicon: SharedDamageLexicon,
): readonly (readonly [number, number])[] {
  const speaker = (words: readonly Token[], { from, to }: Stretch): number =>
    words.findIndex(
      ({ lower }, i) =>
        i >= from &&
        i < to &&
        lexicon.personPronouns.get(lower) === lower &&
        lexicon.reportingVerbs.has(words[i + 1]?.lower ?? ''),
    );
  const isFollowed = at.copy.to < copy.length && at.witness.to < witness.length;
  return [
    ...(isFollowed || isOneWord(at) ? [[at.copy.to - 1, at.witness.to - 1] as const] : []),
    [speaker(copy, at.copy), speaker(witness, at.witness)] as const,
  ].filter(([i, j]) => i >= at.copy.from && j >= at.witness.from);
}
