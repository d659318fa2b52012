import type { Token } from '../../../text/tokens.js';
import type { DisagreementLexicon } from './lexicon.js';

/**
 * Finds the first word that denies something. "Not only", "or not", "nothing less" and "No. 7" deny nothing.
 *
 * @param tokens words in a row
 * @param lexicon negations, and pairs of words in which they deny nothing
 * @returns the word; null when nothing is denied
 */
export function firstNegation(tokens: readonly Token[], lexicon: DisagreementLexicon): Token | null {
  const pairs = (i: number): readonly string[] => [
    `${tokens[i]?.lower} ${tokens[i + 1]?.lower}`,
    `${tokens[i - 1]?.lower} ${tokens[i]?.lower}`,
  ];
  const isNumber = (i: number): boolean => /^\d/u.test(tokens[tokens[i + 1]?.text === '.' ? i + 2 : i + 1]?.text ?? '');
  const denies = (i: number): boolean => !pairs(i).some((pair) => lexicon.noNegations.has(pair)) && !isNumber(i);
  return tokens.find(({ lower }, i) => lexicon.negations.has(lower) && denies(i)) ?? null;
}
