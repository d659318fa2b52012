import type { ArticleId } from '../../model/ids.js';
import type { Edge } from '../../model/story.js';
import { getKnown } from '../../text/get-known.js';
import { groupByEach } from '../../text/group-by.js';
import { disjointSets } from '../../text/union-find.js';

/** Takes edges; returns a look-up of the articles that they join with an article, in the order of the edges. */
export function relativesIn(edges: readonly Edge[]): (id: ArticleId) => readonly ArticleId[] {
  const edgesOf = groupByEach(edges, ({ from, to }) => [from, to]);
  return (id) => (edgesOf.get(id) ?? []).map(({ from, to }) => (from === id ? to : from));
}

/**
 * Takes edges and the ids of all articles; returns what says of two of them whether edges lead from one to the other,
 * in whatever direction.
 */
export function areConnectedBy(
  edges: readonly Edge[],
  ids: readonly ArticleId[],
): (a: ArticleId, b: ArticleId) => boolean {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const sets = disjointSets(ids.length);
  const numberOf = (id: ArticleId): number => getKnown(numbers, id);
  for (const { from, to } of edges) sets.union(numberOf(from), numberOf(to));
  return (a, b) => sets.find(numberOf(a)) === sets.find(numberOf(b));
}
