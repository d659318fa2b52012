import { isRelayed } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Claim, Edge } from '../../model/story.js';
import type { AccountArticle } from './speakers.js';

/**
 * Finds the articles that a program translated or rewrote from another article of the story: what they say and that one
 * does not is mostly what went wrong on the way.
 *
 * @param articles the articles of the story
 * @param edges which was made from which
 * @returns their ids; empty when none was
 */
export function rewordedArticles(articles: readonly AccountArticle[], edges: readonly Edge[]): ReadonlySet<ArticleId> {
  const copies = new Set(edges.flatMap(({ relation, to }) => (relation === 'parent' ? [to] : [])));
  const reworded = articles.filter((one) => copies.has(one.article.id) && isRelayed(one));
  return new Set(reworded.map(({ article }) => article.id));
}

/** Takes a claim and reworded articles; says whether nothing else has it. */
export const isOnlyIn = ({ support }: Claim, reworded: ReadonlySet<ArticleId>): boolean =>
  support.every(({ article }) => reworded.has(article));
