import type { Claim } from '../../model/story.js';
import { meets } from '../../text/meets.js';

/** Two texts that share more of their longer words (Dice 1945) repeat each other. */
const SAME_WORDS = 0.6;
/** A text that has this share of its longer words and numbers from one that is told adds nothing to it. */
const TOLD_WORDS = 0.8;

/**
 * Says whether a claim tells what another has told: it leans on the same words of one article, says nearly the same, or
 * has nearly all its words from the other.
 *
 * @param told the claim that is told
 * @param claim the claim that may repeat it
 * @returns true for a repetition
 */
export function repeats(told: Claim, claim: Claim): boolean {
  if (claim.support.some(meets(told.support))) return true;
  const [before, own] = [contentWords(told.text), contentWords(claim.text)];
  const shared = [...own].filter((word) => before.has(word)).length;
  return shared > TOLD_WORDS * own.size || 2 * shared > SAME_WORDS * (before.size + own.size);
}

/** Takes a text; returns its longer words, in lower case, and its numbers. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}{4,}|\p{N}[\p{N}.,]*\p{N}/gu));
