import { receiptsKey } from './receipt.js';
import type { Claim } from './story.js';

/**
 * Leaves out the values of disputes, each of which is a claim behind its dispute: a reader meets them in the dispute.
 *
 * @param claims the claims of a story, in their order
 * @returns the same with one claim a dispute, the first
 */
export function withoutValues(claims: readonly Claim[]): readonly Claim[] {
  const told = new Set<string>();
  return claims.filter(({ status, support, against }) => {
    const key = receiptsKey([...support, ...against]);
    return status !== 'disputed' || (!told.has(key) && told.add(key));
  });
}
