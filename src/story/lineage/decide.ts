import type { CopyKind } from '../../model/story.js';
import type { SentencePair } from './compareSentences.js';
import { type Passage, strengthOf } from './passages.js';

/** Evidence of words and order (bits times likeness, names left out) that makes a passage a copy by itself. */
const COPY_ALONE = 20;
/** The same, when other passages of the two texts are copies beyond doubt. */
const COPY_SUPPORTED = 6;
/** Evidence of the other passages that counts as beyond doubt. */
const SUPPORT = 60;
/**
 * Of what two sentences share, the part in quotation marks from which on it is the quotation that they share: names of
 * its speaker stand outside.
 */
const QUOTED_SHARE = 0.45;

/** What two texts share in one place: copied text, the same quotation, the same fact, or nothing to speak of. */
export type Sharing = 'copied' | Extract<CopyKind, 'same-quote' | 'same-fact'> | null;

/**
 * Says of the passages of two texts what each of them is. What both give as the words of one speaker is their common
 * origin: it is no copy, nor does it make other passages likelier to be one, unless the two texts share more than that
 * beyond doubt.
 *
 * @param passages the passages
 * @param isOneVoice says whether both sentences of a pair give the words of one speaker
 * @returns what they are, in the same order
 */
export function decidePassages(
  passages: readonly Passage[],
  isOneVoice: (pair: SentencePair) => boolean,
): readonly Sharing[] {
  const isSpoken = passages.map((passage) => passage.every(isOneVoice));
  const strengths = passages.map((passage, n) =>
    isSpoken[n] ? 0 : passage.reduce((sum, pair) => sum + strengthOf(pair), 0),
  );
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  return passages.map((passage, n) => {
    const isSupported = total - (strengths[n] as number) >= SUPPORT;
    const [only] = passage;
    if (!isSupported && passage.length === 1 && only !== undefined && isQuote(only)) return 'same-quote';
    const text = passage.reduce((sum, pair) => sum + textStrength(pair), 0);
    if (text >= (isSupported ? COPY_SUPPORTED : COPY_ALONE))
      return isSpoken[n] && !isSupported ? 'same-quote' : 'copied';
    return passage.some(isFact) ? 'same-fact' : null;
  });
}

// Names, numbers and places are shared by all who report one event; only common words in common say that text was
// copied.
function textStrength(pair: SentencePair): number {
  return (pair.wordBits + 0.3 * (pair.bits - pair.wordBits)) * pair.dice * (pair.numbersClash ? 0.5 : 1);
}

/**
 * Takes two sentences of texts that are not copies of each other here; says whether they give the same words as a
 * quotation.
 */
export function isQuote(pair: SentencePair): boolean {
  return pair.bits >= 26 && pair.contained >= 0.35 && pair.quotedBits >= QUOTED_SHARE * pair.bits;
}

/**
 * Takes what two sentences share; says whether they surely tell one fact in words of their own: they share many rare
 * words beyond the names that the whole story is about. What else tells one fact, only their names, figures and times
 * show (see linkFacts).
 */
export function isFact({ bits, wordBits, dice, numbersClash }: SentencePair): boolean {
  return !numbersClash && bits >= 29 && wordBits >= 22 && dice >= 0.18;
}
