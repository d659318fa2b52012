import type { Receipt } from '../../model/receipt.js';
import type { Disagreement } from '../../model/story.js';
import { meets } from '../../text/meets.js';

/** Where a number that changed is given: by the latest reports, and by the others. */
export interface Stages {
  readonly isLatest: (receipt: Receipt) => boolean;
  readonly isEarlier: (receipt: Receipt) => boolean;
}

/**
 * Finds the numbers that changed from one report to the next (a toll that rose).
 *
 * @param disagreements the comparisons of a story
 * @returns one item a number; empty when none changed, or none is known to be the latest
 */
export function stagesOf(disagreements: readonly Disagreement[]): readonly Stages[] {
  return disagreements.flatMap(({ receipts, latest = [] }) => {
    if (latest.length === 0) return [];
    const isLatest = meets(latest);
    return [{ isLatest, isEarlier: meets(receipts.filter((receipt) => !isLatest(receipt))) }];
  });
}
