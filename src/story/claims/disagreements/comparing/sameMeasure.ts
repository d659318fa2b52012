import { contentOf } from '../../sentenceContent.js';
import { areConsequent, isFamily, isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { areOfCrowds } from '../measuring/crowds.js';
import { areOfOneCoin, hasEqualValue, isOneNumber } from '../measuring/equalNumbers.js';
import { isMoreThan } from '../measuring/margins.js';
import type { Measured } from '../measuring/measured.js';
import { kindOf, sharedKeys } from '../measuring/measures.js';
import { areStepsApart } from '../measuring/numberWords.js';
import { areOfOneNation, areOfTwoNations } from '../measuring/ofNations.js';
import { isRate } from '../measuring/rates.js';
import { isBehindBy, isOfAnother } from '../measuring/recounts.js';
import { areOfOneState } from '../measuring/states.js';
import { daysOf } from '../measuring/timeUnits.js';
import { baseValue, compareValues, isOtherSum, yearOf } from './compareValues.js';
import { isSameByWords } from './sameByWords.js';
import { areMagnitudesApart, isChangedValue } from './transmitted.js';
import { areOfTwoOccasions } from './twoOccasions.js';

/**
 * Says whether two figures measure one thing: of one kind and unit, and their sentences aligned or alike in what they
 * count.
 *
 * @param a a figure
 * @param b another one
 * @param lexicon families of words
 * @returns true when their values may be compared
 */
export function isSameMeasure(a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean {
  if (a.figure.id === b.figure.id || !isComparable(a, b, lexicon)) return false;
  if (areSetSideBySide(a, b) || isRecounted(a, b)) return true;
  if (areOfTwoYears(a, b)) return false;
  if (areOtherTallies(a, b, lexicon) && !hasEqualValue(a, b)) return isConsequence(a, b, lexicon);
  if (areOfTwoNations(a, b)) return false;
  if (areOfOneNation(a, b) && isTally(sharedKeys(a.core, b.core), lexicon)) return true;
  if (areStepsApart(a, b) && !hasEqualValue(a, b)) return false;
  if (areMarginsApart(a, b, lexicon) || areRatesApart(a, b, lexicon)) return false;
  if (isConsequence(a, b, lexicon)) return true;
  const core = sharedKeys(a.core, b.core);
  if ((isPart(a) || isPart(b)) && !areParts(a, b, core, lexicon) && !isTakenBackFrom(a, b, core)) return false;
  if (a.kind !== b.kind) return isSpellOfOne(a, b, core, lexicon);
  const sameWords = a.article !== b.article && a.proposition >= 0 && a.proposition === b.proposition;
  const isCopy = sameWords && isCopied(a, b);
  if ((sameWords && hasEqualValue(a, b)) || (isCopy && areOneChanged(a, b, lexicon))) return true;
  if (isOneNumber(a, b, lexicon)) return true;
  if (!countTheSame(a, b)) return isLaterToll(a, b, lexicon);
  const isPlainPair = sameWords && core.length > 0 && isOnlyOne(a) && isOnlyOne(b);
  if (isPlainPair && (isCopy || hasEqualValue(a, b) || !areOfTwoOccasions(a, b, lexicon))) return true;
  if (core.length === 0 || isEmpty(a) || isEmpty(b) || isFarOff(a, b)) return false;
  return isSameByWords(a, b, core, lexicon);
}

// The dead are not the injured.
const areOtherTallies = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  [a, b].every(({ core }) => isTally(core, lexicon)) && !isTally(sharedKeys(a.core, b.core), lexicon);

/** Takes two figures; says whether they are of people of whom years are told that stand beside nobody of today. */
export const areOfTwoYears = (a: Measured, b: Measured): boolean =>
  a.kind === 'people' &&
  !hasEqualValue(a, b) &&
  Math.abs((toldYearOf(a) ?? Number.NaN) - (toldYearOf(b) ?? Number.NaN)) > 1;

const toldYearOf = (one: Measured): number | null => {
  const [year] = one.figure.time?.match(/\d{4}/u) ?? [];
  return year === undefined ? yearOf(one) : Number(year);
};

// In copies of one sentence: the magnitude is another, or a translation has another value where each has one only.
const areOneChanged = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  areMagnitudesApart(a, b) || (isChangedValue(a, b) && [a, b].every((one) => isOnlyOfKind(one, lexicon)));

// "Twenty people were missing" one day, and "six miners are still missing" another.
const isLaterToll = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  (a.head === null) !== (b.head === null) &&
  !hasEqualValue(a, b) &&
  isTally(sharedKeys(a.core, b.core), lexicon) &&
  compareValues(a, b, lexicon).reason === 'growth';

// A bare number may be of any kind.
const isOnlyOfKind = ({ article, sentence, figure, kind }: Measured, lexicon: DisagreementLexicon): boolean =>
  figure.value !== null && contentOf(article, sentence).figures.filter((f) => kindOf(f, lexicon) === kind).length === 1;

// Whatever the words around them, numbers that one sentence sets side by side are of one measure.
const areSetSideBySide = (a: Measured, b: Measured): boolean =>
  a.sentence === b.sentence &&
  a.kind === b.kind &&
  !isEmpty(a) &&
  !isEmpty(b) &&
  (a.words.isSetBeside || b.words.isSetBeside);

/** One more count of the same stands at most this many sentences on, in one paragraph. */
const NEAR_RECOUNT = 3;

/** Takes two figures; says whether one is one more count of what the other counts, near it in one article. */
export const isRecounted = (a: Measured, b: Measured): boolean =>
  (a.isRecount || b.isRecount) &&
  a.article === b.article &&
  a.sentence.block === b.sentence.block &&
  Math.abs(a.sentence.index - b.sentence.index) <= NEAR_RECOUNT &&
  a.kind === b.kind &&
  [a.figure.id, undefined].includes(b.again) &&
  [b.figure.id, undefined].includes(a.again) &&
  (isOtherSum(a) || isOtherSum(b)
    ? sharedKeys(a.core, b.core).length > 0 || a.core.size + b.core.size === 0
    : a.kind !== 'money' &&
      (sharedKeys(a.core, b.core).length > 0 || areOneAgain(a, b)) &&
      (a.head === b.head || !areOfCrowds(a, b)));

const areOneAgain = (a: Measured, b: Measured): boolean =>
  (a.again === b.figure.id || b.again === a.figure.id) && isOfAnother(a, b);

// "Won by 41 votes" is no number of the votes that somebody won, and "20 minutes longer than" no length of anything.
const areMarginsApart = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  isMoreThan(a, lexicon) !== isMoreThan(b, lexicon) ||
  (a.kind === 'count' &&
    b.kind === 'count' &&
    !hasEqualValue(a, b) &&
    isBehindBy(a, lexicon) !== isBehindBy(b, lexicon));

// "Eight rebounds a game" are none of one game.
const areRatesApart = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  !hasEqualValue(a, b) && !isCopied(a, b) && isRate(a, lexicon) !== isRate(b, lexicon);

/** A hospital has so many patients at least when they are set against those whom something befell. */
const LEAST_PATIENTS = 10;

// Numbers of the ill and of the treated, of two articles that name one party.
const isConsequence = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  a.kind === 'people' &&
  a.article !== b.article &&
  (Math.min(a.figure.value ?? 0, b.figure.value ?? 0) >= LEAST_PATIENTS || !areOtherTallies(a, b, lexicon)) &&
  !hasEqualValue(a, b) &&
  areConsequent(a.core, b.core, lexicon) &&
  (sharedKeys(a.entities, b.entities).length > 0 || sharedKeys(a.places, b.places).length > 0);

/** The greatest numbers of the dead of two texts that differ more than so many times may be of two groups of them. */
const MOST_TIMES_MORE = 1.5;

// "Seven men died", "killed six crew members": of whom one thing befell, each text has a number, by whatever noun.
const areNearMains = (a: Measured, b: Measured): boolean =>
  a.isMain &&
  b.isMain &&
  a.figure.scope === null &&
  b.figure.scope === null &&
  a.article !== b.article &&
  Math.max(a.figure.value ?? 0, b.figure.value ?? 0) <=
    MOST_TIMES_MORE * Math.min(a.figure.value ?? 0, b.figure.value ?? 0);

// Women among the dead are not the dead, and soldiers are not dockers.
function countTheSame(a: Measured, b: Measured): boolean {
  if (a.kind !== 'people' || a.head === b.head || areOfCrowds(a, b) || areNearMains(a, b)) return true;
  return a.head === null ? b.head !== null && a.core.has(b.head) : b.head === null && b.core.has(a.head);
}

// A part ("two of them") or an addition ("another 20") beside the whole tells nobody anything.
const isPart = ({ figure: { scope }, kind }: Measured): boolean =>
  scope === 'part' || (scope === 'additional' && kind !== 'duration');

// Of the same whole two texts may count the arrested differently: "nine of them were held", "they held 16 of them".
const areParts = (a: Measured, b: Measured, core: readonly string[], lexicon: DisagreementLexicon): boolean =>
  (a.figure.scope === 'part' && b.figure.scope === 'part' && a.article !== b.article && isTally(core, lexicon)) ||
  areOfOneState(a, b, lexicon);

// "38 bodies, not 41" takes back "41 of the bodies".
const isTakenBackFrom = (a: Measured, b: Measured, core: readonly string[]): boolean =>
  core.length > 0 && hasEqualValue(a, b) && (a.words.isTakenBack || b.words.isTakenBack);

// "a group", "several": nothing to compare.
const isEmpty = ({ figure, kind }: Measured): boolean =>
  figure.value === null && figure.range === null && kind !== 'share';

/** Two lengths of time that differ more than this many times are not of one thing. */
const MOST_TIMES_LONGER = 10;
const isFarOff = (a: Measured, b: Measured): boolean => {
  if (a.kind !== 'duration' || b.kind !== 'duration') return false;
  const [left, right] = [baseValue(a) ?? 0, baseValue(b) ?? 0];
  return Math.max(left, right) > MOST_TIMES_LONGER * Math.min(left, right);
};

// The unit must be the same thing: euros are not dollars, chairs are not ships.
function isComparable(a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean {
  if (a.kind === 'year' && b.kind === 'year') return a.figure.value === b.figure.value;
  if (a.kind === 'duration' || a.kind === 'year') return b.kind === 'duration' || b.kind === 'year';
  if (a.kind !== b.kind) return lostCurrency(a, b) || lostCurrency(b, a);
  if (a.kind === 'people') return true;
  if (a.kind === 'money' && hasEqualValue(a, b)) return areOfOneCoin(a, b, lexicon);
  if (a.figure.unit === b.figure.unit) return true;
  // A bare number is a length only where it is that number.
  const isQuantity = [a, b].some(({ figure: { unit } }) => lexicon.measures.has(unit ?? ''));
  return (a.figure.unit === null || b.figure.unit === null) && (!isQuantity || hasEqualValue(a, b) || isCopied(a, b));
}

const isCopied = (a: Measured, b: Measured): boolean => a.family >= 0 && a.family === b.family;

// A damaged count whose noun is what another article gives in money has lost its currency.
function lostCurrency(a: Measured, b: Measured): boolean {
  return a.kind === 'count' && a.figure.damaged && b.kind === 'money' && hasEqualValue(a, b);
}

// "since 2011" and "twelve years" speak of one thing when the sum comes out and a word or a name is shared; what took
// place "in 2011" may have taken any time.
function isSpellOfOne(a: Measured, b: Measured, core: readonly string[], lexicon: DisagreementLexicon): boolean {
  if (lostCurrency(a, b) || lostCurrency(b, a)) return core.length > 0;
  const [start, length] = a.kind === 'year' ? [a, b] : [b, a];
  const year = yearOf(length) ?? yearOf(start);
  const days = daysOf(length.figure.unit);
  if (year === null || days === null || start.figure.value === null || (length.figure.value ?? 0) < 2) return false;
  const years = ((length.figure.value ?? 0) * days) / 365.25;
  const [first] = start.article.article.text.slice(start.figure.start, start.figure.end).toLowerCase().split(/\s/u);
  return (
    core.some(isFamily) &&
    lexicon.beginnings.has(first ?? '') &&
    Math.abs(year - start.figure.value - years) <= 1 &&
    compareValues(a, b, lexicon).verdict === 'same'
  );
}

const isOnlyOne = ({ article, sentence, figure, kind }: Measured): boolean =>
  kind !== 'people' || contentOf(article, sentence).figures.filter((f) => f.unit === figure.unit).length === 1;
