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

/**
 * Words by the hash of their first letters: a walk goes on from letter to letter as long as some word begins so. Flat
 * arrays, for they are read at every letter of every text; what is read most is one bit a hash, so that all of it stays
 * near the processor.
 */
interface WordTable {
  /** By hash: whether some word begins with, or goes on behind, such letters. */
  readonly begins: Uint8Array;
  /** By hash: whether some word is kept there. */
  readonly ends: Uint8Array;
  /** By hash: the number of the first word that is kept there; NOTHING where none is. */
  readonly heads: Int32Array;
  /** By the number of a word, that of the next one under its hash; NOTHING behind the last. */
  readonly next: Int32Array;
  readonly words: readonly string[];
  /** By the number of a word, those of the lists that it stands in. */
  readonly lists: readonly (readonly number[])[];
  /**
   * By the number of a word, 1 where it was found in the text that is walked over; used for one text after the other.
   */
  readonly isMarked: Uint8Array;
}

const NOTHING = -1;

/** A word is found by so many of its first letters, or by all that it has. */
const KEY_LETTERS = 8;
const HASHES = 2 ** 17;

/**
 * Tells of which of many lists a word stands in a text, in one walk over it, however many indexes of patterns have put
 * their lists here.
 */
export class WordFinder {
  readonly #words: Readonly<Record<WordForm, Map<string, number[]>>> = { exact: new Map(), lower: new Map() };
  #lists = 0;
  #tables: Readonly<Record<WordForm, WordTable>> | null = null;
  #last: (WalkedText & { readonly text: string }) | null = null;

  /** Takes the words of a list; returns its number, from 0 on. */
  add(words: readonly string[], form: WordForm): number {
    for (const word of words) {
      const known = this.#words[form].get(word);
      if (known === undefined) this.#words[form].set(word, [this.#lists]);
      else known.push(this.#lists);
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

function tableOf(lists: ReadonlyMap<string, readonly number[]>): WordTable {
  const [begins, ends] = [new Uint8Array(HASHES / 8), new Uint8Array(HASHES / 8)];
  const heads = new Int32Array(HASHES).fill(NOTHING);
  const words = [...lists.keys()];
  const next = new Int32Array(words.length);
  words.forEach((word, number) => {
    let hash = 0;
    for (let i = 0; i < word.length && i < KEY_LETTERS; i += 1) {
      hash = withLetter(hash, word.charCodeAt(i));
      setBit(begins, hash);
    }
    setBit(ends, hash);
    next[number] = heads[hash] as number;
    heads[hash] = number;
  });
  return { begins, ends, heads, next, words, lists: [...lists.values()], isMarked: new Uint8Array(words.length) };
}

const withLetter = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) & (HASHES - 1);

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
}

const hasBit = (bits: Uint8Array, at: number): boolean => (((bits[at >> 3] as number) >> (at & 7)) & 1) === 1;

function find(text: string, table: WordTable, isFound: Uint8Array): void {
  const { begins, ends, heads, next, words, lists, isMarked } = table;
  // Most words that stand in a text stand there often; each is marked once.
  isMarked.fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const end = Math.min(at + KEY_LETTERS, text.length);
    let hash = 0;
    for (let i = at; i < end; i += 1) {
      hash = withLetter(hash, text.charCodeAt(i));
      if (!hasBit(begins, hash)) break;
      if (!hasBit(ends, hash)) continue;
      for (let number = heads[hash] as number; number !== NOTHING; number = next[number] as number) {
        if (isMarked[number] === 1 || !text.startsWith(words[number] as string, at)) continue;
        isMarked[number] = 1;
        for (const list of lists[number] as readonly number[]) isFound[list] = 1;
      }
    }
  }
}
