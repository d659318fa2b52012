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

/**
 * Joins pairs into groups, copies first, then the likeliest. Two groups are not joined when a statement of the one must
 * stay apart from a statement of the other.
 *
 * @param size how many statements there are
 * @param pairs related pairs, in any order
 * @param isApart says which statements may not come together, though others join them
 * @returns the groups, in the order of their first members
 */
export function joinGroups(size: number, pairs: readonly RelatedPair[], isApart: Apart): readonly RelatedGroup[] {
  const ordered = [...pairs].sort(
    (x, y) => Number(y.isCopied) - Number(x.isCopied) || y.dice - x.dice || x.a - y.a || x.b - y.b,
  );
  const said = joinApart(size, ordered, isApart);
  const spoken = joinApart(
    size,
    ordered.filter(({ relation, a, b }) => relation === 'same-utterance' && said.find(a) === said.find(b)),
    isApart,
  );
  return said
    .sets()
    .filter((members) => members.length > 1)
    .map((members): RelatedGroup => {
      const isOne = members.every((member) => spoken.find(member) === spoken.find(members[0] as number));
      return { relation: isOne ? 'same-utterance' : 'same-statement', members };
    });
}

function joinApart(size: number, joining: readonly RelatedPair[], isApart: Apart): DisjointSets {
  const sets = disjointSets(size);
  const members = new Map<number, readonly number[]>();
  const membersOf = (root: number): readonly number[] => members.get(root) ?? [root];
  for (const { a, b } of joining) {
    const [one, other] = [sets.find(a), sets.find(b)];
    if (one === other) continue;
    const [left, right] = [membersOf(one), membersOf(other)];
    if (left.some((x) => right.some((y) => isApart(x, y)))) continue;
    sets.union(one, other);
    members.set(sets.find(one), [...left, ...right]);
  }
  return sets;
}
