import type { FeatureRows } from './features.js';

/**
 * A linear sequence model: for each known feature a row of one small whole number a label, and one number for each pair
 * of neighbouring labels. Weights are whole numbers on one common scale, so decoding needs no fractions.
 */
export interface SequenceModel {
  readonly labels: readonly string[];
  /**
   * Open addressing: two numbers a slot, the feature id (`EMPTY` where there is none) and its row of weights, side by side in
   * memory; the number of slots is a power of two.
   */
  readonly slots: Int32Array;
  /** A bit for the low bits of each known feature id, so that most of the unknown ones need no look at the slots. */
  readonly known: Int32Array;
  /** Rows of `labels.length` weights. */
  readonly weights: Int8Array;
  /** From the label (or, in the last row, the beginning) to the label: `(labels + 1) x labels`; FORBIDDEN where it may not be. */
  readonly transitions: Int32Array;
}

/** The content of an empty slot; feature ids are never negative. */
export const EMPTY = -1;
/** The transition weight of a pair of labels that may not stand side by side. */
export const FORBIDDEN = -1_000_000_000;
const LOWEST = -2_000_000_000;

/**
 * Labels the tokens of one sentence: the best path by the sum of all weights (Viterbi), for models trained with the
 * averaged structured perceptron (Collins 2002). Time is linear in the number of tokens.
 *
 * @param model a decoded model
 * @param rows the features of each token
 * @returns the number of a label in `model.labels` for each token; empty for no tokens
 */
function labelNumbers(model: SequenceModel, rows: FeatureRows): Uint8Array {
  const labels = model.labels.length;
  const back = new Uint8Array(rows.length * labels);
  const reach = reachOf(model);
  const kept = new Uint8Array(labels);
  const emission = new Int32Array(labels);
  let before = new Int32Array(labels);
  let now = new Int32Array(labels);
  for (let token = 0; token < rows.length; token += 1) {
    weigh(model, rows, token, emission);
    if (token === 0) begin(model, emission, now);
    else step(model, emission, { before, now, back, offset: token * labels, kept, count: keep(before, reach, kept) });
    [before, now] = [now, before];
  }
  return walkBack(before, back, rows.length);
}

/** Takes a model and a feature id; returns the number of its row of weights, -1 when the model does not know it. */
export function rowOf({ slots, known }: SequenceModel, id: number): number {
  const bit = id & (known.length * 32 - 1);
  if (((known[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
  const mask = slots.length - 1;
  let slot = (2 * id) & mask;
  while (slots[slot] !== id) {
    if (slots[slot] === EMPTY) return -1;
    slot = (slot + 2) & mask;
  }
  return slots[slot + 1] as number;
}

/** Takes a decoded model and the features of one sentence; returns one label a token. */
export function tag(model: SequenceModel, rows: FeatureRows): readonly string[] {
  return Array.from(labelNumbers(model, rows), (number) => model.labels[number] as string);
}

// Adds up the rows of the token's known features.
function weigh(model: SequenceModel, rows: FeatureRows, token: number, emission: Int32Array): void {
  const { weights } = model;
  const labels = emission.length;
  const end = rows.ends[token] as number;
  emission.fill(0);
  for (let i = token === 0 ? 0 : (rows.ends[token - 1] as number); i < end; i += 1) {
    const row = rowOf(model, rows.ids[i] as number);
    if (row < 0) continue;
    const first = row * labels;
    for (let label = 0; label < labels; label += 1) {
      emission[label] = (emission[label] as number) + (weights[first + label] as number);
    }
  }
}

function begin(model: SequenceModel, emission: Int32Array, now: Int32Array): void {
  const labels = emission.length;
  for (let label = 0; label < labels; label += 1) {
    const transition = model.transitions[labels * labels + label] as number;
    now[label] = transition === FORBIDDEN ? LOWEST : transition + (emission[label] as number);
  }
}

/** The scores of the token before and of this one, and where the best ways back are written. */
interface Step {
  readonly before: Int32Array;
  readonly now: Int32Array;
  readonly back: Uint8Array;
  readonly offset: number;
  /** The first `count` are the labels of the token before that a best path can go through, ascending. */
  readonly kept: Uint8Array;
  readonly count: number;
}

// By how much two transitions to one label differ at most: a label whose score lies further below the best one cannot be
// on the best path. Without bound where a pair of labels is forbidden.
function reachOf({ labels, transitions }: SequenceModel): number {
  let reach = 0;
  for (let label = 0; label < labels.length; label += 1) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = label; at < labels.length * labels.length; at += labels.length) {
      const transition = transitions[at] as number;
      if (transition === FORBIDDEN) return Number.POSITIVE_INFINITY;
      least = Math.min(least, transition);
      most = Math.max(most, transition);
    }
    reach = Math.max(reach, most - least);
  }
  return reach;
}

// Writes the labels within reach of the best score; returns how many they are.
function keep(scores: Int32Array, reach: number, kept: Uint8Array): number {
  let best = scores[0] as number;
  for (let label = 1; label < scores.length; label += 1) best = Math.max(best, scores[label] as number);
  let count = 0;
  for (let label = 0; label < scores.length; label += 1) {
    if ((scores[label] as number) >= best - reach) kept[count++] = label;
  }
  return count;
}

function step(model: SequenceModel, emission: Int32Array, { before, now, back, offset, kept, count }: Step): void {
  const labels = emission.length;
  const { transitions } = model;
  for (let label = 0; label < labels; label += 1) {
    let best = LOWEST;
    let from = 0;
    // The loop that most of the time goes into: plain assignments only.
    for (let i = 0; i < count; i += 1) {
      const last = kept[i] as number;
      const transition = transitions[last * labels + label] as number;
      if (transition === FORBIDDEN) continue;
      const score = (before[last] as number) + transition;
      if (score > best) {
        best = score;
        from = last;
      }
    }
    now[label] = best === LOWEST ? LOWEST : best + (emission[label] as number);
    back[offset + label] = from;
  }
}

function walkBack(scores: Int32Array, back: Uint8Array, length: number): Uint8Array {
  const labels = scores.length;
  const path = new Uint8Array(length);
  let best = 0;
  for (let label = 1; label < labels; label += 1) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  for (let token = length - 1; token >= 0; token -= 1) {
    path[token] = best;
    best = back[token * labels + best] as number;
  }
  return path;
}
