import type { Clause } from './afterContent.js';
import { at, is, isGerund, isQuoted, isVerb, type Line } from './line.js';
import { type Report, reportOf, trimmed } from './report.js';

/** Who is charged may have so many tokens. */
const LONGEST_CHARGED = 12;

/**
 * Reads "The union charged Falk with having ignored the letter": the charge stands behind a preposition, as a perfect
 * gerund. What follows the preposition as a noun is mostly for a court to judge ("charged him with fraud"), and said by
 * nobody.
 *
 * @param joint where the report begins
 * @returns the report, addressed to who is charged; null when no such charge follows
 */
export function readCharge(line: Line, { cue, source }: Clause, joint: number): Report | null {
  if (cue.isPassive || cue.isNegated || cue.verb.chargePrepositions.size === 0) return null;
  for (let i = cue.to + 1; i < Math.min(line.stop - 1, cue.to + LONGEST_CHARGED); i += 1) {
    if (isQuoted(line, i) || isVerb(line, i)) return null;
    const isPerfect = is(line, i + 1, 'auxiliaries') && isGerund(line, i + 1);
    if (!isPerfect || !cue.verb.chargePrepositions.has(at(line, i))) continue;
    const addressee = { from: cue.to, to: i };
    return reportOf({ cue: trimmed(cue), source, addressee, class: 'act', joint, rightStart: i + 1, isObject: true });
  }
  return null;
}
