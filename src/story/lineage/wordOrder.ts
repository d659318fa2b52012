import { startsWithCapital } from '../../text/capitals.js';
import { tokenize } from '../../text/tokens.js';

/** How likely words follow one another in a language, as it stands in the data file. */
export interface WordOrderFile {
  /** Grammatical words, each a class of its own, and the classes of all others (see classOf). */
  readonly classes: string;
  /** For each class, how surprising each class is after it: a character a class, base 36, in half bits. */
  readonly surprise: readonly string[];
}

/** How surprising it is that one class of words follows another, in bits. */
export interface WordOrder {
  readonly classes: ReadonlyMap<string, number>;
  readonly surprise: readonly (readonly number[])[];
}

/** Takes the part of the data file; returns it ready for use. */
export function compileWordOrder({ classes, surprise }: WordOrderFile): WordOrder {
  return {
    classes: new Map(classes.split(' ').map((name, i) => [name, i])),
    surprise: surprise.map((row) => [...row].map((digit) => Number.parseInt(digit, 36) / 2)),
  };
}

/**
 * Gives the class of a token by which its place among others is judged: a grammatical word is its own class; other
 * words go by capital, ending and digits.
 *
 * @param text the token as it is written
 * @param isClass says of a word in lower case, and of an ending ("WORD-ING"), whether it is a class
 * @returns the class, in upper case unless it is a word itself
 */
export function classOf(text: string, isClass: (name: string) => boolean): string {
  const lower = text.toLowerCase();
  if (/^\p{N}/u.test(text)) return 'NUMBER';
  if (!/^\p{L}/u.test(text)) return /^[.!?]$/.test(text) ? 'END' : /^[,;:–—-]$/.test(text) ? 'PAUSE' : 'MARK';
  if (isClass(lower)) return lower;
  if (startsWithCapital(text)) return 'NAME';
  const endings = ENDING_LENGTHS.map((length) => `WORD-${lower.slice(-length).toUpperCase()}`);
  return endings.find(isClass) ?? 'WORD';
}

/** An ending is so many letters long; the longest is looked for first. */
const ENDING_LENGTHS = [3, 2, 1];

/** The neighbours that only one of two texts has: how many, and how surprising they are on average, in bits. */
export interface OwnOrder {
  readonly count: number;
  readonly meanSurprise: number;
}

/** Takes two wordings of one passage; returns of each what stands side by side in it alone. */
export function compareOrder(a: string, b: string, order: WordOrder): readonly [OwnOrder, OwnOrder] {
  const [left, right] = [neighboursOf(a, order), neighboursOf(b, order)];
  return [ownOrder(left, right), ownOrder(right, left)];
}

type Neighbours = ReadonlyMap<string, { readonly count: number; readonly bits: number }>;

function neighboursOf(text: string, { classes, surprise }: WordOrder): Neighbours {
  const found = new Map<string, { count: number; bits: number }>();
  let [before, beforeClass] = ['', classes.get('END') ?? 0];
  for (const token of tokenize(text)) {
    const own = classes.get(classOf(token.text, (name) => classes.has(name))) ?? 0;
    const key = `${before} ${token.lower}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { count: 1, bits: surprise[beforeClass]?.[own] ?? 0 });
    [before, beforeClass] = [token.lower, own];
  }
  return found;
}

function ownOrder(own: Neighbours, other: Neighbours): OwnOrder {
  let [count, bits] = [0, 0];
  for (const [key, neighbours] of own) {
    const more = Math.max(0, neighbours.count - (other.get(key)?.count ?? 0));
    count += more;
    bits += more * neighbours.bits;
  }
  return { count, meanSurprise: count > 0 ? bits / count : 0 };
}
