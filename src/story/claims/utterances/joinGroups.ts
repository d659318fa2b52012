import { type DisjointSets, disjointSets } from '../../../text/union-find.js';
import type { Relation } from './relate.js';

/** Two statements, by their numbers, with what they are to each other. */
export interface RelatedPair {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** How alike they are, 0..1; the likeliest pairs are joined first. */
  readonly dice: number;
  /** Whether they stand at one place of copied text, which tells more than words. */
  readonly isCopied: boolean;
}

/** Statements that are related, by their numbers, ascending. */
export interface RelatedGroup {
  readonly relation: Relation;
  readonly members: readonly number[];
}

/** Takes the numbers of two statements; says whether they may not be in one group. */
export type Apart = (a: number, b: number) => boolean;

/** Links to divergent statements that one statement has at most. */
const MOST_DIVERGENT = 2;

/**
 * Joins pairs into groups, copies first, then the likeliest. Two groups are not joined when a statement of the one must
 * stay apart from a statement of the other, nor, but for copies, which rewording makes unlike, when one diverges from
 * the other. No pair is in a joining group and in a divergent one.
 *
 * @param size how many statements there are
 * @param pairs related pairs, in any order
 * @param isApart says which statements may not come together, though others join them
 * @returns joining groups, then divergent pairs, each in the order of their first members
 */
export function joinGroups(size: number, pairs: readonly RelatedPair[], isApart: Apart): readonly RelatedGroup[] {
  const ordered = [...pairs].sort(
    (x, y) => Number(y.isCopied) - Number(x.isCopied) || y.dice - x.dice || x.a - y.a || x.b - y.b,
  );
  const divergent = ordered.filter(({ relation }) => relation === 'related-divergent');
  const joining = ordered.filter(({ relation }) => relation !== 'related-divergent');
  const diverging = new Set(divergent.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const stayApart: Apart = (a, b) => diverging.has(`${a} ${b}`) || isApart(a, b);
  const barriers = { isApart, stayApart };
  const said = joinApart(size, joining, barriers);
  const spoken = joinApart(
    size,
    joining.filter(({ relation, a, b }) => relation === 'same-utterance' && said.find(a) === said.find(b)),
    barriers,
  );
  const groups = said
    .sets()
    .filter((members) => members.length > 1)
    .map((members): RelatedGroup => {
      const isOne = members.every((member) => spoken.find(member) === spoken.find(members[0] as number));
      return { relation: isOne ? 'same-utterance' : 'same-statement', members };
    });
  const apart = divergent.filter(({ a, b }) => said.find(a) !== said.find(b));
  return [...groups, ...closestDivergent(apart)];
}

interface Barriers {
  /** What keeps statements apart whatever joins them. */
  readonly isApart: Apart;
  /** What keeps them apart unless they were copied. */
  readonly stayApart: Apart;
}

function joinApart(size: number, joining: readonly RelatedPair[], { isApart, stayApart }: Barriers): DisjointSets {
  const sets = disjointSets(size);
  const members = new Map<number, readonly number[]>();
  const membersOf = (root: number): readonly number[] => members.get(root) ?? [root];
  for (const { a, b, isCopied } of joining) {
    const [one, other] = [sets.find(a), sets.find(b)];
    if (one === other) continue;
    const [left, right] = [membersOf(one), membersOf(other)];
    const keepsApart = isCopied ? isApart : stayApart;
    if (left.some((x) => right.some((y) => keepsApart(x, y)))) continue;
    sets.union(one, other);
    members.set(sets.find(one), [...left, ...right]);
  }
  return sets;
}

function closestDivergent(pairs: readonly RelatedPair[]): readonly RelatedGroup[] {
  const counts = new Map<number, number>();
  return pairs
    .filter(({ a, b }) => {
      const isFull = [a, b].some((number) => (counts.get(number) ?? 0) >= MOST_DIVERGENT);
      if (!isFull) for (const number of [a, b]) counts.set(number, (counts.get(number) ?? 0) + 1);
      return !isFull;
    })
    .map(({ a, b }): RelatedGroup => ({ relation: 'related-divergent', members: [a, b] }))
    .sort(
      (x, y) =>
        (x.members[0] as number) - (y.members[0] as number) || (x.members[1] as number) - (y.members[1] as number),
    );
}
