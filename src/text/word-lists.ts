/** Takes phrases parted by `|`; returns them. */
export const phrasesOf = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());

/** Takes words parted by blanks or line ends; returns them in order, none for no words. */
export const wordsOf = (list: string): readonly string[] => list.match(/\S+/gu) ?? [];

/** Takes words parted by blanks; returns them as a set. */
export const setOf = (list: string): ReadonlySet<string> => new Set(wordsOf(list));
