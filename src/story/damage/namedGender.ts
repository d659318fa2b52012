import { type Gender, genderOfGiven } from '../../text/genders.js';
import { isNameWord, isNextTo, type Token } from '../../text/tokens.js';
import { isInDictionary, isSmall } from './dictionary.js';
import { nameStart } from './fullNames.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { GendersTold } from './personGenders.js';

/**
 * Tells the gender of all whom some words name. A word for a person ("spokeswoman") counts beside a name only.
 *
 * @param tokens the words, in order
 * @param told the genders of those whom the story names; see gendersTold
 * @param lexicon names and words for women and men, the dictionary
 * @returns the gender; null when nobody is named, or women and men are, or somebody whose gender is not known
 */
export function namedGender(tokens: readonly Token[], told: GendersTold, lexicon: SharedDamageLexicon): Gender | null {
  if (namesUnknown(tokens, told, lexicon)) return null;
  const names = tokens.flatMap(({ text }, i) => (told.has(text) ? [genderAt(tokens, i, told, lexicon)] : []));
  const words = tokens.flatMap(({ lower }) => lexicon.genders.words.get(lower) ?? []);
  const [first = null, ...others] = new Set([...names, ...words]);
  return names.length > 0 && others.length === 0 ? first : null;
}

/** Takes words; says whether they name somebody whom the story does not tell as a woman or a man. */
export const namesUnknown = (tokens: readonly Token[], told: GendersTold, lexicon: SharedDamageLexicon): boolean =>
  tokens.some((_, i) => isUnknownPair(tokens, i, told, lexicon) || isUnknownSpeaker(tokens, i, told, lexicon));

/**
 * Takes words; returns the gender of the first whom they name, null when nobody is, it is not known, or they name
 * somebody unknown.
 */
export function firstGender(tokens: readonly Token[], told: GendersTold, lexicon: SharedDamageLexicon): Gender | null {
  if (namesUnknown(tokens, told, lexicon)) return null;
  const first = tokens.findIndex(({ text }) => told.has(text));
  return first < 0 ? null : genderAt(tokens, first, told, lexicon);
}

/**
 * Takes words and the index of a name that the story tells; returns the gender of its bearer: a family name that a
 * woman and a man bear is told by the given name before it. Null when it is not known.
 */
export function genderAt(
  tokens: readonly Token[],
  i: number,
  told: GendersTold,
  { genders }: SharedDamageLexicon,
): Gender | null {
  const [given, family] = [tokens[i - 1], tokens[i] as Token];
  const known = told.get(family.text) ?? null;
  if (known !== null || !isNameWord(given)) return known;
  return genderOfGiven(given.lower, genders) ?? genders.words.get(given.lower) ?? null;
}

// Two words with capitals, of which no dictionary has the first; behind a determiner, or before a further name that a
// dictionary has ("Orvik Central Bank"), they are of no person.
function isUnknownPair(tokens: readonly Token[], i: number, told: GendersTold, lexicon: SharedDamageLexicon): boolean {
  const [given, family] = [tokens[i - 1], tokens[i] as Token];
  if (!isNameWord(given) || !isNameWord(family) || !isNextTo(given, family)) return false;
  if (isBody(tokens, i, lexicon) || isTitled(tokens, i, told)) return false;
  return (
    !told.has(family.text) &&
    !told.has(given.text) &&
    !isSmall(given.lower, lexicon) &&
    !isInDictionary(given.lower, lexicon)
  );
}

// A title or first given name before somebody who is known ("President Petra Wrona").
function isTitled(tokens: readonly Token[], i: number, told: GendersTold): boolean {
  const [name, next] = [tokens[i] as Token, tokens[i + 1]];
  return isNameWord(next) && isNextTo(name, next) && told.has(next.text);
}

function isBody(tokens: readonly Token[], i: number, lexicon: SharedDamageLexicon): boolean {
  const from = nameStart(tokens, i);
  let to = i;
  while (isNameWord(tokens[to + 1])) to += 1;
  const isLong = to - from > 1 && isInDictionary((tokens[to] as Token).lower, lexicon);
  return isLong || lexicon.determiners.has(tokens[from - 1]?.lower ?? '');
}

// A single word with a capital beside a verb of saying, but not the country or body whose speaker it is ("said Orvik's
// minister", "said Orvikian minister Petra Wrona").
function isUnknownSpeaker(
  tokens: readonly Token[],
  i: number,
  told: GendersTold,
  lexicon: SharedDamageLexicon,
): boolean {
  const [before, one, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  if (!isNameWord(one) || told.has(one.text) || isSmall(one.lower, lexicon) || lexicon.titles.has(one.lower))
    return false;
  if (/^[’']s$/iu.test(next?.text ?? '')) return false;
  const says = (verb: Token | undefined, beyond: Token | undefined): boolean =>
    verb !== undefined && lexicon.reportingVerbs.has(verb.lower) && !isNameWord(beyond);
  return says(before, next) || (before !== undefined && says(next, before));
}
