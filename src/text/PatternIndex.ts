import type { Span } from '../model/span.js';
import { foldForWords, isLowerCase, wordsNeededBy } from './pattern-words.js';

/** Source and flags of a regular expression. The flags hold `u`. */
export interface PatternSource {
  readonly source: string;
  readonly flags: string;
  /** Words of which every match holds one, where its maker knows them, in lower case for the flag `i`; else the source is read for them. */
  readonly words?: readonly string[];
}

/** A word, and the lists of needed words that it stands in. */
interface Entry {
  readonly word: string;
  readonly lists: number[];
}

/** A text that was asked of: as it is, as words are looked for in it, and the patterns that can match in it. */
interface Looked {
  readonly text: string | null;
  readonly folded: string | null;
  readonly possible: readonly number[];
}

/** Words are found by so many of their first letters. */
const KEY_LETTERS = 3;

/**
 * Tells which of many regular expressions can match in a text, by the words that they need, in one walk over the text. An
 * expression is compiled when it is first asked for, so those whose words never occur cost next to nothing.
 */
export class PatternIndex {
  readonly #patterns: readonly PatternSource[];
  readonly #compiled: (RegExp | undefined)[] = [];
  readonly #lower: (RegExp | null | undefined)[] = [];
  // The words of patterns that regard case, and of those that do not.
  readonly #words = { exact: wordTables(), lower: wordTables() };
  // The pattern of each list of needed words, and how many lists each pattern has.
  readonly #patternOfList: number[] = [];
  readonly #listsOfPattern: readonly number[];
  #last: Looked = { text: null, folded: null, possible: [] };

  /** @param patterns the expressions; they have the numbers 0, 1, … */
  constructor(patterns: readonly PatternSource[]) {
    this.#patterns = patterns;
    const entries = { exact: new Map<string, Entry>(), lower: new Map<string, Entry>() };
    this.#listsOfPattern = patterns.map(({ source, flags, words: known }, number) => {
      const form = flags.includes('i') ? 'lower' : 'exact';
      const lists = known === undefined ? wordsNeededBy(source, form === 'lower') : [known];
      for (const words of lists) {
        const list = this.#patternOfList.push(number) - 1;
        for (const word of words) entryOf(word, this.#words[form], entries[form]).lists.push(list);
      }
      return lists.length;
    });
  }

  /**
   * Takes a text; returns the numbers of the patterns that can match in it, ascending. Time is linear in the text: at each
   * place only the words that begin with its letters are compared.
   */
  possibleIn(text: string): readonly number[] {
    return this.#lookAt(text).possible;
  }

  // Several stages ask of one text in turn.
  #lookAt(text: string): Looked {
    if (this.#last.text !== text) {
      const folded = foldForWords(text);
      this.#last = { text, folded, possible: this.#walk(text, folded) };
    }
    return this.#last;
  }

  #walk(text: string, folded: string | null): readonly number[] {
    if (folded === null) return this.#patterns.map((_, number) => number);
    const missing = [...this.#listsOfPattern];
    for (const list of [...listsIn(text, this.#words.exact), ...listsIn(folded, this.#words.lower)]) {
      const number = this.#patternOfList[list] as number;
      missing[number] = (missing[number] as number) - 1;
    }
    return missing.flatMap((lists, number) => (lists === 0 ? [number] : []));
  }

  /** Takes the number of a pattern; returns its compiled expression, the same each time. Throws SyntaxError when it is none. */
  at(number: number): RegExp {
    const known = this.#compiled[number];
    if (known !== undefined) return known;
    const { source, flags } = this.#patterns[number] as PatternSource;
    const made = new RegExp(source, flags);
    this.#compiled[number] = made;
    return made;
  }

  /** Takes the number of a pattern and a text; says whether it matches in it. For patterns without the flags `g` and `y`. */
  matches(number: number, text: string): boolean {
    const lower = this.#lowerAt(number);
    const { folded } = this.#lookAt(text);
    return lower === null || folded === null ? this.at(number).test(text) : lower.test(folded);
  }

  /** Takes a text; returns where each pattern with the flag `g` stands in it, by its number; no entry for one that nowhere does. */
  placesIn(text: string): ReadonlyMap<number, readonly Span[]> {
    const { folded, possible } = this.#lookAt(text);
    const places = new Map<number, readonly Span[]>();
    for (const number of possible) {
      const lower = folded === null ? null : this.#lowerAt(number);
      const found = lower === null || folded === null ? text.matchAll(this.at(number)) : folded.matchAll(lower);
      const spans = Array.from(found, (match) => ({ start: match.index, end: match.index + match[0].length }));
      if (spans.length > 0) places.set(number, spans);
    }
    return places;
  }

  // The same expression for text in lower case; null when there is none.
  #lowerAt(number: number): RegExp | null {
    const known = this.#lower[number];
    if (known !== undefined) return known;
    const { source, flags } = this.#patterns[number] as PatternSource;
    const made = flags.includes('i') && isLowerCase(source) ? new RegExp(source, flags.replace(/[di]/g, '')) : null;
    this.#lower[number] = made;
    return made;
  }
}

/** Words by the hash of their first letters. */
interface WordTable {
  /** How many letters are hashed. */
  readonly letters: number;
  readonly words: Map<number, Entry[]>;
  /** Whether some word has a hash that ends in these bits: most places of a text are passed over by it. */
  readonly isUsed: Uint8Array;
}

const USED_BITS = 4095;

// A table each for words of one, two, and three or more letters.
function wordTables(): readonly WordTable[] {
  return Array.from({ length: KEY_LETTERS }, (_, i) => ({
    letters: i + 1,
    words: new Map(),
    isUsed: new Uint8Array(USED_BITS + 1),
  }));
}

function entryOf(word: string, tables: readonly WordTable[], entries: Map<string, Entry>): Entry {
  const known = entries.get(word);
  if (known !== undefined) return known;
  const entry = { word, lists: [] };
  entries.set(word, entry);
  const { letters, words, isUsed } = tables[Math.min(word.length, KEY_LETTERS) - 1] as WordTable;
  const key = keyAt(word, 0, letters);
  const same = words.get(key);
  if (same === undefined) words.set(key, [entry]);
  else same.push(entry);
  isUsed[key & USED_BITS] = 1;
  return entry;
}

// The lists of which a word stands in the text.
function listsIn(text: string, tables: readonly WordTable[]): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Set<Entry>();
  for (const { letters, words, isUsed } of tables) {
    if (words.size === 0) continue;
    for (let at = 0; at + letters <= text.length; at += 1) {
      const key = keyAt(text, at, letters);
      if (isUsed[key & USED_BITS] === 0) continue;
      for (const entry of words.get(key) ?? []) {
        if (seen.has(entry) || !text.startsWith(entry.word, at)) continue;
        seen.add(entry);
        for (const list of entry.lists) found.add(list);
      }
    }
  }
  return found;
}

function keyAt(text: string, at: number, letters: number): number {
  let key = text.charCodeAt(at);
  if (letters > 1) key = (Math.imul(key, 1021) + text.charCodeAt(at + 1)) & 0x3fffffff;
  if (letters > 2) key = (Math.imul(key, 1021) + text.charCodeAt(at + 2)) & 0x3fffffff;
  return key;
}
