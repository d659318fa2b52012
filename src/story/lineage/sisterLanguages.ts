import type { TranslatedSource } from '../../model/following.js';
import type { ArticleId } from '../../model/ids.js';
import type { CopyLink } from '../../model/story.js';
import { bodyLength } from './bodyLength.js';
import type { TracedArticle } from './collection.js';
import { relateArticles } from './relate.js';

/** A translation shares this share of its body, or of the other's, with another of the same source. */
const LEAST_SHARE = 0.15;

/**
 * Finds the translations whose language nothing tells beside others of the same passages, whose language is told.
 *
 * @param articles the articles of a story
 * @param copies the links between them (see traceCopies)
 * @returns for each such article the translation that shares most of it, if all that share enough are from one
 *   language; empty when there is none
 */
export function sisterLanguages(
  articles: readonly TracedArticle[],
  copies: readonly CopyLink[],
): ReadonlyMap<ArticleId, TranslatedSource> {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const sisters = new Map<ArticleId, (TranslatedSource & { readonly shared: number })[]>();
  for (const { a, b, copiedA, copiedB } of relateArticles(copies)) {
    for (const [own, other] of [[byId.get(a), byId.get(b)] as const, [byId.get(b), byId.get(a)] as const]) {
      if (own?.transmission.kind !== 'machine-translated' || own.transmission.from !== null) continue;
      if (other?.transmission.kind !== 'machine-translated' || other.transmission.from === null) continue;
      const shared = Math.max(copiedA, copiedB);
      if (shared < LEAST_SHARE * Math.min(bodyLength(own), bodyLength(other))) continue;
      const known = sisters.get(own.id) ?? [];
      sisters.set(own.id, [...known, { name: other.id, from: other.transmission.from, shared }]);
    }
  }
  return new Map(
    [...sisters].flatMap(([id, all]) => {
      const [nearest] = [...all].sort((x, y) => y.shared - x.shared);
      if (nearest === undefined || new Set(all.map(({ from }) => from)).size > 1) return [];
      return [[id, { name: nearest.name, from: nearest.from }] as const];
    }),
  );
}
