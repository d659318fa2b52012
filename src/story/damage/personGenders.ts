import { type Gender, genderOfGiven, type PersonGenders } from '../../text/genders.js';
import { isNameWord } from '../../text/tokens.js';
import type { ComparedArticle } from './ComparedArticle.js';

/** The gender of each family name of a story; null where a woman and a man bear it. */
export type GendersTold = ReadonlyMap<string, Gender | null>;

/**
 * Learns from the articles of a story who is a woman and who a man: by the given name or the title before a family name
 * ("Petra Wrona", "Ms Wrona").
 *
 * @param articles the articles of one story
 * @param genders see PersonGenders
 * @returns the genders by family name as it is written; empty when none is told. Linear in the length of the texts
 */
export function gendersTold(articles: readonly ComparedArticle[], genders: PersonGenders): GendersTold {
  const told = new Map<string, Gender | null>();
  for (const { reading } of articles)
    reading.tokens.forEach((family, i) => {
      const [last, further] = [reading.tokens[i - 1], reading.tokens[i - 2]];
      // A full stop belongs to a title, or ends the sentence.
      const given = last?.text === '.' && further !== undefined && genders.words.has(further.lower) ? further : last;
      if (!isNameWord(given) || !isNameWord(family) || family.start > given.end + 2) return;
      // What a longer name follows is no family name: “Chairman Petra Wrona”.
      const next = reading.tokens[i + 1];
      if (isNameWord(next) && next.start === family.end + 1) return;
      const gender = genderOfGiven(given.lower, genders) ?? genders.words.get(given.lower);
      if (gender !== undefined) told.set(family.text, (told.get(family.text) ?? gender) === gender ? gender : null);
    });
  return told;
}
