import { startsWithCapital } from './capitals.js';
import type { Token } from './tokens.js';

/**
 * Features are numbers of so many bits: at 100,000 kept features one unknown feature in 600 is taken for a known one.
 */
export const ID_BITS = 26;
const ID_SHIFT = 32 - ID_BITS;

/** How the letters of a whole sentence are cased; a headline in title case says nothing by its capitals. */
export type CaseMode = 'mixed' | 'title' | 'upper' | 'lower';

/** What can be seen of one word form by itself; all parts are hashes. */
export interface WordForm {
  readonly exact: number;
  readonly lower: number;
  /** Letters as X, x and d, each run as one. */
  readonly shape: number;
  /** The shape with up to four of a run kept apart. */
  readonly longShape: number;
  /** The first one to four letters in lower case; the whole word where it is shorter. */
  readonly prefixes: readonly number[];
  /** The last one to four letters in lower case; the whole word where it is shorter. */
  readonly suffixes: readonly number[];
}

/** Takes a string; returns its 32-bit FNV-1a hash over UTF-16 code units. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * Makes a feature id out of the number of its template and one to three parts.
 *
 * @param template which kind of feature it is, 1 or more
 * @param a the first part, any 32-bit number
 * @param b the second part, 0 when there is none
 * @param c the third part, 0 when there is none
 * @returns a whole number from 0 to 2^26 - 1
 */
export function featureId(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> ID_SHIFT;
}

/** Takes a word as written; returns its form. */
export function formOf(text: string): WordForm {
  const lower = text.toLowerCase();
  return {
    exact: hashOf(text),
    lower: hashOf(lower),
    shape: hashOf(shapeOf(text, 1)),
    longShape: hashOf(shapeOf(text, 4)),
    prefixes: [1, 2, 3, 4].map((n) => hashOf(lower.slice(0, n))),
    suffixes: [1, 2, 3, 4].map((n) => hashOf(lower.slice(-n))),
  };
}

/**
 * The outline of a word: X for a capital, x for another letter, d for a digit, other marks as they are.
 *
 * @param text the word; only its first 40 letters are looked at
 * @param most how many of a run of equals are kept, 1 or more
 * @returns the outline: `Xx-Xx` for "Jean-Paul" when one of a run is kept
 */
function shapeOf(text: string, most: number): string {
  let shape = '';
  let run = 0;
  for (const letter of text.slice(0, 40)) {
    const mark = markOf(letter);
    run = shape.endsWith(mark) ? run + 1 : 1;
    if (run <= most) shape += mark;
  }
  return shape;
}

function markOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return 'd';
  if (code < 128) return letter;
  if (/\p{Lu}/u.test(letter)) return 'X';
  if (/\p{L}|\p{M}/u.test(letter)) return 'x';
  return /\p{N}/u.test(letter) ? 'd' : letter;
}

/**
 * Tells how a sentence is cased. Title case needs four or more words of which nearly all that are longer than three
 * letters begin with a capital; mixed is what running text has.
 *
 * @param tokens the tokens of one sentence
 * @returns the mode; `mixed` when there are fewer than three words with letters
 */
export function caseModeOf(tokens: readonly Pick<Token, 'text' | 'kind'>[]): CaseMode {
  let [words, upper, lower, long, capital] = [0, 0, 0, 0, 0];
  for (const { text, kind } of tokens) {
    if (kind !== 'word') continue;
    const letters = lettersIn(text);
    if (letters === 0) continue;
    words += 1;
    if (text.length > 1 && (letters & SMALL) === 0) upper += 1;
    if ((letters & LARGE) === 0) lower += 1;
    if (text.length <= 3) continue;
    long += 1;
    if ((letters & FIRST_LARGE) !== 0) capital += 1;
  }
  if (words >= 3 && lower === words) return 'lower';
  if (words >= 3 && upper >= words * 0.8) return 'upper';
  return words >= 4 && long >= 3 && capital >= long * 0.85 ? 'title' : 'mixed';
}

/** Bits: a word has small letters, large ones, a large one at its beginning. */
const SMALL = 1;
const LARGE = 2;
const FIRST_LARGE = 4;

// Which cases the letters of a word have; words of ASCII, nearly all of them, without an expression.
function lettersIn(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return otherLettersIn(text);
    if (code >= 97 && code <= 122) letters |= SMALL;
    else if (code >= 65 && code <= 90) letters |= i === 0 ? LARGE | FIRST_LARGE : LARGE;
  }
  return letters;
}

function otherLettersIn(text: string): number {
  const small = /\p{Ll}/u.test(text) ? SMALL : 0;
  const large = /\p{Lu}/u.test(text) ? LARGE : 0;
  return small | large | (startsWithCapital(text) ? FIRST_LARGE : 0);
}
