/**
 * Makes the plural of an English noun by rule.
 *
 * @param word a noun in the singular, in lower case
 * @returns the plural ("women", "parties", "boxes", "wives"); irregular ones but those in -man, -child and -wife come
 *   out regular
 */
export function pluralOf(word: string): string {
  if (/man$/.test(word) && !NO_MEN.test(word)) return word.replace(/man$/, 'men');
  if (word.endsWith('child')) return `${word}ren`;
  if (/wife$/.test(word)) return word.replace(/fe$/, 'ves');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

// No men by their origin: "Germans", "shamans".
const NO_MEN = /^(?:.*human|german|roman|norman|ottoman|shaman|talisman|caiman)$/;
