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
 * Words by the hash of their first letters: a walk goes on from letter to letter as long as some word begins so. Flat
 * arrays, for they are read at every letter of every text.
 */
interface WordTable {
  /** By hash: NOTHING, BEGINNING of a word, or the number of the first entry that is kept there. */
  readonly heads: Int32Array;
  /** By the number of an entry, that of the next one under its hash; BEGINNING behind the last. */
  readonly next: Int32Array;
  readonly entries: readonly Entry[];
}

const NOTHING = -2;
const BEGINNING = -1;

/** A word is found by so many of its first letters, or by all that it has. */
const KEY_LETTERS = 8;
const HASHES = 2 ** 17;

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
  const heads = new Int32Array(HASHES).fill(NOTHING);
  const entries = [...words.values()];
  const next = new Int32Array(entries.length);
  entries.forEach(({ word }, number) => {
    let key = 0;
    for (let i = 0; i < word.length && i < KEY_LETTERS; i += 1) {
      key = withLetter(key, word.charCodeAt(i));
      if (heads[key] === NOTHING) heads[key] = BEGINNING;
    }
    next[number] = heads[key] as number;
    heads[key] = number;
  });
  return { heads, next, entries };
}

const withLetter = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) & (HASHES - 1);

function find(text: string, { heads, next, entries }: WordTable, isFound: Uint8Array): void {
  // Most words that stand in a text stand there often; each is marked once.
  const isMarked = new Uint8Array(entries.length);
  for (let at = 0; at < text.length; at += 1) {
    const end = Math.min(at + KEY_LETTERS, text.length);
    let hash = 0;
    for (let i = at; i < end; i += 1) {
      hash = withLetter(hash, text.charCodeAt(i));
      let number = heads[hash] as number;
      if (number === NOTHING) break;
      for (; number !== BEGINNING; number = next[number] as number) {
        if (isMarked[number] === 1) continue;
        const { word, lists } = entries[number] as Entry;
        if (!text.startsWith(word, at)) continue;
        isMarked[number] = 1;
        for (const list of lists) isFound[list] = 1;
      }
    }
  }
}
