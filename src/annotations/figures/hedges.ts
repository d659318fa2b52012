import type { Qualifier } from '../../model/annotation.js';
import { phraseUpTo, wordsBetween } from '../../text/phrases.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';

/** What stands right before a number and says how exact it is; `from` is the index of its first piece. */
export interface HedgeBefore {
  readonly qualifier: Qualifier;
  readonly from: number;
}

/**
 * Reads the hedge that ends right before a piece: "more than", "as many as", "about".
 *
 * @param pieces the pieces of a sentence
 * @param at the index of the piece behind the hedge
 * @param lexicon the language's qualifiers
 * @returns the longest one; null when none ends there
 */
export function hedgeBefore(pieces: readonly Piece[], at: number, { qualifiers }: FigureLexicon): HedgeBefore | null {
  const from = at - phraseUpTo(pieces, at, qualifiers);
  const qualifier = qualifiers.get(wordsBetween(pieces, from, at));
  return qualifier === undefined ? null : { qualifier, from };
}
