import { endsAsPlural } from '../../text/word-endings.js';
import { at, is, isName, isNumeral, isPredicate, isQuoted, isWord, type Line, type Range } from './line.js';
import { type Report, reportOf } from './report.js';
import { canSpeak } from './voices.js';

/** The speaker of a verb that is left out has so many tokens at most ("the organisers of the march"). */
const LONGEST_VOICE = 6;
/** So many tokens may stand between the speaker and the number ("at no fewer than 1,500"). */
const LONGEST_BOUND = 4;

/**
 * Adds what is told by a verb that is left out: "Police put the crowd at 400, the union at 1,500", "The union spoke of
 * 1,500, the police of 400" (gapping). Only numbers are told so, each behind the preposition of the first.
 *
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
function gappedAt(line: Line, report: Report, { from: comma, to }: Range): Report | null {
  const { cue, class: kind } = report;
  const start = is(line, comma + 1, 'clauseLinks') ? comma + 2 : comma + 1;
  const told = toldAfter(line, report, { from: start, to: Math.min(to, start + LONGEST_VOICE + 1) });
  const source = { from: start, to: told?.voiceTo ?? start };
  if (told === null || source.to <= start || !canSpeak(line, source)) return null;
  const number = numberFrom(line, { from: told.from, to: Math.min(to, told.from + LONGEST_BOUND) });
  if (number === null) return null;
  for (let i = told.from; i < to && at(line, i) !== ','; i += 1)
    if (isPredicate(line, i) || isQuoted(line, i)) return null;
  return reportOf({
    cue,
    source,
    class: kind,
    joint: comma,
    rightStart: told.from,
    isSibling: true,
    isObject: true,
  });
}

// Where the words for the speaker end and what is told begins: behind the preposition that the verb, or the number
// after it, has too, or at the number itself where that of the first stands right behind the verb; null when other
// words come first.
function toldAfter(line: Line, report: Report, { from, to }: Range): { voiceTo: number; from: number } | null {
  const before = new Set(line.tokens.slice(report.cue.from, from).map(({ lower }) => lower));
  for (let i = from; i < to; i += 1) {
    if (isNumeral(line, i)) {
      const isBare = isNumeral(line, report.cue.to) && i > from && isCounter(line, i - 1);
      return isBare ? { voiceTo: i, from: i } : null;
    }
    if (!isWord(line, i) || isQuoted(line, i) || isPredicate(line, i)) return null;
    if (is(line, i, 'prepositions') && before.has(at(line, i))) return { voiceTo: i, from: i + 1 };
  }
  return null;
}

// Who counts beside the first: a body, people, a plural, or a name.
const isCounter = (line: Line, i: number): boolean =>
  isName(line, i) || is(line, i, 'groups', 'anonymous', 'roles') || endsAsPlural(at(line, i));

function numberFrom(line: Line, { from, to }: Range): number | null {
  for (let i = from; i < to && !isQuoted(line, i) && at(line, i) !== ','; i += 1) if (isNumeral(line, i)) return i;
  return null;
}
