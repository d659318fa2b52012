/**
 * A word that news gives fixed company, as it stands in the data file: its forms in one string, the words that a thesaurus
 * has in its place, each with its forms in the same order (`_` for a blank inside a form), the company (`_` for the place of
 * the word, `…` for up to three words), and whether the wrong word changes the meaning.
 */
export type CollocationEntry = readonly (string | boolean | readonly string[])[];

/** What finds one collocation with a wrong word in it, and for each form that may stand there the word that belongs there ("took/taken" for one that may be two forms). */
export interface BrokenCollocation {
  /** The source of an expression for the flags `giu`, over the wrong word. */
  readonly pattern: string;
  readonly usual: ReadonlyMap<string, string>;
  readonly changesMeaning: boolean;
}

const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}-])';
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}-])';
const UP_TO_THREE_WORDS = "(?:[\\p{L}\\p{N}.’'-]+ ){0,3}";

/**
 * Makes the pattern of a broken collocation: synonyms of a word in company that takes no other word ("death cost" for "death
 * toll", "tread down as president"). A writer chooses a word for its company (Firth 1957, Sinclair 1991); a program that
 * swaps synonyms does not look at it.
 *
 * @param entry see CollocationEntry; at least one synonym and one company
 * @returns the pattern with the usual words
 */
export function compileCollocation([usual, synonyms, company, changesMeaning]: CollocationEntry): BrokenCollocation {
  const meant = formsOf(usual as string);
  const wrong = (synonyms as readonly string[]).map(formsOf);
  return {
    pattern: `${NO_WORD_BEFORE}(?:${inCompany(wrong.flat(), company as readonly string[])})`,
    usual: new Map(wrong.flatMap((forms) => forms.map((form, i) => [form, meantBy(form, i, forms, meant)] as const))),
    changesMeaning: changesMeaning === true,
  };
}

// Of a form that is spelt alike in two places both usual words, "took/taken": a past tense and a participle.
function meantBy(form: string, place: number, forms: readonly string[], meant: readonly string[]): string {
  const own = forms.flatMap((other, i) => (other === form ? [meant[i] ?? ''] : []));
  const [past = '', participle = past] = [...new Set(own)];
  return past === participle ? (meant[place] ?? '') : `${past}/${participle}`;
}

const formsOf = (forms: string): readonly string[] => forms.split(' ').map((form) => form.replaceAll('_', ' '));

// The word before its company, behind it, or between: the sides of each company are looked at, not matched.
function inCompany(words: readonly string[], company: readonly string[]): string {
  const word = `(?:${[...new Set(words)].join('|')})${NO_WORD_AFTER}`;
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
