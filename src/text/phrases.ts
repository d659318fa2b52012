/** Phrases in lower case, words joined by one space: a set of them, or a map from them. */
export interface Phrases {
  has(words: string): boolean;
  keys(): Iterable<string>;
}

interface Lower {
  readonly lower: string;
}

// Lexicons never change, and each is asked at every word of every text.
const firsts = new WeakMap<Phrases, ReadonlySet<string>>();
const lasts = new WeakMap<Phrases, ReadonlySet<string>>();

/** Takes phrases; returns the words that any of them begins with. Looked through once for each list. */
export const firstWordsOf = (phrases: Phrases): ReadonlySet<string> =>
  firsts.get(phrases) ?? kept(firsts, phrases, (words) => words.slice(0, `${words} `.indexOf(' ')));

/** Takes phrases; returns the words that any of them ends with. Looked through once for each list. */
const lastWordsOf = (phrases: Phrases): ReadonlySet<string> =>
  lasts.get(phrases) ?? kept(lasts, phrases, (words) => words.slice(words.lastIndexOf(' ') + 1));

/** Phrases are looked for up to so many words. */
const LONGEST_PHRASE = 5;

/**
 * Finds the longest phrase that begins at a word.
 *
 * @param words words in order, such as tokens or the pieces of a sentence, with their lower case
 * @param from the index of its first word
 * @param phrases the phrases
 * @param longest how many words it has at most
 * @returns how many words it has; 0 when none begins there, or the index is outside
 */
export function phraseFrom(words: readonly Lower[], from: number, phrases: Phrases, longest = LONGEST_PHRASE): number {
  const first = words[from];
  if (first === undefined || !firstWordsOf(phrases).has(first.lower)) return 0;
  for (let length = Math.min(longest, words.length - from); length > 0; length -= 1)
    if (phrases.has(wordsBetween(words, from, from + length))) return length;
  return 0;
}

/** As `phraseFrom`, for the longest phrase that ends right before the word at `to`. */
export function phraseUpTo(words: readonly Lower[], to: number, phrases: Phrases, longest = LONGEST_PHRASE): number {
  const last = words[to - 1];
  if (last === undefined || !lastWordsOf(phrases).has(last.lower)) return 0;
  for (let length = Math.min(longest, to); length > 0; length -= 1)
    if (phrases.has(wordsBetween(words, to - length, to))) return length;
  return 0;
}

/** Takes words and a half-open range of indices; returns what of it exists in lower case, joined by one space. */
export function wordsBetween(words: readonly Lower[], from: number, to: number): string {
  let joined = '';
  for (let i = Math.max(0, from); i < to && i < words.length; i += 1)
    joined += (joined === '' ? '' : ' ') + (words[i] as Lower).lower;
  return joined;
}

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
