/** Takes words; returns them joined as "A", "A and B", "A, B and C"; an empty text for none. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
