import type { Gender } from '../../text/genders.js';
import { stem } from '../../text/stem.js';
import type { Token } from '../../text/tokens.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** Takes a word in lower case; says whether the dictionary of synonyms has it, as it has hardly any name. */
export const isInDictionary = (word: string, { synonyms }: SharedDamageLexicon): boolean => synonyms.has(stem(word));

/** Takes a word; says whether it denies ("never", "hasn’t"). */
export const isNegative = ({ lower }: Token, { negations, negativeEnding }: SharedDamageLexicon): boolean =>
  negations.has(lower) || lower.replace('’', "'").endsWith(negativeEnding);

/** Takes a word in lower case; says whether it is small: it says nothing by itself. */
export const isSmall = (word: string, { phraseEnds, determiners, stopWords }: SharedDamageLexicon): boolean =>
  phraseEnds.has(word) || determiners.has(word) || stopWords.has(word);

/** Takes a word; returns the gender that it tells as a pronoun ("his"); undefined of any other word. */
export const genderOfPronoun = (
  { lower }: Token,
  { genders, personPronouns }: SharedDamageLexicon,
): Gender | undefined => genders.subjects.get(personPronouns.get(lower) ?? '');
