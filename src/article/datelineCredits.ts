import type { Block, Credit } from '../model/article.js';
import { datelineBrackets } from '../text/dateline.js';
import { isShortFor } from '../text/initials.js';
import { isCapitalised, type Token, tokenize } from '../text/tokens.js';
import type { ArticleLexicon } from './lexicon.js';

/** A report begins with its dateline, or with a standfirst before it. */
const FIRST_PARAGRAPHS = 3;
/** A dateline is no longer than so many characters. */
const LONGEST = 200;

/**
 * Finds the agency that the dateline of a report names: whoever prints it has it from there (TARVIK, March 14
 * (Nordwire) - The bridge …). A name that is not known as an agency's counts in a dateline with a day only, for
 * brackets may hold a land.
 *
 * @param text the text of the article
 * @param blocks its blocks
 * @param outlet the name of its outlet, null when not known; a dateline that names it credits nobody
 * @param lexicon the known agencies
 * @returns one credit a name; empty when there is no dateline, or none that names another
 */
export function datelineCredits(
  text: string,
  blocks: readonly Block[],
  outlet: string | null,
  lexicon: Pick<ArticleLexicon, 'agencies'>,
): readonly Credit[] {
  const first = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, FIRST_PARAGRAPHS);
  for (const { start, end } of first) {
    const brackets = datelineBrackets(tokenize(text, { start, end: Math.min(end, start + LONGEST) }));
    if (brackets === null) continue;
    const isOneName = (token: Token): boolean =>
      brackets.within.length === 1 && token.kind === 'word' && isCapitalised(token);
    return brackets.within
      .filter((token) => lexicon.agencies.has(token.lower) || (brackets.isDated && isOneName(token)))
      .filter(({ text: name }) => outlet === null || !isShortFor(name, outlet))
      .map((token) => ({ kind: 'agency', name: token.text, receipts: [{ start: token.start, end: token.end }] }));
  }
  return [];
}
