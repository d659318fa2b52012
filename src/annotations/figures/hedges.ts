import type { Qualifier } from '../../model/annotation.js';
import type { FigureLexicon } from './lexicon.js';
import { type Piece, wordsOf } from './pieces.js';

/** Hedges have so many words at most ("in the region of"). */
const LONGEST_HEDGE = 4;

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
  for (let from = Math.max(0, at - LONGEST_HEDGE); from < at; from += 1) {
    const qualifier = qualifiers.get(wordsOf(pieces, from, at));
    if (qualifier !== undefined) return { qualifier, from };
  }
  return null;
}
