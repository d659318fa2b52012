import { isRecord } from './is-record.js';

/** Takes phrases parted by `|`; returns them. */
export const phrasesOf = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());

/** Takes words parted by blanks or line ends; returns them in order, none for no words. */
export const wordsOf = (list: string): readonly string[] => list.match(/\S+/gu) ?? [];

/** Takes words parted by blanks; returns them as a set. */
export const setOf = (list: string): ReadonlySet<string> => new Set(wordsOf(list));

/** Takes words parted by blanks, by name; returns each list as a set under its name. */
export const setsByName = <Name extends string>(
  lists: Readonly<Record<Name, string>>,
): Readonly<Record<Name, ReadonlySet<string>>> =>
  Object.fromEntries(Object.entries<string>(lists).map(([name, list]) => [name, setOf(list)])) as Record<
    Name,
    ReadonlySet<string>
  >;

/** For the tables of a lexicon: its sets as lists and its maps as records, as they stand in a data file. */
export type FileOf<Tables> = {
  readonly [Name in keyof Tables]: Tables[Name] extends ReadonlySet<string>
    ? readonly string[]
    : Tables[Name] extends ReadonlyMap<string, infer Value>
      ? Readonly<Record<string, Value>>
      : Tables[Name];
};

/** Of the tables of a lexicon, all that are no plain lists. */
type Tables<Lexicon> = {
  readonly [Name in keyof Lexicon as Lexicon[Name] extends readonly unknown[] ? never : Name]: Lexicon[Name];
};

/**
 * Takes a parsed data file; returns its lists of words as sets and its records as maps, under their names. What is
 * neither is left out.
 */
export const tablesOf = <Lexicon>(file: FileOf<Lexicon>): Tables<Lexicon> =>
  Object.fromEntries(
    Object.entries<unknown>(file).flatMap(([name, value]): readonly (readonly [name: string, table: unknown])[] => {
      if (isWordList(value)) return [[name, new Set(value)]];
      return isRecord(value) ? [[name, new Map(Object.entries(value))]] : [];
    }),
  ) as Tables<Lexicon>;

const isWordList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');
