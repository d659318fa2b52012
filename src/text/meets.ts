import type { Receipt } from '../model/receipt.js';
import { overlaps } from '../model/span.js';
import { groupBy } from './group-by.js';

/** Takes receipts; returns what says of another one whether it shares text of an article with any of them. */
export function meets(receipts: readonly Receipt[]): (other: Receipt) => boolean {
  const byArticle = groupBy(receipts, ({ article }) => article);
  return (other) => byArticle.get(other.article)?.some((receipt) => overlaps(receipt, other)) ?? false;
}
