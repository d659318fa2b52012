import { groupBy } from '../../text/group-by.js';

/**
 * Words that one foreign word may be translated by, as they stand in the data file: the forms of the word that is wrong,
 * then the forms of each word that may be meant, in the same order, with blanks between (`_` for a blank inside a form).
 */
type SenseEntry = readonly string[];

/** The data file of words that translations take for each other. */
export interface SenseLexiconFile {
  readonly nouns: readonly SenseEntry[];
  readonly verbs: readonly SenseEntry[];
  readonly others: readonly SenseEntry[];
}

/** A form of a word that a translation may have in the place of another. */
export interface MistakenForm {
  readonly form: string;
  readonly sort: keyof SenseLexiconFile;
  /** All forms of the word; the form is the one of that index. */
  readonly forms: readonly string[];
  readonly index: number;
  /** The forms of each word that may be meant. */
  readonly meant: readonly (readonly string[])[];
}

/** Words that translations take for each other. */
export interface SenseLexicon {
  readonly byForm: ReadonlyMap<string, readonly MistakenForm[]>;
  /** All forms of all words of it. */
  readonly words: ReadonlySet<string>;
  /** The words of the longest form. */
  readonly mostWords: number;
}

/** Takes the parsed data file; returns its words by their forms. */
export function compileSenseLexicon(file: SenseLexiconFile): SenseLexicon {
  const found = (['nouns', 'verbs', 'others'] as const).flatMap((sort) =>
    file[sort].flatMap((entry) => {
      const [forms = [], ...meant] = entry.map(formsIn);
      return forms.map((form, index): MistakenForm => ({ form, sort, forms, index, meant }));
    }),
  );
  const words = new Set(found.flatMap(({ form, meant }) => [form, ...meant.flat()]));
  const mostWords = Math.max(1, ...[...words].map((word) => word.split(' ').length));
  return { byForm: groupBy(found, ({ form }) => form), words, mostWords };
}

const formsIn = (list: string): readonly string[] => list.split(' ').map((form) => form.replaceAll('_', ' '));
