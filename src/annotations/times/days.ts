import type { TimeForm, TimeUnit } from '../../model/annotation.js';
import { phraseFrom, phraseUpTo, wordsBetween } from '../../text/phrases.js';
import { type Candidate, calendarOf, granularityOf } from './candidate.js';
import type { UnitWord } from './lexicon.js';
import { countAt, type Line, pieceAt } from './pieces.js';

/** Units of which one is running, and has an end. */
const RUNNING: readonly TimeUnit[] = ['week', 'month', 'quarter', 'year', 'decade', 'century'];

/**
 * Reads a weekday: "Thursday", "last Friday", "Friday night", "the following Friday" (part `N`: the next one after the
 * day told before); null when none begins at `i` or it is part of a name
 * ("Black Friday").
 */
export function weekdayAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const shift = lexicon.shifts.get(pieceAt(line, i).lower);
  // "Following Friday's vote" is after it.
  const isNext =
    lexicon.anchoredShifts.get(pieceAt(line, i).lower) === 1 && lexicon.the.has(pieceAt(line, i - 1).lower);
  const at = shift === undefined && !isNext ? i : i + 1;
  const piece = pieceAt(line, at);
  const weekday = lexicon.weekdays.get(piece.lower);
  if (weekday === undefined || isName(line, at)) return null;
  const isShort = lexicon.shortWeekdays.has(piece.lower);
  if (isShort && !(piece.isCapitalised && pieceAt(line, at + 1).text === '.')) return null;
  const clock = lexicon.partsOfDay.get(pieceAt(line, at + 1).lower) ?? null;
  return {
    from: i,
    to: at + (clock === null ? 1 : 2),
    form: calendarOf({
      weekday,
      part: isNext ? 'N' : null,
      shift: lexicon.nearShifts.has(pieceAt(line, i).lower) ? null : (shift ?? null),
      clock,
    }),
    granularity: clock === null ? 'day' : 'part-of-day',
  };
}

function isName(line: Line, at: number): boolean {
  const [before, after] = [pieceAt(line, at - 1), pieceAt(line, at + 1)];
  return (
    (line.lexicon.namedDays.has(before.lower) && before.isCapitalised) ||
    (line.lexicon.afterNamedDays.has(after.lower) && after.isCapitalised)
  );
}

/**
 * Reads "today", "yesterday morning", "tonight", "last night", "this afternoon", "the day before yesterday"; else null.
 */
export function deicticDayAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const piece = pieceAt(line, i);
  const days = lexicon.deicticDays.get(piece.lower);
  if (days !== undefined) {
    const clock = lexicon.nightDays.has(piece.lower)
      ? 'TNI'
      : (lexicon.partsOfDay.get(pieceAt(line, i + 1).lower) ?? null);
    const to = i + (clock !== null && !lexicon.nightDays.has(piece.lower) ? 2 : 1);
    return dayFrom(i, to, days, clock);
  }
  const shift = lexicon.shifts.get(piece.lower);
  const part = lexicon.partsOfDay.get(pieceAt(line, i + 1).lower);
  if (shift === undefined || part === undefined || shift > 0) return null;
  return dayFrom(i, i + 2, shift, part);
}

function dayFrom(from: number, to: number, count: number, clock: string | null): Candidate {
  return {
    from,
    to,
    form: { kind: 'offset', unit: 'day', count, anchored: false, clock },
    granularity: clock === null ? 'day' : 'part-of-day',
  };
}

/**
 * Reads a unit told from now or from a time before: "last week", "this year", "the coming month", "that day", "the
 * following year", "the end of the year"; with a number it is a duration, which is read elsewhere.
 *
 * @param line the pieces of a sentence
 * @param i the index where it is to begin
 * @returns the candidate; null when none begins there
 */
export function shiftedUnitAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const from = i;
  const at = lexicon.the.has(pieceAt(line, i).lower) ? i + 1 : i;
  const word = pieceAt(line, at).lower;
  const plain = at > i ? (lexicon.units.get(word)?.unit ?? null) : null;
  if (plain !== null && (plain === 'weekend' || isInPart(line, i, plain))) {
    const form: TimeForm = { kind: 'offset', unit: plain, count: 0, anchored: false, clock: null };
    return { from, to: at + 1, form, granularity: plain === 'weekend' ? 'week' : granularityOf(plain) };
  }
  const anchored = lexicon.anchoredShifts.get(word);
  const count = anchored ?? lexicon.shifts.get(word);
  if (count === undefined) return null;
  const to = at + (lexicon.fillers.has(pieceAt(line, at + 1).lower) ? 2 : 1);
  const unit = lexicon.units.get(pieceAt(line, to).lower);
  if (unit === undefined || unit.plural || unit.times !== 1) return null;
  // "the last year", "the past month": the stretch that ends now.
  if (at > i && lexicon.backSpans.has(word) && unit.unit !== 'quarter') return null;
  const form: TimeForm = { kind: 'offset', unit: unit.unit, count, anchored: anchored !== undefined, clock: null };
  return { from, to: to + 1, form, granularity: granularityOf(unit.unit) };
}

// "by the end of | the year", "the middle of the week": the one that is running.
function isInPart(line: Line, i: number, unit: TimeUnit): boolean {
  const { lexicon, pieces } = line;
  const isPlural = lexicon.units.get(pieceAt(line, i + 1).lower)?.plural === true;
  if (!RUNNING.includes(unit) || isPlural || lexicon.of.has(pieceAt(line, i + 2).lower)) return false;
  return phraseUpTo(pieces, i, lexicon.positionPhrases, 4) > 0;
}

/**
 * Reads a length told from now or from a time before: "three days ago", "a year earlier", "two weeks later", "a
 * year-ago"; else null.
 */
export function agoAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const hedge = phraseFrom(line.pieces, i, lexicon.hedges);
  const counted = countAt(line, i + hedge);
  const bare = counted === null && lexicon.units.has(pieceAt(line, i).lower);
  const at = counted?.to ?? i;
  if (counted === null && !bare) return null;
  const unit = lexicon.units.get(pieceAt(line, at).lower);
  if (unit === undefined || (bare && unit.plural)) return null;
  const days = daysOf(unit, counted?.value ?? null);
  const counting = days === null ? null : fromDayAt(line, i, at + 1, days);
  if (counting !== null) return counting;
  const length = phraseFrom(line.pieces, at + 1, lexicon.ago, 2);
  const word = wordsBetween(line.pieces, at + 1, at + 1 + length);
  const sign = lexicon.ago.get(word) ?? 0;
  if (sign === 0 || (bare && pieceAt(line, at + 1).joint === '')) return null;
  const anchored = !lexicon.agoFromNow.has(word);
  if (anchored && !lexicon.agoAnchored.has(word)) return null;
  const value = counted === null ? 1 : counted.value;
  const to = at + 1 + length;
  if (value === null)
    return {
      from: i,
      to,
      form: { kind: 'reference', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' },
      granularity: 'unknown',
    };
  const form: TimeForm = { kind: 'offset', unit: unit.unit, count: sign * value * unit.times, anchored, clock: null };
  return { from: i, to, form, granularity: granularityOf(unit.unit) };
}

// A length in whole days or weeks, in days.
function daysOf({ unit, times }: UnitWord, count: number | null): number | null {
  if (count === null || !Number.isInteger(count)) return null;
  return unit === 'day' ? count * times : unit === 'week' ? 7 * count * times : null;
}

// "two days | after today".
function fromDayAt(line: Line, from: number, at: number, days: number): Candidate | null {
  const base = line.lexicon.deicticDays.get(pieceAt(line, at + 1).lower);
  const sign = line.lexicon.ago.get(pieceAt(line, at).lower) ?? 0;
  return base === undefined || sign === 0 ? null : dayFrom(from, at + 2, base + sign * days, null);
}
