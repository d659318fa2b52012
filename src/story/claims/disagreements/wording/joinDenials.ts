import { nonEmpty, type Receipt } from '../../../../model/receipt.js';
import { meets } from '../../../../text/meets.js';
import type { Draft } from '../draft.js';

/** What is in question where texts say the opposite: the end of a topic. */
export const IF_DENIED = 'affirmed or denied';

/**
 * Joins lines on damage that ask of one sentence whether it is affirmed or denied: each of several rules may see it,
 * and so may each of several texts that have the sentence.
 *
 * @param drafts the lines, those first whose words are kept
 * @returns the lines in order, those joined with the receipts of all; lines that ask something else as they are
 */
export function joinDenials(drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const touches = meets(draft.receipts);
    const at = asksIfDenied(draft)
      ? joined.findIndex((other) => asksIfDenied(other) && other.receipts.some(touches))
      : -1;
    const other = joined[at];
    if (other === undefined) joined.push(draft);
    else joined[at] = withReceipts(other, draft);
  }
  return joined;
}

/** Takes a line; says whether it is on damage that leaves open whether something is affirmed or denied. */
export const asksIfDenied = ({ topic, verdict }: Draft): boolean => verdict === 'damage' && topic.endsWith(IF_DENIED);

function withReceipts(one: Draft, other: Draft): Draft {
  const isKnown = meets(one.receipts);
  const fresh = (receipts: readonly Receipt[]): readonly Receipt[] => receipts.filter((place) => !isKnown(place));
  const receipts = nonEmpty([...one.receipts, ...fresh(other.receipts)]);
  const denying = [...(one.denying ?? []), ...fresh(other.denying ?? [])];
  return { ...one, ...(receipts === null ? {} : { receipts }), ...(denying.length > 0 ? { denying } : {}) };
}
