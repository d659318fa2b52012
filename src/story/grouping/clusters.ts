import type { ArticleVectors, SparseVector } from './vectors.js';

/** Sums of the vectors of a cluster's articles of one language. */
interface LanguageSums {
  readonly own: Map<number, number>;
  readonly across: Map<number, number>;
}

/** Articles taken together. Similarities are sums over pairs of articles, so that averages stay exact when clusters join. */
export interface Cluster {
  /** Numbers of its articles. */
  readonly members: readonly number[];
  readonly languages: ReadonlyMap<string, LanguageSums>;
  /** Sum of the similarities of its pairs. */
  readonly within: number;
  /** First and last day of its dated articles; null when none is dated. */
  readonly days: readonly [number, number] | null;
}

/** Takes an article and its number; returns the cluster of it alone. */
export function clusterOf({ note, own, across }: ArticleVectors, number: number): Cluster {
  return {
    members: [number],
    languages: new Map([[note.language, { own: asMap(own), across: asMap(across) }]]),
    within: 0,
    days: note.day === null ? null : [note.day, note.day],
  };
}

const asMap = ({ keys, weights }: SparseVector): Map<number, number> =>
  new Map(Array.from(keys, (key, i) => [key, weights[i] as number]));

/** Takes two clusters; returns the mean similarity of an article of the one and an article of the other, 0..1. */
export function meanSimilarity(a: Cluster, b: Cluster): number {
  return totalSimilarity(a, b) / (a.members.length * b.members.length);
}

function totalSimilarity(a: Cluster, b: Cluster): number {
  let total = 0;
  for (const [language, left] of a.languages)
    for (const [other, right] of b.languages)
      total += language === other ? dot(left.own, right.own) : dot(left.across, right.across);
  return total;
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of few) sum += weight * (many.get(key) ?? 0);
  return sum;
}

/** Takes a cluster of two articles or more; returns the mean similarity of its pairs. */
export function cohesionOf({ members, within }: Cluster): number {
  return within / ((members.length * (members.length - 1)) / 2);
}

/** Takes two clusters; returns how many days lie between them: 0 when they overlap or when one bears no date. */
export function daysApart(a: Cluster, b: Cluster): number {
  if (a.days === null || b.days === null) return 0;
  return Math.max(0, a.days[0] - b.days[1], b.days[0] - a.days[1]);
}

/** Takes two clusters; returns them as one. The sums of the larger one are taken over and added to: both are used up. */
export function joinClusters(a: Cluster, b: Cluster): Cluster {
  const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a];
  const within = a.within + b.within + totalSimilarity(a, b);
  const languages = new Map(large.languages);
  for (const [language, sums] of small.languages) {
    const known = languages.get(language);
    if (known === undefined) languages.set(language, sums);
    else {
      addTo(known.own, sums.own);
      addTo(known.across, sums.across);
    }
  }
  return { members: [...large.members, ...small.members], languages, within, days: daysOf(a, b) };
}

function addTo(sums: Map<number, number>, more: ReadonlyMap<number, number>): void {
  for (const [key, weight] of more) sums.set(key, (sums.get(key) ?? 0) + weight);
}

function daysOf(a: Cluster, b: Cluster): Cluster['days'] {
  if (a.days === null || b.days === null) return a.days ?? b.days;
  return [Math.min(a.days[0], b.days[0]), Math.max(a.days[1], b.days[1])];
}
