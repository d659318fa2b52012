import { groupBy } from '../../text/group-by.js';

/**
 * A word that translations put for another, as it stands in the data file: its forms, the usual word for each, the
 * languages that are translated from and the topics of the texts, each with blanks between (`_` for a blank inside a
 * form), and whether the meaning changes.
 */
export type SenseEntry = readonly (string | boolean)[];

/** A word in the sense that a translation took wrong. */
export interface Sense {
  /** The word in the sense that was meant. */
  readonly usual: string;
  /** ISO 639-1 codes of the languages whose translations take it wrong; empty for any. */
  readonly languages: ReadonlySet<string>;
  /** Topics of texts in which the word is wrong; empty for any. */
  readonly topics: readonly string[];
  readonly changesMeaning: boolean;
}

/** Takes the entries of the data file; returns the senses by form, one or two words long, in the order of the file. */
export function compileSenses(entries: readonly SenseEntry[]): ReadonlyMap<string, readonly Sense[]> {
  const senses = entries.flatMap(([forms, usual, languages, topics, changesMeaning]) => {
    const meant = wordsIn(usual);
    const known = {
      languages: new Set(wordsIn(languages)),
      topics: wordsIn(topics),
      changesMeaning: changesMeaning === true,
    };
    return wordsIn(forms).map((form, i) => ({ form, usual: meant[i] ?? '', ...known }));
  });
  return groupBy(senses, ({ form }) => form);
}

const wordsIn = (list: string | boolean | undefined): readonly string[] =>
  String(list ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
