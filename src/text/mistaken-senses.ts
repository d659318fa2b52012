import { groupBy } from './group-by.js';

/**
 * Words that one foreign word may be translated by, as they stand in the data file. Forms have blanks between, and `_`
 * for a blank inside a form.
 */
interface SenseEntry {
  /** The forms of the word that is wrong. */
  readonly forms: string;
  /** The forms of each word that may be meant, in the order of those. */
  readonly meant: readonly string[];
  /** The foreign words behind it, by the ISO 639-1 code of their language. */
  readonly foreign: Readonly<Record<string, string>>;
  /**
   * Topics of texts in which a translation from one of these languages is wrong to have the word, none of them for any
   * text; left out where only other reports can tell.
   */
  readonly topics?: readonly string[];
  /** The forms that the topics speak of; all of them when left out. */
  readonly alone?: string;
  /** That the word says the same, if oddly. */
  readonly harmless?: true;
  /** That the word is too plain to be wrong in translations that are not known to be from one of these languages. */
  readonly only?: true;
}

/** The data file of words that translations take for each other. */
export interface SenseLexiconFile {
  /** Words by which a text shows its topics, with blanks between. */
  readonly topics: Readonly<Record<string, string>>;
  readonly nouns: readonly SenseEntry[];
  readonly verbs: readonly SenseEntry[];
  readonly others: readonly SenseEntry[];
}

/** A form of a word that a translation may have in the place of another. */
export interface MistakenForm {
  readonly form: string;
  readonly sort: 'nouns' | 'verbs' | 'others';
  /** All forms of the word; the form is the one of that index. */
  readonly forms: readonly string[];
  readonly index: number;
  /** The forms of each word that may be meant, the likeliest first. */
  readonly meant: readonly (readonly string[])[];
  /** The index from which on no word of another sort is spelt like the forms. */
  readonly firstOwn: number;
  /** ISO 639-1 codes of the languages whose translations have it. */
  readonly languages: ReadonlySet<string>;
  /** Whether a translation from another language, or from one that is not known, may have it too. */
  readonly isShared: boolean;
  /** Topics of texts in which the form is wrong, none of them for any text; null where only other reports can tell. */
  readonly topics: readonly string[] | null;
  readonly changesMeaning: boolean;
}

/** Words that translations take for each other. */
export interface SenseLexicon {
  /** The forms as they stand in the data file, mostly in lower case. */
  readonly byForm: ReadonlyMap<string, readonly MistakenForm[]>;
  /** All forms of all words of it. */
  readonly words: ReadonlySet<string>;
  /** The words of the longest form. */
  readonly mostWords: number;
  /** Words by which a text shows its topics. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
}

/** Takes the parsed data file; returns its words by their forms. */
export function compileSenseLexicon(file: SenseLexiconFile): SenseLexicon {
  const found = (['nouns', 'verbs', 'others'] as const).flatMap((sort) =>
    file[sort].flatMap((entry) => formsOf(entry, sort)),
  );
  const words = new Set<string>();
  let mostWords = 1;
  for (const { forms, meant } of found.filter(({ index }) => index === 0)) {
    for (const word of [forms, ...meant].flat()) {
      words.add(word);
      if (word.includes(' ')) mostWords = Math.max(mostWords, word.split(' ').length);
    }
  }
  return {
    byForm: groupBy(found, ({ form }) => form),
    words,
    mostWords,
    topics: new Map(Object.entries(file.topics).map(([topic, list]) => [topic, list.split(' ')] as const)),
  };
}

/**
 * The past and the participles of a verb stand behind its base and its third person, which may be nouns (“ship”,
 * “ships”).
 */
const FIRST_PAST = 2;

function formsOf(entry: SenseEntry, sort: MistakenForm['sort']): readonly MistakenForm[] {
  const forms = formsIn(entry.forms);
  const alone = entry.alone === undefined ? forms : formsIn(entry.alone);
  const meant = entry.meant.map(formsIn);
  const firstOwn = sort === 'verbs' ? FIRST_PAST : 0;
  const languages = new Set(Object.keys(entry.foreign));
  // What one language has is not known of any other.
  const isShared = languages.size > 1 && entry.only !== true;
  const changesMeaning = entry.harmless !== true;
  return forms.map((form, index) => {
    const topics = alone.includes(form) ? (entry.topics ?? null) : null;
    return { form, sort, forms, index, meant, firstOwn, languages, isShared, topics, changesMeaning };
  });
}

function formsIn(list: string): readonly string[] {
  const forms = list.split(' ');
  return list.includes('_') ? forms.map((form) => form.replaceAll('_', ' ')) : forms;
}
