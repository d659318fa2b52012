import { alike } from '../alignSentences.js';
import { isFamily, isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { AGE, areOfOnePerson } from '../measuring/ages.js';
import { areOfCrowds } from '../measuring/crowds.js';
import { hasEqualValue } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { sharedKeys } from '../measuring/measures.js';
import { areOfOneState } from '../measuring/states.js';
import { compareValues, isFarApart } from './compareValues.js';
import { areOfOthers } from './ofOthers.js';
import { areOfSoleMeasure } from './soleMeasure.js';
import { areOfTwoOccasions } from './twoOccasions.js';

/** To conflict, the sentences around two numbers of a tally must share so much of their telling words. */
const LEAST_ALIKE = 0.25;
/** The same for all other numbers, which every text has several of. */
const MORE_ALIKE = 0.5;

/**
 * Says whether two figures of sentences that nothing joins are of one thing, by what the sentences share: keys of what
 * is counted and of the words around it, persons, places, days. Values that conflict must share more than equal ones
 * do.
 *
 * @param a a figure
 * @param b another of the same kind
 * @param core the keys of what both count
 * @param lexicon families of words
 * @returns true when their values may be compared
 */
export function isSameByWords(
  a: Measured,
  b: Measured,
  core: readonly string[],
  lexicon: DisagreementLexicon,
): boolean {
  const isCounted = isTally(core, lexicon);
  const shared = core.length + sharedAround(a, b);
  const ofOne = isAge(a) && isAge(b) ? areOfOnePerson(a, b) : null;
  if (ofOne !== null) return ofOne;
  // A text that gives a number of one thing twice tells it twice.
  const isRepeated = a.article === b.article && a.head !== null && a.head === b.head;
  if (hasEqualValue(a, b)) return isCounted || isRepeated || shared + (isOfOneDay(a, b) ? 1 : 0) >= 2;
  if (a.kind === 'ordinal')
    return sharedKeys(a.persons, b.persons).length > 0 && shared > MOST_NAMES && !areOfSeries(a, b, core);
  if (isInPassing(a) || isInPassing(b)) return false;
  if (isAge(a)) return false;
  // Five soldiers who died are no other number of the soldiers.
  if (!isCounted && [a, b].some((one) => isTally(one.core, lexicon))) return false;
  if (a.article === b.article && !isCounted && core.length < 2) return false;
  const { verdict } = compareValues(a, b, lexicon);
  if (verdict === 'conflict' && !isCounted && areOfOthers(a, b)) return false;
  if (verdict === 'conflict') {
    const isOfOne = isConflictByWords(a, b, isCounted, shared) || (!isCounted && areOfSoleMeasure(a, b, lexicon));
    // The dead of one story are of one occasion.
    return isOfOne && ((isCounted && a.kind === 'people') || !areOfTwoOccasions(a, b, lexicon));
  }
  if (isCounted)
    return (
      isComparableTally(a, b) && (a.figure.scope !== 'part' || arePartsAlike(a, b) || areOfOneState(a, b, lexicon))
    );
  return verdict === 'refinement' ? shared >= 2 : shared >= 3;
}

// The dead of one story are counted once; of anything else there are several, and the sentences must be much alike.
function isConflictByWords(a: Measured, b: Measured, isCounted: boolean, shared: number): boolean {
  if (areOfCrowds(a, b) && a.head !== null && b.head !== null && a.head !== b.head) return false;
  if (areOfCrowds(a, b) && isOfOneDay(a, b) && areOfOnePlace(a, b)) return true;
  // Of whom one thing befell each text has one number that holds for all.
  if (isCounted && a.isMain && b.isMain && a.article !== b.article && !isFarApart(a, b)) return arePartsAlike(a, b);
  // There are several crowds in a story.
  const isOnly = isCounted && (!areOfCrowds(a, b) || areOfOnePlace(a, b) || a.places.size + b.places.size === 0);
  return (isCounted || shared >= 3) && alike(a.context, b.context) >= (isOnly ? LEAST_ALIKE : MORE_ALIKE);
}

// Both are whole, or parts that are followed by one noun: "12 of them officers".
const arePartsAlike = (a: Measured, b: Measured): boolean =>
  a.figure.scope === b.figure.scope && (a.figure.scope === null || wordBehind(a) === wordBehind(b));

const wordBehind = ({ sentence, figure }: Measured): string =>
  sentence.tokens.find((token) => token.start >= figure.end && token.kind === 'word')?.lower ?? '';

// The paragraphs of both name one place.
const areOfOnePlace = (a: Measured, b: Measured): boolean => sharedKeys(a.places, b.places).length > 0;

const isAge = ({ core }: Measured): boolean => core.has(AGE);

/**
 * Two places in an order are of one thing when their sentences share a person, what is counted, and more than so many
 * keys.
 */
const MOST_NAMES = 3;

/** Up to here a rank mostly tells one of several apart. */
const LAST_OF_SERIES = 3;

// "The first book", "the second book" are two; somebody's "second term" and "third term" are one.
const areOfSeries = (a: Measured, b: Measured, core: readonly string[]): boolean =>
  !core.some(isFamily) && Math.min(a.figure.value ?? 0, b.figure.value ?? 0) <= LAST_OF_SERIES;

const isOfOneDay = ({ figure: a }: Measured, { figure: b }: Measured): boolean =>
  a.time !== null && a.time === b.time && /^\d{4}-\d\d-\d\d$/.test(a.time);

// A bare number, a magnitude (of the quake or of an aftershock), and one of many, stand against nothing.
const isInPassing = ({ kind, figure }: Measured): boolean =>
  kind === 'scale' || (figure.unit === null && kind === 'count') || (figure.value === 1 && kind !== 'duration');

const sharedAround = (a: Measured, b: Measured): number =>
  sharedKeys(a.context, b.context).filter((key) => !a.core.has(key)).length + sharedKeys(a.entities, b.entities).length;

/** Two counts of one crowd differ at most so many times. */
const MOST_TIMES_LARGER = 10;

// Crowds of far other sizes are different crowds.
function isComparableTally(a: Measured, b: Measured): boolean {
  if (!areOfCrowds(a, b)) return true;
  const [left, right] = [leastOf(a), leastOf(b)];
  return left !== null && right !== null && Math.max(left, right) <= MOST_TIMES_LARGER * Math.min(left, right);
}

const leastOf = ({ figure }: Measured): number | null => figure.value ?? figure.range?.[0] ?? null;
