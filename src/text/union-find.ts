/** Disjoint sets over the numbers 0 … size-1 (union by smaller root, path halving; Tarjan 1975). */
export interface DisjointSets {
  /** Takes a number; returns the smallest number of its set. */
  readonly find: (item: number) => number;
  /** Takes two numbers; joins their sets. */
  readonly union: (a: number, b: number) => void;
  /** Returns all sets, each in ascending order, ordered by their smallest number. */
  readonly sets: () => readonly (readonly number[])[];
}

/** Takes how many items there are; returns that many sets of one. The smallest member always stands for its set. */
export function disjointSets(size: number): DisjointSets {
  const parent = Array.from({ length: size }, (_, i) => i);
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const union = (a: number, b: number): void => {
    const [one, other] = [find(a), find(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  };
  const sets = (): number[][] => {
    const byRoot = new Map<number, number[]>();
    for (let i = 0; i < size; i += 1) {
      const root = find(i);
      const members = byRoot.get(root);
      if (members) members.push(i);
      else byRoot.set(root, [i]);
    }
    return [...byRoot.values()];
  };
  return { find, union, sets };
}
