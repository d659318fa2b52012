// Endings and stretches that British and American English spell otherwise, the American way second.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e[drs]?|ers|ing|ation|ations)$/u, 'iz$1'],
  [/yse([drs]?)$/u, 'yze$1'],
  [/(?<=[^aeiou]..?)our(?=$|s$|[ei]|able|hood)/u, 'or'],
  [/(?<=[bt])re(s?)$/u, 'er$1'],
  [/^(def|off|pret)ence(s?)$/u, '$1ense$2'],
  [/^licence(s?)$/u, 'license$1'],
  [/(?<=[aeiou])ll(?=ed$|ing$|ers?$)/u, 'l'],
  [/ogue(s?)$/u, 'og$1'],
  [/^programme(s?)$/u, 'program$1'],
];

/**
 * Takes a word in lower case; returns it as American English spells it ("organisers" as "organizers", "labour" as "labor"), so that
 * the same word of two newsrooms compares equal. Only to be compared with other words so changed: what is spelled one way everywhere
 * ("advertise") is changed too.
 */
export const americanSpelling = (word: string): string =>
  word.length < 5 ? word : SPELLINGS.reduce((spelled, [ending, other]) => spelled.replace(ending, other), word);
