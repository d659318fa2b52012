import { groupBy } from '../../text/group-by.js';
import { plainLetters } from '../../text/marks.js';
import { isLongNameWord, isNameWord, isNextTo, type Token } from '../../text/tokens.js';
import type { ComparedArticle } from './ComparedArticle.js';
import { isInDictionary } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** Names that begin with so many equal letters are spellings or derivations of one. */
const SAME_BEGINNING = 3;

/** A given name and the family name behind it, in one article. */
export interface FullName {
  readonly given: Token;
  readonly family: Token;
  readonly of: ComparedArticle;
}

/** The full names in the articles of a story, by the given name. */
export type FullNames = ReadonlyMap<string, readonly FullName[]>;

/** Takes the articles of a story; returns the full names in them. Linear in the length of the texts. */
export const fullNames = (articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon): FullNames =>
  groupBy(
    articles.flatMap((one) => fullNamesIn(one, lexicon)),
    ({ given }) => given.lower,
  );

// Two names side by side, of which the first is no plain word; a third would make the second a name between.
function fullNamesIn(of: ComparedArticle, lexicon: SharedDamageLexicon): readonly FullName[] {
  const { tokens } = of.reading;
  return tokens.flatMap((given, i): FullName[] => {
    const [family, behind] = [tokens[i + 1], tokens[i + 2]];
    if (!isLongNameWord(given) || !isLongNameWord(family) || !isNextTo(given, family)) return [];
    if (isLongNameWord(behind) && isNextTo(family, behind)) return [];
    const isKnown = ({ lower }: Token): boolean => lexicon.titles.has(lower) || lexicon.days.has(lower);
    return isInDictionary(given.lower, lexicon) || isKnown(given) || isKnown(family) ? [] : [{ given, family, of }];
  });
}

/** Takes tokens and the index of a word of a name; returns that of the first of the words with capitals up to it. */
export function nameStart(tokens: readonly Token[], i: number): number {
  let first = i;
  while (isNameWord(tokens[first - 1])) first -= 1;
  return first;
}

/** Takes two names; says whether they begin alike: then they are spellings or derivations of one. */
export function isSpelling(a: Token, b: Token): boolean {
  const [one, other] = [plainLetters(a.lower), plainLetters(b.lower)];
  return one.slice(0, SAME_BEGINNING) === other.slice(0, SAME_BEGINNING);
}
