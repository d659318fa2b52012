import { type Cluster, clusterOf, cohesionOf, daysApart, joinClusters, meanSimilarity } from './clusters.js';
import { Heap } from './Heap.js';
import type { ArticleVectors } from './vectors.js';

/** Articles whose mean similarity is less than this are not of one story. */
const LEAST_SIMILAR = 0.14;
/** Two clusters join only when they are this alike, measured by how alike the articles of each are among themselves. */
const SHARE_OF_COHESION = 0.7;
/** The same for a single article, or two, and a cluster. */
const SHARE_FOR_FEW = 0.56;
/** More than this is copying, which other reports of the same event need not match. */
const MOST_COHESION = 0.35;
/** The same where articles of several languages, of which only names and numbers are compared, stand together. */
const MOST_COHESION_ACROSS = 0.5;
/** From this many articles on, a cluster has a cohesion to measure by. */
const ENOUGH_ARTICLES = 3;
/** Similarity halves when this many days lie between two clusters. */
const HALVING_DAYS = 7;
/** What is left of a full similarity however many days lie between: a copy is recognised after years. */
const LEFT_OF_COPIES = 0.35;
/** Neighbours kept of one cluster. */
const MOST_LINKS = 100;

/** One cluster that may still join others, with the clusters near it. */
interface Node {
  readonly cluster: Cluster;
  readonly links: Map<number, number>;
}

/**
 * Joins the closest clusters until none are close enough: average linkage (Sokal and Michener 1958) over a graph of
 * neighbours, with the restriction that two clusters must be about as alike as each is within itself. That parts twin
 * events told in the same words, and needs no threshold that fits one collection only.
 *
 * @param articles in canonical order
 * @param neighbours for each article, numbers of earlier ones that are alike (see findNeighbours)
 * @returns the numbers of the articles of each cluster, in no particular order
 */
export function joinClosest(
  articles: readonly ArticleVectors[],
  neighbours: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const nodes = new Map<number, Node>();
  articles.forEach((article, i) => {
    nodes.set(i, { cluster: clusterOf(article, i), links: new Map() });
  });
  const queue = new Heap();
  neighbours.forEach((list, i) => {
    for (const j of list) link(nodes, queue, [j, i]);
  });
  let fresh = articles.length;
  for (let top = queue.pop(); top !== null; top = queue.pop()) {
    const [a, b] = [nodes.get(top.a), nodes.get(top.b)];
    if (a === undefined || b === undefined) continue;
    nodes.delete(top.a);
    nodes.delete(top.b);
    nodes.set(fresh, { cluster: joinClusters(a.cluster, b.cluster), links: new Map() });
    for (const other of nearest(a, b, nodes)) {
      nodes.get(other)?.links.delete(top.a);
      nodes.get(other)?.links.delete(top.b);
      link(nodes, queue, [other, fresh]);
    }
    fresh += 1;
  }
  return [...nodes.values()].map(({ cluster }) => cluster.members);
}

// Notes that two clusters are near each other, and queues the pair when they may join.
function link(nodes: ReadonlyMap<number, Node>, queue: Heap, [a, b]: readonly [number, number]): void {
  const [one, other] = [nodes.get(a) as Node, nodes.get(b) as Node];
  const closeness = closenessOf(one.cluster, other.cluster);
  one.links.set(b, closeness);
  other.links.set(a, closeness);
  if (mayJoin(one.cluster, other.cluster, closeness)) queue.push({ score: closeness, a, b });
}

function nearest(a: Node, b: Node, nodes: ReadonlyMap<number, Node>): readonly number[] {
  const links = new Map(a.links);
  for (const [other, closeness] of b.links) links.set(other, Math.max(closeness, links.get(other) ?? 0));
  const alive = [...links].filter(([other]) => nodes.has(other));
  alive.sort(([one, x], [other, y]) => y - x || one - other);
  return alive.slice(0, MOST_LINKS).map(([other]) => other);
}

function closenessOf(a: Cluster, b: Cluster): number {
  const similarity = meanSimilarity(a, b);
  const time = 1 / (1 + (daysApart(a, b) / HALVING_DAYS) ** 2);
  return similarity * Math.max(time, LEFT_OF_COPIES * similarity ** 2);
}

function mayJoin(a: Cluster, b: Cluster, closeness: number): boolean {
  if (closeness < LEAST_SIMILAR) return false;
  const cohesions = [a, b].filter(({ members }) => members.length >= ENOUGH_ARTICLES).map(cohesionOf);
  const most = isMixed(a) || isMixed(b) ? MOST_COHESION_ACROSS : MOST_COHESION;
  const share = cohesions.length === 2 ? SHARE_OF_COHESION : SHARE_FOR_FEW;
  return closeness >= share * Math.min(most, ...cohesions) || cohesions.length === 0;
}

const isMixed = ({ languages }: Cluster): boolean => languages.size > 1;
