const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgklmnprt])\1$/;
// Endings that derive one word from another, with what is left; the first that fits a long enough word is taken.
const DERIVED: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['ation', 'ate'],
  ['ition', 'it'],
  ['ement', 'e'],
  ['ment', ''],
  ['ness', ''],
  ['tion', 't'],
  ['sion', 's'],
  ['ance', ''],
  ['ence', ''],
  ['ator', 'ate'],
  ['ally', 'al'],
  ['ably', 'able'],
  ['ing', ''],
  ['ied', 'y'],
  ['ies', 'y'],
  ['ise', 'ize'],
  ['ed', ''],
  ['ly', ''],
  ['er', ''],
  ['or', ''],
];

const DERIVED_BY_LETTER = new Map<string, (typeof DERIVED)[number][]>();
for (const entry of DERIVED) {
  const letter = entry[0].slice(-1);
  DERIVED_BY_LETTER.set(letter, [...(DERIVED_BY_LETTER.get(letter) ?? []), entry]);
}

/**
 * Cuts an English word down to a stem shared by its inflections and near derivations ("protests", "protesting",
 * "protesters"). After Porter (1980), with fewer endings and no second round: good enough to compare texts, never
 * shown.
 *
 * @param word one word in lower case
 * @returns its stem, never empty; words under four letters and words with other than Latin letters come back unchanged
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = withoutPlural(word);
  const endings = DERIVED_BY_LETTER.get(singular.slice(-1)) ?? [];
  const [ending, rest] = endings.find(([end]) => singular.endsWith(end) && keepsRoot(singular, end)) ?? ['', ''];
  const root = singular.slice(0, singular.length - ending.length) + rest;
  return closing(root);
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('shes') || word.endsWith('ches') || word.endsWith('xes'))
    return word.slice(0, -2);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

// What is left must still look like a word: three letters with a vowel among them.
function keepsRoot(word: string, ending: string): boolean {
  const root = word.slice(0, word.length - ending.length);
  return root.length >= 3 && VOWEL.test(root);
}

function closing(root: string): string {
  const single = DOUBLED.test(root) ? root.slice(0, -1) : root;
  if (single.length > 3 && single.endsWith('e')) return single.slice(0, -1);
  return single.length > 3 && single.endsWith('y') ? `${single.slice(0, -1)}i` : single;
}
