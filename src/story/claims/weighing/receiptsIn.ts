import type { Receipt } from '../../../model/receipt.js';
import { contains } from '../../../model/span.js';
import { groupBy } from '../../../text/group-by.js';
import type { Witness } from '../witness.js';

/**
 * Lays receipts out by article, so that those of one sentence are found without a walk over all of them.
 *
 * @param receipts receipts, with whatever they carry
 * @returns takes a sentence, returns the receipts that lie inside it, in the order given; none when there are none
 */
export function receiptsIn<T extends Receipt>(receipts: readonly T[]): (sentence: Witness) => readonly T[] {
  const byArticle = groupBy(receipts, ({ article }): string => article);
  return ({ article, sentence }) =>
    (byArticle.get(article.article.id) ?? []).filter((receipt) => contains(sentence, receipt));
}
