/** Phrases in lower case, words joined by one space: a set of them, or a map from them. */
export interface Phrases {
  has(words: string): boolean;
  keys(): Iterable<string>;
}

// Lexicons never change, and each is asked at every word of every text.
const firsts = new WeakMap<Phrases, ReadonlySet<string>>();
const lasts = new WeakMap<Phrases, ReadonlySet<string>>();

/** Takes phrases; returns the words that any of them begins with. Looked through once for each list. */
export const firstWordsOf = (phrases: Phrases): ReadonlySet<string> =>
  firsts.get(phrases) ?? kept(firsts, phrases, (words) => words.slice(0, `${words} `.indexOf(' ')));

/** Takes phrases; returns the words that any of them ends with. Looked through once for each list. */
export const lastWordsOf = (phrases: Phrases): ReadonlySet<string> =>
  lasts.get(phrases) ?? kept(lasts, phrases, (words) => words.slice(words.lastIndexOf(' ') + 1));

function kept(
  known: WeakMap<Phrases, ReadonlySet<string>>,
  phrases: Phrases,
  edgeOf: (words: string) => string,
): ReadonlySet<string> {
  const edges = new Set<string>();
  for (const words of phrases.keys()) edges.add(edgeOf(words));
  known.set(phrases, edges);
  return edges;
}
