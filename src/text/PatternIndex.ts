import type { Span } from '../model/span.js';
import { isLowerCase, wordsNeededBy } from './pattern-words.js';
import { type WalkedText, WordFinder } from './WordFinder.js';

/** Source and flags of a regular expression. The flags hold `u`. */
export interface PatternSource {
  readonly source: string;
  readonly flags: string;
  /**
   * Words of which every match holds one, where its maker knows them, in lower case for the flag `i`; else the source
   * is read for them.
   */
  readonly words?: readonly string[];
}

/**
 * Tells which of many regular expressions can match in a text, by the words that they need. An expression is compiled
 * when it is first asked for, so those whose words never occur cost next to nothing.
 */
export class PatternIndex {
  readonly #patterns: readonly PatternSource[];
  readonly #compiled: (RegExp | undefined)[] = [];
  readonly #lower: (RegExp | null | undefined)[] = [];
  readonly #finder: WordFinder;
  // The lists of words that the patterns need, by their numbers in the finder, one pattern after the other; and where
  // the lists of each pattern end.
  readonly #lists: Int32Array;
  readonly #ends: Int32Array;
  #last: { readonly walked: WalkedText; readonly possible: readonly number[] } | null = null;
  #lastPlaces: { readonly walked: WalkedText; readonly places: ReadonlyMap<number, readonly Span[]> } | null = null;

  /**
   * @param patterns the expressions; they have the numbers 0, 1, …
   * @param finder what looks for their words; indexes that are asked of the same texts share one, which walks over a
   *   text once
   */
  constructor(patterns: readonly PatternSource[], finder: WordFinder = new WordFinder()) {
    this.#patterns = patterns;
    this.#finder = finder;
    const needed = patterns.map(({ source, flags, words }) => {
      const form = flags.includes('i') ? 'lower' : 'exact';
      const lists = words === undefined ? wordsNeededBy(source, form === 'lower') : [words];
      return lists.map((list) => finder.add(list, form));
    });
    this.#lists = Int32Array.from(needed.flat());
    let end = 0;
    this.#ends = Int32Array.from(needed, ({ length }) => (end += length));
  }

  /** Takes a text; returns the numbers of the patterns that can match in it, ascending. The last answer is kept. */
  possibleIn(text: string): readonly number[] {
    const walked = this.#finder.walk(text);
    if (this.#last?.walked === walked) return this.#last.possible;
    const possible: number[] = [];
    for (let number = 0; number < this.#ends.length; number += 1)
      if (walked.folded === null || this.#isPossible(number, walked.isFound)) possible.push(number);
    this.#last = { walked, possible };
    return possible;
  }

  // Plain loops: all patterns of a lexicon are asked of every text.
  #isPossible(number: number, isFound: Uint8Array): boolean {
    const end = this.#ends[number] as number;
    for (let at = number === 0 ? 0 : (this.#ends[number - 1] as number); at < end; at += 1)
      if (isFound[this.#lists[at] as number] === 0) return false;
    return true;
  }

  /**
   * Takes the number of a pattern; returns its compiled expression, the same each time. Throws SyntaxError when it is
   * none.
   */
  at(number: number): RegExp {
    const known = this.#compiled[number];
    if (known !== undefined) return known;
    const { source, flags } = this.#patterns[number] as PatternSource;
    const made = new RegExp(source, flags);
    this.#compiled[number] = made;
    return made;
  }

  /** Takes the number of a pattern and a text; says whether it matches in it. For patterns without the flag `y`. */
  matches(number: number, text: string): boolean {
    const lower = this.#lowerAt(number);
    const { folded } = this.#finder.walk(text);
    return lower === null || folded === null ? text.search(this.at(number)) >= 0 : folded.search(lower) >= 0;
  }

  /**
   * Takes a text; returns where each pattern with the flag `g` stands in it, by its number; no entry for one that
   * nowhere does. The last answer is kept.
   */
  placesIn(text: string): ReadonlyMap<number, readonly Span[]> {
    const walked = this.#finder.walk(text);
    if (this.#lastPlaces?.walked === walked) return this.#lastPlaces.places;
    const { folded } = walked;
    const places = new Map<number, readonly Span[]>();
    for (const number of this.possibleIn(text)) {
      if (!this.matches(number, text)) continue;
      const lower = folded === null ? null : this.#lowerAt(number);
      const found = lower === null || folded === null ? text.matchAll(this.at(number)) : folded.matchAll(lower);
      places.set(
        number,
        Array.from(found, (match) => ({ start: match.index, end: match.index + match[0].length })),
      );
    }
    this.#lastPlaces = { walked, places };
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
