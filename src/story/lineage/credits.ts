import type { Article, Credit } from '../../model/article.js';
import { contains, type Span, slice } from '../../model/span.js';
import type { Sentence } from '../../text/reading.js';
import { isCapitalised, isWordOrNumber, type Token } from '../../text/tokens.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';
import { isSameOutlet, outletKey } from './outletKey.js';

/**
 * Says whether an article gives an outlet or agency as its source: in a credit, or named beside a verb of reporting
 * ("…, the Ledger reported", "citing the Ledger", "told the Ledger").
 *
 * @param article the article that may give a source
 * @param name the outlet's name
 * @returns false for names of fewer than three letters
 */
export function namesOutlet(article: TracedArticle, name: string, lexicon: LineageLexicon): boolean {
  return creditsOutlet(article, name, lexicon) || cites(article, article.reading.sentences, { name, lexicon });
}

/**
 * Takes an article and an outlet's name; says whether the first sentence of its body names the outlet beside a verb of
 * reporting, as who retells a report does ("A bridge has fallen, writes the Ledger").
 */
export function namesInLead(article: TracedArticle, name: string, lexicon: LineageLexicon): boolean {
  const lead = leadOf(article);
  return lead !== undefined && cites(article, [lead], { name, lexicon });
}

/** How an agency calls itself for short: "the Lorn Press Agency (LPA)", "the agency LPA". */
const SHORT_NAME = /^\p{Lu}{2,6}$/u;

/**
 * Takes an article; returns the short names of the agencies that the first sentence of its body gives as its source:
 * what it retells is theirs. Empty where it gives none.
 */
export function agenciesInLead(article: TracedArticle, lexicon: LineageLexicon): readonly string[] {
  const words = wordsOf(leadOf(article) ?? { tokens: [] });
  if (!words.some(({ lower }) => lexicon.creditVerbs.has(lower))) return [];
  return words.flatMap(({ text }, i) =>
    SHORT_NAME.test(text) && lexicon.newsroomWords.has(words[i - 1]?.lower ?? '') ? [text] : [],
  );
}

const leadOf = ({ article, reading }: TracedArticle): Sentence | undefined =>
  reading.sentences.find(({ block }) => article.blocks[block]?.kind === 'paragraph');

interface Wanted {
  readonly name: string;
  readonly lexicon: LineageLexicon;
}

function cites(article: TracedArticle, sentences: readonly Sentence[], { name, lexicon }: Wanted): boolean {
  const wanted = keyOfOther(article, name, lexicon);
  return wanted !== null && sentences.some((sentence) => citesIn(sentence, wanted, lexicon));
}

// The key of an outlet's name; null for names of fewer than three letters, and for that of the article's own outlet.
function keyOfOther({ article }: TracedArticle, name: string, lexicon: LineageLexicon): string | null {
  const key = outletKey(name, lexicon);
  return key.length < 3 || outletKey(article.outlet?.name ?? '', lexicon) === key ? null : key;
}

/**
 * Takes an article and an outlet's name; says whether a line of credits ("Source: …") gives the outlet as a source of
 * the text.
 */
export function creditsOutlet({ article }: TracedArticle, name: string, lexicon: LineageLexicon): boolean {
  return article.credits.some((credit) => credit.kind !== 'photo' && isSameOutlet(credit.name, name, lexicon));
}

/**
 * Takes an article and one of its credits; says whether it stands in a note on who only helped to report ("…
 * contributed to this report"): they did not make it.
 */
export function isOfHelper({ blocks, text }: Article, { receipts: [first] }: Credit, lexicon: LineageLexicon): boolean {
  const line = first === undefined ? undefined : blocks.find((block) => contains(block, first));
  return line !== undefined && lexicon.contribution.test(slice(text, line));
}

/**
 * Says whether an article names an outlet anywhere, in whatever words: all that can be asked of a text in a language
 * whose verbs of reporting are not known.
 *
 * @param article the article that may name it
 * @param outlet the article of the other outlet
 * @returns false for one outlet, for unknown ones and for names of fewer than three letters
 */
export function mentionsOutletOf(article: TracedArticle, outlet: TracedArticle, lexicon: LineageLexicon): boolean {
  const wanted = keyOfOther(article, outlet.article.outlet?.name ?? '', lexicon);
  if (wanted === null) return false;
  return article.reading.sentences.some((sentence) => placesOf(wordsOf(sentence), wanted, lexicon).length > 0);
}

/** A source is named at most so many tokens away from the verb of reporting. */
const REACH = 5;

function citesIn(sentence: Sentence, wanted: string, lexicon: LineageLexicon): boolean {
  const words = wordsOf(sentence);
  return placesOf(words, wanted, lexicon).some(({ start, end }) =>
    words.slice(Math.max(0, start - REACH), end + REACH).some((token) => lexicon.creditVerbs.has(token.lower)),
  );
}

const wordsOf = ({ tokens }: Pick<Sentence, 'tokens'>): readonly Token[] => tokens.filter(isWordOrNumber);

// Where an outlet is named among the words of a sentence, by their numbers.
function placesOf(words: readonly Token[], wanted: string, lexicon: LineageLexicon): readonly Span[] {
  const parts = wanted.split(' ');
  return words.flatMap((first, at): readonly Span[] => {
    if (!parts.every((part, n) => isWord(words[at + n], part, lexicon))) return [];
    const isName = isCapitalised(first) || wanted.includes(' ');
    return isName ? [{ start: at, end: at + parts.length }] : [];
  });
}

// The key of a word is a part of the word, which is much sooner looked up.
const isWord = (token: Token | undefined, part: string, lexicon: LineageLexicon): boolean =>
  token?.lower.includes(part) === true && outletKey(token.text, lexicon) === part;
