import type { UtteranceLexicon } from './lexicon.js';
import { giveOtherNumbers } from './likeness.js';
import type { Said, SaidWord } from './said.js';

/** Two quotations that have so many words in a row in common may be cuts of one … */
const LEAST_WORDS = 5;
/** … when such runs tell so much, in bits, or when one quotation has no other words. */
const LEAST_BITS = 15;
/** A negation so many words before the run turns it into its contrary. */
const NEGATION_REACH = 2;

/**
 * Says whether two statements of one speaker are cuts of one utterance, of which one text quotes more than the other,
 * or another piece: they have runs of words in common that hardly anybody says twice.
 *
 * @param a one statement
 * @param b the other
 * @param lexicon words of negation
 * @returns false where neither is quoted, and where each counts otherwise; a run that only one of them denies is none
 */
export function areCutsOfOne(a: Said, b: Said, { negations }: UtteranceLexicon): boolean {
  if (a.statement.kind === 'indirect' && b.statement.kind === 'indirect') return false;
  if (giveOtherNumbers(a, b)) return false;
  const isNegated = ({ words }: Said, start: number): boolean =>
    words.slice(Math.max(0, start - NEGATION_REACH), start).some(({ lower }) => negations.has(lower));
  const runs = commonRuns(a.words, b.words).filter((run) => isNegated(a, run.a) === isNegated(b, run.b));
  if (runs.length === 0) return false;
  const shared = runs.flatMap((run) => a.words.slice(run.a, run.a + run.length));
  const terms = new Set(shared.flatMap(({ term }) => term ?? []));
  const bits = [...terms].reduce((sum, term) => sum + (a.terms.get(term) ?? 0), 0);
  return bits >= LEAST_BITS || shared.length >= Math.min(a.words.length, b.words.length);
}

/** A run of words that two statements have in common: where it starts in each, and how long it is. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

// All common substrings of words that are long enough and can be made no longer, row by row of the table in which each
// cell holds how many words up to there are the same.
function commonRuns(a: readonly SaidWord[], b: readonly SaidWord[]): readonly Run[] {
  const runs: Run[] = [];
  let before: readonly number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const row = b.map(({ lower }, j) => (lower === a[i]?.lower ? (before[j - 1] ?? 0) + 1 : 0));
    row.forEach((length, j) => {
      const isLast = a[i + 1] === undefined || a[i + 1]?.lower !== b[j + 1]?.lower;
      if (length >= LEAST_WORDS && isLast) runs.push({ a: i - length + 1, b: j - length + 1, length });
    });
    before = row;
  }
  return runs;
}
