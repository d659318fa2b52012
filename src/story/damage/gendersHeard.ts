import { type Gender, genderOfGiven } from '../../text/genders.js';
import { groupBy } from '../../text/group-by.js';
import { noteOnly } from '../../text/only-value.js';
import { isCapitalised, isNameWord, isNextTo, type Token } from '../../text/tokens.js';
import { type ComparedArticle, sentencesTold, unquoted } from './ComparedArticle.js';
import { genderOfPronoun, isInDictionary, isSmall } from './dictionary.js';
import { nameStart } from './fullNames.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { GendersHeard } from './personGenders.js';
import { isSpeakingPronoun } from './speakerGender.js';

/** A person in an article, by the last two words of a name. */
interface Person {
  readonly given: string;
  readonly family: string;
}

/**
 * Learns from sound articles who is a woman and who a man where the name does not tell: by the pronoun beside a
 * quotation or a verb of saying ("Sel Arvo will stay. “I have time,” she said."), and the one that opens the sentence
 * behind one about somebody ("Her spokesman"), where the paragraph names one person so far.
 *
 * @param articles the sound articles of one story
 * @param lexicon pronouns, verbs of saying, determiners
 * @returns the genders of given and family names; empty when nothing is told. Linear in the length of the texts
 */
export function gendersHeard(articles: readonly ComparedArticle[], lexicon: SharedDamageLexicon): GendersHeard {
  const heard = { given: new Map<string, Gender | null>(), family: new Map<string, Gender | null>() };
  for (const one of articles) {
    const persons = new Map(personsIn(one.reading.tokens, lexicon).map((person) => [person.family, person]));
    for (const tokens of paragraphsOf(one))
      for (const [k, gender] of pronounsIn(one, tokens, lexicon)) {
        const named = namedIn(unquoted(one, tokens.slice(0, k)), persons);
        if (named === null) continue;
        noteOnly(heard.given, named.given, gender);
        noteOnly(heard.family, named.family, gender);
      }
  }
  return heard;
}

function paragraphsOf(one: ComparedArticle): readonly (readonly Token[])[] {
  const blocks = groupBy(sentencesTold(one), ({ block }) => block);
  return [...blocks.values()].map((sentences) => sentences.flatMap(({ tokens }) => tokens));
}

// Pronouns that tell of whom the words before them speak, with their places.
function pronounsIn(
  one: ComparedArticle,
  tokens: readonly Token[],
  lexicon: SharedDamageLexicon,
): readonly (readonly [number, Gender])[] {
  const free = new Set(unquoted(one, tokens));
  return tokens.flatMap((token, k): (readonly [number, Gender])[] => {
    const gender = genderOfPronoun(token, lexicon);
    if (gender === undefined || !free.has(token)) return [];
    const isOpening = tokens[k - 1]?.text === '.' && isCapitalised(token);
    return isOpening || isSpeakingPronoun(tokens, k, lexicon) ? [[k, gender]] : [];
  });
}

// The last two of two and more words with capitals; behind a determiner they are of no person.
function personsIn(tokens: readonly Token[], lexicon: SharedDamageLexicon): readonly Person[] {
  return tokens.flatMap((family, i): Person[] => {
    const given = tokens[i - 1];
    if (!isNameWord(given) || !isNameWord(family) || !isNextTo(given, family)) return [];
    if (isNameWord(tokens[i + 1])) return [];
    const isBody = lexicon.determiners.has(tokens[nameStart(tokens, i) - 1]?.lower ?? '');
    return isBody || isPlain(given, lexicon) ? [] : [{ given: given.lower, family: family.lower }];
  });
}

const isPlain = ({ lower }: Token, lexicon: SharedDamageLexicon): boolean =>
  genderOfGiven(lower, lexicon.genders) === undefined &&
  (isSmall(lower, lexicon) || lexicon.titles.has(lower) || isInDictionary(lower, lexicon));

// The one person whom some words name; null when they name none, or two.
function namedIn(tokens: readonly Token[], persons: ReadonlyMap<string, Person>): Person | null {
  const named = new Set(tokens.flatMap((token) => (isNameWord(token) ? (persons.get(token.lower) ?? []) : [])));
  const [one = null, ...others] = named;
  return others.length === 0 ? one : null;
}
