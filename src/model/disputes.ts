import type { Claim, Disagreement } from './story.js';

/**
 * Takes a disagreement; says whether its sides are at odds, also once damage is repaired, or are estimates that differ.
 * What an outlet has taken back is in no dispute any more.
 */
export const isDispute = ({ afterRepair, verdict, divergentEstimates, withdrawn }: Disagreement): boolean =>
  withdrawn === undefined && ((afterRepair ?? verdict) === 'conflict' || divergentEstimates);

/** Takes the claims of a story; returns them without the values of disputes, which a reader meets in the disputes. */
export const withoutValues = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ dispute }) => dispute === undefined);
