import { type ArticleNote, isCognate, isName } from './notes.js';

/** A vector with few entries that are not 0; `keys`, ascending, and `weights` run side by side. */
export interface SparseVector {
  readonly keys: Uint32Array;
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
 * Weighs the terms of articles by how often they stand there and how rarely elsewhere (tf-idf; Salton and Buckley 1988),
 * where "elsewhere" is the collection together with a background of ordinary news, so that five articles can be weighed.
 *
 * @param notes all articles of the collection
 * @returns the vectors, in the same order
 */
export function weighTerms(notes: readonly ArticleNote[]): readonly ArticleVectors[] {
  const frequencies = new Map<number, number>();
  for (const { keys } of notes) for (const key of keys) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  const isMixed = notes.some(({ language }) => language !== notes[0]?.language);
  return notes.map((note) => {
    const worth = Float64Array.from(note.keys, (key, i) =>
      worthOf(frequencies.get(key) ?? 0, note.bits[i] as number, notes.length),
    );
    return { note, own: ownVector(note, worth), across: isMixed ? acrossVector(note, worth) : EMPTY };
  });
}

const EMPTY: SparseVector = { keys: new Uint32Array(), weights: new Float32Array() };

/** How likely an article of the background holds a word, by the bits of the word. */
const BACKGROUND_SHARE = Float64Array.from({ length: 64 }, (_, bits) => 1 - (1 - 2 ** -bits) ** BACKGROUND_WORDS);

function worthOf(frequency: number, bits: number, articles: number): number {
  const expected = BACKGROUND_ARTICLES * (BACKGROUND_SHARE[bits] ?? 0);
  const worth = -Math.log2((frequency + expected) / (articles + BACKGROUND_ARTICLES));
  return worth < LEAST_BITS ? 0 : worth;
}

function ownVector(note: ArticleNote, worth: Float64Array): SparseVector {
  const weigh = (count: number, i: number): number =>
    count === 0 ? 0 : (1 + Math.log(count)) * (worth[i] as number) * (isName(note.flags[i] as number) ? NAME_BOOST : 1);
  const whole = unit(Float64Array.from(note.counts, weigh), Math.sqrt(1 - LEAD_SHARE));
  const lead = unit(Float64Array.from(note.leads, weigh), Math.sqrt(LEAD_SHARE));
  return gather([...entries(note.keys, whole), ...entries(note.keys.map(leadKey), lead)]);
}

// The first words have an axis of their own for each term.
const leadKey = (key: number): number => (key ^ 0x5bd1e995) >>> 0;

function acrossVector(note: ArticleNote, worth: Float64Array): SparseVector {
  const weights = Float64Array.from(note.counts, (count, i) => {
    if (note.across[i] === 0) return 0;
    const flag = note.flags[i] as number;
    const share = isCognate(flag) ? COGNATE_SHARE : isName(flag) ? NAME_BOOST : 1;
    return (1 + Math.log(count)) * (worth[i] as number) * share;
  });
  const summed = new Map<number, number>();
  for (const [key, weight] of entries(note.across, weights)) summed.set(key, (summed.get(key) ?? 0) + weight);
  const length = Math.hypot(...summed.values());
  return gather([...summed].map(([key, weight]): Entry => [key, weight / length]));
}

function unit(weights: Float64Array, length: number): Float64Array {
  const own = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return own === 0 ? weights : weights.map((weight) => (weight / own) * length);
}

type Entry = readonly [key: number, weight: number];

const entries = (keys: Uint32Array, weights: Float64Array): Entry[] =>
  Array.from(keys, (key, i) => [key, weights[i] as number] as const).filter(([, weight]) => weight > 0);

function gather(list: Entry[]): SparseVector {
  list.sort(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(list, ([key]) => key),
    weights: Float32Array.from(list, ([, weight]) => weight),
  };
}
