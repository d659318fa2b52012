import {
  type CaseMode,
  caseModeOf,
  type FeatureRows,
  featureId,
  featureRows,
  formOf,
  type WordForm,
  type WordForms,
} from './features.js';
import { type SequenceModel, tag } from './perceptron.js';
import type { Sentence } from './reading.js';
import type { Token } from './tokens.js';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * Tags the tokens of one sentence with universal parts of speech. A word that holds several syntactic words (`don’t`)
 * has the tag of the first; a hyphened word that of its last part.
 *
 * @param model the part-of-speech model
 * @param tokens the tokens of one sentence
 * @param forms word forms met so far, shared between the sentences of a text for speed
 * @returns one tag a token, in order
 */
export function tagPartsOfSpeech(
  model: SequenceModel,
  tokens: readonly Token[],
  forms: WordForms = new Map(),
): readonly PartOfSpeech[] {
  return tag(model, partOfSpeechFeatures(tokens, forms)) as readonly PartOfSpeech[];
}

/** The parts of speech of each sentence of a reading, under its index. */
export type TaggedSentences = readonly (readonly PartOfSpeech[])[];

/** Takes the model and the sentences of a reading; returns the tags of their tokens, in order. Linear in the number of tokens. */
export function tagSentences(model: SequenceModel, sentences: readonly Sentence[]): TaggedSentences {
  const forms: WordForms = new Map();
  return sentences.map(({ tokens }) => tagPartsOfSpeech(model, tokens, forms));
}

const MODES: Readonly<Record<CaseMode, number>> = { mixed: 1, title: 2, upper: 3, lower: 4 };
const PER_TOKEN = 34;

/** Takes the tokens of one sentence and the forms met so far; returns the features that the tagger was trained on. */
export function partOfSpeechFeatures(tokens: readonly Token[], forms: WordForms): FeatureRows {
  const words = tokens.map((token) => formOf(token.text, forms));
  const [first, last] = [formOf('^', forms), formOf('$', forms)];
  const mode = MODES[caseModeOf(tokens)];
  const rows = featureRows(tokens.length, PER_TOKEN);
  const at = (i: number): WordForm => (i < 0 ? first : (words[i] ?? last));
  for (let i = 0; i < words.length; i += 1) {
    addOwn(rows.add, at(i), i === 0 ? 0 : mode);
    addAround(rows.add, [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)], mode);
    rows.next();
  }
  return rows.rows();
}

// What the word itself shows. `mode` is 0 at the beginning of a sentence, where a capital says little.
function addOwn(add: (id: number) => void, word: WordForm, mode: number): void {
  add(featureId(1, mode));
  add(featureId(2, word.lower));
  add(featureId(3, word.exact, mode));
  add(featureId(4, word.longShape, mode));
  add(featureId(5, word.shape, word.suffixes[2]));
  for (let n = 0; n < 4; n += 1) {
    add(featureId(6 + n, word.suffixes[n] as number));
    add(featureId(10 + n, word.prefixes[n] as number));
  }
}

type Window = readonly [WordForm, WordForm, WordForm, WordForm, WordForm];

function addAround(add: (id: number) => void, [before2, before, word, after, after2]: Window, mode: number): void {
  add(featureId(20, before.lower));
  add(featureId(21, after.lower));
  add(featureId(22, before2.lower));
  add(featureId(23, after2.lower));
  add(featureId(24, before.lower, word.lower));
  add(featureId(25, word.lower, after.lower));
  add(featureId(26, before.suffixes[2] as number));
  add(featureId(27, after.suffixes[2] as number));
  add(featureId(28, before.suffixes[1] as number, word.suffixes[2]));
  add(featureId(29, word.suffixes[2] as number, after.suffixes[2]));
  add(featureId(30, before.shape, word.shape, mode));
  add(featureId(31, word.shape, after.shape, mode));
  add(featureId(32, before2.lower, before.lower));
  add(featureId(33, after.lower, after2.lower));
  add(featureId(34, before.lower, word.suffixes[2], after.lower));
  add(featureId(35, before.lower, after.lower));
  add(featureId(36, before.suffixes[3] as number, after.suffixes[3]));
}
