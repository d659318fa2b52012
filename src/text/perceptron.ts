import { BestPath } from './best-path.js';
import { type FeatureRows, PLACES, type SeenWord, type WordScores } from './feature-rows.js';
import type { FeatureTable } from './feature-table.js';

/**
 * A linear sequence model: for each known feature a row of one small whole number a label, and one number for each pair
 * of neighbouring labels. Weights are whole numbers on one common scale, so decoding needs no fractions.
 */
export interface SequenceModel {
  readonly labels: readonly string[];
  /** The features it knows, with a weight a label. */
  readonly features: FeatureTable;
  /**
   * From the label (or, in the last row, the beginning) to the label: `(labels + 1) x labels`; FORBIDDEN where it may
   * not be.
   */
  readonly transitions: Int32Array;
}

/** What a model works with while it labels, made when it is first asked. */
interface Workplace {
  readonly path: BestPath;
  /** The scores of the labels of one token. */
  readonly scores: Int32Array;
  /** Where the weights of the features of one token begin. */
  readonly found: number[];
  /** Room for the sums of words; when it is full, there is a new one. */
  sums: Int16Array;
  used: number;
}

const workplaces = new WeakMap<SequenceModel, Workplace>();
/** The sums of so many words stand side by side, which is quicker to make and to read than a piece of memory each. */
const WORDS_SIDE_BY_SIDE = 256;

/**
 * Labels the tokens of one sentence: the best path by the sum of all weights, for models trained with the averaged
 * structured perceptron (Collins 2002). Time is linear in the number of tokens.
 *
 * @param model a decoded model
 * @param rows the features of each token
 * @returns one label a token; empty for no tokens
 */
export function tag(model: SequenceModel, rows: FeatureRows): readonly string[] {
  if (rows.length === 0) return [];
  const place = workplaceOf(model);
  const { path, scores } = place;
  for (let token = 0; token < rows.length; token += 1) {
    if (rows.words.length === 0) scores.fill(0);
    else setToWords(model, place, rows.words, token);
    addTogether(model, place, rows, token);
    if (token === 0) path.begin(scores);
    else path.step(scores);
  }
  const labels: string[] = [];
  for (const number of path.labels()) labels.push(model.labels[number] as string);
  return labels;
}

function workplaceOf(model: SequenceModel): Workplace {
  const known = workplaces.get(model);
  if (known !== undefined) return known;
  const labels = model.labels.length;
  const path = new BestPath(labels, model.transitions);
  const made = { path, scores: new Int32Array(labels), found: [], sums: new Int16Array(0), used: 0 };
  workplaces.set(model, made);
  return made;
}

// Sets the scores of a token to what the words around it add, each by itself. The window of words begins at its index.
function setToWords(model: SequenceModel, place: Workplace, words: readonly SeenWord[], token: number): void {
  const { scores } = place;
  const labels = scores.length;
  const before2 = scoresOf(model, place, words[token] as SeenWord);
  const before = scoresOf(model, place, words[token + 1] as SeenWord);
  const own = scoresOf(model, place, words[token + 2] as SeenWord);
  const after = scoresOf(model, place, words[token + 3] as SeenWord);
  const after2 = scoresOf(model, place, words[token + 4] as SeenWord);
  for (let label = 0; label < labels; label += 1) {
    scores[label] =
      (before2.sums[before2.start + label] as number) +
      (before.sums[before.start + labels + label] as number) +
      (own.sums[own.start + 2 * labels + label] as number) +
      (after.sums[after.start + 3 * labels + label] as number) +
      (after2.sums[after2.start + 4 * labels + label] as number);
  }
}

// Adds the weights of the features of several words: first all are looked for, so that memory is waited for together.
function addTogether(model: SequenceModel, place: Workplace, { ids, perToken }: FeatureRows, token: number): void {
  const { features } = model;
  const { weights } = features;
  const { scores, found } = place;
  const labels = scores.length;
  const end = (token + 1) * perToken;
  let count = 0;
  for (let i = token * perToken; i < end; i += 1) {
    const first = features.find(ids[i] as number);
    if (first >= 0) found[count++] = first;
  }
  for (let i = 0; i < count; i += 1) {
    const first = found[i] as number;
    for (let label = 0; label < labels; label += 1) {
      scores[label] = (scores[label] as number) + (weights[first + label] as number);
    }
  }
}

function scoresOf(model: SequenceModel, place: Workplace, word: SeenWord): WordScores {
  const { scores } = word;
  if (scores !== null && scores.model === model) return scores;
  return sumUp(model, place, word);
}

function sumUp(model: SequenceModel, place: Workplace, word: SeenWord): WordScores {
  const { features } = model;
  const labels = model.labels.length;
  if (place.used === place.sums.length) {
    place.sums = new Int16Array(WORDS_SIDE_BY_SIDE * PLACES * labels);
    place.used = 0;
  }
  const { sums, used: start } = place;
  place.used += PLACES * labels;
  word.ids.forEach((ids, where) => {
    for (const id of ids) {
      const first = features.find(id);
      if (first < 0) continue;
      for (let label = 0; label < labels; label += 1) {
        const at = start + where * labels + label;
        sums[at] = (sums[at] as number) + (features.weights[first + label] as number);
      }
    }
  });
  const scores = { model, sums, start };
  word.scores = scores;
  return scores;
}
