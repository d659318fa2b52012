import type { ArticleVectors, SparseVector } from './vectors.js';

/** The vector of one article, or the sum of the vectors of several. */
type Sum = SparseVector | Map<number, number>;

/** Sums of the vectors of a cluster's articles of one language. */
interface LanguageSums {
  readonly own: Sum;
  readonly across: Sum;
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
    languages: new Map([[note.language, { own, across }]]),
    within: 0,
    days: note.day === null ? null : [note.day, note.day],
  };
}

/** Takes two clusters; returns the sum of the similarities (each 0..1) of an article of the one and one of the other. */
export function totalSimilarity(a: Cluster, b: Cluster): number {
  let total = 0;
  for (const [language, left] of a.languages)
    for (const [other, right] of b.languages)
      total += language === other ? dot(left.own, right.own) : dot(left.across, right.across);
  return total;
}

function dot(a: Sum, b: Sum): number {
  if (a instanceof Map) return b instanceof Map ? dotOfMaps(a, b) : dotWithMap(b, a);
  return b instanceof Map ? dotWithMap(a, b) : dotOfVectors(a, b);
}

function dotOfMaps(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of few) sum += weight * (many.get(key) ?? 0);
  return sum;
}

function dotWithMap({ keys, weights }: SparseVector, map: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let i = 0; i < keys.length; i += 1) {
    const other = map.get(keys[i] as number);
    if (other !== undefined) sum += (weights[i] as number) * other;
  }
  return sum;
}

// Both are in ascending order of keys.
function dotOfVectors(a: SparseVector, b: SparseVector): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.keys.length && j < b.keys.length) {
    const [one, other] = [a.keys[i] as number, b.keys[j] as number];
    if (one === other) sum += (a.weights[i] as number) * (b.weights[j] as number);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
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

/**
 * Takes two clusters and their total similarity; returns them as one. The sums of the larger one are taken over and
 * added to: both are used up.
 */
export function joinClusters(a: Cluster, b: Cluster, total: number): Cluster {
  const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a];
  const within = a.within + b.within + total;
  const languages = new Map(large.languages);
  for (const [language, sums] of small.languages) {
    const known = languages.get(language);
    languages.set(
      language,
      known === undefined ? sums : { own: add(known.own, sums.own), across: add(known.across, sums.across) },
    );
  }
  return { members: [...large.members, ...small.members], languages, within, days: daysOf(a, b) };
}

function add(to: Sum, more: Sum): Map<number, number> {
  const sums = to instanceof Map ? to : new Map(entriesOf(to));
  for (const [key, weight] of entriesOf(more)) sums.set(key, (sums.get(key) ?? 0) + weight);
  return sums;
}

const entriesOf = (sum: Sum): Iterable<readonly [number, number]> =>
  sum instanceof Map ? sum : Array.from(sum.keys, (key, i) => [key, sum.weights[i] as number] as const);

function daysOf(a: Cluster, b: Cluster): Cluster['days'] {
  if (a.days === null || b.days === null) return a.days ?? b.days;
  return [Math.min(a.days[0], b.days[0]), Math.max(a.days[1], b.days[1])];
}
