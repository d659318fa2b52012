import type { Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';
import { isSameOutlet, outletKey } from './outletKey.js';

/**
 * Says whether an article gives an outlet or agency as its source: in a credit, or named beside a verb of reporting
 * ("…, the Ledger reported", "citing the Ledger", "told the Ledger").
 *
 * @param article the article that may give a source
 * @param name the outlet's name
 * @param lexicon see LineageLexicon
 * @returns false for names of fewer than three letters
 */
export function namesOutlet(article: TracedArticle, name: string, lexicon: LineageLexicon): boolean {
  const wanted = outletKey(name, lexicon);
  if (wanted.length < 3 || outletKey(article.article.outlet?.name ?? '', lexicon) === wanted) return false;
  const isCredited = article.article.credits.some(
    (credit) => credit.kind !== 'photo' && isSameOutlet(credit.name, name, lexicon),
  );
  if (isCredited) return true;
  return article.reading.sentences.some((sentence) => citesIn(sentence, wanted, lexicon));
}

/** A source is named at most so many tokens away from the verb of reporting. */
const REACH = 5;

function citesIn(sentence: Sentence, wanted: string, lexicon: LineageLexicon): boolean {
  const words = sentence.tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  const parts = wanted.split(' ');
  for (let at = 0; at + parts.length <= words.length; at += 1) {
    if (!parts.every((part, n) => isWord(words[at + n], part, lexicon))) continue;
    if (!/^\p{Lu}/u.test(words[at]?.text ?? '') && !wanted.includes(' ')) continue;
    const near = words.slice(Math.max(0, at - REACH), at + parts.length + REACH);
    if (near.some((token) => lexicon.creditVerbs.has(token.lower))) return true;
  }
  return false;
}

// The key of a word is a part of the word, which is much sooner looked up.
const isWord = (token: Token | undefined, part: string, lexicon: LineageLexicon): boolean =>
  token?.lower.includes(part) === true && outletKey(token.text, lexicon) === part;
