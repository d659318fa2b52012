import { at, is, isPredicate, isQuoted, isWord, type Line, type Range } from './line.js';
import { PLAIN, type Report } from './report.js';
import { canSpeak } from './taken.js';

/** The speaker of a verb that is left out has so many tokens at most ("the organisers of the march"). */
const LONGEST_VOICE = 6;
/** So many tokens may stand between the speaker and the number ("at no fewer than 1,500"). */
const LONGEST_BOUND = 4;

/**
 * Adds what is told by a verb that is left out: "Police put the crowd at 400, the union at 1,500", "The union spoke of
 * 1,500, the police of 400" (gapping). Only numbers are told so, each behind the preposition of the first.
 *
 * @param line the line
 * @param reports its reports, in order
 * @returns the reports, each followed by those that share its verb; they have the verb as their cue
 */
export function withGapped(line: Line, reports: readonly Report[]): readonly Report[] {
  return reports.flatMap((report, i) => {
    const { rightStart } = report;
    if (rightStart === null || isQuoted(line, rightStart)) return [report];
    const to = reports[i + 1]?.cue.from ?? line.stop;
    return [report, ...gappedAfter(line, report, { from: rightStart, to })];
  });
}

function gappedAfter(line: Line, report: Report, { from, to }: Range): readonly Report[] {
  const first = numberFrom(line, { from, to });
  if (first === null) return [];
  for (let comma = first + 1; comma < to; comma += 1) {
    if (isQuoted(line, comma) || isPredicate(line, comma)) return [];
    if (at(line, comma) !== ',') continue;
    const gapped = gappedAt(line, report, { from: comma, to });
    if (gapped !== null) return [gapped, ...gappedAfter(line, gapped, { from: gapped.rightStart as number, to })];
  }
  return [];
}

// ", the union at more than 1,500", behind which no verb of its own follows.
function gappedAt(line: Line, { cue, class: kind }: Report, { from: comma, to }: Range): Report | null {
  const start = is(line, comma + 1, 'clauseLinks') ? comma + 2 : comma + 1;
  const preposition = prepositionAfter(line, cue, { from: start, to: Math.min(to, start + LONGEST_VOICE + 1) });
  const source = { from: start, to: preposition };
  if (preposition <= start || !canSpeak(line, source)) return null;
  const number = numberFrom(line, { from: preposition + 1, to: Math.min(to, preposition + 1 + LONGEST_BOUND) });
  if (number === null) return null;
  for (let i = preposition + 1; i < to && at(line, i) !== ','; i += 1)
    if (isPredicate(line, i) || isQuoted(line, i)) return null;
  return {
    ...PLAIN,
    cue,
    source,
    class: kind,
    joint: comma,
    rightStart: preposition + 1,
    isSibling: true,
    isObject: true,
  };
}

// The index of the preposition that the verb, or the number after it, has too; -1 when other words come first.
function prepositionAfter(line: Line, { from: verb }: Range, { from, to }: Range): number {
  const before = new Set(line.tokens.slice(verb, from).map(({ lower }) => lower));
  for (let i = from; i < to; i += 1) {
    if (!isWord(line, i) || isQuoted(line, i) || isPredicate(line, i) || line.tokens[i]?.kind === 'number') return -1;
    if (is(line, i, 'prepositions') && before.has(at(line, i))) return i;
  }
  return -1;
}

function numberFrom(line: Line, { from, to }: Range): number | null {
  for (let i = from; i < to && !isQuoted(line, i) && at(line, i) !== ','; i += 1)
    if (line.tokens[i]?.kind === 'number') return i;
  return null;
}
