import type { Claim } from '../../model/story.js';
import { meets } from '../../text/meets.js';
import { intersection } from '../../text/sets.js';

/** Two texts that share more of their longer words (Dice 1945) repeat each other. */
const SAME_WORDS = 0.6;
/** A text that has this share of its longer words and numbers from one that is told adds nothing to it. */
const TOLD_WORDS = 0.8;

/** A claim with the longer words of its text. */
export interface WordedClaim {
  readonly claim: Claim;
  readonly words: ReadonlySet<string>;
}

/**
 * Says whether a claim tells what another has told: it leans on the same words of one article, says nearly the same, or
 * has nearly all its words from the other.
 *
 * @param told the claim that is told, and its words (see contentWords)
 * @param one the claim that may repeat it, and its words
 * @returns true for a repetition
 */
export function repeats(told: WordedClaim, one: WordedClaim): boolean {
  if (one.claim.support.some(meets(told.claim.support))) return true;
  const [before, own] = [told.words, one.words];
  return isToldIn(own, before) || 2 * intersection(own, before).length > SAME_WORDS * (before.size + own.size);
}

/** Takes the longer words of a text and of one that is told; says whether that has nearly all of them. */
export const isToldIn = (own: ReadonlySet<string>, told: ReadonlySet<string>): boolean =>
  intersection(own, told).length > TOLD_WORDS * own.size;

/** Takes a text; returns its longer words, in lower case, and its numbers. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}{4,}|\p{N}[\p{N}.,]*\p{N}/gu));
