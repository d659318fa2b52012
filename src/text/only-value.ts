/**
 * Notes a value under a key that can have one only: a second one that is not the same leaves null there for good.
 *
 * @param known the values so far; null under a key that was given two
 * @param key the key
 * @param value the value
 * @param isSame says of the value before and this one whether they are the same; by identity when left out. The later
 *   one stays
 */
export function noteOnly<Key, Value>(
  known: Map<Key, Value | null>,
  key: Key,
  value: Value,
  isSame: (before: Value, value: Value) => boolean = Object.is,
): void {
  const before = known.get(key);
  known.set(key, before === undefined || (before !== null && isSame(before, value)) ? value : null);
}
