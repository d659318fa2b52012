import { type ArticleNote, noteArticle } from './articleNote.js';
import { comparesAll, type ProposedPair, proposePairs } from './candidates.js';
import type { Tracer } from './collection.js';
import { CopyIndex, widthFor } from './copyIndex.js';
import type { LineageLexicon } from './lexicon.js';
import { type BatchArticle, type Star, starsOf } from './stars.js';
import { termReader } from './terms.js';

/** What is known of the articles of a batch before any of them is read. */
export interface Batch {
  /** Pairs of articles that are worth comparing, by their numbers. */
  readonly pairs: readonly ProposedPair[];
  /** Texts that very many articles have; none but the first of them is in `pairs`. */
  readonly stars: readonly Star[];
  /** Numbers of the articles in which something stands twice. */
  readonly repetitive: readonly number[];
  readonly tracer: Tracer;
}

/**
 * Surveys a batch: takes a note of each article, counts what is common and proposes which of them to compare.
 *
 * @param articles what is known of the articles, in canonical order
 * @param textOf takes the number of an article; returns its text. Asked once for each, in order
 * @returns the batch. Near-linear in the number of articles; at most about 2 KB are kept of each, and the fixed counts
 */
export function surveyBatch(
  articles: readonly BatchArticle[],
  textOf: (number: number) => string,
  lexicon: LineageLexicon,
): Batch {
  const termOf = termReader(lexicon);
  const stars = starsOf(articles);
  // What stands in the same text again is not counted again, or it would look common.
  const leftOut = new Set(stars.flatMap(({ others }) => others));
  const width = comparesAll(articles.length) ? 0 : widthFor(articles.length);
  const index = new CopyIndex(width);
  const repetitive: number[] = [];
  const numbers = articles.flatMap((_, number) => (leftOut.has(number) ? [] : [number]));
  const listed = numbers.map((number): Pick<ArticleNote, 'id' | 'features' | 'featureCount'> => {
    const { id } = articles[number] as BatchArticle;
    const note = noteArticle(id, textOf(number), { termOf, width });
    index.count(note);
    if (note.isRepetitive) repetitive.push(number);
    return { id, features: note.features, featureCount: note.featureCount };
  });
  const pairs = proposePairs(listed, index).map(({ a, b, shared }) => ({
    a: numbers[a] as number,
    b: numbers[b] as number,
    shared,
  }));
  return { pairs, stars, repetitive, tracer: { lexicon, termOf, rarityOf: (term) => index.rarityOf(term) } };
}
