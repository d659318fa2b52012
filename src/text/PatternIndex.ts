import type { Span } from '../model/span.js';
import { foldForWords, isLowerCase, wordsNeededBy } from './pattern-words.js';

/** Source and flags of a regular expression. The flags hold `u`. */
export interface PatternSource {
  readonly source: string;
  readonly flags: string;
}

/** A word, and the lists of needed words that it stands in. */
interface Entry {
  readonly word: string;
  readonly lists: number[];
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
  readonly #words = { exact: wordTable(), lower: wordTable() };
  // The pattern of each list of needed words, and how many lists each pattern has.
  readonly #patternOfList: number[] = [];
  readonly #listsOfPattern: readonly number[];

  /** @param patterns the expressions; they have the numbers 0, 1, … */
  constructor(patterns: readonly PatternSource[]) {
    this.#patterns = patterns;
    const entries = { exact: new Map<string, Entry>(), lower: new Map<string, Entry>() };
    this.#listsOfPattern = patterns.map(({ source, flags }, number) => {
      const form = flags.includes('i') ? 'lower' : 'exact';
      const lists = wordsNeededBy(source, form === 'lower');
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
    const folded = foldForWords(text);
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
    const folded = lower === null ? null : foldForWords(text);
    return lower === null || folded === null ? this.at(number).test(text) : lower.test(folded);
  }

  /** Takes a text; returns where each pattern with the flag `g` stands in it, by its number; no entry for one that nowhere does. */
  placesIn(text: string): ReadonlyMap<number, readonly Span[]> {
    const folded = foldForWords(text);
    const places = new Map<number, readonly Span[]>();
    for (const number of this.possibleIn(text)) {
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

// Words by the hash of their first letters; a map each for words of one, two, and three or more letters.
type WordTable = readonly Map<number, Entry[]>[];

function wordTable(): WordTable {
  return Array.from({ length: KEY_LETTERS }, () => new Map());
}

function entryOf(word: string, table: WordTable, entries: Map<string, Entry>): Entry {
  const known = entries.get(word);
  if (known !== undefined) return known;
  const entry = { word, lists: [] };
  entries.set(word, entry);
  const letters = Math.min(word.length, KEY_LETTERS);
  const map = table[letters - 1] as Map<number, Entry[]>;
  const key = keyAt(word, 0, letters);
  const same = map.get(key);
  if (same === undefined) map.set(key, [entry]);
  else same.push(entry);
  return entry;
}

// The lists of which a word stands in the text.
function listsIn(text: string, table: WordTable): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Set<Entry>();
  table.forEach((map, i) => {
    if (map.size === 0) return;
    for (let at = 0; at + i < text.length; at += 1) {
      const entries = map.get(keyAt(text, at, i + 1));
      if (entries === undefined) continue;
      for (const entry of entries) {
        if (seen.has(entry) || !text.startsWith(entry.word, at)) continue;
        seen.add(entry);
        for (const list of entry.lists) found.add(list);
      }
    }
  });
  return found;
}

function keyAt(text: string, at: number, letters: number): number {
  let key = 0;
  for (let i = at; i < at + letters; i += 1) key = (Math.imul(key, 1021) + text.charCodeAt(i)) & 0x3fffffff;
  return key;
}
