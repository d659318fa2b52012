/** What a word outside the table of common words tells, in bits, before any text is known. */
export const UNKNOWN_WORD_BITS = 15;
/** The same of a name. */
export const NAME_BITS = 13;

/** A story is mixed with so many sentences, of so many words, of which only the surprise of common words is known. */
const BACKGROUND_SENTENCES = 200;
const BACKGROUND_WORDS = 15;

/**
 * Weighs a term by the sentences of a story: one that half of them hold tells less than one that two of them hold.
 *
 * @param holders how many sentences or statements of the story hold the term
 * @param all how many there are
 * @param bits the surprise of the term before the story is known
 * @returns its surprise in the story, in bits, 0 or more
 */
export function surpriseIn(holders: number, all: number, bits: number): number {
  const expected = BACKGROUND_SENTENCES * Math.min(1, BACKGROUND_WORDS * 2 ** -bits);
  return Math.max(0, -Math.log2((holders + expected) / (all + BACKGROUND_SENTENCES)));
}
