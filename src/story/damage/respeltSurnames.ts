import type { Damage } from '../../model/article.js';
import { EQUAL_COSTS, editDistance } from '../../text/edit-distance.js';
import { plainLetters } from '../../text/marks.js';
import { isLongNameWord, type Token } from '../../text/tokens.js';
import { type ComparedArticle, isDamaged } from './ComparedArticle.js';
import { isInDictionary } from './dictionary.js';
import type { SharedDamageLexicon } from './lexicon.js';
import type { NamesSpelt } from './respeltNames.js';
import type { FullName, NamesTold } from './translatedSurnames.js';

/** An ending of case or gender has at most so many letters. */
const LONGEST_ENDING = 3;
/** Names of so many letters differ by at most so many of them. */
const SHORTEST = 5;
const MOST_LETTERS = 2;

/**
 * Finds family names that came back from a translation with an ending or in other letters: the sound articles of the
 * story name one person of that given name ("Petra Sandal"), and the translation has another family name there, near in
 * its letters, which none of them has ("Petra Sandali", "Petra Sandalová").
 *
 * @param one the translated article
 * @param told the names in the articles of the story, its own among them; see namesTold
 * @param spelt the names of the sound articles; see namesSpelt
 * @param lexicon the dictionary: a word that it has is no family name ("Film Award")
 * @returns the damage over each such name, in order; empty where the others name no person, or two, of a given name
 */
export function respeltSurnames(
  one: ComparedArticle,
  told: NamesTold,
  spelt: NamesSpelt,
  lexicon: SharedDamageLexicon,
): readonly Damage[] {
  const meant = new Map<string, FullName>();
  for (const names of told.byGiven.values()) {
    const sound = names.filter(({ of }) => of !== one && !isDamaged(of));
    const [known] = sound;
    if (known === undefined || sound.some(({ family }) => family.lower !== known.family.lower)) continue;
    for (const { family, of } of names)
      if (
        of === one &&
        isRespelt(family, known.family) &&
        !spelt.names.has(family.lower) &&
        !isInDictionary(family.lower, lexicon)
      )
        meant.set(family.lower, known);
  }
  return one.reading.tokens.flatMap((token): Damage[] => {
    const known = isLongNameWord(token) ? meant.get(token.lower) : undefined;
    return known === undefined ? [] : [damageOf(token, known)];
  });
}

function isRespelt(a: Token, b: Token): boolean {
  if (a.lower === b.lower) return false;
  const [one, other] = [plainLetters(a.lower), plainLetters(b.lower)].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (other.startsWith(one)) return other.length - one.length <= LONGEST_ENDING;
  return one.length >= SHORTEST && editDistance(one, other, EQUAL_COSTS, MOST_LETTERS) <= MOST_LETTERS;
}

const damageOf = ({ start, end, text }: Token, { given, family, of }: FullName): Damage => ({
  start,
  end,
  kind: 'name-damage',
  intended: family.text,
  changesMeaning: false,
  confidence: 0.75,
  why: `The sound reports of the story name only one ${given.text}, “${given.text} ${family.text}”, and none has “${text}”.`,
  witness: { article: of.article.id, start: family.start, end: family.end },
});
