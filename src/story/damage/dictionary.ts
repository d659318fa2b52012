import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** Takes a word in lower case; says whether the dictionary of synonyms has it, as it has hardly any name. */
export const isInDictionary = (word: string, { synonyms }: SharedDamageLexicon): boolean => synonyms.has(stem(word));

/** Takes a word; says whether it denies ("never", "hasn’t"). */
export const isNegative = ({ lower }: Token, { negations, negativeEnding }: SharedDamageLexicon): boolean =>
  negations.has(lower) || lower.replace('’', "'").endsWith(negativeEnding);
