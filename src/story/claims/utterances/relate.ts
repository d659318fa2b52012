import { isConsistent, periodOf } from '../../../model/calendar.js';
import type { Utterance } from '../../../model/story.js';
import { areCutsOfOne } from './cuts.js';
import type { UtteranceLexicon } from './lexicon.js';
import { giveOtherNumbers, type Likeness } from './likeness.js';
import { ONE_PLACE, type ParallelPassage } from './passages.js';
import { isOneHearsay, isOneInside, isOneSpeaker, type Said } from './said.js';

/** What two statements that are joined are to each other. */
export type Relation = Exclude<Utterance['relation'], 'related-divergent'>;

/** Opposite each other in copied text, statements of one speaker that are this alike (dice) are one. */
const COPIED = 0.4;
/** The same where both report in the same way, with or without quotation marks: swapped words hide much. */
const COPIED_ALIKE = 0.25;
/** The same where the texts name different speakers, or one names none: the name was lost or broken on the way. */
const COPIED_APART = 0.7;
/**
 * The same where one denies what the other says: a "not" was lost on the way. Who puts another number means it, but in
 * a rewording.
 */
const COPIED_CONTRARY = 0.6;
/** In sentences that tell one fact, of one speaker. */
const ONE_FACT = 0.35;
/** Anywhere: words this alike were said once. */
const SAME_WORDS = 0.75;
/** Anywhere: words this alike say the same. */
const SAME_CONTENT = 0.55;
/** A short statement that stands nearly whole in a long one (contained, and dice all the same). */
const MOSTLY_CONTAINED = 0.8;
const CONTAINED_DICE = 0.42;
/** Less than this in common is no ground to join what was not copied. */
const LEAST_BITS = 12;
const LEAST_TERMS = 2;

/** Two statements, how alike they are, and how the passages are related in which they stand opposite each other. */
export interface Comparison {
  readonly a: Said;
  readonly b: Said;
  readonly likeness: Likeness;
  /** Null when they stand in no parallel passages. */
  readonly passage: ParallelPassage | null;
}

/**
 * Says what two statements are to each other. Careful: whatever is doubtful is never joined. Different speakers are
 * joined only where one text is a copy of the other's.
 *
 * @returns the relation; null when they are not joined
 */
export function relate(comparison: Comparison, lexicon: UtteranceLexicon): Relation | null {
  const { a, b, likeness } = comparison;
  if (isOneInside(a, b)) return null;
  if (isCopied(comparison)) return isOwnWords(a, b) ? 'same-utterance' : 'same-statement';
  if (likeness.terms > 0 && isOneSpeaker(a, b) && isOneTime(a, b) && areCutsOfOne(a, b, lexicon))
    return 'same-utterance';
  if (isOneSpeaker(a, b) && !likeness.isContrary && isOneTime(a, b) && isOneFigure(a, b)) return 'same-statement';
  if (isOneSpeaker(a, b) && tellOneFact(comparison)) return areQuoted(a, b) ? 'same-utterance' : 'same-statement';
  if (likeness.terms < LEAST_TERMS || likeness.bits < LEAST_BITS) return null;
  if (isOneSpeaker(a, b)) return joinedAs(comparison);
  return isOneHearsay(a, b) && joinedAs(comparison) !== null ? 'same-statement' : null;
}

/** A statement of so many terms that is a number, and what is counted, is no more than the number ("212 pilots"). */
const MOST_BARE = 2;
/** Numbers of fewer digits are of many things. */
const LEAST_DIGITS = 3;

// "The union spoke of 212 pilots", "212 of 340 had joined, the union said": one of them is a number that the other
// gives too.
function isOneFigure(a: Said, b: Said): boolean {
  const [bare, other] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  const [number, ...more] = bare.numbers;
  if (number === undefined || more.length > 0 || bare.terms.size > MOST_BARE) return false;
  return number.replace(/\D/gu, '').length >= LEAST_DIGITS && other.numbers.has(number);
}

/**
 * Says whether two statements are copies of each other: in text that was surely copied the place alone tells, in
 * whatever words, if the speaker is one or the name was lost.
 */
export function isCopied({ a, b, likeness: { dice, isContrary }, passage }: Comparison): boolean {
  if (passage === null || passage.parallel === 'same-fact') return false;
  const { isSure, isReworded, place } = passage;
  const mayBreak = isSure && isReworded;
  if (isContrary && !mayBreak && (dice < COPIED_CONTRARY || giveOtherNumbers(a, b))) return false;
  const [isOne, isKind] = [isOneSpeaker(a, b), a.statement.kind === b.statement.kind];
  const isOnePlace = place >= ONE_PLACE;
  if (isOnePlace && isSure && (isOne || (isKind && a.around.size === b.around.size))) return true;
  if (isOne) return dice >= (isKind ? COPIED_ALIKE : COPIED);
  return dice >= (isOnePlace ? SAME_CONTENT : COPIED_APART);
}

// "She was told on 27 May", "she was told only on 27 May": what one speaker says in sentences that tell one fact. Where
// this is sure and both give the same numbers, a negation in a part of the one that the other leaves out makes no
// other.
function tellOneFact({ a, b, likeness: { dice, terms, isContrary }, passage }: Comparison): boolean {
  if (passage?.parallel !== 'same-fact' || terms === 0 || !isOneTime(a, b) || dice < ONE_FACT) return false;
  return !isContrary || (passage.isSure && haveSameNumbers(a, b));
}

const haveSameNumbers = ({ numbers: a }: Said, { numbers: b }: Said): boolean =>
  a.size > 0 && a.size === b.size && [...a].every((number) => b.has(number));

function joinedAs({ a, b, likeness }: Comparison): Relation | null {
  const { dice, contained, isContrary } = likeness;
  if (isContrary) return null;
  if (dice >= SAME_WORDS) return isOwnWords(a, b) && isOneTime(a, b) ? 'same-utterance' : 'same-statement';
  const isSame = dice >= SAME_CONTENT || (contained >= MOSTLY_CONTAINED && dice >= CONTAINED_DICE);
  return isSame ? 'same-statement' : null;
}

// An utterance is known by its words. Where both texts only report, all that is known is that they report the same.
const isOwnWords = ({ statement: a }: Said, { statement: b }: Said): boolean =>
  a.kind !== 'indirect' || b.kind !== 'indirect';

const areQuoted = ({ statement: a }: Said, { statement: b }: Said): boolean =>
  a.kind !== 'indirect' && b.kind !== 'indirect';

function isOneTime({ statement: a }: Said, { statement: b }: Said): boolean {
  const [one, other] = [periodOf(a.time), periodOf(b.time)];
  return one === null || other === null || isConsistent(one, other);
}
