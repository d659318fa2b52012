import type { Damage } from '../../model/article.js';
import { isNameWord, type Token } from '../../text/tokens.js';
import { type AlignedPair, alignTokens, type SentencePair, wordsIn } from './alignTokens.js';
import { isInDictionary, isSmall } from './dictionary.js';
import { isSpelling } from './fullNames.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { isOtherName } from './namesInPlace.js';
import type { NamesSpelt } from './respeltNames.js';

/**
 * Finds names that a translation translated, beside its source or another translation of that.
 *
 * @param pairs its sentences with theirs
 * @param who whose the other sentences are, as the beginning of the reason
 * @param spelt the names and words of the story's sound articles; see namesSpelt
 * @param lexicon small words, days, the dictionary
 * @returns the damage, sentence by sentence
 */
export const namesBeside = (
  pairs: readonly SentencePair[],
  who: string,
  spelt: NamesSpelt,
  lexicon: SharedDamageLexicon,
): readonly Damage[] => pairs.flatMap((pair) => nameBeside(alignTokens(pair), who, spelt, lexicon));

// Where the sentences differ by one word with a capital each, the sound articles of the story have the name of the
// other, no dictionary has it, and they have the word of this one neither as a name nor as a word.
function nameBeside(
  { copy, witness, differences, of }: AlignedPair,
  who: string,
  spelt: NamesSpelt,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const telling = (words: readonly Token[]): readonly Token[] => words.filter(({ lower }) => !isSmall(lower, lexicon));
  return differences.flatMap((at): Damage[] => {
    const [printed, ...more] = telling(wordsIn(copy, at.copy));
    const [meant, ...further] = telling(wordsIn(witness, at.witness));
    if (printed === undefined || meant === undefined || more.length > 0 || further.length > 0) return [];
    const isKnown = spelt.names.has(printed.lower) || spelt.plain.has(printed.lower) || lexicon.days.has(printed.lower);
    const isTold =
      spelt.names.has(meant.lower) && !spelt.plain.has(meant.lower) && !isInDictionary(meant.lower, lexicon);
    if (!isNameWord(printed) || !isNameWord(meant) || copy[0] === printed || isKnown || !isTold) return [];
    return isSpelling(printed, meant) ? [] : [nameDamage({ printed, meant, of }, who, lexicon)];
  });
}

const nameDamage = (
  { printed, meant, of }: { readonly printed: Token; readonly meant: Token; readonly of: AlignedPair['of'] },
  who: string,
  lexicon: SharedDamageLexicon,
): Damage => ({
  start: printed.start,
  end: printed.end,
  kind: 'name-damage',
  intended: meant.text,
  changesMeaning: isOtherName(printed, meant, lexicon),
  confidence: 0.75,
  why: `${who} “${meant.text}” here, and so have the sound reports.`,
  witness: { article: of, start: meant.start, end: meant.end },
});
