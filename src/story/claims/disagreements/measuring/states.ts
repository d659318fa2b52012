import { familyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from './measured.js';
import { sharedKeys } from './measures.js';

/**
 * Says whether two figures are of all who are in one state for a time, each of the main tally of its text and the only
 * number of that state there: "61 are ill, 38 of them in hospital" and "44 are still in hospital".
 *
 * @param a a figure
 * @param b another one
 * @param lexicon families of words, and which of them name what changes either way from day to day
 * @returns true when both are, also where one is given as a part of the main tally
 */
export const areOfOneState = (a: Measured, b: Measured, { fluctuating }: DisagreementLexicon): boolean =>
  a.isMain &&
  b.isMain &&
  a.article !== b.article &&
  sharedKeys(a.sole, b.sole).some((key) => fluctuating.has(familyOf(key) ?? ''));
