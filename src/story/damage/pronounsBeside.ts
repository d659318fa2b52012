import type { Damage } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { CopyLink } from '../../model/story.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { type Articles, likeliestPairs } from './sourceSentences.js';
import { wrongPronoun } from './wrongPronoun.js';

/**
 * Finds pronouns of an article in the place of which another that it follows has one of another gender. Who rewords a
 * report sentence by sentence keeps who is a woman: of 775 pairs of ordinary texts of which one follows the other so
 * four have such a pronoun, and of 38 pairs of an own report and a translation 28.
 *
 * @param id the article
 * @param of the one that it follows
 * @param copies links between articles; those that join the two are read
 * @param articles both articles by their ids
 * @returns the damage over each such pronoun; empty where the two share no passage. Linear in the length of the links
 */
export function pronounsBeside(
  { id, of }: { readonly id: ArticleId; readonly of: ArticleId },
  copies: readonly CopyLink[],
  articles: Articles,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const passages = copies.flatMap(({ a, b }) => {
    if (a.article === id && b.article === of) return [{ copy: a, witness: b }];
    return b.article === id && a.article === of ? [{ copy: b, witness: a }] : [];
  });
  return likeliestPairs(passages, articles).flatMap((pair) => wrongPronoun(pair, lexicon));
}
