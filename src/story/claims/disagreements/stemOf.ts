/** Takes a word in lower case; returns it without plural and the commonest endings (at least four letters stay). */
export function stemOf(word: string): string {
  const singular = word
    .replace(/[’']s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  return singular.replace(/(?<=\p{L}{4})(ations?|itions?|tion|sion|ment|ness|ing|ed|er|or|ly|al|ive|e)$/u, '');
}
