import type { EntityLexicon } from './entityLexicon.js';

/** A shorter word is seldom a plural. */
const SHORTEST_PLURAL = 4;

/**
 * Takes the plain words of a name or description (see plainKey); returns those that tell what it is of, without what
 * links them, in one spelling, in the singular and sorted, so that their order plays no part. Empty when all are small.
 */
export function bodyWords(
  words: readonly string[],
  { names, determiners, respell }: Pick<EntityLexicon, 'names' | 'determiners' | 'respell'>,
): readonly string[] {
  return words
    .filter((word) => !names.organisationStopwords.has(word) && !determiners.has(word))
    .map((word) => respell(word.length > SHORTEST_PLURAL ? word.replace(/s$/u, '') : word))
    .sort();
}
