import { familyOf, keyOf, keyOfFamily } from './keys.js';
import type { DisagreementLexicon } from './lexicon.js';
import type { Measure, Place } from './measured.js';
import { isBare } from './recounts.js';

/** What a number is of ("the number of people killed") stands at most so many words behind the word for a number. */
const NEAR_NUMBER = 5;

/**
 * Reads a bare number that a sentence gives as that of the dead, hurt, missing and the like: "the number of people
 * killed in the fire rose to 31", "raising to 17 the number of dead". A word like "to" stands before it.
 *
 * @param place the figure, its sentence and article
 * @param lexicon words for numbers, tallies
 * @returns what it counts; null when the sentence tells of no such number, or of another one next to it
 */
export function tollOf(place: Place, lexicon: DisagreementLexicon): Measure | null {
  const { figure, sentence } = place;
  if (!isBare(place) || !Number.isInteger(figure.value)) return null;
  const link = sentence.tokens.findLast((token) => token.end <= figure.start);
  if (!lexicon.countLinks.has(link?.lower ?? '')) return null;
  const at = sentence.tokens.findIndex(({ lower }) => lexicon.numberNouns.has(lower));
  const told = at < 0 ? [] : sentence.tokens.slice(at + 1, at + 1 + NEAR_NUMBER);
  const keys = told.flatMap(({ lower }, i) => {
    const pair = lexicon.families.get(`${told[i - 1]?.lower} ${lower}`);
    return pair === undefined ? (keyOf(lower, lexicon) ?? []) : keyOfFamily(pair);
  });
  const tally = keys.find((key) => lexicon.tallies.has(familyOf(key) ?? ''));
  return tally === undefined ? null : { kind: 'people', head: null, core: new Set([tally]), isRecount: true };
}
