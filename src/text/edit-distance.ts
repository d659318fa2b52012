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

const SIZE = 128;
const isVowel = (code: number): boolean => 'aeiou'.includes(String.fromCharCode(code));

/** Takes costs as written; returns tables. A pair costs the same in both directions. */
export function compileCosts(raw: RawCosts): EditCosts {
  const swap = new Float64Array(SIZE * SIZE);
  const drop = new Float64Array(SIZE);
  for (let a = 0; a < SIZE; a += 1) {
    drop[a] = isVowel(a) ? raw['drop vowel'] : raw['drop consonant'];
    for (let b = 0; b < SIZE; b += 1) {
      const vowels = Number(isVowel(a)) + Number(isVowel(b));
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

/** The cost of two neighbours that changed places (a slip of the finger). */
const TRANSPOSITION = 0.8;

/**
 * Weighted edit distance with transpositions (Damerau 1964, Wagner and Fischer 1974).
 *
 * @param a characters below U+0080; any other counts as one that nothing stands for
 * @param b the other word
 * @param costs what an edit costs
 * @returns the smallest sum of costs that turns one into the other, 0 when they are equal
 */
export function editDistance(a: string, b: string, costs: EditCosts): number {
  if (a === b) return 0;
  let before = new Float64Array(b.length + 1);
  let above = new Float64Array(b.length + 1);
  let row = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j += 1) above[j] = (above[j - 1] ?? 0) + dropOf(b, j - 1, costs);
  for (let i = 1; i <= a.length; i += 1) {
    const drop = dropOf(a, i - 1, costs);
    row[0] = (above[0] ?? 0) + drop;
    for (let j = 1; j <= b.length; j += 1) {
      let best = Math.min(
        (above[j - 1] ?? 0) + swapOf(a, b, [i - 1, j - 1], costs),
        (above[j] ?? 0) + drop,
        (row[j - 1] ?? 0) + dropOf(b, j - 1, costs),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + TRANSPOSITION);
      }
      row[j] = best;
    }
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? 0;
}

const dropOf = (word: string, at: number, { drop }: EditCosts): number => drop[word.charCodeAt(at)] ?? 1;

function swapOf(a: string, b: string, [i, j]: readonly [number, number], { swap }: EditCosts): number {
  const [from, to] = [a.charCodeAt(i), b.charCodeAt(j)];
  if (from === to) return 0;
  return from < SIZE && to < SIZE ? (swap[from * SIZE + to] ?? 1) : 1;
}
