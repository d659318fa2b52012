import { getKnown } from '../../text/get-known.js';
import { type ArticleNote, isCognate, isName } from './notes.js';

/** A vector with few entries that are not 0; `axes`, ascending, and `weights` run side by side. */
export interface SparseVector {
  /** Numbers of the axes, from 0 on, without great gaps. */
  readonly axes: Uint32Array;
  readonly weights: Float32Array;
}

/** An article as vectors of length 1, or empty ones when it has no telling words. */
export interface ArticleVectors {
  readonly note: ArticleNote;
  /** For articles of its own language: all terms, and once more those of its first words. */
  readonly own: SparseVector;
  /** For articles of other languages: names, numbers and words with cousins. Empty when there is one language only. */
  readonly across: SparseVector;
}

/** The collection is mixed with this many articles of which only the surprise of common words is known. */
const BACKGROUND_ARTICLES = 150;
/** The telling words of a background article. */
const BACKGROUND_WORDS = 250;
/** A term that tells less than this many bits is left out. */
const LEAST_BITS = 1;
const NAME_BOOST = 1.3;
/** What the first words weigh beside the whole. */
const LEAD_SHARE = 1 / 3;
const COGNATE_SHARE = 0.5;

/**
 * Weighs the terms of articles by how often they stand there and how rarely elsewhere (tf-idf; Salton and Buckley
 * 1988), where "elsewhere" is the collection together with a background of ordinary news, so that five articles can be
 * weighed.
 *
 * @param notes all articles of the collection
 * @returns the vectors, in the same order
 */
export function weighTerms(notes: readonly ArticleNote[]): readonly ArticleVectors[] {
  const terms = countKeys(notes.map(({ keys }) => keys));
  const isMixed = notes.some(({ language }) => language !== notes[0]?.language);
  const cousins = countKeys(isMixed ? notes.map(({ across }) => across) : []);
  return notes.map((note) => {
    const numbers = note.keys.map((key) => getKnown(terms.numbers, key));
    const worth = Float64Array.from(numbers, (number, i) =>
      worthOf(terms.counts[number] as number, note.bits[i] as number, notes.length),
    );
    return {
      note,
      own: ownVector(note, numbers, worth),
      across: isMixed ? acrossVector(note, cousins.numbers, worth) : EMPTY,
    };
  });
}

const EMPTY: SparseVector = { axes: new Uint32Array(), weights: new Float32Array() };

interface CountedKeys {
  /** Numbers of the keys in their ascending order, from 0 on. */
  readonly numbers: ReadonlyMap<number, number>;
  /** By the numbers: in how many of the lists each key stands. */
  readonly counts: Uint32Array;
}

function countKeys(lists: readonly Uint32Array[]): CountedKeys {
  const held = new Map<number, number>();
  for (const keys of lists) for (const key of keys) held.set(key, (held.get(key) ?? 0) + 1);
  const ascending = Uint32Array.from(held.keys()).sort();
  return {
    numbers: new Map(Array.from(ascending, (key, number) => [key, number])),
    counts: ascending.map((key) => getKnown(held, key)),
  };
}

/** How likely an article of the background holds a word, by the bits of the word. */
const BACKGROUND_SHARE = Float64Array.from({ length: 64 }, (_, bits) => 1 - (1 - 2 ** -bits) ** BACKGROUND_WORDS);

function worthOf(frequency: number, bits: number, articles: number): number {
  const expected = BACKGROUND_ARTICLES * (BACKGROUND_SHARE[bits] ?? 0);
  const worth = -Math.log2((frequency + expected) / (articles + BACKGROUND_ARTICLES));
  return worth < LEAST_BITS ? 0 : worth;
}

// Each term has two axes: one for the whole text, one for the first words.
function ownVector(note: ArticleNote, numbers: Uint32Array, worth: Float64Array): SparseVector {
  const weigh = (count: number, i: number): number =>
    count === 0 ? 0 : (1 + Math.log(count)) * (worth[i] as number) * (isName(note.flags[i] as number) ? NAME_BOOST : 1);
  const whole = unit(Float64Array.from(note.counts, weigh), Math.sqrt(1 - LEAD_SHARE));
  const lead = unit(Float64Array.from(note.leads, weigh), Math.sqrt(LEAD_SHARE));
  const axes = new Uint32Array(2 * numbers.length);
  const weights = new Float32Array(axes.length);
  let length = 0;
  const put = (axis: number, weight: number): void => {
    if (weight === 0) return;
    axes[length] = axis;
    weights[length] = weight;
    length += 1;
  };
  numbers.forEach((number, i) => {
    put(2 * number, whole[i] as number);
    put(2 * number + 1, lead[i] as number);
  });
  return { axes: axes.slice(0, length), weights: weights.slice(0, length) };
}

function acrossVector(note: ArticleNote, numbers: ReadonlyMap<number, number>, worth: Float64Array): SparseVector {
  const summed = new Map<number, number>();
  note.across.forEach((key, i) => {
    if (key === 0 || worth[i] === 0) return;
    const flag = note.flags[i] as number;
    const share = isCognate(flag) ? COGNATE_SHARE : isName(flag) ? NAME_BOOST : 1;
    const weight = (1 + Math.log(note.counts[i] as number)) * (worth[i] as number) * share;
    const axis = getKnown(numbers, key);
    summed.set(axis, (summed.get(axis) ?? 0) + weight);
  });
  const axes = Uint32Array.from(summed.keys()).sort();
  const weights = Float64Array.from(axes, (axis) => getKnown(summed, axis));
  return { axes, weights: Float32Array.from(unit(weights, 1)) };
}

function unit(weights: Float64Array, length: number): Float64Array {
  const own = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return own === 0 ? weights : weights.map((weight) => (weight / own) * length);
}
