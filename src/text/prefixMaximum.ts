/** The greatest value noted at or before each of a row of places. */
export interface PrefixMaximum {
  /** Notes a value, 0 or more, at a place; a smaller one than stands there changes nothing. */
  readonly note: (place: number, value: number) => void;
  /** The greatest value noted at the place or before it; 0 when none was. */
  readonly upTo: (place: number) => number;
}

/**
 * Makes a row of places for which prefix maxima are known: a binary indexed tree (Fenwick 1994, Software: Practice and
 * Experience 24) with maxima in place of sums. Both operations take logarithmic time.
 *
 * @param places how many places there are, 0 and up
 */
export function prefixMaximum(places: number): PrefixMaximum {
  const tree = new Float64Array(places + 1);
  return {
    note: (place, value) => {
      for (let i = place + 1; i <= places; i += i & -i) tree[i] = Math.max(tree[i] as number, value);
    },
    upTo: (place) => {
      let most = 0;
      for (let i = Math.min(place + 1, places); i > 0; i -= i & -i) most = Math.max(most, tree[i] as number);
      return most;
    },
  };
}
