import type { Token } from '../../../../text/tokens.js';
import type { DisagreementLexicon } from '../lexicon.js';

/** Takes words in a row; says whether they neither affirm nor deny, as a question, and what stands with "if". */
export const isOpen = (tokens: readonly Token[], { conditions }: DisagreementLexicon): boolean =>
  tokens.some(({ text, lower }) => text === '?' || conditions.has(lower));

/** Takes words in a row; returns the first of them that denies something, as below; null when nothing is denied. */
export const firstNegation = (tokens: readonly Token[], lexicon: DisagreementLexicon): Token | null =>
  negationsIn(tokens, lexicon)[0] ?? null;

/**
 * Finds the words that deny something, some of two words ("with out", as programs that swap words have it). "Not only",
 * "or not", "nothing less" and "No. 7" deny nothing.
 *
 * @param tokens words in a row
 * @param lexicon negations, and pairs of words in which they deny nothing
 * @returns the words in order; empty when nothing is denied
 */
export function negationsIn(tokens: readonly Token[], lexicon: DisagreementLexicon): readonly Token[] {
  const pairs = (i: number): readonly string[] => [
    `${tokens[i]?.lower} ${tokens[i + 1]?.lower}`,
    `${tokens[i - 1]?.lower} ${tokens[i]?.lower}`,
  ];
  const isNumber = (i: number): boolean => /^\d/u.test(tokens[tokens[i + 1]?.text === '.' ? i + 2 : i + 1]?.text ?? '');
  const denies = (i: number): boolean => !pairs(i).some((pair) => lexicon.noNegations.has(pair)) && !isNumber(i);
  const isNegation = (i: number): boolean =>
    [tokens[i]?.lower ?? '', pairs(i)[0] ?? ''].some((words) => lexicon.negations.has(words));
  return tokens.filter((_, i) => isNegation(i) && denies(i));
}
