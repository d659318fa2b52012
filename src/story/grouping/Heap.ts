/** Two things and how close they are. */
export interface Pair {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/** A queue of pairs, closest first; pairs of one score by their numbers (binary heap; Williams 1964). */
export class Heap {
  readonly #pairs: Pair[] = [];

  push(pair: Pair): void {
    const pairs = this.#pairs;
    let at = pairs.length;
    pairs.push(pair);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(pair, pairs[above] as Pair)) break;
      pairs[at] = pairs[above] as Pair;
      at = above;
    }
    pairs[at] = pair;
  }

  /** Takes the closest pair out; null when there is none. */
  pop(): Pair | null {
    const pairs = this.#pairs;
    const top = pairs[0] ?? null;
    const last = pairs.pop();
    if (last !== undefined && pairs.length > 0) this.#sink(last);
    return top;
  }

  // Puts a pair at the top and lets it sink to its place.
  #sink(pair: Pair): void {
    const pairs = this.#pairs;
    let at = 0;
    for (let below = 1; below < pairs.length; below = 2 * at + 1) {
      if (below + 1 < pairs.length && isBefore(pairs[below + 1] as Pair, pairs[below] as Pair)) below += 1;
      if (!isBefore(pairs[below] as Pair, pair)) break;
      pairs[at] = pairs[below] as Pair;
      at = below;
    }
    pairs[at] = pair;
  }
}

const isBefore = (x: Pair, y: Pair): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;
