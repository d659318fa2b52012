import { type Damage, isRelayed } from '../../model/article.js';
import { genderOfGiven } from '../../text/genders.js';
import { groupBy } from '../../text/group-by.js';
import { stem } from '../../text/stem.js';
import { isLongNameWord, isNextTo, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold, tokensTold } from './ComparedArticle.js';
import { isInDictionary } from './dictionary.js';
import { isSpelling } from './fullNames.js';
import type { SharedDamageLexicon } from './lexicon.js';

/** A word of a name in a sound article. */
interface NamePart {
  readonly word: Token;
  readonly of: ComparedArticle;
}

/** The names of a story's articles that are of several words, and all words of the sound ones. */
export interface NamePartsTold {
  /** By a name with a gap in the place of one of its words: the words there. */
  readonly inGap: ReadonlyMap<string, readonly NamePart[]>;
  /** Stems of all words of the sound articles. */
  readonly words: ReadonlySet<string>;
}

/** Takes the articles of a story; returns the words of their names. Linear in their length. */
export const namePartsTold = (articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon): NamePartsTold => ({
  inGap: groupBy(
    articles.flatMap((of) => partsIn(of, lexicon).map(({ gap, word }) => ({ gap, word, of }))),
    ({ gap }) => gap,
  ),
  words: stemsIn(articles.filter((one) => !isRelayed(one))),
});

/** Takes articles; returns the stems of all their words. */
export const stemsIn = (articles: readonly ComparedArticle[]): ReadonlySet<string> =>
  new Set(articles.flatMap(({ reading }) => reading.tokens.map(({ lower }) => stem(lower))));

/**
 * Finds a word of a name that a translation translated in another way than the sound reports: the other words of the
 * name are theirs, beside which they have one word only ("Harbour Fund"), and in its place stands one that none of them
 * has anywhere ("Harbour Base"), no synonym of theirs, while this text has theirs nowhere. What was learned of a family
 * name ("Petra Crow" for Petra Wrona) holds wherever it stands.
 *
 * @param one the translated article
 * @param told the names of the story's articles; see namePartsTold
 * @param lexicon the dictionary, which has the word or one beside it; titles, days, small words
 * @returns the damage over each such word, in order; empty where the sound articles have two names that differ there
 */
export function translatedNameParts(
  one: ComparedArticle,
  told: NamePartsTold,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const own = stemsIn([one]);
  const found = new Map<Token, NamePart>();
  const families = new Map<string, NamePart>();
  for (const part of partsIn(one, lexicon)) {
    const known = meantBy(part, one, told, lexicon);
    if (known === null || told.words.has(stem(part.word.lower)) || own.has(stem(known.word.lower))) continue;
    if (!isTranslation(part, known.word, lexicon)) continue;
    found.set(part.word, known);
    if (isFamilyName(part, known.word, lexicon)) families.set(part.word.lower, known);
  }
  return tokensTold(one).flatMap((token) => {
    const known = found.get(token) ?? (isLongNameWord(token) ? families.get(token.lower) : undefined);
    return known === undefined ? [] : [damageOf(token, known)];
  });
}

// The one word that the sound articles have there; of a family name that none of them has, that of other translations.
function meantBy(
  part: NamePlace,
  one: ComparedArticle,
  { inGap }: NamePartsTold,
  lexicon: SharedDamageLexicon,
): NamePart | null {
  const others = (inGap.get(part.gap) ?? []).filter(({ of }) => of !== one);
  const sound = others.filter(({ of }) => !isRelayed(of));
  const [known, ...more] = sound.length > 0 ? sound : others;
  if (known === undefined || more.some(({ word }) => word.lower !== known.word.lower)) return null;
  return sound.length > 0 || isFamilyName(part, known.word, lexicon) ? known : null;
}

// A word of a dictionary, or beside one; of a person, it is one and what the others have is none.
function isTranslation(part: NamePlace, known: Token, lexicon: SharedDamageLexicon): boolean {
  const { days } = lexicon;
  const { word, name } = part;
  const isPlain = ({ lower }: Token): boolean => isInDictionary(lower, lexicon);
  const isGiven = ({ lower }: Token): boolean => genderOfGiven(lower, lexicon.genders) !== undefined;
  if (areSynonyms([word], [known], lexicon) || days.has(word.lower) || isSpelling(word, known)) return false;
  if (isFamilyName(part, known, lexicon)) return true;
  if (isGiven(word)) return false;
  return name.some(isGiven) ? isPlain(word) && !isPlain(known) : name.some(isPlain);
}

/** Takes two names; says whether the dictionary has a word of the one as a synonym of one of the other. */
export const areSynonyms = (
  some: readonly Token[],
  others: readonly Token[],
  { synonyms }: SharedDamageLexicon,
): boolean =>
  some.some(({ lower }) => others.some((other) => synonyms.get(stem(lower))?.includes(stem(other.lower)) ?? false));

// The second of two words of which the first is no plain word, as what others have in its place is none.
function isFamilyName(
  { word, name: [given, ...rest] }: NamePlace,
  known: Token,
  lexicon: SharedDamageLexicon,
): boolean {
  const isPlain = [given, known].some((token) => token === undefined || isInDictionary(token.lower, lexicon));
  return rest.length === 1 && word === rest[0] && !isPlain && isInDictionary(word.lower, lexicon);
}

/** A word of a name, with the name and what is left of it without the word. */
interface NamePlace {
  readonly word: Token;
  readonly name: readonly Token[];
  readonly gap: string;
}

// Where every longer word has a capital, none is of a name.
const partsIn = (one: ComparedArticle, lexicon: SharedDamageLexicon): readonly NamePlace[] =>
  sentencesTold(one)
    .filter(({ tokens }) => tokens.some(({ text }) => /^\p{Ll}{4}/u.test(text)))
    .flatMap(({ tokens }) => namesIn(tokens, lexicon).filter((name) => name.length > 1))
    .flatMap((name) =>
      name.map((word) => ({
        word,
        name,
        gap: name.map((other) => (other === word ? '_' : other.lower)).join(' '),
      })),
    );

/** Takes tokens; returns the names in them: words with capitals beside each other, without the title before them. */
export function namesIn(
  tokens: readonly Token[],
  { titles, stopWords }: SharedDamageLexicon,
): readonly (readonly Token[])[] {
  const names: Token[][] = [];
  for (const token of tokens) {
    const name = names.at(-1);
    const before = name?.at(-1);
    if (!isLongNameWord(token) || stopWords.has(token.lower) || titles.has(token.lower)) names.push([]);
    else if (name !== undefined && before !== undefined && isNextTo(before, token)) name.push(token);
    else names.push([token]);
  }
  return names.filter((name) => name.length > 0);
}

const damageOf = ({ start, end, text }: Token, { word, of }: NamePart): Damage => ({
  start,
  end,
  kind: 'name-damage',
  intended: word.text,
  changesMeaning: true,
  confidence: 0.7,
  why: `The sound reports have “${word.text}” in this name, and none has “${text}”.`,
  witness: { article: of.article.id, start: word.start, end: word.end },
});
