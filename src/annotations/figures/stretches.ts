import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { isNoQuantity } from './calendar.js';
import { type Draft, draftOf, type Line } from './draft.js';
import { isRank, unitAndPartAt } from './lengths.js';
import type { FigureLexicon } from './lexicon.js';
import { readNumeral } from './numerals.js';
import type { Piece } from './pieces.js';
import { countedNoun, isNounLike, isPlural, listedUnit } from './units.js';

/** What is so far from something else is dated by it rather than measured. */
const LONG_UNITS: readonly string[] = ['months', 'years'];

/**
 * Reads a stretch of time that reaches to or from the present ("the last 12 years", "over the next year"), and one unit
 * with a qualifier, a part of another or a word that makes it a length ("more than a month", "nearly a kilometre", "a
 * year and a half", "for a year").
 *
 * @param line the sentence
 * @param i the index of the piece where it may begin
 * @returns the draft; null when none begins here ("last month" alone is a date, not a length)
 */
export function stretchAt(line: Line, i: number): Draft | null {
  return horizonAt(line, i) ?? unitAndPartAt(line, i) ?? singleUnitAt(line, i) ?? plainUnitAt(line, i);
}

function horizonAt({ pieces, lexicon }: Line, i: number): Draft | null {
  const article = lexicon.determiners.has(pieces[i]?.lower ?? '') ? 1 : 0;
  if (!lexicon.horizons.has(pieces[i + article]?.lower ?? '')) return null;
  const at = i + article + 1;
  const numeral = readNumeral(pieces, at, lexicon);
  const duration = lexicon.durations.get(pieces[numeral?.to ?? at]?.lower ?? '');
  if (duration === undefined) return null;
  const known = { from: i, to: (numeral?.to ?? at) + 1, unit: duration.unit };
  if (numeral !== null) return draftOf({ ...known, value: numeral.value * duration.times, qualifier: 'exact' });
  const isLength = article > 0 && lexicon.horizonPrepositions.has(pieces[i - 1]?.lower ?? '');
  const isOne = !isPlural(pieces[at] as Piece, lexicon);
  return isLength && isOne ? draftOf({ ...known, value: duration.times, qualifier: 'about' }) : null;
}

function singleUnitAt({ pieces, lexicon }: Line, i: number): Draft | null {
  const length = phraseFrom(pieces, i, lexicon.qualifiers);
  const article = pieces[i + length];
  if (length === 0 || article === undefined || !lexicon.articles.has(article.lower)) return null;
  const unit = listedUnit(pieces, i + length + 1, lexicon);
  const qualifier = lexicon.qualifiers.get(wordsBetween(pieces, i, i + length)) ?? null;
  if (unit === null || isRank(pieces, i + length + 1, lexicon) || pieces[unit.to]?.kind === 'number') return null;
  const longer = unitAndPartAt({ pieces, lexicon }, i + length);
  if (longer !== null) return { ...longer, from: i, qualifier };
  return draftOf({ from: i, to: unit.to, value: unit.times, unit: unit.unit, qualifier });
}

// "For a year", "within a week", "a day after", "one hour later"; "for a day trip" is no length, and "from a year
// earlier" a date.
function plainUnitAt({ pieces, lexicon }: Line, i: number): Draft | null {
  const next = pieces[i + 2];
  const unit = lexicon.durations.get(pieces[i + 1]?.lower ?? '');
  const isBeside = lexicon.lengthClosers.has(next?.lower ?? '') && !LONG_UNITS.includes(unit?.unit ?? '');
  const isLength = isBeside || lexicon.oneUnitOpeners.has(pieces[i - 1]?.lower ?? '');
  const one = pieces[i]?.lower ?? '';
  const isOne = lexicon.articles.has(one) || (isBeside && lexicon.small.get(one) === 1);
  if (!isLength || unit === undefined || !isOne) return null;
  if (!isBeside && next !== undefined && (isNounLike(next, lexicon) || next.text === '-')) return null;
  return draftOf({ from: i, to: i + 2, value: unit.times, unit: unit.unit });
}

/**
 * Reads a bare year: "since 1994", "until 2036", "in 2015", "the 1994 treaty".
 *
 * @param line the sentence
 * @param i the index of the number
 * @returns the draft; null when the number is no year or counts something ("of 2000 soldiers")
 */
export function yearAt(line: Line, i: number): Draft | null {
  const { pieces, lexicon } = line;
  const piece = pieces[i];
  if (piece === undefined || !YEAR.test(piece.text)) return null;
  const isEnd = isSpanOfYears(pieces, i, lexicon) || isSpanOfYears(pieces, i - 2, lexicon);
  if (!isEnd && (isPartOfSpan(pieces, i) || isNoQuantity(pieces, i, line.times, lexicon))) return null;
  const before = pieces[i - 1]?.lower ?? '';
  // "From 2006 year", as translations have it.
  const year = pieces[i + 1];
  if (year !== undefined && !isPlural(year, lexicon) && lexicon.durations.get(year.lower)?.unit === 'years')
    return draftOf({ from: i, to: i + 2, value: piece.value, unit: 'year', qualifier: 'exact' });
  const qualifier = lexicon.yearQualifiers.get(before);
  const plainly = qualifier !== undefined && (lexicon.horizonPrepositions.has(before) || lexicon.since.has(before));
  const counts = listedUnit(pieces, i + 1, lexicon) ?? countedNoun(pieces, i + 1, lexicon);
  // Written without a comma, 1990 is a year before it is a count, unless it counts persons or no year is so far off.
  const isRecent = (piece.value ?? 0) >= 1900 && (piece.value ?? 0) < 2040;
  const isCounted = counts !== null && !plainly && (counts.unit === 'people' || !isRecent);
  if (isCounted || listedUnit(pieces, i + 1, lexicon) !== null) return null;
  const from = lexicon.since.has(before) ? i - 1 : i;
  return draftOf({ from, to: i + 1, value: piece.value, unit: 'year', qualifier: qualifier ?? 'exact' });
}

/** How the years are written that news speaks of. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

// "In 2014-2018", "in the years 2014-2018": behind a preposition both are years.
function isSpanOfYears(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const [first, dash, last] = [pieces[i], pieces[i + 1], pieces[i + 2]];
  if (!/^[-–—]$/.test(dash?.text ?? '') || !YEAR.test(first?.text ?? '') || !YEAR.test(last?.text ?? '')) return false;
  const before = pieces[i - 1]?.lower ?? '';
  return lexicon.yearQualifiers.has(before) || lexicon.durations.get(before)?.unit === 'years';
}

// "1994–2000", "2013-14", "$2000": no year.
const isPartOfSpan = (pieces: readonly Piece[], i: number): boolean =>
  /^[-–—/$€£]$/.test(pieces[i - 1]?.text ?? '') ||
  (/^[-–—/%]$/.test(pieces[i + 1]?.text ?? '') && pieces[i + 1]?.tight === true);
