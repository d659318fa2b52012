import type { ClaimArticle } from '../witness.js';

/** Takes an article; returns the day on which it was published, as ISO 8601 has it; null when that is not known. */
export const publishedDay = ({ article: { published } }: ClaimArticle): string | null =>
  published?.value.match(/^\d{4}-\d\d-\d\d/u)?.[0] ?? null;
