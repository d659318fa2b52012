import { isGenitive } from '../../text/genitive.js';
import { phraseFrom } from '../../text/phrases.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';
import { countedNoun, isMetres } from './units.js';

/**
 * Takes pieces and the index behind a word of a numeral; says whether its full stop stands there, as in "400 thous. of
 * crowns": behind a shortened magnitude, with a small letter after it, it ends no sentence.
 */
export const isAbbreviated = (pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean =>
  lexicon.shortMagnitudes.has(pieces[at - 1]?.lower ?? '') &&
  pieces[at]?.text === '.' &&
  (/^\p{Ll}/u.test(pieces[at + 1]?.text ?? '') || phraseFrom(pieces, at + 1, lexicon.currencyWords) > 0);

/**
 * Reads a magnitude: "million", and letters that touch the number (`10k`) or stand apart in a sum of money ("$5 M").
 *
 * @param pieces the pieces of a sentence
 * @param from the index at which the numeral begins
 * @param at the index of the magnitude
 * @param lexicon magnitudes, their letters, and what tells millions from metres
 * @returns what it multiplies by; undefined when none stands there
 */
export function magnitudeAt(
  pieces: readonly Piece[],
  from: number,
  at: number,
  lexicon: FigureLexicon,
): number | undefined {
  const piece = pieces[at];
  const known = lexicon.magnitudes.get(piece?.lower ?? '');
  if (piece === undefined || known !== undefined) return known;
  const isSum = isBesideMoney(pieces, from, at, lexicon);
  // "£20 M&S voucher": what the letter goes on in.
  const goesOn = pieces[at + 1]?.tight === true && !/^[.,;:!?)]$/.test(pieces[at + 1]?.text ?? '');
  const hasSuffix = piece.tight ? piece.text !== 'm' || isSum || isCount(pieces, at, lexicon) : isSum && !goesOn;
  return hasSuffix ? lexicon.suffixes.get(piece.text) : undefined;
}

// "1.2m voters" and "3m tonnes" are millions, "2m tall men" and "100m runners" metres.
function isCount(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean {
  if (pieces[at]?.text !== 'm' || isMetres(pieces, at, lexicon)) return false;
  const counted = countedNoun(pieces, at + 1, lexicon);
  if (counted === null || counted.unit === null) return false;
  if (isGenitive(pieces[counted.to]?.lower ?? '')) return false;
  return ['people', ...lexicon.countedInMillions].includes(counted.unit) || lexicon.measureUnits.has(counted.unit);
}

// `5m` is five million beside a currency and five metres elsewhere.
function isBesideMoney(pieces: readonly Piece[], from: number, at: number, lexicon: FigureLexicon): boolean {
  const before = pieces[from - 1]?.lower ?? '';
  return (
    lexicon.currencySymbols.has(before) ||
    lexicon.currencyWords.has(before) ||
    phraseFrom(pieces, at + 1, lexicon.currencyWords) > 0
  );
}

/** Takes a piece; says whether it is the word for one magnitude ("million", not "millions"). */
export const isMagnitude = (piece: Piece | undefined, lexicon: FigureLexicon): boolean =>
  piece !== undefined &&
  lexicon.magnitudes.has(piece.lower) &&
  !lexicon.pluralEndings.some((ending) => piece.lower.endsWith(ending));
