import type { Span } from '../../model/span.js';
import { groupBy } from '../../text/group-by.js';
import { firstFrom } from '../../text/reading.js';

/**
 * Takes items with their places in one text; returns a look-up of those that share a code unit with a span, by their
 * starts. A look-up costs the logarithm of their number, and as much again as items lie around the span.
 */
export function overlapIndex<Item extends Span>(items: readonly Item[]): (where: Span) => readonly Item[] {
  const sorted = [...items].sort((a, b) => a.start - b.start || a.end - b.end);
  // How far the items up to each one reach.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    const found: Item[] = [];
    for (let i = firstFrom(sorted, end) - 1; i >= 0 && (reach[i] as number) > start; i -= 1) {
      const item = sorted[i] as Item;
      if (item.end > start) found.push(item);
    }
    return found.reverse();
  };
}

/**
 * Takes items with their places in several texts, and what tells of an item to which look-up it belongs; returns the
 * look-ups as one (see overlapIndex). Nothing is found under a key that no item has.
 */
export function overlapIndexBy<Item extends Span, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): (key: Key, where: Span) => readonly Item[] {
  const indexes = new Map([...groupBy(items, keyOf)].map(([key, own]) => [key, overlapIndex(own)]));
  return (key, where) => indexes.get(key)?.(where) ?? [];
}
