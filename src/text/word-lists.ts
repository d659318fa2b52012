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

/** For sets of words by name: the same as lists, as they stand in a data file. */
export type ListsOf<Sets> = { readonly [Name in keyof Sets]: readonly string[] };

/** Takes a parsed data file; returns its lists of words as sets under their names. What is no list of words is left out. */
export const setsOf = <Sets>(file: ListsOf<Sets>): Sets =>
  Object.fromEntries(
    Object.entries<unknown>(file).flatMap(([name, list]) => (isWordList(list) ? [[name, new Set(list)]] : [])),
  ) as Sets;

const isWordList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');
