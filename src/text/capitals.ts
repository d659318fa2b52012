/** Takes a text; says whether it begins with an upper-case letter. */
export const startsWithCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Takes words; returns them with a capital first letter, a letter being a whole code point. */
export function capitalised(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
