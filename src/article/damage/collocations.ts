import { LATIN_LOWER } from '../../text/word-edges.js';

/**
 * A word that news gives fixed company, as it stands in the data file: its forms in one string, the words that a
 * thesaurus has in its place, each with its forms in the same order (`_` for a blank inside a form), the company (`_`
 * for the place of the word, `…` for up to three words), and whether the wrong word changes the meaning.
 */
export type CollocationEntry = readonly (string | boolean | readonly string[])[];

/** What finds one collocation with a wrong word in it. */
export interface BrokenCollocation {
  /** The source of an expression for the flags `giu`, over the wrong word. */
  readonly pattern: string;
  /** The wrong words, all forms of each. */
  readonly words: readonly string[];
  /** Takes one of them; returns the word that belongs there, "took/taken" for one that may be two forms. */
  readonly usualFor: (word: string) => string;
  readonly changesMeaning: boolean;
}

/** A source for the flags `iu`: a word begins here. */
export const NO_WORD_BEFORE = `(?<![${LATIN_LOWER}-])`;
/** A source for the flags `iu`: a word ends here. */
export const NO_WORD_AFTER = `(?![${LATIN_LOWER}-])`;

const UP_TO_THREE_WORDS = `(?:[${LATIN_LOWER}.’'-]+ ){0,3}`;

/**
 * Makes the pattern of a broken collocation: synonyms of a word in company that takes no other word ("death cost" for
 * "death toll", "tread down as president"). A writer chooses a word for its company (Firth 1957, Sinclair 1991); a
 * program that swaps synonyms does not look at it.
 *
 * @param entry see CollocationEntry; at least one synonym and one company
 * @returns the pattern with the wrong words and the usual ones
 */
export function compileCollocation([usual, synonyms, company, changesMeaning]: CollocationEntry): BrokenCollocation {
  const wrong = (synonyms as readonly string[]).map(formsOf);
  const words = [...new Set(wrong.flat())];
  return {
    pattern: `${NO_WORD_BEFORE}(?:${inCompany(words, company as readonly string[])})`,
    words,
    usualFor: (word) =>
      meantBy(word, wrong.filter((forms) => forms.includes(word)).at(-1) ?? [], formsOf(usual as string)),
    changesMeaning: changesMeaning === true,
  };
}

// Of a form that is spelt alike in two places both usual words, "took/taken": a past tense and a participle.
function meantBy(word: string, forms: readonly string[], meant: readonly string[]): string {
  const own = forms.flatMap((form, i) => (form === word ? [meant[i] ?? ''] : []));
  return [...new Set(own)].slice(0, 2).join('/');
}

const formsOf = (forms: string): readonly string[] => forms.split(' ').map((form) => form.replaceAll('_', ' '));

// The word before its company, behind it, or between: the sides of each company are looked at, not matched.
function inCompany(words: readonly string[], company: readonly string[]): string {
  const word = `(?:${words.join('|')})${NO_WORD_AFTER}`;
  const sides = company.map((one) => one.replaceAll('… ', UP_TO_THREE_WORDS).split('_') as [string, string]);
  const leading = sides.filter(([, after]) => after === '').map(([before]) => before);
  const trailing = sides.filter(([before]) => before === '').map(([, after]) => after);
  const between = sides.filter(([before, after]) => before !== '' && after !== '');
  const behind = (before: string): string => `(?<=${NO_WORD_BEFORE}${before})`;
  const ahead = (after: string): string => `(?=${after}${NO_WORD_AFTER})`;
  return [
    ...(trailing.length > 0 ? [`${word}${ahead(anyOf(trailing))}`] : []),
    ...(leading.length > 0 ? [`${behind(anyOf(leading))}${word}`] : []),
    ...between.map(([before, after]) => `${behind(before)}${word}${ahead(after)}`),
  ].join('|');
}

const anyOf = (parts: readonly string[]): string => `(?:${parts.join('|')})`;
