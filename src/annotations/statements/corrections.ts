import type { Clause } from './afterContent.js';
import { at, is, isQuoted, isVerbish, type Line } from './line.js';
import { type Report, reportOf, trimmed } from './report.js';

/**
 * Reads "The loss was greater than analysts had predicted": what was expected stands before "than" and is told by its
 * measure.
 *
 * @param before the reports already read in the line, in order
 * @returns the report, its content the clause before "than"; null when no such clause stands there
 */
export function readComparison(
  line: Line,
  { cue, complement, source }: Clause,
  before: readonly Report[],
): Report | null {
  const than = source.from - 1;
  const isExpectation = is(line, cue.head, 'expectationForms');
  if (!is(line, than, 'thanWords') || complement.kind !== 'none' || !isExpectation || before.length > 0) return null;
  return reportOf({ cue: trimmed(cue), source, class: cue.verb.class, joint: than, leftEnd: than });
}

/** What is put right may have so many tokens. */
const LONGEST_ERROR = 14;

/**
 * Reads "32 people were held, not 23 as it had announced": what somebody said before and is said to be wrong.
 *
 * @returns the report, its content the words between "not" and "as"; null when no such words stand there
 */
export function readCorrection(line: Line, { cue, complement, source }: Clause): Report | null {
  const as = source.from - 1;
  // "…, not 23 as it had announced: two had been …" goes on with the reason.
  const isColon = at(line, cue.to) === ':' && !isQuoted(line, cue.to + 1);
  const endsThere = complement.kind === 'none' || isColon || is(line, cue.to, 'reasonWords', 'conjunctions');
  if (!is(line, as, 'asWords') || !endsThere || cue.isNegated || !cue.form.past) return null;
  for (let i = as - 1; i >= Math.max(0, as - LONGEST_ERROR); i -= 1) {
    if (isQuoted(line, i) || isVerbish(line, i) || at(line, i) === ',') return null;
    if (!isContrast(line, i)) continue;
    if (i + 1 >= as) return null;
    return reportOf({ cue: trimmed(cue), source, class: 'speech', joint: i, leftStart: i + 1, leftEnd: as });
  }
  return null;
}

// Whether "not", "rather than" or "instead of" ends there.
const isContrast = (line: Line, i: number): boolean =>
  line.lexicon.replacing.some((phrase) => phrase.every((word, k) => at(line, i - phrase.length + 1 + k) === word));
