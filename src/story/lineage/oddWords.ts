import type { CopyLink } from '../../model/story.js';
import { alignWords, MOST_ALIGNED } from '../../text/alignment.js';
import { stem } from '../../text/stem.js';
import { tokenize } from '../../text/tokens.js';
import type { LineageLexicon } from './lexicon.js';

/** Bits by which the words of one side must be rarer on average to be the swapped ones. */
const ODDER_BY = 0.8;
/** … and by so many standard errors of that difference, or chance may have made it. */
const STANDARD_ERRORS = 1;
/** So many differing words are needed to judge. */
const LEAST_WORDS = 12;

/**
 * Takes links of two articles; returns the side whose words are the rarer ones where the wordings differ, null when
 * chance may have made it so.
 */
export function odderSide(links: readonly CopyLink[], lexicon: LineageLexicon): 'a' | 'b' | null {
  const { onlyA, onlyB } = differingWords(links.filter(({ kind }) => kind !== 'verbatim'));
  if (Math.min(onlyA.length, onlyB.length) < LEAST_WORDS) return null;
  const [a, b] = [rarityOf(onlyA, lexicon), rarityOf(onlyB, lexicon)];
  const difference = a.mean - b.mean;
  const standardError = Math.sqrt(a.variance / onlyA.length + b.variance / onlyB.length);
  if (Math.abs(difference) < Math.max(ODDER_BY, STANDARD_ERRORS * standardError)) return null;
  return difference > 0 ? 'a' : 'b';
}

function differingWords(links: readonly CopyLink[]): { readonly onlyA: string[]; readonly onlyB: string[] } {
  const onlyA: string[] = [];
  const onlyB: string[] = [];
  for (const link of links) {
    const [left, right] = [wordsOf(link.a.quote), wordsOf(link.b.quote)];
    const { pairs } = alignWords(left, right);
    const [keptA, keptB] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
    onlyA.push(...left.slice(0, MOST_ALIGNED).filter((_, i) => !keptA.has(i)));
    onlyB.push(...right.slice(0, MOST_ALIGNED).filter((_, j) => !keptB.has(j)));
  }
  return { onlyA, onlyB };
}

const wordsOf = (quote: string): string[] =>
  tokenize(quote).flatMap((token) => (token.kind === 'word' ? [token.lower] : []));

/** How surprising a grammatical word is, and one that the list of frequencies has not. */
const FUNCTION_WORD_BITS = 4;
const UNKNOWN_BITS = 18;

// The mean surprise of words in bits, and its variance.
function rarityOf(
  words: readonly string[],
  lexicon: LineageLexicon,
): { readonly mean: number; readonly variance: number } {
  const bits = words.map((word) =>
    lexicon.stopWords.has(word) ? FUNCTION_WORD_BITS : (lexicon.wordBits.get(stem(word)) ?? UNKNOWN_BITS),
  );
  const mean = bits.reduce((sum, one) => sum + one, 0) / bits.length;
  return { mean, variance: bits.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (bits.length - 1) };
}
