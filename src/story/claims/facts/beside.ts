import type { Sentence } from '../../../text/reading.js';
import type { ClaimArticle } from '../witness.js';
import type { Family, FamilyPair } from './proposePairs.js';
import type { Telling } from './tellings.js';

/** Log odds beyond this say no more. */
const MOST_ODDS = 6;

/** Two families with the log odds of each two of their sentences, in the order of `members`. */
export interface WeighedPair extends FamilyPair {
  readonly odds: readonly number[];
}

/**
 * Pools what the sentences of two families come to, and looks at what stands beside: the sentences of one fact are
 * each the likeliest for the other in their articles, and have neighbours that are likely too, for reports tell an
 * event in much the same order.
 *
 * @param pairs all pairs of families of a story that share something
 * @returns what is known of each, in the same order, as BESIDE has it
 */
export function besideOf(pairs: readonly WeighedPair[]): readonly (readonly number[])[] {
  const pooled = pairs.map(pool);
  const best = new Map<Family, Map<ClaimArticle, number>>();
  const known = new Map<Telling, Map<Telling, number>>();
  pairs.forEach(({ a, b, members }, n) => {
    const { value } = pooled[n] as Pooled;
    for (const [one, other] of members) {
      raise(best, a, other.witness.article, value);
      raise(best, b, one.witness.article, value);
      raise(known, one, other, value);
      raise(known, other, one, value);
    }
  });
  const beside = neighboursOf(pairs);
  const isBest = (own: Family, others: readonly Telling[], value: number): boolean =>
    others.every(({ witness }) => value >= (best.get(own)?.get(witness.article) ?? value));
  return pairs.map(({ a, b, members }, n) => {
    const { most, mean, value } = pooled[n] as Pooled;
    const sides = [0, 1].map((side) => members.map((both) => both[side] as Telling)) as [Telling[], Telling[]];
    const around = members.flatMap(([one, other]) =>
      beside(one).flatMap((left) => beside(other).flatMap((right) => known.get(left)?.get(right) ?? [])),
    );
    const bests = [isBest(a, sides[1], value), isBest(b, sides[0], value)].filter(Boolean).length;
    return [
      most / MOST_ODDS,
      mean / MOST_ODDS,
      Math.log2(members.length) / MOST_ODDS,
      bests / 2,
      Math.max(-MOST_ODDS, ...around) / MOST_ODDS,
    ];
  });
}

interface Pooled {
  readonly most: number;
  readonly mean: number;
  readonly value: number;
}

function pool({ odds }: WeighedPair): Pooled {
  const bounded = odds.map((one) => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, one)));
  const most = Math.max(...bounded);
  const mean = bounded.reduce((sum, one) => sum + one, 0) / bounded.length;
  return { most, mean, value: (most + mean) / 2 };
}

function raise<One, Other>(table: Map<One, Map<Other, number>>, one: One, other: Other, value: number): void {
  const row = table.get(one) ?? new Map<Other, number>();
  table.set(one, row.set(other, Math.max(value, row.get(other) ?? value)));
}

// The sentences right before and right behind one, where they are told of anywhere.
function neighboursOf(pairs: readonly FamilyPair[]): (telling: Telling) => readonly Telling[] {
  const tellings = new Map<Sentence, Telling>();
  for (const { a, b } of pairs) for (const telling of [...a, ...b]) tellings.set(telling.witness.sentence, telling);
  return ({ witness: { article, sentence } }) =>
    [-1, 1].flatMap((step) => {
      const next = article.reading.sentences[sentence.index + step];
      return (next && tellings.get(next)) ?? [];
    });
}
