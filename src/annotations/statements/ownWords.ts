import { afterAdverbs, at, is, isPredicate, isQuoted, isWord, type Line, type Range } from './line.js';
import { afterAccording } from './phraseAfter.js';
import { isSpeech, relativeEnd } from './phrases.js';
import type { Report } from './report.js';

/**
 * Finds the reports whose content begins behind what belongs to the report before: what stands between the two is not
 * always the first one's, or about who made it ("…, officials said, who had seen it, | and the port is closed, the
 * agency reports"; "according to the owner, the quay is shut; | the boats can leave, the mayor said").
 *
 * @param line the line
 * @param reports its reports in order
 * @returns the same reports; those with words of their own begin there, beside the one before
 */
export function withOwnWords(line: Line, reports: readonly Report[]): readonly Report[] {
  return reports.map((report, i) => {
    const before = reports[i - 1];
    const { leftStart, leftEnd, rightStart } = report;
    if (before === undefined || before.leftStart !== null) return report;
    if (leftStart !== null || leftEnd === null || rightStart !== null) return report;
    const own = ownWordsBetween(line, before, leftEnd);
    return own === null ? report : { ...report, leftStart: own.to, joint: own.from, isSibling: true };
  });
}

/** Takes a report; returns the index behind its cue and its source. */
export const endOf = ({ cue, source }: Report): number => Math.max(cue.to, source?.to ?? 0);

/** Takes a line and a report; says whether the line opens with it, and with "according to" or its like. */
export const opensAccording = (line: Line, { cue, rightStart }: Report): boolean =>
  cue.from === 0 && rightStart !== null && afterAccording(line, 0) !== null;

// The mark and the word before which the first report ends and behind which the second begins.
function ownWordsBetween(line: Line, before: Report, to: number): Range | null {
  if (opensAccording(line, before)) return secondClause(line, { from: before.rightStart ?? 0, to });
  if (before.leftEnd === null || before.rightStart !== null) return null;
  const [opens, closes] = [endOf(before), relativeEnd(line, { from: endOf(before), to })];
  if (closes === opens || closes === to) return null;
  return { from: closes, to: is(line, closes + 1, 'conjunctions') ? closes + 2 : closes + 1 };
}

// Behind a clause a mark and speech, or another clause after a colon, a semicolon or a contrast ("…, but the boats can
// leave").
function secondClause(line: Line, { from, to }: Range): Range | null {
  const [first, last] = [firstPredicate(line, from, to), lastPredicate(line, from, to)];
  // Both clauses have a predicate: the mark stands behind the first one, and before the last one or speech.
  for (let i = first + 1; i + 1 < to; i += 1) {
    if (isQuoted(line, i) || isWord(line, i)) continue;
    if (isQuoted(line, i + 1) && isSpeech(line, i + 1)) return { from: i, to: i + 1 };
    if (i >= last) continue;
    if (/^[:;]$/.test(at(line, i))) return { from: i, to: i + 1 };
    const isContrast = at(line, i) === ',' && is(line, i + 1, 'contrasts');
    if (isContrast && !isPredicate(line, afterAdverbs(line, i + 2))) return { from: i, to: i + 2 };
  }
  return null;
}

// The index of the first predicate of a range; its end when it has none.
function firstPredicate(line: Line, from: number, to: number): number {
  let i = from;
  while (i < to && !isPredicate(line, i)) i += 1;
  return i;
}

// The index of the last one; the index before the range when it has none.
function lastPredicate(line: Line, from: number, to: number): number {
  let i = to - 1;
  while (i >= from && !isPredicate(line, i)) i -= 1;
  return i;
}
