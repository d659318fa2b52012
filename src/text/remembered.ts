/** Takes a question that always has one answer; returns the same question, which finds the answer to each key once. */
export function remembered<Key, Value>(answerTo: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, answerTo(key));
    return known.get(key) as Value;
  };
}
