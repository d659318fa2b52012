import type { DisagreementLexicon } from '../lexicon.js';
import { compareValues } from './compareValues.js';
import type { Side } from './figureSides.js';
import { isSameMeasure } from './sameMeasure.js';

/** Reasons why two numbers are of two things. */
const APART: ReadonlySet<string> = new Set(['period', 'time', 'place', 'scope', 'plan']);

/**
 * Says whether two sides stand against each other: of the pairs of one measure that they make, no more are told apart
 * by their time, place or scope than conflict. Their first figures may have been joined by others that do not.
 *
 * @param peers figures of one value
 * @param side figures of another, of the same measure
 * @param lexicon families of words
 * @returns false where no pair is of one measure, or more of these are told apart
 */
export function areOpposed(peers: Side, side: Side, lexicon: DisagreementLexicon): boolean {
  const compared = peers.flatMap((one) =>
    side.filter((m) => isSameMeasure(one, m, lexicon)).map((m) => compareValues(one, m, lexicon)),
  );
  const others = compared.filter(({ reason }) => !APART.has(reason));
  const conflicts = others.filter(({ verdict }) => verdict === 'conflict');
  const opposed = conflicts.length > 0 ? conflicts : others;
  return opposed.length > 0 && opposed.length >= compared.length - others.length;
}
