import { type Damage, isRelayed } from '../../model/article.js';
import { EQUAL_COSTS, editDistance } from '../../text/edit-distance.js';
import { genderOfGiven } from '../../text/genders.js';
import { groupBy } from '../../text/group-by.js';
import { plainLetters } from '../../text/marks.js';
import { isLongNameWord, type Token } from '../../text/tokens.js';
import type { ComparedArticle } from './ComparedArticle.js';
import { isInDictionary } from './dictionary.js';
import type { FullName, FullNames } from './fullNames.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { NamesSpelt } from './respeltNames.js';

/** An ending of case or gender has at most so many letters. */
const LONGEST_ENDING = 3;
/** Names of so many letters differ by at most so many of them, and shorter ones by vowels. */
const LONG = 5;
const MOST_LETTERS = 2;
const VOWELS = /[aeiouy]/gu;

/** A full name of the translation, and that of the sound articles which it stands for. */
interface Respelling {
  readonly printed: FullName;
  readonly known: FullName;
}

/**
 * Finds names of persons that came back from a translation with an ending or in other letters: the sound articles of
 * the story name one person whose given and family name are near those in the translation, by letters or an ending
 * ("Petra Sandali", "Viktors Sandals" for Viktor Sandal), and have what differs nowhere. The family name is damage
 * where it stands alone, too.
 *
 * @param one the translated article
 * @param told the full names in the articles of the story, its own among them
 * @param spelt the names of the sound articles; see namesSpelt
 * @param lexicon given names, and the dictionary: a word that it has is no family name ("Film Award")
 * @returns the damage, in order; empty where the others name no such person, or two
 */
export function respeltSurnames(
  one: ComparedArticle,
  told: FullNames,
  spelt: NamesSpelt,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const names = [...told.values()].flat();
  const isSound = ({ of }: FullName): boolean => of !== one && !isRelayed(of);
  const byInitial = groupBy(names.filter(isSound), ({ family }) => initialOf(family));
  const respelt = names.flatMap((printed): Respelling[] => {
    if (printed.of !== one) return [];
    const sameGiven = (told.get(printed.given.lower) ?? []).filter(isSound);
    const near = [...sameGiven, ...(byInitial.get(initialOf(printed.family)) ?? [])].filter((known) =>
      isRespelling({ printed, known }, spelt, lexicon),
    );
    const [known] = near;
    const isOne = near.every(
      ({ given, family }) => given.lower === known?.given.lower && family.lower === known.family.lower,
    );
    return known !== undefined && isOne ? [{ printed, known }] : [];
  });
  return [...respelt.flatMap(wholeName), ...familyNames(one, respelt)];
}

const initialOf = ({ lower }: Token): string => plainLetters(lower).slice(0, 1);

function isRespelling({ printed, known }: Respelling, spelt: NamesSpelt, lexicon: SharedDamageLexicon): boolean {
  const isOther = [isOtherName(printed.given, known.given), isOtherName(printed.family, known.family)] as const;
  if (!isOther.includes(true)) return false;
  const pairs = [
    [printed.given, known.given],
    [printed.family, known.family],
  ] as const;
  const isNear = pairs.every(
    ([own, other], i) => !isOther[i] || (isRespelt(own, other) && !spelt.names.has(own.lower)),
  );
  const isGiven = genderOfGiven(known.given.lower, lexicon.genders) !== undefined;
  return isNear && (!isOther[1] || isGiven || !isInDictionary(printed.family.lower, lexicon));
}

const isOtherName = (a: Token, b: Token): boolean => plainLetters(a.lower) !== plainLetters(b.lower);

function isRespelt(a: Token, b: Token): boolean {
  const [one, other] = [plainLetters(a.lower), plainLetters(b.lower)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (other.startsWith(one)) return other.length - one.length <= LONGEST_ENDING;
  if (one.length < LONG) return one.replace(VOWELS, '') === other.replace(VOWELS, '');
  return editDistance(one, other, EQUAL_COSTS, MOST_LETTERS) <= MOST_LETTERS;
}

// A given name that differs is read with the family name.
function wholeName({ printed, known }: Respelling): readonly Damage[] {
  if (!isOtherName(printed.given, known.given)) return [];
  return [
    damageOf(
      { start: printed.given.start, end: printed.family.end },
      known,
      `${known.given.text} ${known.family.text}`,
    ),
  ];
}

// The family name wherever it stands.
function familyNames(one: ComparedArticle, respelt: readonly Respelling[]): readonly Damage[] {
  const changed = respelt.filter(({ printed, known }) => isOtherName(printed.family, known.family));
  const meant = new Map(changed.map(({ printed, known }) => [printed.family.lower, known]));
  return one.reading.tokens.flatMap((token): Damage[] => {
    if (!isLongNameWord(token)) return [];
    const known = meant.get(token.lower);
    return known === undefined ? [] : [damageOf(token, known, known.family.text)];
  });
}

const damageOf = (where: Pick<Damage, 'start' | 'end'>, { family, given, of }: FullName, intended: string): Damage => ({
  start: where.start,
  end: where.end,
  kind: 'name-damage',
  intended,
  changesMeaning: false,
  confidence: 0.75,
  why: `The sound reports of the story name only one person so, “${given.text} ${family.text}”.`,
  witness: { article: of.article.id, start: family.start, end: family.end },
});
