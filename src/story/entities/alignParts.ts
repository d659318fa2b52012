import { type EditCosts, editDistance } from '../../text/edit-distance.js';
import type { Habit } from '../../text/transliteration-sounds.js';
import type { NameLexicon } from './nameLexicon.js';
import type { NamePart, ReadName } from './readName.js';

/** How two parts of names come to be taken for one. */
export type PartLink = 'same' | 'romanisation' | 'given name' | 'initial' | 'spelling';

/** Two parts that stand for each other. `similarity` is 0..1. */
export interface PartPair {
  readonly a: NamePart;
  readonly b: NamePart;
  readonly similarity: number;
  readonly link: PartLink;
}

/** Which parts of two names stand for each other, and which are left over. */
export interface Alignment {
  readonly pairs: readonly PartPair[];
  readonly onlyA: readonly NamePart[];
  readonly onlyB: readonly NamePart[];
  /** Similarity of the names written as one word, 0..1. */
  readonly joined: number;
}

/** Two parts that can stand for each other, with their places. */
interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly pair: PartPair;
}

/** Below this two parts are not taken for one. */
const PART_THRESHOLD = 0.55;

/**
 * Aligns the parts of two names, in any order, most similar first.
 *
 * @returns the pairs in order of similarity and the rest
 */
export function alignParts(a: ReadName, b: ReadName, lexicon: NameLexicon): Alignment {
  const habit = habitOf(a, b);
  const candidates: Candidate[] = [];
  a.parts.forEach((left, i) => {
    b.parts.forEach((right, j) => {
      const pair = compareParts(left, right, habit, lexicon);
      if (pair.similarity >= PART_THRESHOLD) candidates.push({ i, j, pair });
    });
  });
  candidates.sort(
    (x, y) => y.pair.similarity - x.pair.similarity || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i,
  );
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const pairs: PartPair[] = [];
  for (const { i, j, pair } of candidates) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    pairs.push(pair);
  }
  return {
    pairs,
    onlyA: a.parts.filter((_, i) => !usedA.has(i)),
    onlyB: b.parts.filter((_, j) => !usedB.has(j)),
    joined: joinedSimilarity(a, b, habit, lexicon),
  };
}

/** Takes two names; returns the writing habit that their script and endings put in evidence. */
export function habitOf(a: ReadName, b: ReadName): Habit {
  const scripts = [a.script, b.script];
  if (scripts[0] !== scripts[1] && scripts.some((script) => script === 'arabic' || script === 'hebrew')) return 'abjad';
  if (a.arabic || b.arabic) return 'arabic';
  return a.slavic || b.slavic ? 'slavic' : 'general';
}

/**
 * Compares two parts of names.
 *
 * @returns the pair with its similarity: 1 for equal sounds, 0 when nothing speaks for it; one below PART_THRESHOLD is
 *   rough
 */
export function compareParts(a: NamePart, b: NamePart, habit: Habit, lexicon: NameLexicon): PartPair {
  if (a.latin === b.latin) {
    return { a, b, similarity: isFilialMix(a, b) ? FILIAL_MIX : 1, link: 'same' };
  }
  if (a.kind === 'number' || b.kind === 'number') return { a, b, similarity: 0, link: 'spelling' };
  if (a.kind === 'initial' || b.kind === 'initial') return compareInitial(a, b, lexicon);
  const sharesGiven = a.given.some((number) => b.given.includes(number));
  if (!sharesGiven && a.given.length > 0 && b.given.length > 0) return { a, b, similarity: 0, link: 'spelling' };
  const length = Math.max(lengthOf(a), lengthOf(b));
  const cost = soundDistance(a, b, lexicon.sounds.costs[habit], (1 - PART_THRESHOLD) * (1 + FORGIVEN * length));
  const similarity = Math.max(0, 1 - cost / (1 + FORGIVEN * length));
  if (isFilialMix(a, b)) return { a, b, similarity: similarity * FILIAL_MIX, link: 'spelling' };
  if (sharesGiven)
    return { a, b, similarity: Math.max(similarity, 0.95), link: cost < 0.5 ? 'romanisation' : 'given name' };
  return { a, b, similarity, link: cost <= HABIT_COST * length ? 'romanisation' : 'spelling' };
}

// Who somebody is called after is not what he is called: Salman bin Rashid is not Rashid bin Salman.
const FILIAL_MIX = 0.5;
// Short parts forgive less: one false consonant in four sounds leaves 0.64, in eight 0.78.
const FORGIVEN = 0.45;
// What romanisation habits alone cost, for each sound of a part.
const HABIT_COST = 0.08;

const isFilialMix = (a: NamePart, b: NamePart): boolean => (a.kind === 'filial') !== (b.kind === 'filial');
const lengthOf = (part: NamePart): number => part.sounds[0]?.length ?? 0;

// The smallest edit distance of their readings; above `most` only that it is above.
function soundDistance(a: NamePart, b: NamePart, costs: EditCosts, most: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const left of a.sounds) {
    for (const right of b.sounds) best = Math.min(best, editDistance(left, right, costs, most));
  }
  return best;
}

function compareInitial(a: NamePart, b: NamePart, lexicon: NameLexicon): PartPair {
  const [initial, full] = a.kind === 'initial' ? [a, b] : [b, a];
  const firsts = full.sounds.map((reading) => reading.charAt(0));
  const swap = lexicon.sounds.costs.slavic.swap;
  const cost = Math.min(
    ...initial.sounds.flatMap((reading) =>
      firsts.map((first) =>
        reading.charAt(0) === first ? 0 : (swap[reading.charCodeAt(0) * 128 + first.charCodeAt(0)] ?? 1),
      ),
    ),
  );
  const agrees = initial.latin.charAt(0) === full.latin.charAt(0) || cost <= 0.1;
  return { a, b, similarity: agrees ? 0.9 : 0, link: 'initial' };
}

function joinedSimilarity(a: ReadName, b: ReadName, habit: Habit, { sounds }: NameLexicon): number {
  if (a.parts.length === b.parts.length || hasNumber(a) || hasNumber(b)) return 0;
  const [left, right] = [inOneWord(a), inOneWord(b)];
  if (Math.abs(left.length - right.length) > 2) return 0;
  const most = 0.3 * Math.max(left.length, right.length);
  return Math.max(0, 1 - editDistance(left, right, sounds.costs[habit], most) / most);
}

const hasNumber = ({ parts }: ReadName): boolean => parts.some((part) => part.kind === 'number');
const inOneWord = ({ parts }: ReadName): string => parts.map((part) => part.sounds[0] ?? '').join('');
