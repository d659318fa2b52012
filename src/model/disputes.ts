import type { Claim } from './story.js';

/** Takes the claims of a story; returns them without the values of disputes, which a reader meets in the disputes. */
export const withoutValues = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ dispute }) => dispute === undefined);
