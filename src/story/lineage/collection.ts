import type { Statement } from '../../model/annotation.js';
import { type Article, isBody, isTranslated } from '../../model/article.js';
import type { EntityId } from '../../model/ids.js';
import { slice } from '../../model/span.js';
import type { Reading, Sentence } from '../../text/reading.js';
import { lowerWords } from '../../text/tokens.js';
import type { LineageLexicon } from './lexicon.js';
import { type Term, type TermReader, termsOf } from './terms.js';
import { voicesOf } from './voices.js';

/** An article and its reading. */
export interface PlainArticle {
  readonly article: Article;
  readonly reading: Reading;
}

/** One article as tracing takes it: with its statements where they are known. */
export interface TracedArticle extends PlainArticle {
  readonly statements?: readonly Statement[];
}

/** Takes two articles; says whether a program is known to have translated both from one and the same language. */
export function areOneLanguageTranslations(a: PlainArticle, b: PlainArticle): boolean {
  const { from } = a.article.transmission;
  return isTranslated(a) && isTranslated(b) && from !== null && from === b.article.transmission.from;
}

/** A term as a sentence of the collection holds it. */
export interface HeldTerm {
  /** Hash of the key. */
  readonly id: number;
  readonly key: string;
  readonly kind: Term['kind'];
  readonly quoted: boolean;
  /** Bits of evidence that sharing it gives: surprise in the language, less what is common in the collection. */
  readonly weight: number;
}

/** A sentence made ready for comparing. */
export interface TracedSentence {
  readonly sentence: Sentence;
  /** Index of the sentence in its article. */
  readonly index: number;
  /** Its telling words in order, each once. */
  readonly terms: readonly HeldTerm[];
  /** Sum of the weights of the terms, in bits. */
  readonly weight: number;
  /** Words and numbers in lower case, for word-by-word comparison. */
  readonly words: readonly string[];
  readonly role: 'title' | 'body' | 'junk';
  /** Whether it is worded like a notice or an advert. */
  readonly isNotice: boolean;
}

/** An article whose sentences were compared. */
export interface TracedText {
  readonly article: Article;
  readonly sentences: readonly TracedSentence[];
  /** Whose public words each sentence gives; null when they are the article's own or nobody asked (see voicesOf). */
  readonly voices: readonly (EntityId | null)[];
}

/** How rare a term is among the articles that are compared, by its hash: 0 (in every sentence) … 1. */
export type Rarity = (term: number) => number;

/** What the comparing of articles needs beside them. */
export interface Tracer {
  readonly lexicon: LineageLexicon;
  readonly termOf: TermReader;
  readonly rarityOf: Rarity;
}

/** Takes an article and the tracer; returns its sentences ready for comparing. Linear in its length. */
export function prepareText(
  { article, reading }: PlainArticle,
  { lexicon, termOf, rarityOf }: Tracer,
): readonly TracedSentence[] {
  const { boilerplate } = lexicon;
  // Most articles hold no such wording at all, which one look at the whole text tells.
  const hasNotices = boilerplate.test(article.text);
  return reading.sentences.map((sentence) => {
    const terms = uniqueTerms(termsOf(sentence, termOf)).map(({ id, key, kind, quoted, bits }) => ({
      id,
      key,
      kind,
      quoted,
      weight: weightOf(bits, rarityOf(id)),
    }));
    return {
      sentence,
      index: sentence.index,
      terms,
      weight: terms.reduce((sum, term) => sum + term.weight, 0),
      words: lowerWords(sentence.tokens),
      role: roleOf(article, sentence),
      isNotice: hasNotices && boilerplate.test(slice(article.text, sentence)),
    };
  });
}

/** Takes an article and its compared sentences; returns them together, with whose words the sentences give. */
export function tracedText(
  { article, statements = [] }: Pick<TracedArticle, 'article' | 'statements'>,
  sentences: readonly TracedSentence[],
): TracedText {
  // Translators word anew what was said, so that equal words of two translations come from one text, whoever spoke.
  const worded = isTranslated({ article }) ? [] : statements;
  const spans = sentences.map(({ sentence }) => sentence);
  return { article, sentences, voices: voicesOf(spans, worded) };
}

/** The share of its weight that a term keeps even when every sentence or text of the collection holds it. */
const COMMON_SHARE = 0.15;

/**
 * Takes the surprise of a term in bits and its rarity in the collection, 0..1; returns what sharing it gives, in bits.
 */
export const weightOf = (bits: number, rarity: number): number => bits * (COMMON_SHARE + (1 - COMMON_SHARE) * rarity);

function uniqueTerms(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<number>();
  return terms.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Takes an article and one of its sentences; returns what part of the article the sentence stands in. */
export function roleOf({ blocks }: Article, { block: number }: Sentence): TracedSentence['role'] {
  const block = blocks[number];
  return block === undefined || isBody(block) ? 'body' : block.kind === 'title' ? 'title' : 'junk';
}
