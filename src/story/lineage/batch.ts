import { type ArticleNote, noteArticle } from './articleNote.js';
import { comparesAll, type ProposedPair, proposePairs } from './candidates.js';
import type { Tracer } from './collection.js';
import { CopyIndex, emptyState, widthFor } from './copyIndex.js';
import type { LineageLexicon } from './lexicon.js';
import { termReader } from './terms.js';

/** What is known of the articles of a batch before any of them is read. */
export interface Batch {
  /** Pairs of articles that are worth comparing, by their numbers. */
  readonly pairs: readonly ProposedPair[];
  /** Numbers of the articles in which something stands twice. */
  readonly repetitive: readonly number[];
  readonly tracer: Tracer;
}

/**
 * Surveys a batch: takes a note of each article, counts what is common and proposes which of them to compare.
 *
 * @param articles ids and texts in canonical order
 * @param lexicon see LineageLexicon
 * @returns the batch. Near-linear in the number of articles; at most about 2 KB are kept of each, and the fixed counts
 */
export function surveyBatch(
  articles: readonly { readonly id: string; readonly text: string }[],
  lexicon: LineageLexicon,
): Batch {
  const termOf = termReader(lexicon);
  const width = comparesAll(articles.length) ? 0 : widthFor(articles.length);
  const index = new CopyIndex(emptyState(width));
  const repetitive: number[] = [];
  const listed = articles.map(({ id, text }, number): Pick<ArticleNote, 'id' | 'features' | 'featureCount'> => {
    const note = noteArticle(id, text, { termOf, width });
    index.count(note);
    if (note.isRepetitive) repetitive.push(number);
    return { id, features: note.features, featureCount: note.featureCount };
  });
  const pairs = proposePairs(listed, index);
  return { pairs, repetitive, tracer: { lexicon, termOf, rarityOf: (term) => index.rarityOf(term) } };
}
