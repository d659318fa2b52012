import type { Damage } from '../../model/article.js';
import { groupBy } from '../../text/group-by.js';
import { plainLetters } from '../../text/marks.js';
import { isLongNameWord, type Token } from '../../text/tokens.js';
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

/** The names in the articles of a story: full names by the given name, and how many articles have a word as a name. */
export interface NamesTold {
  readonly byGiven: ReadonlyMap<string, readonly FullName[]>;
  readonly articlesWith: ReadonlyMap<string, number>;
}

/** Takes the articles of a story; returns the names they have. Linear in the length of the texts. */
export function namesTold(articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon): NamesTold {
  const articlesWith = new Map<string, number>();
  for (const one of articles)
    for (const word of new Set(one.reading.tokens.filter(isLongNameWord).map(({ lower }) => lower)))
      articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
  const names = articles.flatMap((one) => fullNames(one, lexicon));
  return { byGiven: groupBy(names, ({ given }) => given.lower), articlesWith };
}

/**
 * Finds family names that a translation translated, without the text that it was made from: the other articles of the
 * story name one person of that given name, by a name that the dictionary does not have ("Petra Wrona"), and the
 * translation has a plain word there that is no name in any of them, and no plain word in its own text ("Petra Crow").
 *
 * @param one the translated article
 * @param told the names in the articles of the story, its own among them; see namesTold
 * @param lexicon the dictionary, titles, days
 * @returns the damage over each such name, in order; empty when the others name no person, or two, of a given name
 */
export function translatedSurnames(
  one: ComparedArticle,
  told: NamesTold,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const { tokens } = one.reading;
  const own = new Set(tokens.map(({ lower }) => lower));
  const plain = new Set(tokens.map(({ text }) => text));
  const meantBy = new Map<string, FullName>();
  for (const { given, family } of fullNames(one, lexicon)) {
    const others = (told.byGiven.get(given.lower) ?? []).filter(({ of }) => of !== one);
    const [known] = others;
    if (known === undefined || others.some((other) => other.family.lower !== known.family.lower)) continue;
    const isTranslation = isInDictionary(family.lower, lexicon) && !isInDictionary(known.family.lower, lexicon);
    const isOwn = told.articlesWith.get(family.lower) === 1 && !plain.has(family.lower);
    if (isTranslation && isOwn && !own.has(known.family.lower) && !isSpelling(family, known.family))
      meantBy.set(family.lower, known);
  }
  return tokens.flatMap((token): Damage[] => {
    const known = isLongNameWord(token) ? meantBy.get(token.lower) : undefined;
    return known === undefined ? [] : [damageOf(token, known)];
  });
}

// Two names side by side, of which the first is no plain word; a third would make the second a name between.
function fullNames(of: ComparedArticle, lexicon: SharedDamageLexicon): readonly FullName[] {
  const { tokens } = of.reading;
  return tokens.flatMap((given, i): FullName[] => {
    const [family, behind] = [tokens[i + 1], tokens[i + 2]];
    if (!isLongNameWord(given) || !isLongNameWord(family) || family.start !== given.end + 1) return [];
    if (isLongNameWord(behind) && behind.start === family.end + 1) return [];
    const isKnown = ({ lower }: Token): boolean => lexicon.titles.has(lower) || lexicon.days.has(lower);
    return isInDictionary(given.lower, lexicon) || isKnown(given) || isKnown(family) ? [] : [{ given, family, of }];
  });
}

/** Takes two names; says whether they begin alike: then they are spellings or derivations of one. */
export function isSpelling(a: Token, b: Token): boolean {
  const [one, other] = [plainLetters(a.lower), plainLetters(b.lower)];
  return one.slice(0, SAME_BEGINNING) === other.slice(0, SAME_BEGINNING);
}

const damageOf = ({ start, end }: Token, { given, family, of }: FullName): Damage => ({
  start,
  end,
  kind: 'name-damage',
  intended: family.text,
  changesMeaning: true,
  confidence: 0.75,
  why: `The other articles of the story name only one ${given.text}: “${given.text} ${family.text}”.`,
  witness: { article: of.article.id, start: family.start, end: family.end },
});
