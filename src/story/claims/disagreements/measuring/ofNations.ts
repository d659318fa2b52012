import { isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { hasEqualValue } from './equalNumbers.js';
import type { Measured } from './measured.js';

/**
 * Settles for a story of which country the people are that its numbers count: what copies of a sentence count is of the
 * country that one of them tells. Only where the losses of two countries are told it matters whose a number is.
 *
 * @param figures all numbers of the story
 * @param lexicon families of words
 * @returns the same in the same order, all without a country where the story does not tell of two
 */
export function withNations(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly Measured[] {
  const tallied = (one: Measured): readonly string[] => [...one.core].filter((key) => isTally([key], lexicon));
  const copyKey = (one: Measured): string => [one.kind, one.family, one.figure.value, ...tallied(one)].join(' ');
  const telling = figures.filter((one) => one.nation !== null && tallied(one).length > 0);
  if (new Set(telling.map(({ nation }) => nation)).size < 2) return figures.map((one) => ({ ...one, nation: null }));
  const copied = new Map(telling.filter(({ family }) => family >= 0).map((one) => [copyKey(one), one.nation] as const));
  return figures.map((one) => ({ ...one, nation: one.nation ?? copied.get(copyKey(one)) ?? null }));
}

/**
 * Takes two numbers of people; says whether they are not of one country: of two, or one of a country and one that tells
 * of none and has another value.
 */
export const areOfTwoNations = (a: Measured, b: Measured): boolean =>
  a.nation !== b.nation && ((a.nation !== null && b.nation !== null) || !hasEqualValue(a, b));

/** Takes two numbers of people; says whether both are of one country. */
export const areOfOneNation = (a: Measured, b: Measured): boolean => a.nation !== null && a.nation === b.nation;
