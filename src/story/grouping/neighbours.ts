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
    const touched: number[] = [];
    own.look(article.own, shared, touched);
    across.look(article.across, shared, touched);
    own.add(article.own, number);
    across.add(article.across, number);
    const likely = touched.filter((other) => (shared[other] as number) >= LEAST_SHARED);
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

/** Axis -> the latest articles that are not 0 there, with the weight of each. */
class Index {
  readonly #postings: (Posting | undefined)[] = [];

  /** Adds to `shared` what each article of the index has in common with the vector; adds the articles to `touched`. */
  look({ axes, weights }: SparseVector, shared: Float64Array, touched: number[]): void {
    axes.forEach((axis, i) => {
      const posting = this.#postings[axis];
      if (posting === undefined) return;
      const { holders, weights: held } = posting;
      const weight = weights[i] as number;
      for (let n = 0; n < holders.length; n += 1) {
        const holder = holders[n] as number;
        if (shared[holder] === 0) touched.push(holder);
        shared[holder] = (shared[holder] as number) + (held[n] as number) * weight;
      }
    });
  }

  add({ axes, weights }: SparseVector, number: number): void {
    axes.forEach((axis, i) => {
      const weight = weights[i] as number;
      const posting = this.#postings[axis];
      if (posting === undefined) this.#postings[axis] = { holders: [number], weights: [weight], next: 0 };
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
