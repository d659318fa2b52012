import { contains } from '../../../model/span.js';
import type { ClaimArticle } from '../witness.js';

/** Takes an article; returns the day on which it was published, as ISO 8601 has it; null when that is not known. */
export const publishedDay = ({ article: { published } }: ClaimArticle): string | null =>
  published?.value.match(/^\d{4}-\d\d-\d\d/u)?.[0] ?? null;

/**
 * Takes an article; returns the day on which it was written, as ISO 8601 has it: that of its dateline ("Sund, March 14:
 * …"), where it has one, for many are published on the day after; else that of its publication; null when neither is
 * known.
 */
export function writtenDay(article: ClaimArticle): string | null {
  const { blocks, text } = article.article;
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  const dated = article.times.find(
    (time) => time.granularity === 'day' && first !== undefined && contains(first, time),
  );
  const before = first === undefined || dated === undefined ? '' : text.slice(first.start, dated.start);
  return DATELINE.test(before) ? (dated?.value ?? publishedDay(article)) : publishedDay(article);
}

/** What stands before the day of a dateline: names, the last of them with a comma. */
const DATELINE = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*[ ,/]+){1,6}$/u;
