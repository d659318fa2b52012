import { hashOf, skipPairs } from '../../text/shingles.js';
import type { TracedText } from './collection.js';

/** A feature in more texts than this is too common to propose a pair; only its first holders are then paired with the rest. */
const HOT = 40;
/** How many first holders of a hot feature every other holder is compared with, so that identical texts still meet. */
const HOT_HEADS = 2;
/** At most so many partners of one text, the likeliest ones, so that the work stays linear in the number of texts. */
const MOST_PARTNERS = 40;
/** Shared features (weighed by their rarity) below which two texts are not compared. */
const LEAST_SHARED = 5;
/** Up to this many texts every pair is compared: a story is small, and short passages share few features. */
const ALL_PAIRS_UP_TO = 24;

/**
 * Proposes which texts to compare: those that share rare features (pairs of neighbouring terms, names, numbers) of an
 * inverted index. Every list is capped, so the cost grows with the length of the texts, not with the square of their number.
 *
 * @param texts the collection in canonical order
 * @returns for each text the numbers of earlier texts to compare it with, in ascending order
 */
export function candidatePairs(texts: readonly TracedText[]): readonly (readonly number[])[] {
  if (texts.length <= ALL_PAIRS_UP_TO) return texts.map((_, i) => Array.from({ length: i }, (__, j) => j));
  const { starts, holders, order } = invertedIndex(texts.map(featuresOf));
  const scores = new Float64Array(texts.length);
  return texts.map((_, number) => {
    const touched: number[] = [];
    for (const feature of order[number] ?? []) {
      const [from, to] = [starts[feature] as number, starts[feature + 1] as number];
      const weight = Math.log2(1 + texts.length / (to - from)) / Math.log2(1 + texts.length);
      for (let at = from; at < to && (to - from <= HOT || at < from + HOT_HEADS); at += 1) {
        const other = holders[at] as number;
        if (other >= number) break;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] as number) + weight;
      }
    }
    const partners = touched
      .filter((other) => (scores[other] as number) >= LEAST_SHARED * 0.5)
      .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      .slice(0, MOST_PARTNERS)
      .sort((a, b) => a - b);
    for (const other of touched) scores[other] = 0;
    return partners;
  });
}

function featuresOf(text: TracedText): Set<number> {
  const features = new Set<number>();
  for (const { terms } of text.sentences) {
    const hashes = terms.map((term) => hashOf(String(term.id)));
    for (const pair of skipPairs(hashes, (i, j) => (terms[i]?.weight ?? 0) + (terms[j]?.weight ?? 0) >= 8))
      features.add(pair);
    terms.forEach((term, i) => {
      if (term.kind !== 'word' && term.weight >= 5) features.add(hashes[i] as number);
    });
  }
  return features;
}

interface InvertedIndex {
  /** Where the holders of each feature begin in `holders`; one more entry than features. */
  readonly starts: Uint32Array;
  /** Numbers of texts, ascending within a feature. */
  readonly holders: Uint32Array;
  /** The features of each text that somebody shares. */
  readonly order: readonly (readonly number[])[];
}

// Sorting numbers that hold feature and text together is the quickest way to an index of plain arrays.
function invertedIndex(features: readonly ReadonlySet<number>[]): InvertedIndex {
  const SPAN = 2 ** 21;
  const total = features.reduce((sum, set) => sum + set.size, 0);
  const entries = new Float64Array(total);
  let at = 0;
  features.forEach((set, text) => {
    for (const feature of set) entries[at++] = feature * SPAN + text;
  });
  entries.sort();
  const starts: number[] = [];
  const holders = new Uint32Array(total);
  const order: number[][] = features.map(() => []);
  let filled = 0;
  for (let from = 0; from < total; ) {
    const feature = Math.floor((entries[from] as number) / SPAN);
    let to = from + 1;
    while (to < total && Math.floor((entries[to] as number) / SPAN) === feature) to += 1;
    if (to - from > 1) {
      starts.push(filled);
      for (let i = from; i < to; i += 1) {
        const text = (entries[i] as number) - feature * SPAN;
        holders[filled++] = text;
        order[text]?.push(starts.length - 1);
      }
    }
    from = to;
  }
  return { starts: Uint32Array.from([...starts, filled]), holders, order };
}
