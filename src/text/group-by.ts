import type { NonEmpty } from '../model/receipt.js';

/**
 * Sorts items into lists (Map.groupBy of ECMAScript 2024).
 *
 * @param items the items
 * @param keyOf takes an item, returns the key of its list
 * @returns the lists by key, in the order of their first items; each in the order of the items, and none empty
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, NonEmpty<Item>> {
  const lists = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) addTo(lists, keyOf(item), item);
  return lists;
}

/**
 * Sorts items into lists like groupBy, where an item may stand in several lists or in none.
 *
 * @param items the items
 * @param keysOf takes an item, returns the keys of its lists; it stands in a list as often as its key is given
 * @returns the lists like groupBy
 */
export function groupByEach<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, NonEmpty<Item>> {
  const lists = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    for (const key of keysOf(item)) addTo(lists, key, item);
  }
  return lists;
}

function addTo<Item, Key>(lists: Map<Key, [Item, ...Item[]]>, key: Key, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}
