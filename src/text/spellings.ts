/** The data file of spellings: patterns of British ones, each with what American English writes in its place. */
export interface SpellingsFile {
  readonly patterns: readonly (readonly [pattern: string, american: string])[];
}

/** Takes a word in lower case; returns it in one of the spellings that it has in two countries. */
export type Respell = (word: string) => string;

/**
 * Makes ready what spells words as American English does ("organisers" as "organizers", "labour" as "labor"), so that
 * the same word of two newsrooms compares equal.
 *
 * @param file the parsed data file
 * @returns what takes a word in lower case and returns its American spelling. Only to be compared with other words so
 *   changed: what is spelled one way everywhere ("advertise") is changed too
 */
export function compileSpellings(file: SpellingsFile): Respell {
  const patterns = file.patterns.map(([pattern, american]) => [new RegExp(pattern, 'u'), american] as const);
  // Most words are spelled one way, which one expression tells.
  const any = new RegExp(file.patterns.map(([pattern]) => `(?:${pattern})`).join('|'), 'u');
  return (word) =>
    any.test(word) ? patterns.reduce((spelt, [pattern, american]) => spelt.replace(pattern, american), word) : word;
}
