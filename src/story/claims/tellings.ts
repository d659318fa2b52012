import { TRANSMISSION_RANK } from '../../model/article.js';
import { isBreak } from '../../text/clauses.js';
import { getKnown } from '../../text/get-known.js';
import { longWords } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import type { JoinedSentences } from './propositions.js';
import { countOtherwise, hasOtherValues } from './weighing/countOtherwise.js';
import { bySentence, isInRelayed, type Proposition, type Witness } from './witness.js';

/**
 * Families of sentences that tell one thing; a family holds sentences that are copies of each other, or one utterance.
 */
export type Telling = readonly Proposition[];

/** Words that turn what a sentence says into its opposite, or leave it open ("if"), in lower case. */
export interface NegationWords {
  readonly negations: ReadonlySet<string>;
  readonly denials: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
}

/**
 * Sorts the sentences of a story by what they tell. Who denies a thing does not stand behind it, nor who gives it in
 * another number: families that tell it in words of their own are one telling only where they negate and count alike,
 * and in a family a translated or rewritten copy whose number a sounder one contradicts tells nothing.
 *
 * @param joined the story's sentences (see joinPropositions)
 * @param words see NegationWords
 * @returns tellings in reading order of their first sentences, each sentence in at most one of them; empty when no
 *   article has a whole sentence
 */
export function tellingsOf({ families, propositions }: JoinedSentences, words: NegationWords): readonly Telling[] {
  const familyOf = bySentence(families);
  return propositions.flatMap((proposition) =>
    byPolarity([...new Set(proposition.map(({ sentence }) => getKnown(familyOf, sentence)))], words)
      .map((families) => families.map((family) => withoutBroken(family, soundest(family))))
      .flatMap(byNumbers),
  );
}

const rankOf = ({ article }: Witness): number => TRANSMISSION_RANK[article.article.transmission.kind];

// Without the translated and rewritten texts whose numbers are not those of a sounder one.
function withoutBroken(family: Proposition, sound: Witness): Proposition {
  const isCopy = family.includes(sound);
  const isSound = (one: Witness): boolean => !countOtherwise(sound, one) && !(isCopy && hasOtherValues(sound, one));
  return family.filter((one) => !isInRelayed(one) || isSound(one));
}

// Families whose soundest sentences count unlike the soundest of all are another telling.
function byNumbers(families: Telling): readonly Telling[] {
  const told = families.filter(({ length }) => length > 0);
  if (told.length === 0) return [];
  const sound = soundest(told.map(soundest));
  const isLike = (family: Proposition): boolean => !countOtherwise(sound, soundest(family));
  const like = told.filter(isLike).map((family) => withoutBroken(family, sound));
  return [like.filter(({ length }) => length > 0), ...byNumbers(told.filter((family) => !isLike(family)))];
}

const soundest = (family: Proposition): Witness =>
  family.reduce((best, copy) => (rankOf(copy) < rankOf(best) ? copy : best));

// Families that negate unlike the first are another telling.
function byPolarity(families: Telling, words: NegationWords): readonly Telling[] {
  const [first] = families;
  if (first === undefined || families.length < 2) return families.length === 0 ? [] : [families];
  const isLike = (family: Proposition): boolean => negateAlike(first, family, words);
  return [families.filter(isLike), families.filter((family) => !isLike(family))].filter((side) => side.length > 0);
}

/** Of one family so many copies are asked: more of them say the same again. */
const MOST_ASKED = 15;

// Unless most of the words that both have are turned in the one and not in the other.
function negateAlike(one: Proposition, other: Proposition, words: NegationWords): boolean {
  const opposite = turnsIn(other, words);
  const shared = [...turnsIn(one, words)].filter(([word]) => opposite.has(word));
  const apart = shared.filter(([word, isTurned]) => isTurned !== opposite.get(word));
  return 2 * apart.length <= shared.length;
}

/** Each longer word of a family, and whether its copies turn it: one may have lost the negation on the way. */
type Turns = ReadonlyMap<string, boolean>;

function turnsIn(family: Proposition, words: NegationWords): Turns {
  const counts = new Map<string, [turned: number, all: number]>();
  for (const { sentence } of family.slice(0, MOST_ASKED)) {
    const turned = turnedIn(sentence, words);
    for (const word of longWords(sentence)) {
      const [before, all] = counts.get(word) ?? [0, 0];
      counts.set(word, [before + (turned.has(word) ? 1 : 0), all + 1]);
    }
  }
  return new Map([...counts].map(([word, [turned, all]]) => [word, 2 * turned >= all]));
}

// A negation or condition turns what stands behind it up to the next comma, dash or bracket, a denial all that stands
// behind it.
function turnedIn({ tokens }: Sentence, { negations, denials, conditions }: NegationWords): ReadonlySet<string> {
  const turned = tokens.flatMap(({ lower }, at) => {
    const isDenial = denials.has(lower);
    if (!isDenial && !negations.has(lower) && !conditions.has(lower)) return [];
    const stop = isDenial ? -1 : tokens.findIndex((token, i) => i > at && isBreak(token));
    return tokens.slice(at + 1, stop < 0 ? tokens.length : stop);
  });
  return new Set(turned.map(({ lower }) => stem(lower)));
}
