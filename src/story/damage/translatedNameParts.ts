import type { Damage } from '../../model/article.js';
import { genderOfGiven } from '../../text/genders.js';
import { stem } from '../../text/stem.js';
import { isLongNameWord, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';
import type { SharedDamageLexicon } from './lexicon.js';
import { isSpelling } from './translatedSurnames.js';

/** A word of a name in a sound article. */
interface NamePart {
  readonly word: Token;
  readonly of: ComparedArticle;
}

/** The names of a story's sound articles that are of several words, and all words of those articles. */
export interface NamePartsTold {
  /** By a name with a gap in the place of one of its words: the word there; null where there are two. */
  readonly inGap: ReadonlyMap<string, NamePart | null>;
  /** Stems of all their words. */
  readonly words: ReadonlySet<string>;
}

/** Takes the sound articles of a story; returns the words of their names. Linear in their length. */
export function namePartsTold(sound: readonly ComparedArticle[], lexicon: SharedDamageLexicon): NamePartsTold {
  const inGap = new Map<string, NamePart | null>();
  for (const of of sound)
    for (const { gap, word } of partsIn(of, lexicon)) {
      const known = inGap.get(gap);
      inGap.set(gap, known === undefined || known?.word.lower === word.lower ? { word, of } : null);
    }
  return { inGap, words: stemsIn(sound) };
}

const stemsIn = (articles: readonly ComparedArticle[]): ReadonlySet<string> =>
  new Set(articles.flatMap(({ reading }) => reading.tokens.map(({ lower }) => stem(lower))));

/**
 * Finds a word of a name that a translation translated in another way than the sound reports: the other words of the
 * name are theirs, beside which they have one word only ("Harbour Fund"), and in its place stands one that none of them
 * has anywhere ("Harbour Base"), no synonym of theirs, while this text has theirs nowhere.
 *
 * @param one the translated article
 * @param told the names of the story's sound articles; see namePartsTold
 * @param lexicon the dictionary, which has the word or one beside it; titles, days, small words
 * @returns the damage over each such word, in order; empty where the sound articles have two names that differ there
 */
export function translatedNameParts(
  one: ComparedArticle,
  told: NamePartsTold,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const own = stemsIn([one]);
  return partsIn(one, lexicon).flatMap((part): readonly Damage[] => {
    const known = told.inGap.get(part.gap) ?? null;
    if (known === null || told.words.has(stem(part.word.lower)) || own.has(stem(known.word.lower))) return [];
    return isTranslation(part, known.word, lexicon) ? [damageOf(part.word, known)] : [];
  });
}

// A word of a dictionary, or beside one; of a person, it is one and what the others have is none.
function isTranslation(
  { word, name }: NamePlace,
  known: Token,
  { synonyms, genders, days }: SharedDamageLexicon,
): boolean {
  const isInDictionary = ({ lower }: Token): boolean => synonyms.has(stem(lower));
  const isGiven = ({ lower }: Token): boolean => genderOfGiven(lower, genders) !== undefined;
  const isSynonym = synonyms.get(stem(word.lower))?.includes(stem(known.lower)) ?? false;
  if (isGiven(word) || isSynonym || days.has(word.lower) || isSpelling(word, known)) return false;
  return name.some(isGiven) ? isInDictionary(word) && !isInDictionary(known) : name.some(isInDictionary);
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
    .flatMap(({ tokens }) => namesIn(tokens, lexicon))
    .flatMap((name) =>
      name.map((word) => ({
        word,
        name,
        gap: name.map((other) => (other === word ? '_' : other.lower)).join(' '),
      })),
    );

// Words with capitals beside each other, two and more, without the title before them.
function namesIn(tokens: readonly Token[], { titles, stopWords }: SharedDamageLexicon): readonly (readonly Token[])[] {
  const names: Token[][] = [];
  for (const token of tokens) {
    const name = names[names.length - 1];
    if (!isLongNameWord(token) || stopWords.has(token.lower) || titles.has(token.lower)) names.push([]);
    else if (name !== undefined && name.length > 0 && name[name.length - 1]?.end === token.start - 1) name.push(token);
    else names.push([token]);
  }
  return names.filter((name) => name.length > 1);
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
