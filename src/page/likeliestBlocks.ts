/** Blocks less likely than this are no story, however poor the rest of the page is. */
const LEAST_PROBABILITY = 0.2;

/**
 * Chooses the blocks whose words make the best text to be expected: those that maximise the expected F1 over words. The
 * best choice always holds the likeliest blocks, down to some probability (Lipton, Elkan and Naryanaswamy 2014): near
 * one half on a page that is read with ease, lower where everything is doubtful.
 *
 * @param probabilities how likely each block is story, 0..1
 * @param words how many words each has
 * @returns for every block whether it is kept; nothing when no block is likely enough
 */
export function likeliestBlocks(probabilities: readonly number[], words: readonly number[]): readonly boolean[] {
  const expected = probabilities.map((probability, i) => probability * (words[i] ?? 0));
  const total = expected.reduce((sum, value) => sum + value, 0);
  const order = probabilities.map((_, i) => i).sort((a, b) => at(probabilities, b) - at(probabilities, a));
  let [found, taken, best, least] = [0, 0, 0, 1];
  for (const i of order) {
    found += at(expected, i);
    taken += at(words, i);
    const f1 = (2 * found) / (taken + total);
    if (f1 >= best) [best, least] = [f1, at(probabilities, i)];
  }
  return probabilities.map((probability) => probability >= Math.max(least, LEAST_PROBABILITY));
}

const at = (values: readonly number[], i: number): number => values[i] ?? 0;
