/** Takes words by the family that each belongs to; returns the family of each word. */
export const byWord = (families: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(families).flatMap(([family, words]) => words.map((word) => [word, family] as const)));
