/** Takes items and a test; returns those that pass it and those that do not, each in their order. */
export const partition = <T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] => [items.filter(test), items.filter((item) => !test(item))];
