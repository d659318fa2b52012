import type { SentencePair } from './compareSentences.js';

/** Sentence pairs that run opposite each other, in the order of the first text. */
export type Passage = readonly SentencePair[];

/** A pair this alike begins a passage. */
const SEED_DICE = 0.36;
const SEED_BITS = 14;
/** A neighbour of a passage this alike continues it. */
const NEXT_DICE = 0.17;
/** … and ends it only when it is this alike, or when most of one side is found in the other. */
const END_DICE = 0.25;
const END_CONTAINED = 0.5;
/** When a sentence was split or joined, the shorter part must be found in the longer. */
const SPLIT_CONTAINED = 0.5;
/**
 * A sentence is split into no more parts than so many to either side of the likeliest: one that stands in the other
 * text again and again is not.
 */
const MOST_PARTS = 4;

// Where the next pair of a passage may stand, nearest first: straight on, a sentence split in two on either side, one
// sentence dropped on either side or reworded beyond recognition on both.
const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [0, 1],
  [1, 0],
  [2, 1],
  [1, 2],
  [2, 2],
];

/**
 * Chains sentence pairs into passages: from the likeliest pair on, forwards and backwards, as long as neighbours go on
 * side by side. Passages of two texts may stand in any order. Each sentence pair is used once and no sentence of a
 * passage is taken by a weaker passage on both sides.
 *
 * @param pairs what two texts share, sentence by sentence
 * @returns passages, the strongest first; empty when nothing is alike enough
 */
export function chainPassages(pairs: readonly SentencePair[]): readonly Passage[] {
  const seeds = pairs
    .filter((pair) => isSeed(pair))
    .sort((x, y) => strengthOf(y) - strengthOf(x) || x.i - y.i || x.j - y.j);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const ground: Ground = {
    byPlace: new Map(pairs.map((pair) => [placeOf(pair.i, pair.j), pair])),
    isFree: (pair) => !usedA.has(pair.i) && !usedB.has(pair.j),
    seedsOfA: new Set(seeds.map((pair) => pair.i)),
    seedsOfB: new Set(seeds.map((pair) => pair.j)),
  };
  const passages: Passage[] = [];
  for (const seed of seeds) {
    if (!ground.isFree(seed)) continue;
    const before = withoutWeakEnd(grow(seed, ground, -1)).reverse();
    const passage = [...before, seed, ...withoutWeakEnd(grow(seed, ground, 1))];
    for (const i of rangeOf(passage.map((pair) => pair.i))) usedA.add(i);
    for (const j of rangeOf(passage.map((pair) => pair.j))) usedB.add(j);
    passages.push(passage);
  }
  return passages;
}

// Sentences that a passage steps over belong to it too.
function rangeOf(numbers: readonly number[]): number[] {
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, n) => first + n);
}

const placeOf = (i: number, j: number): number => i * 2 ** 20 + j;

/**
 * Takes a sentence pair; returns how much it says for copying: its evidence in bits, less when little of the sentences
 * is shared.
 */
export function strengthOf(pair: SentencePair): number {
  return (pair.wordBits + 0.6 * (pair.bits - pair.wordBits)) * pair.dice * (pair.numbersClash ? 0.6 : 1);
}

const isSeed = (pair: SentencePair): boolean =>
  pair.dice >= SEED_DICE && pair.bits >= SEED_BITS && !(pair.numbersClash && pair.dice < 0.6);

// What a passage grows on.
interface Ground {
  readonly byPlace: ReadonlyMap<number, SentencePair>;
  readonly isFree: (pair: SentencePair) => boolean;
  /** Sentences that have a likely partner somewhere: they are not stepped over, because they are linked elsewhere. */
  readonly seedsOfA: ReadonlySet<number>;
  readonly seedsOfB: ReadonlySet<number>;
}

function grow(seed: SentencePair, ground: Ground, direction: 1 | -1): SentencePair[] {
  const grown: SentencePair[] = [];
  let last = seed;
  for (;;) {
    const next = nextPair(last, ground, direction);
    const before = grown.at(-MOST_PARTS);
    if (next === undefined || before?.i === next.i || before?.j === next.j) return grown;
    grown.push(next);
    last = next;
  }
}

// A neighbour that is hardly alike belongs to a passage only when the passage goes on beyond it.
function withoutWeakEnd(grown: readonly SentencePair[]): SentencePair[] {
  const last = grown.findLastIndex((pair) => pair.dice >= END_DICE || pair.contained >= END_CONTAINED);
  return grown.slice(0, last + 1);
}

function nextPair(last: SentencePair, ground: Ground, direction: 1 | -1): SentencePair | undefined {
  for (const [di, dj] of STEPS) {
    const pair = ground.byPlace.get(placeOf(last.i + di * direction, last.j + dj * direction));
    if (pair === undefined || !ground.isFree(pair) || !goesOn(last, pair)) continue;
    const skipsSeed =
      (di === 2 && ground.seedsOfA.has(last.i + direction)) || (dj === 2 && ground.seedsOfB.has(last.j + direction));
    if (!skipsSeed) return pair;
  }
  return undefined;
}

function goesOn(last: SentencePair, next: SentencePair): boolean {
  const isSplit = next.i === last.i || next.j === last.j;
  return isSplit ? next.contained >= SPLIT_CONTAINED && next.bits >= 8 : next.dice >= NEXT_DICE;
}
