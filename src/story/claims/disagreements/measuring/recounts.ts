import type { Figure } from '../../../../model/annotation.js';
import { contains } from '../../../../model/span.js';
import { firstFrom, lastUpTo } from '../../../../text/reading.js';
import { contentOf } from '../../sentenceContent.js';
import { CROWD, isTally, keysIn } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measure, Measured, MeasureKind, Place } from './measured.js';

/** What a number counts once more stands at most so many figures before it. */
const MOST_BACK = 4;
/** "put the number at": a verb of counting stands at most so many words before its number. */
const COUNTING_WORDS = 4;

/**
 * Reads a bare number that counts once more what a figure before it counts. "The police counted 5,000 marchers. The
 * organisers spoke of 9,000": a verb of counting stands before it, or one of saying right before it, and nothing else
 * is told of it; or "the 214 of whom the police speak". A bare number of millions does so after another sum, and one
 * with a fraction after a number on a scale.
 *
 * @param place the figure, its sentence and article
 * @param measured the figures before it in that article
 * @param lexicon verbs of counting, magnitudes
 * @returns what it counts; null when it counts nothing once more
 */
export function recountOf(place: Place, measured: readonly Measured[], lexicon: DisagreementLexicon): Measure | null {
  const kind = isDefinite(place, lexicon) ? 'people' : recountedKind(place, lexicon);
  if (kind === null) return remeasured(place, measured, lexicon);
  const named = kind === 'people' ? namedTally(place, lexicon) : null;
  if (named !== null) return { kind, head: null, core: new Set([named]), isRecount: true };
  const near = measured
    .slice(-MOST_BACK)
    .filter((one) => (isNear(one, place) || mayBeNear(one, place)) && !isBehindBy(one, lexicon))
    .filter((one) => isDefinite(place, lexicon) || !opensSentence(one, place) || isOfAnother(one, place));
  const before = near.findLast((one) => one.kind === kind) ?? (kind === 'people' ? thingsOf(near, place) : undefined);
  if (before === undefined || (kind === 'money' && before.figure.unit !== place.figure.unit)) return null;
  const again = before.core.size === 0 && isOfAnother(before, place) ? { again: before.figure.id } : {};
  return { kind: before.kind, head: before.head, core: before.core, isRecount: true, ...again };
}

// Things that another has counted ("1,200 carts, the union said; the police spoke of 450").
const thingsOf = (near: readonly Measured[], place: Place): Measured | undefined =>
  near.findLast((one) => one.kind === 'count' && one.head !== null && isOfAnother(one, place));

/**
 * Takes two figures; says whether it is known that two give them. Where no words say what is counted, they count the
 * same ("1,500 people, the police said, called on him to go. The organisers spoke of 4,000").
 */
export const isOfAnother = (
  { figure: { attribution: one } }: Pick<Place, 'figure'>,
  { figure: { attribution: other } }: Pick<Place, 'figure'>,
): boolean => one !== null && other !== null && one.toLowerCase() !== other.toLowerCase();

// "The toll rose to 19. The brigade put the injured at 78": of whom the number is stands between the verb and it. The
// crowds of a story are several, and told of before.
function namedTally({ sentence, figure }: Place, lexicon: DisagreementLexicon): string | null {
  const before = sentence.tokens.filter(({ end }) => end <= figure.start);
  const verb = before.findLastIndex(({ lower }) => lexicon.counting.has(lower));
  const between = verb < 0 ? [] : before.slice(Math.max(verb + 1, before.length - COUNTING_WORDS));
  const keys = keysIn(between, lexicon).filter((key) => key !== CROWD && isTally([key], lexicon));
  return keys.length === 1 ? (keys[0] ?? null) : null;
}

// "The ship was stopped nine miles off the cape. The owner puts the place at 14 miles": in the unit of the number
// before.
function remeasured(place: Place, measured: readonly Measured[], lexicon: DisagreementLexicon): Measure | null {
  const { unit, value } = place.figure;
  if (unit === null || unit === 'people' || value === null || isMoney(place.figure, lexicon)) return null;
  const tokens = place.sentence.tokens.filter((token) => token.end <= place.figure.start);
  const words = tokens.slice(-COUNTING_WORDS);
  const isCounted = words.some(({ lower }) => lexicon.counting.has(lower));
  const isGiven = isCounted || tokens.some(({ lower }) => lexicon.attributions.has(lower));
  const before = measured.findLast(
    (one) => isNear(one, place) && one.figure.unit === unit && one.figure.value !== null,
  );
  if (!isGiven || !lexicon.countLinks.has(words.at(-1)?.lower ?? '')) return null;
  // In one sentence only who counts once more gives another number ("…, while the owner puts it at 14").
  return before === undefined || (before.sentence === place.sentence && !isCounted)
    ? null
    : { kind: before.kind, head: before.head, core: before.core, isRecount: true, again: before.figure.id };
}

// Of what kind the figure before it must be; null when nothing here is counted once more.
function recountedKind(place: Place, lexicon: DisagreementLexicon): MeasureKind | null {
  const { article, sentence, figure } = place;
  if (figure.value === null) return null;
  const words = sentence.tokens.filter((token) => token.end <= figure.start).slice(-COUNTING_WORDS);
  if (!isAllTold(place, lexicon)) return null;
  const last = article.article.text.slice(figure.start, figure.end).split(/\s/u).pop() ?? '';
  if (isMoney(figure, lexicon) && lexicon.magnitudes.has(last)) return 'money';
  if (!isBare(place)) return null;
  // Nobody is a fraction of a person.
  if (!Number.isInteger(figure.value)) return 'scale';
  const isGiven =
    words.some(({ lower }) => lexicon.counting.has(lower)) || lexicon.sayings.has(words.at(-1)?.lower ?? '');
  return isGiven ? 'people' : null;
}

// "The 214 of whom the police speak": those who were told of before.
function isDefinite({ sentence, figure }: Place, lexicon: DisagreementLexicon): boolean {
  const before = lastUpTo(sentence.tokens, figure.start);
  if (!lexicon.definites.has(before?.lower ?? '') || !Number.isInteger(figure.value)) return false;
  const own = sentence.tokens.filter((token) => contains(figure, token));
  const [number, of, whom] = own;
  return number?.kind === 'number' && of !== undefined && own.length === 3 && lexicon.relatives.has(whom?.lower ?? '');
}

/** Takes a figure and the lexicon; says whether it is a sum of money. */
export const isMoney = ({ unit }: Figure, { money }: DisagreementLexicon): boolean =>
  unit !== null && (/^[A-Z]{3}$/.test(unit) || money.has(unit));

/** Takes a figure where it stands; says whether it is a number with nothing beside it that says what it counts. */
export const isBare = ({ article, figure }: Place): boolean =>
  figure.unit === null ||
  (figure.unit === 'people' && /\d$/u.test(article.article.text.slice(figure.start, figure.end)));

/** Takes a figure where it stands; says whether no noun behind the number says what it counts. */
export function isAllTold({ sentence, figure }: Place, { countEnds }: DisagreementLexicon): boolean {
  const next = sentence.tokens.find((token) => token.start >= figure.end);
  return next?.kind !== 'word' || countEnds.has(next.lower);
}

/** Takes a figure where it stands; says whether it is one of who did something or of a margin ("by two reporters"). */
export const isBehindBy = ({ sentence, figure }: Place, { agents }: DisagreementLexicon): boolean =>
  agents.has(lastUpTo(sentence.tokens, figure.start)?.lower ?? '');

// In the sentence before or in this one.
const isNear = ({ sentence }: Measured, { sentence: own }: Place): boolean =>
  sentence.block === own.block && own.index - sentence.index <= 1;

// Earlier in the paragraph, and of no other size: who "still speaks of 31" comes back to the 34 that it began with.
const mayBeNear = ({ sentence, figure }: Measured, { sentence: own, figure: { value } }: Place): boolean =>
  sentence.block === own.block &&
  value !== null &&
  figure.value !== null &&
  Math.max(value, figure.value) <= 2 * Math.min(value, figure.value);

// In one sentence the number that opens it is of those who count: "Two captains put the force at 2,700".
const opensSentence = ({ sentence, figure }: Measured, place: Place): boolean =>
  sentence === place.sentence && !sentence.tokens.some(({ kind, end }) => kind === 'word' && end <= figure.start);

/** Between a part and its whole stand at most so many words ("of its"). */
const PARTITIVE_WORDS = 3;

/**
 * Takes a figure where it stands; returns the figure that it is a part of ("86 of its 118 flights"); null without one.
 */
export const wholeOf = (place: Place, lexicon: DisagreementLexicon): Figure | null =>
  contentOf(place.article, place.sentence).figures.find((whole) => isPartOf(place.figure, whole, place, lexicon)) ??
  null;

/** Takes a figure where it stands; says whether another one is a part of it. */
export const isWhole = (place: Place, lexicon: DisagreementLexicon): boolean =>
  contentOf(place.article, place.sentence).figures.some((part) => isPartOf(part, place.figure, place, lexicon));

/**
 * Takes a figure where it stands; says whether what the sentence tells is told of a part of it: of "two of the three
 * victims died" the three, but not of "two of the three who died".
 */
export const isWholeAlone = (place: Place, lexicon: DisagreementLexicon): boolean =>
  isWhole(place, lexicon) &&
  !lexicon.relatives.has(place.sentence.tokens.find(({ start }) => start >= place.figure.end)?.lower ?? '');

function isPartOf(part: Figure, whole: Figure, { sentence }: Place, lexicon: DisagreementLexicon): boolean {
  if (part.value === null || whole.value === null || part.value >= whole.value) return false;
  if (part.start >= whole.end) return false;
  const from = firstFrom(sentence.tokens, part.end);
  const between = sentence.tokens.slice(from, from + PARTITIVE_WORDS + 1).filter(({ end }) => end <= whole.start);
  const areLinks = between.every(({ lower }) => lexicon.nounLinks.has(lower));
  return areLinks && between.length <= PARTITIVE_WORDS && between.some(({ lower }) => lexicon.partitives.has(lower));
}
