import { getKnown } from '../../text/get-known.js';
import { type Cluster, clusterOf, cohesionOf, daysApart, joinClusters, totalSimilarity } from './clusters.js';
import { Heap } from './Heap.js';
import type { ArticleVectors } from './vectors.js';

/** Articles whose mean similarity is less than this are not of one story. */
const LEAST_SIMILAR = 0.14;
/** The same between languages, where only names, numbers and kindred words are compared. */
const LEAST_SIMILAR_ACROSS = 0.22;
/** Two clusters join only when they are this alike, measured by how alike the articles of each are among themselves. */
const SHARE_OF_COHESION = 0.72;
/** More than this is copying, which other reports of the same event need not match. */
const MOST_COHESION = 0.35;
/** The same where articles of several languages, of which only names and numbers are compared, stand together. */
const MOST_COHESION_ACROSS = 0.5;
/** From this many articles on, a cluster has a cohesion to measure by. */
const ENOUGH_ARTICLES = 3;
/** How alike the articles of a small cluster are to the nearest of another counts so much of their mean similarity. */
const SHARE_OF_NEAREST = 0.7;
/** The nearest are looked for among so many. */
const MOST_NEAREST = 8;
/** Clusters whose mean similarity is less than this are not even looked at. */
const LEAST_NEAR = SHARE_OF_NEAREST * LEAST_SIMILAR;
/** Similarity halves when this many days lie between two clusters. */
const HALVING_DAYS = 14;
/** What is left of a full similarity however many days lie between: a copy is recognised after years. */
const LEFT_OF_COPIES = 0.35;
/** Neighbours kept of one cluster. */
const MOST_LINKS = 100;

/**
 * One cluster that may still join others. `links`: number of a cluster near it -> their total similarity. Only clusters
 * with a mean similarity of LEAST_NEAR or more are near.
 */
interface Node {
  readonly cluster: Cluster;
  readonly links: Map<number, number>;
}

/**
 * Joins the closest clusters until none are close enough: average linkage (Sokal and Michener 1958) over a graph of
 * neighbours, where one or two articles may also join what is near to the nearest of a few: translations and spun
 * copies of a report share few words with another report, and would keep it apart from the report itself. It has the
 * restriction that two clusters must be about as alike as each is within itself. That parts twin events told in the
 * same words, and needs no threshold that fits one collection only.
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
  const join = (a: number, b: number, total: number): void => link({ nodes, queue, articles }, { a, b, total });
  neighbours.forEach((list, i) => {
    for (const j of list) join(j, i, totalSimilarity(clusterAt(nodes, j), clusterAt(nodes, i)));
  });
  let fresh = articles.length;
  for (let top = queue.pop(); top !== null; top = queue.pop()) {
    const [a, b] = [nodes.get(top.a), nodes.get(top.b)];
    if (a === undefined || b === undefined) continue;
    nodes.delete(top.a);
    nodes.delete(top.b);
    const totals = linksOfBoth(a, b, nodes);
    const cluster = joinClusters(a.cluster, b.cluster, a.links.get(top.b) ?? 0);
    nodes.set(fresh, { cluster, links: new Map() });
    for (const [other, total] of totals) join(other, fresh, total);
    fresh += 1;
  }
  return [...nodes.values()].map(({ cluster }) => cluster.members);
}

const clusterAt = (nodes: ReadonlyMap<number, Node>, number: number): Cluster => getKnown(nodes, number).cluster;

/** The clusters that are left, the pairs that may join, and the articles of them all. */
interface Joining {
  readonly nodes: ReadonlyMap<number, Node>;
  readonly queue: Heap;
  readonly articles: readonly ArticleVectors[];
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly total: number;
}

// Notes that two clusters are near each other, if they are, and queues the pair when they may join.
function link({ nodes, queue, articles }: Joining, { a, b, total }: Link): void {
  const [one, other] = [getKnown(nodes, a), getKnown(nodes, b)];
  const mean = total / (one.cluster.members.length * other.cluster.members.length);
  if (mean < LEAST_NEAR) return;
  one.links.set(b, total);
  other.links.set(a, total);
  const nearest = SHARE_OF_NEAREST * nearestMean(one.cluster, other.cluster, articles);
  const closeness = closenessOf(one.cluster, other.cluster, Math.max(mean, nearest));
  if (mayJoin(one.cluster, other.cluster, closeness)) queue.push({ score: closeness, a, b });
}

// How alike the articles of the smaller of two clusters are to the nearest of the other, 0..1; 0 where neither is
// small.
function nearestMean(a: Cluster, b: Cluster, articles: readonly ArticleVectors[]): number {
  const [few, many] = a.members.length <= b.members.length ? [a.members, b.members] : [b.members, a.members];
  if (few.length >= ENOUGH_ARTICLES || many.length > MOST_NEAREST) return 0;
  const alone = (number: number): Cluster => clusterOf(articles[number] as ArticleVectors, number);
  const others = many.map(alone);
  const nearest = few.map((number) => {
    const one = alone(number);
    return Math.max(...others.map((other) => totalSimilarity(one, other)));
  });
  return nearest.reduce((sum, similarity) => sum + similarity, 0) / few.length;
}

// The clusters near one of two, with the total similarity to both: known sums are added, the others worked out.
function linksOfBoth(a: Node, b: Node, nodes: ReadonlyMap<number, Node>): readonly (readonly [number, number])[] {
  const near: { readonly number: number; readonly cluster: Cluster; readonly mean: number }[] = [];
  const look = (number: number): void => {
    const cluster = nodes.get(number)?.cluster;
    if (cluster === undefined) return;
    near.push({ number, cluster, mean: Math.max(meanTo(number, a), meanTo(number, b)) / cluster.members.length });
  };
  for (const number of a.links.keys()) look(number);
  for (const number of b.links.keys()) if (!a.links.has(number)) look(number);
  if (near.length > MOST_LINKS) near.sort((x, y) => y.mean - x.mean || x.number - y.number).splice(MOST_LINKS);
  const totalTo = (one: Node, number: number, other: Cluster): number =>
    one.links.get(number) ?? totalSimilarity(one.cluster, other);
  return near.map(({ number, cluster }) => [number, totalTo(a, number, cluster) + totalTo(b, number, cluster)]);
}

const meanTo = (number: number, { cluster, links }: Node): number => (links.get(number) ?? 0) / cluster.members.length;

function closenessOf(a: Cluster, b: Cluster, similarity: number): number {
  const time = 1 / (1 + (daysApart(a, b) / HALVING_DAYS) ** 2);
  return similarity * Math.max(time, LEFT_OF_COPIES * similarity ** 2);
}

function mayJoin(a: Cluster, b: Cluster, closeness: number): boolean {
  const isAcross = isMixed(a) || isMixed(b) || languageOf(a) !== languageOf(b);
  if (closeness < (isAcross ? LEAST_SIMILAR_ACROSS : LEAST_SIMILAR)) return false;
  if (a.members.length < ENOUGH_ARTICLES || b.members.length < ENOUGH_ARTICLES) return true;
  const most = isAcross ? MOST_COHESION_ACROSS : MOST_COHESION;
  return closeness >= SHARE_OF_COHESION * Math.min(most, cohesionOf(a), cohesionOf(b));
}

const languageOf = ({ languages }: Cluster): string | undefined => [...languages.keys()][0];
const isMixed = ({ languages }: Cluster): boolean => languages.size > 1;
