import { type Gender, genderOfGiven, type PersonGenders } from '../../text/genders.js';
import { noteOnly } from '../../text/only-value.js';
import { isNameWord, isNextTo } from '../../text/tokens.js';
import type { ComparedArticle } from './ComparedArticle.js';

/** The gender of each family name of a story; null where a woman and a man bear it. */
export type GendersTold = ReadonlyMap<string, Gender | null>;

/** Genders of names that pronouns tell, in lower case; null where a woman and a man bear the name. */
export interface GendersHeard {
  readonly given: ReadonlyMap<string, Gender | null>;
  readonly family: ReadonlyMap<string, Gender | null>;
}

/**
 * Learns from the articles of a story who is a woman and who a man: by the given name or the title before a family name
 * ("Petra Wrona", "Ms Wrona"), and where these do not tell, by the pronouns of sound articles.
 *
 * @param articles the articles of one story
 * @param heard what pronouns tell; see gendersHeard
 * @returns the genders by family name as it is written; empty when none is told. Linear in the length of the texts
 */
export function gendersTold(
  articles: readonly ComparedArticle[],
  genders: PersonGenders,
  heard: GendersHeard,
): GendersTold {
  const told = new Map<string, Gender | null>();
  for (const { reading } of articles)
    reading.tokens.forEach((family, i) => {
      const [last, further] = [reading.tokens[i - 1], reading.tokens[i - 2]];
      // A full stop belongs to a title, or ends the sentence.
      const given = last?.text === '.' && further !== undefined && genders.words.has(further.lower) ? further : last;
      if (!isNameWord(given) || !isNameWord(family) || family.start > given.end + 2) return;
      // What a longer name follows is no family name: “Chairman Petra Wrona”.
      const next = reading.tokens[i + 1];
      if (isNameWord(next) && isNextTo(family, next)) return;
      const known = genderOfGiven(given.lower, genders) ?? genders.words.get(given.lower);
      const gender = known ?? heard.family.get(family.lower) ?? heard.given.get(given.lower) ?? undefined;
      if (gender !== undefined) noteOnly(told, family.text, gender);
    });
  return told;
}
