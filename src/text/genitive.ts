/** Takes the text of a token; says whether it makes an owner of what stands before it: "’s", or "’" behind a plural. */
export const isGenitive = (word: string): boolean => /^[’']s?$/.test(word);

/** Takes the text of a token in lower case; says whether it is "’s", which may also be a verb. */
export const isGenitiveS = (word: string): boolean => /^[’']s$/.test(word);

/** Takes a word in lower case; returns it without "’s" at its end. */
export const withoutGenitiveS = (word: string): string => word.replace(/[’']s$/, '');
