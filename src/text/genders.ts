import { plainLetters } from './marks.js';
import { setOf } from './word-lists.js';

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
  /** Words for an office or a trade of a man, each with that of a woman. */
  readonly titles: readonly string[];
  /** Words inside a role, behind which another person may be named ("press secretary of President Lind"). */
  readonly roleLinks: string;
  /** ISO 639-1 codes of the languages whose pronouns do not tell women from men. */
  readonly genderless: string;
}

/** The data file of given names that are borne by women or by men only, each a list with blanks between. */
export type GivenNamesFile = Pick<PersonGendersFile, 'female' | 'male'>;

/** Takes a file of names and words and one of more given names; returns the first with the names of both. */
export const withGivenNames = (file: PersonGendersFile, { female, male }: GivenNamesFile): PersonGendersFile => ({
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
  /** Words for an office or a trade of one gender, each with that of the other. */
  readonly titles: ReadonlyMap<string, string>;
  readonly roleLinks: ReadonlySet<string>;
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
    titles: new Map(
      file.titles.flatMap((row) => {
        const [man = '', woman = ''] = row.split(' ');
        return [[man, woman] as const, [woman, man] as const];
      }),
    ),
    roleLinks: setOf(file.roleLinks),
    genderless: setOf(file.genderless),
  };
}

/** Takes a given name in lower case; returns its gender, of its plain letters where it is not known with its marks. */
export const genderOfGiven = (name: string, { names }: PersonGenders): Gender | undefined =>
  names.get(name) ?? names.get(plainLetters(name));
