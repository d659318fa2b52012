import { type Article, isRelayed, isTranslated } from '../../model/article.js';
import type { SisterTranslation } from '../../model/following.js';
import type { ArticleId } from '../../model/ids.js';
import type { CopyLink } from '../../model/story.js';
import { bodyLength } from './bodyLength.js';
import type { TracedArticle } from './collection.js';
import { type Relation, relateArticles } from './relate.js';

/** A translation shares this share of its body, or of the other's, with another of the same source. */
const LEAST_SHARE = 0.15;
/** Two translations of one text have this share of the shorter body in wording too near for chance. */
const ONE_TEXT = 0.5;

/**
 * Finds the translations whose language nothing tells beside others of the same passages, whose language is told. Where
 * a text that was not translated has the passages too, newsrooms of two languages may each have taken them from it;
 * else two that are near in wording are of one foreign text.
 *
 * @param articles the articles of a story
 * @param copies the links between them (see traceCopies)
 * @returns for each such article the translation that shares most of it, if all that share enough are from one
 *   language; empty when there is none
 */
export function sisterLanguages(
  articles: readonly TracedArticle[],
  copies: readonly CopyLink[],
): ReadonlyMap<ArticleId, SisterTranslation> {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const sisters = new Map<ArticleId, (SisterTranslation & { readonly shared: number })[]>();
  const relations = relateArticles(copies);
  const fromReports = takenFromReports(relations, byId);
  for (const { a, b, copiedA, copiedB, solid } of relations) {
    for (const [own, other] of [[byId.get(a), byId.get(b)] as const, [byId.get(b), byId.get(a)] as const]) {
      if (own === undefined || !isTranslated({ article: own }) || own.transmission.from !== null) continue;
      if (other === undefined || !isTranslated({ article: other }) || other.transmission.from === null) continue;
      const shared = Math.max(copiedA, copiedB);
      const shorter = Math.min(bodyLength(own), bodyLength(other));
      if (shared < LEAST_SHARE * shorter) continue;
      const known = sisters.get(own.id) ?? [];
      const isOfOneText = solid >= ONE_TEXT * shorter && !fromReports.has(own.id);
      sisters.set(own.id, [...known, { name: other.id, from: other.transmission.from, isOfOneText, shared }]);
    }
  }
  return new Map(
    [...sisters].flatMap(([id, all]) => {
      const [nearest] = [...all].sort((x, y) => y.shared - x.shared);
      if (nearest === undefined || new Set(all.map(({ from }) => from)).size > 1) return [];
      const { name, from, isOfOneText } = nearest;
      return [[id, { name, from, isOfOneText }] as const];
    }),
  );
}

// The articles that have passages of a text that was not translated, as far as is known, in a wording too near for
// chance.
function takenFromReports(
  relations: readonly Relation[],
  byId: ReadonlyMap<ArticleId, Article>,
): ReadonlySet<ArticleId> {
  return new Set(
    relations.flatMap(({ a, b, solid }) => {
      const [first, second] = [byId.get(a), byId.get(b)];
      if (first === undefined || second === undefined) return [];
      return [
        ...(isReport(second) && solid >= LEAST_SHARE * bodyLength(first) ? [a] : []),
        ...(isReport(first) && solid >= LEAST_SHARE * bodyLength(second) ? [b] : []),
      ];
    }),
  );
}

const isReport = (article: Article): boolean => !isRelayed({ article });
