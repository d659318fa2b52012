import { wordsBetween } from '../../text/phrases.js';
import { isCapitalised } from '../../text/tokens.js';
import { isInDay } from './calendar.js';
import { type Draft, draftOf, type Line } from './draft.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';
import { isNounLike, isPlural } from './units.js';

/** A rank takes its noun from at most this many words. */
const MOST_WORDS = 5;

/**
 * Reads a rank ("sixth term", "the first to receive") or a birthday ("66th birthday" = 66 years).
 *
 * @param line the sentence
 * @param i the index of the piece where it may begin
 * @returns the draft; null for no ordinal, for fixed phrases ("at first", "first lady"), for names ("Third Avenue",
 *   "117th Street") and for ordinals of several things ("the first steps")
 */
export function ordinalAt({ pieces, lexicon, times }: Line, i: number): Draft | null {
  const rank = rankAt(pieces, i, lexicon);
  if (rank === null || isInDay(pieces[i] as Piece, times) || isName(pieces, i) || pieces[i - 1]?.kind === 'number')
    return null;
  // "had first announced" is an adverb.
  if (lexicon.auxiliaries.has(pieces[i - 1]?.lower ?? '') && !lexicon.ordinals.has(pieces[i - 1]?.lower ?? ''))
    return null;
  if (lexicon.adverbial.has(pieces[i - 1]?.lower ?? '')) return null;
  const next = pieces[rank.to];
  if (next && lexicon.anniversaries.has(next.lower))
    return draftOf({
      from: i,
      to: rank.to + 1,
      value: rank.value,
      unit: 'years',
      noun: next.lower,
      qualifier: 'exact',
    });
  if (next === undefined || next.text === '-' || isIdiom(pieces, rank.to, lexicon)) return null;
  const head = headOf(pieces, rank.to, lexicon);
  const stands = head > rank.to || lexicon.to.has(next.lower);
  if (!stands || (head > rank.to && countsSeveral(pieces[head - 1] as Piece, lexicon))) return null;
  if (pieces[i]?.ordinal && isCapitalised(pieces[head - 1]) && !isTitle(pieces, lexicon)) return null;
  const noun = pieces
    .slice(rank.to, head)
    .map((p) => p.lower)
    .join(' ')
    .replaceAll(' - ', '-');
  return draftOf({ from: i, to: head, value: rank.value, unit: 'ordinal', noun, qualifier: 'exact' });
}

// "At first sight", and "first minister", where "a second minister" is one more.
const isIdiom = (pieces: readonly Piece[], at: number, { ordinalIdioms }: FigureLexicon): boolean =>
  ordinalIdioms.has(pieces[at]?.lower ?? '') || ordinalIdioms.has(wordsBetween(pieces, at - 1, at + 1));

// "the first steps" are several; "the first talks" are one event.
const countsSeveral = (head: Piece, lexicon: FigureLexicon): boolean =>
  isPlural(head, lexicon) && !lexicon.pluralEvents.has(head.lower);

// "66th", "sixth", "twenty-first".
function rankAt(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): { to: number; value: number } | null {
  const piece = pieces[i];
  if (piece === undefined) return null;
  if (piece.ordinal && piece.value !== null) return { to: i + 1, value: piece.value };
  const plain = lexicon.ordinals.get(piece.lower);
  if (plain !== undefined) return pieces[i - 1]?.text === '-' ? null : { to: i + 1, value: plain };
  const tens = lexicon.small.get(piece.lower);
  const ones = lexicon.ordinals.get(pieces[i + 2]?.lower ?? '');
  const isJoined = tens !== undefined && tens >= 20 && pieces[i + 1]?.text === '-' && ones !== undefined && ones < 10;
  return isJoined ? { to: i + 3, value: tens + ones } : null;
}

// "Rovers Take 10th Win in a Row": every word that tells something has a capital.
const isTitle = (pieces: readonly Piece[], lexicon: FigureLexicon): boolean =>
  pieces.every((piece) => !isNounLike(piece, lexicon) || isCapitalised(piece));

const isName = (pieces: readonly Piece[], i: number): boolean =>
  i > 0 && isCapitalised(pieces[i]) && pieces[i - 1]?.kind === 'word';

// The index after the noun: the first word that does not look like an adjective, or the last one there is.
function headOf(pieces: readonly Piece[], from: number, lexicon: FigureLexicon): number {
  let end = from;
  for (let i = from; i < Math.min(pieces.length, from + 2 * MOST_WORDS); i += 1) {
    const piece = pieces[i] as Piece;
    const isJoined = piece.tight && (piece.text === '-' || pieces[i - 1]?.text === '-');
    if (!isJoined && (piece.kind !== 'word' || lexicon.stops.has(piece.lower))) break;
    if (piece.text === '-') continue;
    end = i + 1;
    const goesOn = pieces[i + 1]?.text === '-' || isJoined || isAdjective(piece, lexicon);
    if (!goesOn || i - from >= MOST_WORDS) break;
  }
  return end;
}

const isAdjective = (piece: Piece, lexicon: FigureLexicon): boolean =>
  lexicon.adjectives.has(piece.lower) ||
  (piece.lower.length > 4 && lexicon.adjectiveEndings.some((ending) => piece.lower.endsWith(ending)));
