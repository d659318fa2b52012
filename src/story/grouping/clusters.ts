import type { ArticleVectors, SparseVector } from './vectors.js';

/** Sums of the vectors of a cluster's articles of one language. */
interface LanguageSums {
  readonly own: SparseVector;
  readonly across: SparseVector;
}

/**
 * Articles taken together. Similarities are sums over pairs of articles, so that averages stay exact when clusters
 * join.
 */
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

/**
 * Takes two clusters; returns the sum of the similarities (each 0..1) of an article of the one and one of the other.
 */
export function totalSimilarity(a: Cluster, b: Cluster): number {
  let total = 0;
  for (const [language, left] of a.languages)
    for (const [other, right] of b.languages)
      total += language === other ? dot(left.own, right.own) : dot(left.across, right.across);
  return total;
}

/** From this many times as many entries on, the axes of the shorter vector are looked up in the longer one. */
const STEEP = 8;

function dot(a: SparseVector, b: SparseVector): number {
  const [few, many] = a.axes.length <= b.axes.length ? [a, b] : [b, a];
  return many.axes.length > STEEP * few.axes.length ? dotByLookup(few, many) : dotByMerge(few, many);
}

function dotByMerge(a: SparseVector, b: SparseVector): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.axes.length && j < b.axes.length) {
    const [one, other] = [a.axes[i] as number, b.axes[j] as number];
    if (one === other) sum += (a.weights[i] as number) * (b.weights[j] as number);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return sum;
}

function dotByLookup(few: SparseVector, many: SparseVector): number {
  let [from, sum] = [0, 0];
  few.axes.forEach((axis, i) => {
    let to = many.axes.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((many.axes[middle] as number) < axis) from = middle + 1;
      else to = middle;
    }
    if (many.axes[from] === axis) sum += (few.weights[i] as number) * (many.weights[from] as number);
  });
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

/** Takes two clusters and their total similarity; returns them as one. */
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

function add(a: SparseVector, b: SparseVector): SparseVector {
  const axes = new Uint32Array(a.axes.length + b.axes.length);
  const weights = new Float32Array(axes.length);
  let [i, j, length] = [0, 0, 0];
  while (i < a.axes.length || j < b.axes.length) {
    const [one, other] = [a.axes[i] ?? Number.POSITIVE_INFINITY, b.axes[j] ?? Number.POSITIVE_INFINITY];
    axes[length] = Math.min(one, other);
    if (one <= other) weights[length] = a.weights[i++] as number;
    if (other <= one) weights[length] = (weights[length] as number) + (b.weights[j++] as number);
    length += 1;
  }
  return { axes: axes.slice(0, length), weights: weights.slice(0, length) };
}

function daysOf(a: Cluster, b: Cluster): Cluster['days'] {
  if (a.days === null || b.days === null) return a.days ?? b.days;
  return [Math.min(a.days[0], b.days[0]), Math.max(a.days[1], b.days[1])];
}
