import type { Mention } from '../../model/annotation.js';
import type { Span } from '../../model/span.js';
import { firstFrom } from '../../text/reading.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';
import { isNounLike } from './units.js';

/** Where something is, after "in", "at", "near". */
export interface LocatedPlace extends Span {
  /** Whether the words say which place it is: by its name, or as all of an area; "in the city" does not. */
  readonly isKnown: boolean;
}

/** Between a preposition and its place stand so many words at most ("in the whole of"). */
const PLACE_OPENERS = 4;

/**
 * Takes the pieces of a sentence, its mentions and the language's words; returns the places in it that stand behind a
 * preposition: those that are named, in order, then areas that are not ("in the whole country", "in the city").
 */
export function placesIn(
  pieces: readonly Piece[],
  mentions: readonly Mention[],
  lexicon: FigureLexicon,
): readonly LocatedPlace[] {
  const named = mentions.filter(({ type, kind }) => type === 'place' && kind === 'name');
  const begins = new Set(named.map(({ start }) => start));
  const located = named.flatMap(({ start, end }) => {
    const i = firstFrom(pieces, start);
    const isLocated = locatedFrom(pieces, i, lexicon) !== null || isInCityOf(pieces, i, lexicon);
    return isLocated ? [{ start, end, isKnown: true }] : [];
  });
  const areas = pieces.flatMap(({ lower, end }, i) => {
    const from = lexicon.areas.has(lower) ? locatedFrom(pieces, i, lexicon) : null;
    // "In the town of Arden", "in the capital Arden".
    const name = lexicon.of.has(pieces[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    if (from === null || begins.has(pieces[name]?.start ?? -1)) return [];
    const isWhole = pieces.slice(from, i + 1).some((piece) => lexicon.wholeAreas.has(piece.lower));
    return [{ start: (pieces[from] as Piece).start, end, isKnown: isWhole }];
  });
  return [...located, ...areas];
}

// "In the old port city of Arden": whatever is said of the city.
function isInCityOf(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const isCity = lexicon.of.has(pieces[i - 1]?.lower ?? '') && lexicon.areas.has(pieces[i - 2]?.lower ?? '');
  let from = i - 3;
  while (from > i - 3 - PLACE_OPENERS && isWord(pieces[from], lexicon)) from -= 1;
  return (
    isCity &&
    lexicon.determiners.has(pieces[from]?.lower ?? '') &&
    lexicon.placePrepositions.has(pieces[from - 1]?.lower ?? '')
  );
}

const isWord = (piece: Piece | undefined, lexicon: FigureLexicon): boolean =>
  piece !== undefined && isNounLike(piece, lexicon);

// Where the noun phrase of a place begins behind its preposition; null where there is none.
function locatedFrom(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): number | null {
  const isOpener = (piece: Piece | undefined): boolean =>
    piece !== undefined && (lexicon.placeOpeners.has(piece.lower) || lexicon.areas.has(piece.lower));
  let from = i;
  while (from > i - PLACE_OPENERS && isOpener(pieces[from - 1])) from -= 1;
  return lexicon.placePrepositions.has(pieces[from - 1]?.lower ?? '') ? from : null;
}
