/** Takes a score; returns it with three digits behind the point. */
export const rounded = (score: number): number => Math.round(1000 * score) / 1000;

/** Takes a share, 0 and up; returns it in whole percent as a reader is told it, 100 % at most. */
export const percent = (share: number): string => `${Math.round(100 * Math.min(1, share))} %`;

/**
 * Takes bits of evidence that two passages have one source; returns the score of their link, 0..1 with three digits:
 * half sure at 20 bits, all but certain at 100.
 */
export const scoreOfBits = (bits: number): number => rounded(1 - 2 ** (-bits / 20));
