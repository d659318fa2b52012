import type { EventMention, Figure, Statement } from '../../../model/annotation.js';
import { contains, overlaps, type Span } from '../../../model/span.js';
import { likenessOf, longWords } from '../../../text/opposite.js';
import { mapPair } from '../../../text/pairs.js';
import type { Sentence } from '../../../text/reading.js';
import type { Token } from '../../../text/tokens.js';
import { isAgeOfPerson } from '../disagreements/measuring/ages.js';
import { contentOf } from '../sentenceContent.js';
import { isTellingNumber } from '../tellingNumbers.js';
import type { Witness } from '../witness.js';
import { namingIn } from './namingIn.js';

/**
 * Says whether two sentences that share names and rare words may assert the same. Sentences with the same names may
 * tell different things of them: they assert alike when it is likely that they tell one fact, when they count the same,
 * when two fifths of their longer words beside those that say who it was are the same (Dice 1945), or when they tell an
 * event of one type with two common parties. One common party, or one speaker of words that are alike, is enough where
 * the sentences share one such word. "Four of the 17" tells of others than "all 17".
 *
 * @param one a sentence
 * @param other another
 * @param likelihood how likely it is that they tell one fact, 0..1 (see linkFacts)
 * @returns false when nothing found in them says so
 */
export function assertAlike(one: Witness, other: Witness, likelihood: number): boolean {
  const [a, b] = mapPair([one, other], ({ article, sentence }) => contentOf(article, sentence));
  const [counted, others] = [countedIn(one), countedIn(other)];
  if (!havePartsAlike(counted, others)) return false;
  if (likelihood >= LIKELY || countAlike(counted, others)) return true;
  const [left, right] = [beyondPersons(one), beyondPersons(other)];
  if (areWordsAlike(left, right)) return true;
  const isShared = sharedWords(left, right) > 0;
  // "Bem denied it" says nothing else.
  const least = isShared || longWords(left).size === 0 || longWords(right).size === 0 ? 1 : 2;
  const isOneDeed = (e: EventMention, f: EventMention): boolean =>
    e.type === f.type && e.type !== 'OTHER' && sharedParties(e, f) >= least;
  if (a.events.some((e) => b.events.some((f) => isOneDeed(e, f)))) return true;
  const areAlike = (s: Statement, t: Statement): boolean =>
    isBySame(s, t) && sayAlike({ witness: one, statement: s }, { witness: other, statement: t });
  const isOneSaying = isShared && likelihood >= LIKELY_SAYING;
  return isOneSaying && a.statements.some((s) => b.statements.some((t) => areAlike(s, t)));
}

/** From this likelihood on nine in ten sentences tell one fact that nothing else shows to assert alike. */
const LIKELY = 0.9;
/** Below this likelihood half of what one speaker says about one thing are two sayings. */
const LIKELY_SAYING = 0.6;
/** Two sentences assert alike that share so many of their longer words at least, */
const LEAST_COMMON = 3;
/** and so much of them, as Dice counts it. */
const LEAST_LIKE = 0.4;

/** Takes two stretches of words; says whether they share enough of their longer ones to tell one thing. */
export const areWordsAlike = (one: Sentence, other: Sentence): boolean =>
  sharedWords(one, other) >= LEAST_COMMON && likenessOf(one, other) >= LEAST_LIKE;

// An age says who somebody is.
const countedIn = ({ article, sentence }: Witness): readonly Figure[] =>
  contentOf(article, sentence).figures.filter((figure) => !isAgeOfPerson({ article, sentence, figure }));

// A number of one thing stands in both. A translation names what is counted in words of its own, or loses it: of a
// number that few things have, the value is enough.
const countAlike = (some: readonly Figure[], others: readonly Figure[]): boolean =>
  some.some((figure) => isIn(others, figure) || isTellingIn(others, figure));

const isTellingIn = (figures: readonly Figure[], { value }: Figure): boolean =>
  value !== null && isTellingNumber(value) && figures.some((figure) => figure.value === value);

function havePartsAlike(some: readonly Figure[], others: readonly Figure[]): boolean {
  const isOfPart = ({ scope }: Figure): boolean => scope === 'part';
  return (
    some.filter(isOfPart).every((part) => isIn(others, part)) &&
    others.filter(isOfPart).every((part) => isIn(some, part))
  );
}

const isIn = (figures: readonly Figure[], { value, unit }: Figure): boolean =>
  value !== null && figures.some((figure) => figure.value === value && figure.unit === unit);

// Without those that say who it was: "Bem, the spokesman of the board, declined to comment" and "the spokesman of the
// board, Bem, called it a fable" share nothing but Bem.
function beyondPersons({ article, sentence }: Witness): Sentence {
  const { statements } = contentOf(article, sentence);
  const naming = [...namingIn({ article, sentence }), ...statements.flatMap(sourceAndCue)];
  return withTokens(sentence, (token) => !naming.some((where) => overlaps(where, token)));
}

function sharedWords(one: Sentence, other: Sentence): number {
  const words = longWords(other);
  return [...longWords(one)].filter((word) => words.has(word)).length;
}

const sourceAndCue = ({ source, cue }: Statement): readonly Span[] => [source, cue].filter((span) => span !== null);

const withTokens = (sentence: Sentence, isKept: (token: Token) => boolean): Sentence => ({
  ...sentence,
  tokens: sentence.tokens.filter(isKept),
});

const partiesOf = ({ actors, recipients }: EventMention): readonly string[] => [...new Set([...actors, ...recipients])];
const sharedParties = (a: EventMention, b: EventMention): number =>
  partiesOf(a).filter((id) => partiesOf(b).includes(id)).length;

const isBySame = ({ speaker }: Statement, other: Statement): boolean => speaker !== null && other.speaker === speaker;

/** What one speaker says twice shares so much of its longer words at least. */
const LEAST_ALIKE = 0.25;

// The words that name the speaker, which both have, do not count.
function sayAlike(one: Said, other: Said): boolean {
  const wordsOf = ({ witness: { sentence }, statement: { content } }: Said): Sentence =>
    withTokens(sentence, (token) => content.some((piece) => contains(piece, token)));
  return likenessOf(wordsOf(one), wordsOf(other)) >= LEAST_ALIKE;
}

/** What a sentence reports of somebody's words. */
interface Said {
  readonly witness: Witness;
  readonly statement: Statement;
}
