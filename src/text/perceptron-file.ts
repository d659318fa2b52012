import { FORBIDDEN } from './best-path.js';
import { FeatureTable } from './feature-table.js';
import type { SequenceModel } from './perceptron.js';

/** What a training program hands over: weights as whole numbers from -127 to 127, rows in ascending order of id. */
export interface ModelDraft {
  readonly labels: readonly string[];
  /** Ascending, without repetition, at least 0. */
  readonly ids: Int32Array;
  /** One row of `labels.length` a feature. */
  readonly weights: Int8Array;
  /** `(labels + 1) x labels`, from -32767 to 32767, or FORBIDDEN. */
  readonly transitions: Int32Array;
}

const MAGIC = 0x53544d31; // "STM1"
const FORBIDDEN_CODE = -32768;

/**
 * Writes a model as bytes: the mark `STM1`; the labels as one line of JSON with its length; the transitions as 16-bit
 * numbers; the features in ascending order, each as the distance from the one before (seven bits a byte, low end
 * first), a bit a label that says whether its weight is not nought, and those weights.
 *
 * @param draft the trained model
 * @returns the bytes, which `decodeModel` reads
 */
export function encodeModel(draft: ModelDraft): Uint8Array {
  const labels = draft.labels.length;
  const head = new TextEncoder().encode(JSON.stringify(draft.labels));
  const most =
    16 + head.length + draft.transitions.length * 2 + draft.ids.length * (5 + Math.ceil(labels / 8) + labels);
  const bytes = new Uint8Array(most);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, head.length);
  bytes.set(head, 8);
  let at = 8 + head.length;
  for (const weight of draft.transitions) {
    view.setInt16(at, weight === FORBIDDEN ? FORBIDDEN_CODE : weight);
    at += 2;
  }
  view.setUint32(at, draft.ids.length);
  at += 4;
  for (let i = 0; i < draft.ids.length; i += 1) {
    const distance = (draft.ids[i] as number) - (i === 0 ? 0 : (draft.ids[i - 1] as number));
    at = writeNumber(bytes, at, distance);
    at = writeRow(bytes, at, draft.weights.subarray(i * labels, (i + 1) * labels));
  }
  return bytes.slice(0, at);
}

function writeNumber(bytes: Uint8Array, start: number, value: number): number {
  let [at, rest] = [start, value];
  while (rest >= 128) {
    bytes[at] = (rest & 127) | 128;
    rest >>>= 7;
    at += 1;
  }
  bytes[at] = rest;
  return at + 1;
}

function writeRow(bytes: Uint8Array, start: number, row: Int8Array): number {
  let at = start + Math.ceil(row.length / 8);
  row.forEach((weight, label) => {
    if (weight === 0) return;
    const byte = start + (label >> 3);
    bytes[byte] = (bytes[byte] as number) | (1 << (label & 7));
    bytes[at] = weight & 255;
    at += 1;
  });
  return at;
}

/**
 * Reads a model from the bytes of its file (see `encodeModel`).
 *
 * @param bytes the whole file
 * @returns the model, ready to label with
 * @throws RangeError when the bytes are no model or are cut short
 */
export function decodeModel(bytes: Uint8Array): SequenceModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw new RangeError('not a stemma model: the mark is missing');
  const headLength = view.getUint32(4);
  const labels: readonly string[] = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength)));
  const transitions = new Int32Array((labels.length + 1) * labels.length);
  let at = 8 + headLength;
  for (let i = 0; i < transitions.length; i += 1, at += 2) {
    const weight = view.getInt16(at);
    transitions[i] = weight === FORBIDDEN_CODE ? FORBIDDEN : weight;
  }
  const count = view.getUint32(at);
  return { labels, transitions, features: readRows(bytes, at + 4, count, labels.length) };
}

function readRows(bytes: Uint8Array, start: number, count: number, labels: number): FeatureTable {
  const features = new FeatureTable(count, labels);
  const maskBytes = Math.ceil(labels / 8);
  let at = start;
  let id = 0;
  for (let row = 0; row < count; row += 1) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      id += (byte & 127) << shift;
      if (byte < 128 || at > bytes.length) break;
    }
    const mask = at;
    at += maskBytes;
    const first = features.add(id);
    for (let byte = 0; byte < maskBytes; byte += 1) {
      // The lowest bit that is set, then the next one above it.
      for (let bits = bytes[mask + byte] as number; bits !== 0; bits &= bits - 1)
        features.weights[first + byte * 8 + 31 - Math.clz32(bits & -bits)] = bytes[at++] as number;
    }
    if (at > bytes.length) throw new RangeError(`a stemma model is cut short: ${row} of ${count} rows are whole`);
  }
  return features;
}
