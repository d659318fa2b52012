/**
 * Sorts items into lists (Map.groupBy of ECMAScript 2024).
 *
 * @param items the items
 * @param keyOf takes an item, returns the key of its list
 * @returns the lists by key, in the order of their first items; each in the order of the items
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = lists.get(key);
    if (known) known.push(item);
    else lists.set(key, [item]);
  }
  return lists;
}
