import type { ArticleId } from '../../model/ids.js';
import { joinClosest } from './joinClosest.js';
import type { GroupingLexicon } from './lexicon.js';
import { findNeighbours } from './neighbours.js';
import { type ArticleNote, type GroupingArticle, noteArticle } from './notes.js';
import { termReader } from './terms.js';
import { weighTerms } from './vectors.js';

/**
 * Groups articles into stories: those that tell of one event, in whatever words, translations included.
 *
 * Articles are vectors of words, names and numbers, compared with the nearest ones in an inverted index and joined by
 * average linkage, with the days between them counted (after Allan et al. 1998, topic detection and tracking; Miranda
 * et al. 2018 for languages and time). Without dates the words alone decide.
 *
 * @param articles articles with their readings, in any order, with different ids
 * @param lexicon see GroupingLexicon
 * @returns the ids of each story, by day and then id (undated articles last), stories by their first article; every
 *   article is in exactly one story, alone when nothing is close enough
 */
export function groupArticles(
  articles: readonly GroupingArticle[],
  lexicon: GroupingLexicon,
): readonly (readonly ArticleId[])[] {
  const readTerm = termReader(lexicon);
  return groupNotes(articles.map((article) => noteArticle(article, readTerm)));
}

/**
 * Does what groupArticles does from notes that were kept (see noteArticle). Takes notes in any order, with different
 * ids.
 */
function groupNotes(notes: readonly ArticleNote[]): readonly (readonly ArticleId[])[] {
  const ordered = [...notes].sort(byDay);
  const vectors = weighTerms(ordered);
  const clusters = joinClosest(vectors, findNeighbours(vectors));
  return clusters
    .map((members) => [...members].sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((members) => members.map((number) => (ordered[number] as ArticleNote).id));
}

function byDay(a: ArticleNote, b: ArticleNote): number {
  const [one, other] = [a.day ?? Number.POSITIVE_INFINITY, b.day ?? Number.POSITIVE_INFINITY];
  return one !== other ? one - other : a.id < b.id ? -1 : 1;
}

export type { GroupingArticle } from './notes.js';
