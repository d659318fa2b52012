/** Takes some members and a set; returns those that are in both, in the order of the first. */
export const intersection = <T>(some: Iterable<T>, others: ReadonlySet<T>): readonly T[] =>
  [...some].filter((one) => others.has(one));

/** Takes some members and a set; says whether any is in both. */
export function intersects<T>(some: Iterable<T>, others: ReadonlySet<T>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** Takes two sets; says whether both have something, and nothing in common. */
export const areDisjoint = <T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean =>
  some.size > 0 && others.size > 0 && !intersects(some, others);
