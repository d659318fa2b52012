import type { UtteranceLexicon } from './lexicon.js';
import { giveOtherNumbers } from './likeness.js';
import type { Said, SaidWord } from './said.js';

/** Two quotations with so many words in a row in common may be cuts of one … */
const LEAST_WORDS = 5;
/** … when these tell so much, in bits, or when one quotation has no others. */
const LEAST_BITS = 15;
/** A negation so many words before the run turns it into its contrary. */
const NEGATION_REACH = 2;

/**
 * Says whether two statements of one speaker are cuts of one utterance, of which one text quotes more, or another piece: they
 * have a run of words in common that hardly anybody says twice.
 *
 * @param a one statement, of which at least one of the two is quoted
 * @param b the other
 * @param lexicon words of negation
 * @returns false where both are reported in the words of the texts, or where what the run says is denied in one of them
 */
export function areCutsOfOne(a: Said, b: Said, { negations }: UtteranceLexicon): boolean {
  if (a.statement.kind === 'indirect' && b.statement.kind === 'indirect') return false;
  const run = longestRun(a.words, b.words);
  if (run.length < LEAST_WORDS || giveOtherNumbers(a, b)) return false;
  const isNegated = ({ words }: Said, start: number): boolean =>
    words.slice(Math.max(0, start - NEGATION_REACH), start).some(({ lower }) => negations.has(lower));
  if (isNegated(a, run.a) !== isNegated(b, run.b)) return false;
  const terms = new Set(a.words.slice(run.a, run.a + run.length).flatMap(({ term }) => term ?? []));
  const bits = [...terms].reduce((sum, term) => sum + (a.terms.get(term) ?? 0), 0);
  return bits >= LEAST_BITS || run.length === Math.min(a.words.length, b.words.length);
}

/** A run of words that two statements have in common: where it starts in each, and how long it is. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

// The longest common substring of words, by rows: each cell is how many words up to there are the same.
function longestRun(a: readonly SaidWord[], b: readonly SaidWord[]): Run {
  let best: Run = { a: 0, b: 0, length: 0 };
  let before: readonly number[] = [];
  a.forEach(({ lower }, i) => {
    const row = b.map((word, j) => (word.lower === lower ? (before[j - 1] ?? 0) + 1 : 0));
    row.forEach((length, j) => {
      if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length };
    });
    before = row;
  });
  return best;
}
