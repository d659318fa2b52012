import { phraseFrom } from '../../text/phrases.js';
import { hedgeBefore } from './hedges.js';
import type { FigureLexicon } from './lexicon.js';
import type { Numeral } from './numeral.js';
import { partsAt } from './parts.js';
import type { Piece } from './pieces.js';
import { endsPhrase } from './units.js';

/**
 * Reads a half or one part without a number before it: "half a dozen", "half a million", "a half", "a third of", "a
 * third more", "rose by a third".
 *
 * @param pieces the pieces of a sentence
 * @param i the index of the first piece
 * @param lexicon the language's number words
 * @returns the numeral; null when none begins here
 */
export function readHalf(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): Numeral | null {
  const [first, second, third] = [pieces[i], pieces[i + 1], pieces[i + 2]];
  if (first && lexicon.half.has(first.lower) && isShare(pieces, i, lexicon))
    return { from: i, to: i + 1, value: 0.5, isFraction: true, hasDigits: false };
  if (first && lexicon.half.has(first.lower) && second && lexicon.articles.has(second.lower)) {
    const magnitude = lexicon.magnitudes.get(third?.lower ?? '');
    const length = magnitude === undefined ? 2 : 3;
    return {
      from: i,
      to: i + length,
      value: 0.5 * (magnitude ?? 1),
      isFraction: magnitude === undefined,
      hasDigits: false,
    };
  }
  if (!first || !lexicon.articles.has(first.lower)) return null;
  const below = partsAt(pieces, i + 1, lexicon);
  if (below === null) return null;
  const next = pieces[below.to];
  const isMore = phraseFrom(pieces, below.to, lexicon.differences) > 0;
  const isPart = isMore || lexicon.of.has(next?.lower ?? '') || lexicon.half.has(second?.lower ?? '');
  const stands = next === undefined || isPart || (endsPhrase(next, lexicon) && isChange(pieces, i, lexicon));
  return stands ? { from: i, to: below.to, value: 1 / below.parts, isFraction: true, hasDigits: false } : null;
}

/** A verb of change stands at most so many pieces before "by a third". */
const CHANGE_DISTANCE = 4;

// "Rose by a third", "up a third", "cut in half".
function isChange(pieces: readonly Piece[], part: number, lexicon: FigureLexicon): boolean {
  const from = hedgeBefore(pieces, part, lexicon)?.from ?? part;
  const by = lexicon.changedBy.has(pieces[from - 1]?.lower ?? '') ? from - 1 : from;
  const first = by < from ? Math.max(0, by - CHANGE_DISTANCE) : by - 1;
  return pieces.slice(Math.max(0, first), by).some(({ lower }) => lexicon.changes.has(lower));
}

// "half of the seats", "half the seats", "more than half", "cut by half".
function isShare(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const next = pieces[i + 1]?.lower ?? '';
  const qualified = hedgeBefore(pieces, i, lexicon) !== null;
  if (endsPhrase(pieces[i + 1], lexicon) && isChange(pieces, i, lexicon)) return true;
  return lexicon.of.has(next) || lexicon.determiners.has(next) || (qualified && !lexicon.articles.has(next));
}
