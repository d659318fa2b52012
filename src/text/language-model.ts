import type { Span } from '../model/span.js';

/** How much each run of up to four bytes speaks for each language. Written by `train/languages.mjs`. */
export interface LanguageModel {
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** The likeness that right guesses have on average, one a language, 0..1. */
  readonly usual: readonly number[];
  /** The form of each run (see `formOf`), ascending. */
  readonly forms: Uint8Array;
  /** The bytes of each run as one whole number, ascending within a form. */
  readonly runs: DataView;
  /** Where the votes of each run begin, and at last where those of the last run end. */
  readonly votesAt: Uint32Array;
  /** A vote is the number of a language, then its weight. */
  readonly votes: Uint8Array;
}

/** A guess: the language, and how like its usual texts the text is, 0..1. */
export interface LanguageGuess {
  readonly language: string;
  readonly likeness: number;
  /** Whether the text is nearly as like the language as right guesses are. */
  readonly isSure: boolean;
}

const MAGIC = 0x53544c31; // "STL1"

/**
 * Reads a model from the bytes of its file: the mark `STL1`; languages and usual likenesses as JSON with its length;
 * the number of runs; the form of each, the four bytes of each, how many votes each has; and all votes.
 *
 * @param bytes the whole file
 * @returns the model
 * @throws RangeError when the bytes are no model or are cut short
 */
export function decodeLanguageModel(bytes: Uint8Array): LanguageModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC)
    throw new RangeError('not a language model: the mark is missing');
  const headEnd = 8 + view.getUint32(4);
  const count = headEnd + 4 > bytes.length ? bytes.length : view.getUint32(headEnd);
  const start = headEnd + 4;
  if (start + 6 * count > bytes.length) throw new RangeError(`a language model is cut short: it has ${count} runs`);
  const counts = bytes.subarray(start + 5 * count, start + 6 * count);
  const votesAt = new Uint32Array(count + 1);
  for (let i = 0; i < count; i += 1) votesAt[i + 1] = (votesAt[i] as number) + 2 * (counts[i] as number);
  const votes = bytes.subarray(start + 6 * count);
  if (votes.length !== votesAt[count])
    throw new RangeError(`a language model is cut short: ${votes.length} bytes of votes`);
  const head: Pick<LanguageModel, 'languages' | 'usual'> = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, headEnd)),
  );
  const runs = new DataView(bytes.buffer, bytes.byteOffset + start + count, 4 * count);
  return { ...head, forms: bytes.subarray(start, start + count), runs, votesAt, votes };
}

/** A run of weight 0 still says so much; the file holds what is above it. */
const LEAST_WEIGHT = 53;
const LIKENESS_SCALE = 25;
const FEWEST_RUNS = 3;
const SURE_SHARE = 0.75;

/**
 * Guesses the language of a text by runs of four bytes at every third byte of its words and at their ends: the method
 * of Efficient Language Detector (Nito T. M., github.com/nitotm/efficient-language-detector), with its table.
 *
 * @param text the text; about 350 bytes from its beginning are read
 * @param model the model
 * @returns the best guess; null when no run of the text is known
 */
export function guessLanguage(text: string, model: LanguageModel): LanguageGuess | null {
  const runs = runsOf(text);
  const scores = new Float64Array(model.languages.length);
  for (const key of runs) {
    const found = indexOf(model, Math.floor(key / 2 ** 32), key % 2 ** 32);
    if (found < 0) continue;
    const end = model.votesAt[found + 1] as number;
    for (let at = model.votesAt[found] as number; at < end; at += 2) {
      const language = model.votes[at] as number;
      scores[language] = (scores[language] as number) + (model.votes[at + 1] as number) + LEAST_WEIGHT;
    }
  }
  let best = 0;
  scores.forEach((score, language) => {
    if (score > (scores[best] as number)) best = language;
  });
  const mean = (scores[best] as number) / runs.size;
  if (!(mean > 0)) return null;
  const likeness = mean / (mean + LIKENESS_SCALE);
  const isSure = runs.size >= FEWEST_RUNS && (model.usual[best] as number) * SURE_SHARE <= likeness;
  return { language: model.languages[best] as string, likeness, isSure };
}

// The number of a run, by halving; -1 when it is not there.
function indexOf({ forms, runs }: LanguageModel, form: number, run: number): number {
  let [low, high] = [0, forms.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = (forms[middle] as number) - form || runs.getUint32(4 * middle) - run;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

// Anything that is not a letter parts words, but for an apostrophe inside one.
const BETWEEN_WORDS = /(?:[^\p{L}]|[\u{10000}-\u{10FFFF}])+(?<!['`’])/gu;
const LONGEST_WORD = 70;
const ENOUGH_BYTES = 350;
const MOST_BYTES = 380;

// The different runs of a text. A run is one number: its bytes in the lower 32 bits, its form above them.
function runsOf(text: string): ReadonlySet<number> {
  const bytes = new TextEncoder().encode(text.replace(BETWEEN_WORDS, ' ').trim().toLowerCase());
  const runs = new Set<number>();
  for (const { start, end } of wordsOf(bytes)) {
    const last = Math.min(end, start + LONGEST_WORD);
    let at = start;
    for (; at + 4 < last; at += 3) runs.add(runOf(bytes, { start: at, end: at + 4 }, at === start, false));
    const tail = last - start === 3 ? start : Math.max(start, last - 4);
    // The end of a word that was cut is no run of the table, but it counts as one.
    runs.add(runOf(bytes, { start: tail, end }, at === start, true));
  }
  return runs;
}

function runOf(bytes: Uint8Array, { start, end }: Span, isFirst: boolean, isLast: boolean): number {
  let value = 0;
  for (let i = start; i < end && i < start + 4; i += 1) value = (value << 8) | (bytes[i] as number);
  return (value >>> 0) + formOf(end - start, isFirst, isLast) * 2 ** 32;
}

/** Takes how many bytes a run has and whether it begins and ends a word; returns one small number for all three. */
export function formOf(length: number, isFirst: boolean, isLast: boolean): number {
  return Math.min(length, 60) * 4 + (isFirst ? 2 : 0) + (isLast ? 1 : 0);
}

const BLANK = 32;

// Where the words are: up to the end of the word in which the bytes suffice, and never inside of a letter.
function wordsOf(bytes: Uint8Array): readonly Span[] {
  const words: Span[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? BLANK;
    const isLetterStart = (byte & 0xc0) !== 0x80;
    if (byte !== BLANK && !(isLetterStart && at > MOST_BYTES)) continue;
    if (at > start) words.push({ start, end: at });
    if (at > ENOUGH_BYTES) break;
    start = at + 1;
  }
  return words;
}
