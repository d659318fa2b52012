import type { Token } from '../../text/tokens.js';
import type { ComparedArticle } from './ComparedArticle.js';

/** What a name, a word or a pronoun tells of a person. */
export type Gender = 'female' | 'male';

/** The data file of names and words for women and men, each a list with blanks between. */
export interface PersonGendersFile {
  readonly female: string;
  readonly male: string;
  readonly femaleWords: string;
  readonly maleWords: string;
  /** Pronouns of the third person that stand for a woman or a man as the subject. */
  readonly femaleSubjects: string;
  readonly maleSubjects: string;
  /** Pronouns, each with that of the other gender and, where it differs, the one that stands before a noun. */
  readonly counterparts: readonly string[];
  /** ISO 639-1 codes of the languages whose pronouns do not tell women from men. */
  readonly genderless: string;
}

/** The data file of given names that are borne by women or by men only, each a list with blanks between. */
export type GivenNamesFile = Pick<PersonGendersFile, 'female' | 'male'>;

/** Takes a file of names and words and one of more given names; returns the first with the names of both. */
export const withGivenNames = <T extends GivenNamesFile>(file: T, { female, male }: GivenNamesFile): T => ({
  ...file,
  female: `${file.female} ${female}`,
  male: `${file.male} ${male}`,
});

/** Given names, words and pronouns with the gender that they tell, in lower case. */
export interface PersonGenders {
  readonly names: ReadonlyMap<string, Gender>;
  readonly words: ReadonlyMap<string, Gender>;
  readonly subjects: ReadonlyMap<string, Gender>;
  /** The pronoun of the other gender, as the object or alone and before a noun. */
  readonly counterparts: ReadonlyMap<string, readonly [string, string]>;
  readonly genderless: ReadonlySet<string>;
}

/** Takes the parsed data file; returns the look-up tables. */
export function compilePersonGenders(file: PersonGendersFile): PersonGenders {
  const tableOf = (female: string, male: string): ReadonlyMap<string, Gender> =>
    new Map([
      ...female.split(' ').map((word) => [word, 'female'] as const),
      ...male.split(' ').map((word) => [word, 'male'] as const),
    ]);
  return {
    names: tableOf(file.female, file.male),
    words: tableOf(file.femaleWords, file.maleWords),
    subjects: tableOf(file.femaleSubjects, file.maleSubjects),
    counterparts: new Map(
      file.counterparts.map((row) => {
        const [own = '', other = '', beforeNoun = other] = row.split(' ');
        return [own, [other, beforeNoun] as const];
      }),
    ),
    genderless: new Set(file.genderless.split(' ')),
  };
}

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
      if (given === undefined || !isName(given) || !isName(family) || family.start > given.end + 2) return;
      // What a longer name follows is no family name: “Chairman Petra Wrona”.
      const next = reading.tokens[i + 1];
      if (next !== undefined && isName(next) && next.start === family.end + 1) return;
      const gender = genders.names.get(given.lower) ?? genders.words.get(given.lower);
      if (gender !== undefined) told.set(family.text, (told.get(family.text) ?? gender) === gender ? gender : null);
    });
  return told;
}

/** Takes a token; says whether it is a word with a capital that is not all capitals. */
export const isName = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text);
