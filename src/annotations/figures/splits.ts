import type { FigureLexicon } from './lexicon.js';
import type { Numeral } from './numeral.js';
import type { Piece } from './pieces.js';

/** How many pieces before its first number the word for a vote may stand ("voted on Friday by nine to four"). */
const VOTE_DISTANCE = 4;

/**
 * Says whether a number is one of the two that a vote was split in: "voted nine to four", "by seven votes to six", "a
 * vote of 31 to 29", "voted 61-39".
 *
 * @param pieces the pieces of a sentence
 * @param numeral the number, which nothing counted follows
 * @param lexicon words for a vote, and what stands between its two numbers
 */
export function isOfSplit(pieces: readonly Piece[], numeral: Numeral, lexicon: FigureLexicon): boolean {
  const isLink = (i: number): boolean => lexicon.splitLinks.has(pieces[i]?.lower ?? '');
  const isNumber = (i: number): boolean => pieces[i]?.kind === 'number' || lexicon.small.has(pieces[i]?.lower ?? '');
  const isOfVote = (from: number, to: number): boolean =>
    pieces.slice(Math.max(0, from), to).some(({ lower }) => lexicon.votings.has(lower));
  if (isLink(numeral.to) && isNumber(numeral.to + 1)) return isOfVote(numeral.from - VOTE_DISTANCE, numeral.from);
  const link = numeral.from - 1;
  if (!isLink(link)) return false;
  // A noun may stand behind the first number: "seven votes to six".
  const first = [link - 1, link - 2].find(isNumber);
  return first !== undefined && isOfVote(first - VOTE_DISTANCE, link);
}
