import { readsAsWholeClause } from './afterContent.js';
import { at, is, isAdverb, isPredicate, isQuoted, isWord, type Line, type Range, someIn } from './line.js';
import { floorOf, type Report, reportOf, trimmed } from './report.js';
import { subjectBefore } from './subjects.js';

/** The person between "quoted" and "as saying" may take so many tokens. */
const LONGEST_QUOTED = 14;
/** Circumstances between "saying" and "that" may take so many tokens. */
const LONGEST_CIRCUMSTANCE = 8;

/**
 * Reads "the daily quoted the mayor as saying …" and "the mayor was quoted by the daily as saying …".
 *
 * @param before the reports already read in the line, in order
 * @returns the report of who was quoted, passed on by who quotes; null when no such clause stands there
 */
export function readQuotedAs(line: Line, i: number, before: readonly Report[]): Report | null {
  if (!is(line, i, 'quoters')) return null;
  let as = i + 1;
  while (as < Math.min(line.stop, i + LONGEST_QUOTED) && !is(line, as, 'asWords') && !isQuoted(line, as)) as += 1;
  if (!is(line, as, 'asWords') || line.lexicon.forms.get(at(line, as + 1))?.gerund !== true) return null;
  let verb = i;
  while (is(line, verb - 1, 'auxiliaries') || isAdverb(line, verb - 1)) verb -= 1;
  const subject = subjectBefore(line, verb, floorOf(before));
  const isPassive = is(line, i - 1, 'beForms') || (isAdverb(line, i - 1) && is(line, i - 2, 'beForms'));
  const other = isPassive ? agentOf(line, { from: i + 1, to: as }) : { from: i + 1, to: as };
  const [source, relay] = isPassive ? [subject, other] : [other, subject];
  if (source === null || source.to <= source.from) return null;
  const cue = { from: as + 1, to: as + 2 };
  const start = startBehind(line, cue.to);
  const opening = subject?.from ?? verb;
  const left = at(line, opening - 1) === ',' ? opening - 1 : opening;
  const known = { cue, class: 'speech' as const, source: trimmed(source), relay: relay && trimmed(relay) };
  const isOver =
    (isQuoted(line, left - 1) && at(line, cue.to) === ',' && !isQuoted(line, cue.to + 1)) ||
    (left < opening && isToldBefore(line, floorOf(before), left, cue.to));
  if (start + 1 < line.stop && !isOver) return reportOf({ ...known, joint: opening, rightStart: start });
  return isQuoted(line, left - 1) || left < opening ? reportOf({ ...known, joint: left, leftEnd: left }) : null;
}

// Behind a mark, or behind "that", also where circumstances stand before it ("as saying on Monday that …").
function startBehind(line: Line, from: number): number {
  if (/^[,:]$/.test(at(line, from))) return from + 1;
  if (!is(line, from, 'prepositions', 'timeWords', 'complementizers')) return from;
  let that = from;
  while (that < from + LONGEST_CIRCUMSTANCE && isWord(line, that) && !is(line, that, 'complementizers')) that += 1;
  return is(line, that, 'complementizers') && !someIn({ from, to: that }, (i) => isPredicate(line, i))
    ? that + 1
    : from;
}

// "The talks go on, the agency quoted him as saying in Sund": a clause stands before, and only circumstances, who was
// quoted or who quotes behind.
function isToldBefore(line: Line, from: number, to: number, behind: number): boolean {
  const isAside = at(line, behind) === ',' && is(line, behind + 1, 'relatives');
  if (!isAside && !is(line, behind, 'prepositions', 'timeWords', 'agentMarkers')) return false;
  if (is(line, from, 'subordinators', 'prepositions') || !readsAsWholeClause(line, from, to)) return false;
  return !someIn({ from: behind, to: line.stop }, (i) => isQuoted(line, i) || is(line, i, 'complementizers'));
}

const agentOf = (line: Line, { from, to }: Range): Range | null =>
  is(line, from, 'agentMarkers') && to > from + 1 ? { from: from + 1, to } : null;
