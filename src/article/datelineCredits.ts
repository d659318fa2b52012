import type { Block, Credit } from '../model/article.js';
import { datelineBrackets } from '../text/dateline.js';
import { isShortFor } from '../text/initials.js';
import { isCapitalised, type Token } from '../text/tokens.js';
import type { ArticleLexicon } from './lexicon.js';

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
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const { within = [], isDated = false } = datelineBrackets(text, paragraphs) ?? {};
  const isOneName = (token: Token): boolean => within.length === 1 && token.kind === 'word' && isCapitalised(token);
  return within
    .filter((token) => lexicon.agencies.has(token.lower) || (isDated && isOneName(token)))
    .filter(({ text: name }) => outlet === null || !isShortFor(name, outlet))
    .map((token) => ({ kind: 'agency', name: token.text, receipts: [{ start: token.start, end: token.end }] }));
}
