/**
 * Letters and figures of Latin scripts in lower case, for a class of an expression with the flag `u`, by their ranges:
 * a class of Unicode properties takes twenty times as long to compile.
 */
export const LATIN_LOWER = 'a-z0-9ß-öø-ž';
const LATIN = `A-ZÀ-ÖØ-Þ${LATIN_LOWER}`;

/** Sources of an expression: a word begins here, and a word ends here. */
export interface WordEdges {
  readonly before: string;
  readonly after: string;
}

const edgesOf = (letters: string): WordEdges => ({ before: `(?<![${letters}])`, after: `(?![${letters}])` });

const ANY_CASE = edgesOf(LATIN);
const LOWER_CASE = edgesOf(LATIN_LOWER);

/** Takes the flags of an expression for text in a Latin script, `u` among them; returns the edges of words in it. */
export const wordEdges = (flags: string): WordEdges => (flags.includes('i') ? LOWER_CASE : ANY_CASE);
