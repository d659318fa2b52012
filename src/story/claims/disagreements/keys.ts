import type { Token } from '../../../text/tokens.js';
import type { DisagreementLexicon } from './lexicon.js';
import { stemOf } from './stemOf.js';

/**
 * Takes a word in lower case; returns the key under which it is compared: `family:` for a word of a family, else its
 * stem (plural and common endings cut off); null for words that tell nothing.
 */
export function keyOf(word: string, lexicon: DisagreementLexicon): string | null {
  const family = lexicon.families.get(word);
  if (family !== undefined) return keyOfFamily(family);
  if (word.length < 3 || lexicon.generic.has(word) || !/^\p{L}/u.test(word)) return null;
  return stemOf(lexicon.synonyms.get(word) ?? word);
}

/** Takes words in a row; returns the keys of those that tell something, in order, each as often as it stands there. */
export const keysIn = (tokens: readonly Pick<Token, 'lower'>[], lexicon: DisagreementLexicon): readonly string[] =>
  tokens.map(({ lower }) => keyOf(lower, lexicon)).filter((key) => key !== null);

const FAMILY = 'family:';
/** The key of those who take part in a gathering. */
export const CROWD = `${FAMILY}crowd`;

/** The key of votes. */
export const VOTE = `${FAMILY}vote`;

/** The key of those who died. */
export const DEATH = `${FAMILY}death`;

/** Takes a key; says whether it is that of a family of words. */
export const isFamily = (key: string): boolean => key.startsWith(FAMILY);

/** Takes a key; returns the name of its family of words, null for the key of a single word. */
export const familyOf = (key: string): string | null => (isFamily(key) ? key.slice(FAMILY.length) : null);

/** Takes the name of a family; returns its key. */
export const keyOfFamily = (family: string): string => FAMILY + family;

/** Takes keys and the lexicon; says whether one of them is of a family that is counted once for a whole story. */
export const isTally = (keys: Iterable<string>, { tallies }: DisagreementLexicon): boolean =>
  [...keys].some((key) => tallies.has(familyOf(key) ?? ''));

/**
 * Takes the keys of two numbers; says whether one counts those to whom something was done that the other counts ("ill",
 * "treated").
 */
export function areConsequent(
  a: Iterable<string>,
  b: Iterable<string>,
  { consequences }: DisagreementLexicon,
): boolean {
  const [left, right] = [a, b].map((keys) => [...keys].map((key) => familyOf(key) ?? '')) as [string[], string[]];
  const follows = (some: readonly string[], others: readonly string[]): boolean =>
    some.some((family) => consequences.get(family)?.some((cause) => others.includes(cause)));
  return follows(left, right) || follows(right, left);
}
