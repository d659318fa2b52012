import type { ArticleVectors, SparseVector } from './vectors.js';

/** Of the articles with one term, only this many are looked at, the latest ones: a term of more is no news. */
const MOST_HOLDERS = 64;
/** Neighbours kept of one article among those before it. */
const MOST_NEIGHBOURS = 24;
/** Articles less alike than this are no neighbours. */
const LEAST_SHARED = 0.05;

/**
 * Finds, for each article, the ones before it that are most alike, by an inverted index of terms. No pair without a
 * shared term is looked at, and no term leads to more than MOST_HOLDERS articles, so the work grows with the articles.
 *
 * @param articles in canonical order
 * @returns for each article the numbers of its neighbours before it, ascending
 */
export function findNeighbours(articles: readonly ArticleVectors[]): readonly (readonly number[])[] {
  const own = new Index();
  const across = new Index();
  const shared = new Float64Array(articles.length);
  return articles.map((article, number) => {
    const touched = [...own.look(article.own, shared), ...across.look(article.across, shared)];
    own.add(article.own, number);
    across.add(article.across, number);
    const likely = [...new Set(touched)].filter((other) => (shared[other] as number) >= LEAST_SHARED);
    likely.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    const best = likely.slice(0, MOST_NEIGHBOURS).sort((a, b) => a - b);
    for (const other of touched) shared[other] = 0;
    return best;
  });
}

interface Posting {
  readonly holders: number[];
  readonly weights: number[];
  /** Where the next holder goes once the posting is full. */
  next: number;
}

/** Term -> the latest articles that hold it, with its weight in each. */
class Index {
  readonly #postings = new Map<number, Posting>();

  /** Adds to `shared` what each article of the index has in common with the vector; returns the articles touched. */
  look(vector: SparseVector, shared: Float64Array): number[] {
    const touched: number[] = [];
    vector.keys.forEach((key, i) => {
      const posting = this.#postings.get(key);
      if (posting === undefined) return;
      for (let n = 0; n < posting.holders.length; n += 1) {
        const holder = posting.holders[n] as number;
        if (shared[holder] === 0) touched.push(holder);
        shared[holder] = (shared[holder] as number) + (posting.weights[n] as number) * (vector.weights[i] as number);
      }
    });
    return touched;
  }

  add(vector: SparseVector, number: number): void {
    vector.keys.forEach((key, i) => {
      const weight = vector.weights[i] as number;
      const posting = this.#postings.get(key);
      if (posting === undefined) this.#postings.set(key, { holders: [number], weights: [weight], next: 0 });
      else if (posting.holders.length < MOST_HOLDERS) {
        posting.holders.push(number);
        posting.weights.push(weight);
      } else {
        posting.holders[posting.next] = number;
        posting.weights[posting.next] = weight;
        posting.next = (posting.next + 1) % MOST_HOLDERS;
      }
    });
  }
}
