import type { Token } from '../../text/tokens.js';
import { LISTED, type ListedPhrase, type MentionLexicon } from './lexicon.js';

/** The kinds of listed names that are names by themselves. */
export const LISTED_NAMES =
  LISTED.country | LISTED.city | LISTED.region | LISTED.organisation | LISTED.outlet | LISTED.platform | LISTED.seat;

/** A listed name of one token is often a word or a surname; these lists hold names that are hardly ever anything else. */
export const SURE_NAMES = LISTED.country | LISTED.capital | LISTED.seat;

/** For each token of a sentence the lists it is in, as bits of `LISTED`, and its place in a listed name of several. */
export interface ListMarks {
  readonly kinds: Int32Array;
  /** 0: in no name of several tokens; 1: its first; 2: a later one. */
  readonly places: Uint8Array;
}

/**
 * Marks the tokens that are in the lists of names and of words, the longest name first.
 *
 * @param tokens the tokens of one sentence
 * @param lexicon the compiled lists
 * @returns marks, one a token
 */
export function markListed(tokens: readonly Token[], lexicon: MentionLexicon): ListMarks {
  const kinds = new Int32Array(tokens.length);
  tokens.forEach(({ lower }, i) => {
    kinds[i] = lexicon.words.get(lower) ?? 0;
  });
  const places = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) {
    const phrase = phraseAt(tokens, i, lexicon.phrases);
    if (phrase === null) continue;
    const end = i + phrase.lower.length;
    for (let j = i; j < end; j += 1) {
      kinds[j] = (kinds[j] as number) | phrase.kinds;
      if (phrase.lower.length > 1) places[j] = j === i ? 1 : 2;
    }
    i = end - 1;
  }
  return { kinds, places };
}

/**
 * Looks for the longest listed name that begins at a token.
 *
 * @param tokens the tokens of one sentence
 * @param at the index of the first token
 * @param phrases listed names by their first token
 * @returns the name; null when none begins there or the token has no capital
 */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  phrases: ReadonlyMap<string, readonly ListedPhrase[]>,
): ListedPhrase | null {
  const first = tokens[at];
  if (first === undefined || first.text === first.lower) return null;
  const matches = ({ lower, exact }: ListedPhrase): boolean =>
    lower.every((word, k) => (exact === null ? tokens[at + k]?.lower === word : tokens[at + k]?.text === exact[k]));
  return phrases.get(first.lower)?.find(matches) ?? null;
}
