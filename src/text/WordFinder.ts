import { foldForWords } from './pattern-words.js';

/** Whether a word is looked for in a text as it is, or in its lower case. */
export type WordForm = 'exact' | 'lower';

/** A text that was walked over. */
export interface WalkedText {
  /**
   * The text as words in lower case are looked for in it; null when it holds letters whose case only an expression
   * knows.
   */
  readonly folded: string | null;
  /** By the number of each list, 1 where one of its words stands in the text; all 0 when `folded` is null. */
  readonly isFound: Uint8Array;
}

/** A word, and the numbers of the lists that it stands in. */
interface Entry {
  readonly word: string;
  readonly lists: number[];
}

/**
 * Words by the hash of their first letters, and for each beginning of one an array that may be empty: a walk goes on
 * from letter to letter as long as some word begins so.
 */
type WordTable = (readonly Entry[] | undefined)[];

/** A word is found by so many of its first letters, or by all that it has. */
const KEY_LETTERS = 6;
const HASHES = 2 ** 15;
const NO_ENTRIES: readonly Entry[] = [];

/**
 * Tells of which of many lists a word stands in a text, in one walk over it, however many indexes of patterns have put
 * their lists here.
 */
export class WordFinder {
  readonly #words: Readonly<Record<WordForm, Map<string, Entry>>> = { exact: new Map(), lower: new Map() };
  #lists = 0;
  #tables: Readonly<Record<WordForm, WordTable>> | null = null;
  #last: (WalkedText & { readonly text: string }) | null = null;

  /** Takes the words of a list; returns its number, from 0 on. */
  add(words: readonly string[], form: WordForm): number {
    for (const word of words) {
      const known = this.#words[form].get(word);
      if (known === undefined) this.#words[form].set(word, { word, lists: [this.#lists] });
      else known.lists.push(this.#lists);
    }
    this.#tables = null;
    this.#last = null;
    this.#lists += 1;
    return this.#lists - 1;
  }

  /**
   * Takes a text; returns what stands in it. Linear in the text. The last one is kept, for several indexes ask of it in
   * turn.
   */
  walk(text: string): WalkedText {
    if (this.#last?.text === text) return this.#last;
    this.#tables ??= { exact: tableOf(this.#words.exact), lower: tableOf(this.#words.lower) };
    const [folded, isFound] = [foldForWords(text), new Uint8Array(this.#lists)];
    if (folded !== null) {
      find(text, this.#tables.exact, isFound);
      find(folded, this.#tables.lower, isFound);
    }
    this.#last = { text, folded, isFound };
    return this.#last;
  }
}

function tableOf(words: ReadonlyMap<string, Entry>): WordTable {
  const table: WordTable = new Array(HASHES);
  for (const entry of words.values()) {
    const { word } = entry;
    let hash = 0;
    for (let i = 0; i < word.length && i < KEY_LETTERS; i += 1) {
      hash = withLetter(hash, word.charCodeAt(i));
      table[hash] ??= NO_ENTRIES;
    }
    table[hash] = [...(table[hash] ?? NO_ENTRIES), entry];
  }
  return table;
}

const withLetter = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) & (HASHES - 1);

function find(text: string, table: WordTable, isFound: Uint8Array): void {
  for (let at = 0; at < text.length; at += 1) {
    const end = Math.min(at + KEY_LETTERS, text.length);
    let hash = 0;
    for (let i = at; i < end; i += 1) {
      hash = withLetter(hash, text.charCodeAt(i));
      const begun = table[hash];
      if (begun === undefined) break;
      for (let k = 0; k < begun.length; k += 1) {
        const { word, lists } = begun[k] as Entry;
        if (text.startsWith(word, at)) for (const list of lists) isFound[list] = 1;
      }
    }
  }
}
