/** Costs of edits as they stand in a data file: a default by kind of sound, single sounds to drop, pairs to swap. */
export interface RawCosts {
  readonly vowel: number;
  readonly consonant: number;
  readonly mixed: number;
  readonly 'drop vowel': number;
  readonly 'drop consonant': number;
  readonly drop: Readonly<Record<string, number>>;
  readonly swap: Readonly<Record<string, number>>;
}

/** Costs of edits between characters below U+0080, as tables. */
export interface EditCosts {
  readonly swap: Float64Array;
  readonly drop: Float64Array;
}

/** Characters have a row each in the tables: those of ASCII. */
const SIZE = 128;
const IS_VOWEL = Array.from({ length: SIZE }, (_, code) => 'aeiou'.includes(String.fromCharCode(code)));

/** Takes costs as written; returns tables. A pair costs the same in both directions. */
export function compileCosts(raw: RawCosts): EditCosts {
  const swap = new Float64Array(SIZE * SIZE);
  const drop = new Float64Array(SIZE);
  for (let a = 0; a < SIZE; a += 1) {
    drop[a] = IS_VOWEL[a] ? raw['drop vowel'] : raw['drop consonant'];
    for (let b = 0; b < SIZE; b += 1) {
      const vowels = Number(IS_VOWEL[a]) + Number(IS_VOWEL[b]);
      swap[a * SIZE + b] = a === b ? 0 : vowels === 2 ? raw.vowel : vowels === 0 ? raw.consonant : raw.mixed;
    }
  }
  for (const [sound, cost] of Object.entries(raw.drop)) drop[sound.charCodeAt(0)] = cost;
  for (const [pair, cost] of Object.entries(raw.swap)) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    swap[a * SIZE + b] = cost;
    swap[b * SIZE + a] = cost;
  }
  return { swap, drop };
}

/** Each letter that is put in, left out or changed counts as one. */
export const EQUAL_COSTS = compileCosts({
  vowel: 1,
  consonant: 1,
  mixed: 1,
  'drop vowel': 1,
  'drop consonant': 1,
  drop: {},
  swap: {},
});

/** The cost of two neighbours that changed places (a slip of the finger). */
const TRANSPOSITION = 0.8;

/** Longest word whose table is kept between calls: names are short, and compared by the million. */
const USUAL = 64;
const usualRows = [0, 1, 2].map(() => new Float64Array(USUAL + 1));

/**
 * Weighted edit distance with transpositions (Damerau 1964, Wagner and Fischer 1974).
 *
 * @param a characters below U+0080; any other counts as one that nothing stands for
 * @param b the other word
 * @param costs what an edit costs
 * @param most the largest distance that matters: for a larger one any number above it comes back, which is quicker
 * @returns the smallest sum of costs that turns one into the other, 0 when they are equal
 */
export function editDistance(a: string, b: string, costs: EditCosts, most = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  const rows = b.length > USUAL ? usualRows.map(() => new Float64Array(b.length + 1)) : usualRows;
  let [before, above, row] = rows as [Float64Array, Float64Array, Float64Array];
  above[0] = 0;
  for (let j = 1; j <= b.length; j += 1) above[j] = (above[j - 1] as number) + dropOf(b, j - 1, costs);
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const drop = dropOf(a, i - 1, costs);
    row[0] = (above[0] as number) + drop;
    let least = row[0];
    for (let j = 1; j <= b.length; j += 1) {
      let best = (above[j - 1] as number) + swapOf(a.charCodeAt(i - 1), b.charCodeAt(j - 1), costs);
      const without = Math.min((above[j] as number) + drop, (row[j - 1] as number) + dropOf(b, j - 1, costs));
      if (without < best) best = without;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] as number) + TRANSPOSITION);
      }
      row[j] = best;
      if (best < least) least = best;
    }
    // The rows below are made of this one and, where letters changed places, of the one above.
    if (least > most && leastAbove + TRANSPOSITION > most) return least;
    leastAbove = least;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] as number;
}

const dropOf = (word: string, at: number, { drop }: EditCosts): number => drop[word.charCodeAt(at)] ?? 1;

function swapOf(from: number, to: number, { swap }: EditCosts): number {
  if (from === to) return 0;
  return from < SIZE && to < SIZE ? (swap[from * SIZE + to] as number) : 1;
}
