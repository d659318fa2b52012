import { TRANSMISSION_RANK } from '../../model/article.js';
import type { Receipt } from '../../model/receipt.js';
import { type Span, sharedLength } from '../../model/span.js';
import { COPIED_KINDS, type CopyLink } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';
import type { Report, TimelineArticle } from './reports.js';

/** A sentence is copied when this share of it lies in the passage. */
const SHARE_INSIDE = 0.5;

/**
 * Tells which reports stand in a passage that was copied from a cleaner text of the story: what only they tell was
 * misread in the translation, or is told by the source in other words.
 *
 * @param articles the articles of a story
 * @param copies the links between their passages; boilerplate is passed over
 * @returns a function that says of a report whether an article that was less changed on its way has its passage too
 */
export function copiedFromCleaner(
  articles: readonly TimelineArticle[],
  copies: readonly CopyLink[],
): (report: Report) => boolean {
  const ranks = new Map(articles.map(({ article }) => [article.id, TRANSMISSION_RANK[article.transmission.kind]]));
  const isCleaner = (source: Receipt, copy: Receipt): boolean => {
    const [other, own] = [ranks.get(source.article), ranks.get(copy.article)];
    return own !== undefined && other !== undefined && other < own;
  };
  const copied = copies
    .filter(({ kind, boilerplate }) => !boilerplate && COPIED_KINDS.has(kind))
    .flatMap(({ a, b }) => [...(isCleaner(b, a) ? [a] : []), ...(isCleaner(a, b) ? [b] : [])]);
  const passages = groupBy(copied, ({ article }) => article);
  return ({ source, sentence }) =>
    passages.get(source.article.id)?.some((passage) => isInside(sentence, passage)) ?? false;
}

const isInside = (sentence: Span, passage: Span): boolean =>
  sharedLength(sentence, passage) > SHARE_INSIDE * (sentence.end - sentence.start);
