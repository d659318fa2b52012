import { phraseUpTo } from '../../text/phrases.js';
import type { Candidate } from './candidate.js';
import { type Line, pieceAt } from './pieces.js';

/** Takes the line and its candidates in order; returns them filtered, joined or widened. */
export type Refiner = (line: Line, candidates: readonly Candidate[]) => readonly Candidate[];

/** The refiners in the order they run. */
export const REFINERS: readonly Refiner[] = [keepLongest, joinClockAndDay, joinPeriodAndYear, widenLeft];

// Of readings that overlap the longest stays; of equal ones the one that was recognised first.
function keepLongest({ pieces }: Line, candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const isTaken = pieces.map(() => false);
  const longestFirst = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => lengthOf(b.candidate) - lengthOf(a.candidate) || a.order - b.order);
  for (const { candidate } of longestFirst) {
    if (isTaken.slice(candidate.from, candidate.to).includes(true)) continue;
    isTaken.fill(true, candidate.from, candidate.to);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.from - b.from);
}

const lengthOf = ({ from, to }: Candidate): number => to - from;

// "10 p.m. Wednesday", "noon on Thursday", "midnight of Friday", "Friday at 10 a.m.", "7 June at 14:30" are one time.
function joinClockAndDay(line: Line, candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined[joined.length - 1];
    const one = before === undefined ? null : clockAndDay(line, before, candidate);
    if (one === null) joined.push(candidate);
    else joined[joined.length - 1] = one;
  }
  return joined;
}

function clockAndDay(line: Line, a: Candidate, b: Candidate): Candidate | null {
  const gap = b.from - a.to;
  const between = pieceAt(line, a.to);
  const isLink =
    gap === 1 &&
    (between.text === ',' ||
      line.lexicon.of.has(between.lower) ||
      ['on', 'at', 'in'].includes(line.lexicon.relations.get(between.lower) ?? ''));
  if (gap !== 0 && !isLink) return null;
  const [clock, day] = isClock(a) ? [a, b] : [b, a];
  if (!isClock(clock) || isClock(day) || clock.form.kind !== 'calendar') return null;
  const { form } = day;
  const isDay =
    form.kind === 'calendar'
      ? form.day !== null || form.weekday !== null
      : form.kind === 'offset' && form.unit === 'day';
  if (!isDay || (form.kind !== 'calendar' && form.kind !== 'offset') || (form.clock ?? '').includes(':')) return null;
  return { from: a.from, to: b.to, form: { ...form, clock: clock.form.clock }, granularity: 'minute' };
}

const isClock = ({ form }: Candidate): boolean =>
  form.kind === 'calendar' && form.clock !== null && form.weekday === null && form.day === null;

// "the third quarter last year", "May of this year", "Tuesday of last week", "next week Tuesday".
function joinPeriodAndYear(line: Line, candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined[joined.length - 1];
    const gap = before === undefined ? 9 : candidate.from - before.to;
    const touches = gap === 0 || (gap === 1 && line.lexicon.of.has(pieceAt(line, candidate.from - 1).lower));
    if (before !== undefined && touches && isBareWeekday(before) && isWeekOffset(candidate))
      joined[joined.length - 1] = {
        ...before,
        to: candidate.to,
        form: withShift(before, candidate, markOf(candidate)),
      };
    else if (
      before !== undefined &&
      gap === 0 &&
      isWeekOffset(before) &&
      isBareWeekday(candidate) &&
      markOf(before) === 'W'
    )
      joined[joined.length - 1] = { ...candidate, from: before.from, form: withShift(candidate, before, 'W') };
    else if (before !== undefined && touches && isOpenPart(before) && isYearOffset(candidate))
      joined[joined.length - 1] = { ...before, to: candidate.to, form: withShift(before, candidate, '') };
    else joined.push(candidate);
  }
  return joined;
}

const isOpenPart = ({ form }: Candidate): boolean =>
  form.kind === 'calendar' && form.year === null && form.shift === null && (form.month !== null || form.part !== null);

const isYearOffset = ({ form }: Candidate): boolean => form.kind === 'offset' && form.unit === 'year' && !form.anchored;

const isBareWeekday = ({ form }: Candidate): boolean =>
  form.kind === 'calendar' && form.weekday !== null && form.month === null && form.shift === null && form.part === null;

const isWeekOffset = ({ form }: Candidate): boolean => form.kind === 'offset' && form.unit === 'week';

// "Tuesday of that week" is of a week told before.
const markOf = ({ form }: Candidate): string => (form.kind === 'offset' && form.anchored ? 'A' : 'W');

// The year or week told from now is kept in `shift` (last year's is -1), marked in `part` where that is not a part of a
// year.
function withShift({ form }: Candidate, { form: from }: Candidate, mark: string): Candidate['form'] {
  return form.kind === 'calendar' && from.kind === 'offset'
    ? { ...form, part: form.part ?? mark, shift: from.count }
    : form;
}

// "late November", "the end of the month", "earlier this week", "around Nov. 1".
function widenLeft(line: Line, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate, k) => {
    if (!isDateLike(candidate)) return candidate;
    let { from } = candidate;
    from -= phraseUpTo(line.pieces, from, line.lexicon.positionPhrases, 4);
    if (from === candidate.from) from -= phraseUpTo(line.pieces, from, line.lexicon.positions, 1);
    const earlier = candidates[k - 1];
    return earlier !== undefined && earlier.to > from ? candidate : { ...candidate, from };
  });
}

const isDateLike = ({ form }: Candidate): boolean =>
  (form.kind === 'calendar' && !(form.clock ?? '').includes(':')) || (form.kind === 'offset' && !form.anchored);
