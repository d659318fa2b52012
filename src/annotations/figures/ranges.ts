import { type Draft, draftOf, type Line } from './draft.js';
import type { FigureLexicon } from './lexicon.js';
import type { Numeral } from './numeral.js';
import { readNumeral } from './numerals.js';
import type { Piece } from './pieces.js';
import { currencyBefore, listedUnit, type Unit, unitAfter } from './units.js';

/** How many pieces back a verb of change makes "from 3 to 5" two figures. */
const CHANGE_DISTANCE = 10;
/** The ends of a change that share their magnitude ("from 2 to 3 million") differ by no larger factor. */
const LARGEST_CHANGE = 50;

/**
 * Reads a range: "10 to 15 km", "between 44 and 50 boats", "from 7 to 10", "8- to 16-metre", "two or three hundred".
 *
 * @param line the sentence
 * @param low the numeral at its lower end
 * @returns the draft, its value null and both ends in its range; null when no range begins with the numeral
 */
export function rangeAt(line: Line, low: Numeral): Draft | null {
  const { pieces, lexicon } = line;
  const currency = currencyBefore(pieces, low.from, lexicon);
  const opener = openerOf(pieces, currency?.from ?? low.from, currency !== null, lexicon);
  const firstUnit = listedUnit(pieces, low.to, lexicon);
  const at =
    pieces[low.to]?.text === '-' && pieces[low.to + 1]?.tight === false ? low.to + 1 : (firstUnit?.to ?? low.to);
  const word = pieces[at]?.lower ?? '';
  const isEither = lexicon.alternatives.has(word);
  if (word !== opener && !lexicon.rangeWords.has(word) && !isEither) return null;
  const high = highOf(pieces, at + 1, currency?.unit ?? null, lexicon);
  if (high === null || high.hasDigits !== low.hasDigits) return null;
  const start = low.value * sharedMagnitude(pieces, low, high, lexicon);
  const unit = unitAfter(pieces, high.to, lexicon);
  if (!isOneMeasure(currency, firstUnit, unit) || (isEither && start === low.value)) return null;
  if (high.value <= start || high.value > 1000 * start) return null;
  if (currency === null && isScore(word, unit, opener)) return null;
  const times = unit?.times ?? 1;
  return draftOf({
    from: (currency?.from ?? low.from) - (opener === undefined ? 0 : 1),
    to: unit?.to ?? high.to,
    range: [start * times, high.value * times],
    unit: currency?.unit ?? unit?.unit ?? firstUnit?.unit ?? null,
    noun: unit?.noun ?? '',
    qualifier: 'exact',
  });
}

// "Between" and "from"; of sums "from" tells more often what they were before.
function openerOf(
  pieces: readonly Piece[],
  from: number,
  isSum: boolean,
  { rangeOpeners, to }: FigureLexicon,
): string | undefined {
  const closer = rangeOpeners.get(pieces[from - 1]?.lower ?? '');
  return isSum && to.has(closer ?? '') ? undefined : closer;
}

// The number behind the dash or "to", with a sign of money of its own: "$2m-$3m", "€2 to €3 billion", "$2-3m".
function highOf(pieces: readonly Piece[], at: number, money: string | null, lexicon: FigureLexicon): Numeral | null {
  const isSigned = (i: number): boolean => {
    const sign = currencyBefore(pieces, i, lexicon);
    return sign?.from === at && sign.unit === money;
  };
  const from = [at + 3, at + 2, at + 1].find(isSigned) ?? at;
  const high = readNumeral(pieces, from, lexicon);
  const letter = high === null ? undefined : pieces[high.to];
  const times = money !== null && letter?.tight === true ? lexicon.suffixes.get(letter.text) : undefined;
  return high === null || times === undefined ? high : { ...high, to: high.to + 1, value: high.value * times };
}

/**
 * Reads what an amount was before it changed: "raised from 40 to 55 million", "rose from $2 to $3m", "from 44 mg to 50
 * mg" tell two states of one thing, and no range.
 *
 * @param line the sentence
 * @param low the first numeral
 * @returns the numeral with the magnitude of the second; null when no change is told
 */
export function beforeChange({ pieces, lexicon }: Line, low: Numeral): Numeral | null {
  const currency = currencyBefore(pieces, low.from, lexicon);
  const from = currency?.from ?? low.from;
  const closer = lexicon.rangeOpeners.get(pieces[from - 1]?.lower ?? '');
  const unit = listedUnit(pieces, low.to, lexicon);
  const at = unit?.to ?? low.to;
  if (closer === undefined || !lexicon.to.has(closer) || pieces[at]?.lower !== closer) return null;
  const isTold = pieces
    .slice(Math.max(0, from - CHANGE_DISTANCE), from)
    .some((piece) => lexicon.changes.has(piece.lower));
  if (!isTold && (unit === null || currency !== null)) return null;
  const high = highOf(pieces, at + 1, currency?.unit ?? null, lexicon);
  if (high === null) return low;
  const value = low.value * sharedMagnitude(pieces, low, high, lexicon);
  const isNear = Math.max(value, high.value) <= LARGEST_CHANGE * Math.min(value, high.value);
  return isNear ? { ...low, value } : low;
}

// "8 % to $13 billion" and "44 ml to 50 mg" are two figures.
function isOneMeasure(currency: { readonly unit: string } | null, first: Unit | null, second: Unit | null): boolean {
  if (currency !== null) return first === null && (second === null || second.unit === currency.unit);
  return first === null || (second !== null && first.unit === second.unit);
}

// "5 to 10 million": both are millions.
function sharedMagnitude(pieces: readonly Piece[], low: Numeral, high: Numeral, lexicon: FigureLexicon): number {
  const last = pieces[high.to - 1];
  const letter = high.to - high.from > 1 ? lexicon.suffixes.get(last?.text ?? '') : undefined;
  const magnitude = lexicon.magnitudes.get(last?.lower ?? '') ?? letter;
  return magnitude !== undefined && low.to - low.from === 1 && low.value < magnitude ? magnitude : 1;
}

// "won 2-3": two bare numbers with a dash between are a score.
const isScore = (word: string, unit: Unit | null, opener: string | undefined): boolean =>
  unit === null && opener === undefined && /^[-–—]$/.test(word);
