/** How two sequences of words run beside each other. */
export interface WordAlignment {
  /** Index pairs of equal words, in order on both sides: a longest common subsequence. */
  readonly pairs: readonly (readonly [number, number])[];
  /** The most words in a row that are equal and adjacent on both sides. */
  readonly longestRun: number;
  /** Gaps between equal words where one or two words stand for one or two others: the mark of word swapping. */
  readonly swaps: number;
  /** Gaps of any other shape: words added, dropped or moved. */
  readonly shifts: number;
}

/** Of longer sequences so many words are aligned: the table grows with the product of both lengths. */
export const MOST_ALIGNED = 160;

/**
 * Aligns two sequences of words by a longest common subsequence (Wagner and Fischer 1974) and counts how they differ.
 *
 * @param a words of one sentence in the form in which they are to be compared
 * @param b words of the other
 * @returns see WordAlignment; only the first 160 words of each side are looked at; nothing is aligned when a side is
 *   empty
 */
export function alignWords(a: readonly string[], b: readonly string[]): WordAlignment {
  const left = a.slice(0, MOST_ALIGNED);
  const right = b.slice(0, MOST_ALIGNED);
  const pairs = commonSubsequence(left, right);
  const gaps = gapsBetween(pairs, left.length, right.length);
  const isSwap = ([x, y]: readonly [number, number]): boolean => x >= 1 && y >= 1 && x <= 2 && y <= 2;
  const swaps = gaps.filter(isSwap).length;
  return { pairs, longestRun: longestRun(pairs), swaps, shifts: gaps.length - swaps };
}

function commonSubsequence(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const width = right.length + 1;
  const [ours, theirs] = numbered(left, right);
  const lengths = new Uint8Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] as number;
      const beside = lengths[i * width + j + 1] as number;
      lengths[i * width + j] =
        ours[i] === theirs[j] ? 1 + (lengths[(i + 1) * width + j + 1] as number) : Math.max(below, beside);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (ours[i] === theirs[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i += 1;
    else j += 1;
  }
  return pairs;
}

// Numbers compare much faster than words.
function numbered(left: readonly string[], right: readonly string[]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  return [Int32Array.from(left, numberOf), Int32Array.from(right, numberOf)];
}

// The stretches between aligned words, as numbers of words on each side; those without words on both sides are left
// out.
function gapsBetween(
  pairs: readonly (readonly [number, number])[],
  left: number,
  right: number,
): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [left, right] as const]) {
    if (nextI > i || nextJ > j) gaps.push([nextI - i, nextJ - j]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return gaps;
}

function longestRun(pairs: readonly (readonly [number, number])[]): number {
  let longest = 0;
  let run = 0;
  let before: readonly [number, number] | null = null;
  for (const pair of pairs) {
    run = before !== null && pair[0] === before[0] + 1 && pair[1] === before[1] + 1 ? run + 1 : 1;
    if (run > longest) longest = run;
    before = pair;
  }
  return longest;
}
