import type { TimeExpression } from '../../model/annotation.js';
import { overlaps } from '../../model/span.js';
import { isCapitalised } from '../../text/tokens.js';
import type { FigureLexicon } from './lexicon.js';
import { isLabelNoun, type Piece } from './pieces.js';
import { currencyBefore, isPlural } from './units.js';

/**
 * Says whether a number belongs to a calendar date, a clock time, a label ("Article 5", "Boeing 737") or an address and
 * so counts nothing.
 *
 * @param pieces the pieces of a sentence
 * @param i the index of a number, in digits or as an ordinal
 * @param times time expressions of the article, empty when they are not known
 * @param lexicon months, clock words and label nouns
 */
export function isNoQuantity(
  pieces: readonly Piece[],
  i: number,
  times: readonly TimeExpression[],
  lexicon: FigureLexicon,
): boolean {
  const piece = pieces[i] as Piece;
  if (piece.kind !== 'number') return isClock(pieces, i, lexicon) || isInHour(piece, times);
  if (isInDay(piece, times)) return true;
  return (
    isDate(pieces, i, lexicon) || isClock(pieces, i, lexicon) || isPartOfCode(pieces, i) || isLabel(pieces, i, lexicon)
  );
}

/** Takes a piece and times; says whether it is part of one that is a day or finer ("the first day of next month"). */
export const isInDay = (piece: Piece, times: readonly TimeExpression[]): boolean =>
  times.some((time) => overlaps(time, piece) && isDay(time));

// "Ten past eleven"; of "two days ago" the number counts.
const isInHour = (piece: Piece, times: readonly TimeExpression[]): boolean =>
  times.some((time) => overlaps(time, piece) && time.granularity === 'minute' && /T\d\d:\d\d/.test(time.value ?? ''));

const isDay = (time: TimeExpression): boolean =>
  ['day', 'minute', 'part-of-day'].includes(time.granularity) && !/^P/.test(time.value ?? '');

// "7 June", "June 7", "Aug. 7, 2021", "7.6.2021", "2021-06-17", "7th of June".
function isDate(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const after = pieces[i + 1];
  if (isBehindMonth(pieces, i, lexicon)) return true;
  const month = after && lexicon.of.has(after.lower) ? pieces[i + 2] : after;
  if (isMonth(month, lexicon) && !(month && lexicon.ambiguousMonths.has(month.lower) && !isCapitalised(month)))
    return true;
  // The year of "7 June 2021", "June 7, 2021" and of the span "2–4 August".
  const isYear = /^\d{4}$/.test((pieces[i] as Piece).text);
  const dated = [pieces[i - 2], pieces[i - 3], pieces[i - 4]].some((p) => isMonth(p, lexicon));
  const spansDays = after && lexicon.rangeWords.has(after.lower) && isMonth(pieces[i + 3], lexicon);
  return (isYear && dated) || spansDays === true;
}

// A month has a day or a year behind it; "in March, 12 workers" and "in March 1,200 workers" count.
function isBehindMonth(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const { text } = pieces[i] as Piece;
  const mark = pieces[i - 1]?.text;
  const month = mark === '.' || mark === ',' ? pieces[i - 2] : pieces[i - 1];
  if (!isMonth(month, lexicon)) return false;
  if (!/^\d+$/.test(text)) return !/\d/.test(text);
  const after = pieces[i + 1];
  const counts = mark === ',' && after?.kind === 'word' && !lexicon.stops.has(after.lower);
  return text.length === 4 || (Number(text) <= LAST_DAY && !counts);
}

const LAST_DAY = 31;

const isMonth = (piece: Piece | undefined, lexicon: FigureLexicon): boolean =>
  piece !== undefined && lexicon.months.has(piece.lower) && isCapitalised(piece);

// "14:30", "2 pm", "9 a.m.".
function isClock(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const [before, after] = [pieces[i - 1], pieces[i + 1]];
  if (after && lexicon.clock.has(after.lower)) return true;
  const colonAfter = after?.text === ':' && after.tight && /^\d\d$/.test(pieces[i + 2]?.text ?? '');
  const colonBefore = before?.text === ':' && before.tight && (pieces[i] as Piece).tight;
  return colonAfter || (colonBefore && pieces[i - 2]?.kind === 'number');
}

// "COVID-19", "Su-27", "2021-06-17", "7.6.2021", "192.168.1.2", "24/7": touching marks and letters on the left; and
// "5G", the generations of telephone networks.
function isPartOfCode(pieces: readonly Piece[], i: number): boolean {
  const [piece, before, second] = [pieces[i] as Piece, pieces[i - 1], pieces[i - 2]];
  if (/^[2-6]$/.test(piece.text) && pieces[i + 1]?.text === 'G') return true;
  const hugsLeft = piece.tight && before?.tight === true && /^[-.:_#]$/.test(before.text) && second?.kind !== 'mark';
  const isSeason = piece.tight && /^[-–—]$/.test(before?.text ?? '') && /^(1[89]|20)\d\d$/.test(second?.text ?? '');
  if (isSeason) return true;
  const isRange = before?.text === '-' && second?.kind === 'number' && pieces[i - 3]?.text !== '-';
  if (hugsLeft && !(isRange && pieces[i + 1]?.text !== '-')) return true;
  // "AK - 47" with its hyphen apart.
  if (before?.text === '-' && /^\p{Lu}{1,2}$/u.test(second?.text ?? '')) return true;
  const isoDate = /^\d{4}$/.test(piece.text) && pieces[i + 1]?.text === '-' && pieces[i + 3]?.text === '-';
  return isoDate || before?.text === '№' || (before?.text === '#' && piece.tight);
}

// "Article 5", "Channel 4", "Boeing 737": a bare number right behind a label noun or a name.
function isLabel(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const [piece, before] = [pieces[i] as Piece, pieces[i - 1]];
  // "No. 30" has its full stop between.
  if (
    before?.text === '.' &&
    before.tight &&
    lexicon.labelNouns.has(pieces[i - 2]?.lower ?? '') &&
    (pieces[i - 2]?.text.length ?? 9) < 4
  )
    return true;
  if (before === undefined || before.kind !== 'word' || piece.kind !== 'number' || piece.ordinal) return false;
  if (currencyBefore(pieces, i, lexicon) !== null) return false;
  const after = pieces[i + 1];
  // "34-year-old" behind a name counts years.
  if (after?.text === '-' && lexicon.durations.has(pieces[i + 2]?.lower ?? '')) return false;
  if (isLabelNoun(pieces, i - 1, lexicon)) return true;
  // "The school 14", as translations have it, where nothing behind is counted.
  if (lexicon.labelNouns.has(before.lower) && !(after?.kind === 'word' && isPlural(after, lexicon))) return true;
  const endsPhrase = after === undefined || after.kind === 'mark' || lexicon.stops.has(after.lower);
  const isName = /^\p{Lu}[\p{L}]+$/u.test(before.text) && i > 1 && !lexicon.stops.has(before.lower);
  return isName && endsPhrase && !/^(1[5-9]|20)\d\d$/.test(piece.text) && piece.text.length <= 4;
}
