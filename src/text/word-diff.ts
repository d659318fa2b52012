/** A run of words of one of two wordings: in both, or only in this one. */
export interface DiffRun {
  readonly text: string;
  readonly same: boolean;
}

// A longer passage is not compared word by word: the table grows with the product of both lengths.
const MOST_WORDS = 400;

/**
 * Compares two wordings word by word (longest common subsequence, Wagner and Fischer 1974). Words match when they
 * differ in case and punctuation only.
 *
 * @param a one wording
 * @param b the other
 * @returns the runs of each, in order, which joined give the wording back; one unmarked run when either is empty or
 *   longer than 400 words
 */
export function diffWords(a: string, b: string): readonly [readonly DiffRun[], readonly DiffRun[]] {
  const [left, right] = [a.split(/(?<=\s)/u), b.split(/(?<=\s)/u)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS)
    return [[{ text: a, same: true }], [{ text: b, same: true }]];
  const [inLeft, inRight] = commonWords(left.map(keyOf), right.map(keyOf));
  return [runsOf(left, inLeft), runsOf(right, inRight)];
}

const keyOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

// lengths[i][j]: how many words the tails left[i…] and right[j…] have in common, in order.
function commonWords(left: readonly string[], right: readonly string[]): [Set<number>, Set<number>] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] ?? 0;
      const beside = lengths[i * width + j + 1] ?? 0;
      lengths[i * width + j] =
        left[i] === right[j] ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0) : Math.max(below, beside);
    }
  }
  const [inLeft, inRight] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      inLeft.add(i++);
      inRight.add(j++);
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [inLeft, inRight];
}

function runsOf(words: readonly string[], common: ReadonlySet<number>): DiffRun[] {
  const runs: { text: string; same: boolean }[] = [];
  words.forEach((word, i) => {
    const last = runs[runs.length - 1];
    if (last && last.same === common.has(i)) last.text += word;
    else runs.push({ text: word, same: common.has(i) });
  });
  return runs;
}
