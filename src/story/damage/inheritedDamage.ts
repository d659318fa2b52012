import type { Damage } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import { contains, overlaps, spanOver } from '../../model/span.js';
import type { Token } from '../../text/tokens.js';
import { type AlignedPair, alignTokens, type SentencePair } from './alignTokens.js';

/** What is less sure in the source is not told twice. */
const LEAST_SURE = 0.7;

/**
 * Finds damage that a copy has from the text that it was made from: an error is passed on with the words that have it
 * (the common errors by which Lachmann tells the family of manuscripts; Maas 1927, Textkritik).
 *
 * @param pairs the sentences of the copy with those that they were made from
 * @param damageOf gives the damage of an article, in order
 * @returns by sentence the damage that changes the meaning and whose words the copy kept one behind the other, with the
 *   reading and the reason there; empty when the copy has other words, as where it was mended
 */
export const inheritedDamage = (
  pairs: readonly SentencePair[],
  damageOf: (id: ArticleId) => readonly Damage[],
): readonly Damage[] =>
  pairs.flatMap((pair) => {
    const there = damageOf(pair.of).filter(
      (damage) => damage.changesMeaning && damage.confidence >= LEAST_SURE && contains(pair.witness, damage),
    );
    if (there.length === 0) return [];
    const aligned = alignTokens(pair, ({ lower }) => lower);
    const kept = keptWords(aligned);
    return there.flatMap((damage): Damage[] => {
      const words = aligned.witness.filter((word) => overlaps(word, damage)).map((word) => kept.get(word) ?? -1);
      const first = words[0] ?? -1;
      if (first < 0 || words.some((at, i) => at !== first + i)) return [];
      const own = spanOver(aligned.copy.slice(first, first + words.length));
      return [{ ...damage, ...own, why: `Kept from the text that this one was made from. ${damage.why}` }];
    });
  });

// The words of the witness that the copy has too, each with the index of its own.
function keptWords({ copy, witness, differences }: AlignedPair): ReadonlyMap<Token, number> {
  const kept = new Map<Token, number>();
  let [i, j] = [0, 0];
  const end = { copy: { from: copy.length, to: copy.length }, witness: { from: witness.length, to: witness.length } };
  for (const next of [...differences, end]) {
    for (; i < next.copy.from; i += 1, j += 1) kept.set(witness[j] as Token, i);
    [i, j] = [next.copy.to, next.witness.to];
  }
  return kept;
}
