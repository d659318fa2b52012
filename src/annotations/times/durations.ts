import type { TimeForm, TimeUnit } from '../../model/annotation.js';
import { twoDigits } from '../../model/calendar.js';
import { phraseFrom, phraseUpTo, wordsBetween } from '../../text/phrases.js';
import type { Candidate } from './candidate.js';
import type { UnitWord } from './lexicon.js';
import { type Count, countAt, isPartOfName, type Line, pieceAt } from './pieces.js';

const LETTERS: Readonly<Record<TimeUnit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  season: 'S',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
};

/**
 * Reads a length of time: "12-year", "more than a month", "the last 12 years", "several weeks", "two and a half hours".
 *
 * @returns null when none begins at `i`
 */
export function durationAt(line: Line, i: number): Candidate | null {
  const hedged = phraseFrom(line.pieces, i, line.lexicon.hedges);
  const lead = leadOf(line, i + hedged);
  const count = countAt(line, lead.to);
  const bare = count === null && lead.to > i + hedged;
  const at = fillersFrom(line, count === null ? lead.to : halfBehind(line, count).to);
  const unit = line.lexicon.units.get(pieceAt(line, at).lower);
  if (unit === undefined || !isLength(line, at, unit)) return null;
  if (count === null && !bare) return bareUnit(line, i, unit);
  if (bare && !unit.plural && !line.lexicon.backSpans.has(lead.word)) return null;
  if (bare && !lead.isSpan) return null;
  if (count !== null && isArticle(line, lead.to) && !mayStand(line, i + hedged, at, hedged > 0)) return null;
  const value = bare ? (unit.plural ? null : 1) : halfBehind(line, count as Count).value;
  return {
    from: i,
    to: at + 1,
    form: formOf(line, value, unit, {
      hedge: wordsBetween(line.pieces, i, i + hedged),
      back: line.lexicon.backSpans.has(lead.word),
    }),
    granularity: 'duration',
  };
}

// "six-year-old" and "58 years old" are ages; "three-quarters" and "a quarter of" are shares.
function isLength(line: Line, at: number, { unit }: UnitWord): boolean {
  if (unit === 'weekend' || line.lexicon.old.has(pieceAt(line, at + 1).lower)) return false;
  const isShare = pieceAt(line, at).joint !== '' || line.lexicon.of.has(pieceAt(line, at + 1).lower);
  return unit !== 'quarter' || (!isShare && (pieceAt(line, at - 1).number ?? 0) < 100);
}

interface Lead {
  readonly to: number;
  readonly word: string;
  readonly isSpan: boolean;
}

// "the last", "the past", "the first", "the"
function leadOf(line: Line, i: number): Lead {
  const { lexicon } = line;
  const the = lexicon.the.has(pieceAt(line, i).lower) ? 1 : 0;
  const word = pieceAt(line, i + the).lower;
  if (lexicon.spanShifts.has(word)) return { to: i + the + 1, word, isSpan: true };
  return { to: i + the, word: '', isSpan: false };
}

function fillersFrom(line: Line, i: number): number {
  return line.lexicon.fillers.has(pieceAt(line, i).lower) ? i + 1 : i;
}

// "two and a half", "two-and-a-half".
function halfBehind(line: Line, count: Count): Count {
  const { lexicon } = line;
  const words = [0, 1, 2].map((n) => pieceAt(line, count.to + n).lower) as [string, string, string];
  const isHalf = lexicon.and.has(words[0]) && lexicon.articles.has(words[1]) && lexicon.half.has(words[2]);
  return isHalf && count.value !== null ? { value: count.value + 0.5, to: count.to + 3 } : count;
}

const isArticle = (line: Line, i: number): boolean => line.lexicon.articles.has(pieceAt(line, i).lower);

// "a month" alone may be a rate ("twice a month") or a date ("a day after"): it needs a word of length before it.
function mayStand(line: Line, from: number, at: number, hedged: boolean): boolean {
  if (pieceAt(line, at).joint !== '') return true;
  return hedged || phraseUpTo(line.pieces, from, line.lexicon.durationBefore) > 0;
}

// "for weeks", "decades of war": a plural without any number.
function bareUnit(line: Line, i: number, unit: UnitWord): Candidate | null {
  const { units, durationBefore, durationAfter } = line.lexicon;
  if (!unit.plural || !units.has(pieceAt(line, i).lower)) return null;
  if (phraseUpTo(line.pieces, i, durationBefore) === 0 && !durationAfter.has(pieceAt(line, i + 1).lower)) return null;
  const form = formOf(line, null, unit, { hedge: '', back: false });
  return { from: i, to: i + 1, form, granularity: 'duration' };
}

function formOf(
  line: Line,
  value: number | null,
  { unit, times }: UnitWord,
  how: { hedge: string; back: boolean },
): TimeForm {
  const scale = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1;
  const count = value === null ? null : value * times * scale;
  const letter = value === null && scale > 1 ? (unit === 'decade' ? 'DE' : 'CE') : LETTERS[unit];
  const clock = ['second', 'minute', 'hour'].includes(unit) ? 'T' : '';
  const hedge = line.lexicon.hedges.get(how.hedge) ?? 'about';
  return {
    kind: 'duration',
    span: `P${clock}${count === null ? 'X' : String(count)}${letter}`,
    unit: scale > 1 ? 'year' : unit,
    count,
    back: how.back,
    hedge: hedge === 'about' ? null : hedge,
  };
}

/** Reads what comes back: "daily", "every year", "each July", "every Monday", "Fridays"; else null. */
export function setAt(line: Line, i: number): Candidate | null {
  const { lexicon } = line;
  const piece = pieceAt(line, i);
  const word = lexicon.sets.get(piece.lower);
  if (word !== undefined && !isPartOfName(line, i, i + 1)) return setOf(i, i + 1, word);
  const plural = piece.isCapitalised ? lexicon.weekdayPlurals.get(piece.lower) : undefined;
  if (plural !== undefined) return setOf(i, i + 1, `XXXX-WXX-${plural}`);
  if (!lexicon.every.has(piece.lower)) return null;
  const next = pieceAt(line, i + 1);
  const month = next.isCapitalised ? lexicon.months.get(next.lower) : undefined;
  if (month !== undefined) return setOf(i, i + 2, `XXXX-${twoDigits(month)}`);
  const weekday = next.isCapitalised ? lexicon.weekdays.get(next.lower) : undefined;
  if (weekday !== undefined) return setOf(i, i + 2, `XXXX-WXX-${weekday}`);
  const part = lexicon.partsOfDay.get(next.lower);
  if (part !== undefined) return setOf(i, i + 2, `XXXX-XX-XX${part}`);
  const count = countAt(line, i + 1);
  const unit = lexicon.units.get(pieceAt(line, count?.to ?? i + 1).lower);
  if (unit === undefined) return null;
  const form = formOf(line, count === null ? 1 : count.value, unit, { hedge: '', back: false });
  return form.kind === 'duration' ? setOf(i, (count?.to ?? i + 1) + 1, form.span) : null;
}

function setOf(from: number, to: number, span: string): Candidate {
  return { from, to, form: { kind: 'set', span }, granularity: 'duration' };
}
