import { FeatureRows, REACH, type SeenWord, WordMemory } from './feature-rows.js';
import { type CaseMode, caseModeOf, featureId, formOf, type WordForm } from './features.js';
import { type SequenceModel, tag } from './perceptron.js';
import type { Sentence } from './reading.js';
import type { Token } from './tokens.js';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export const PARTS_OF_SPEECH = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const),
] as const;

/** One universal part of speech. */
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/**
 * Tags the tokens of one sentence with universal parts of speech. A word that holds several syntactic words (`don’t`)
 * has the tag of the first; a hyphened word that of its last part.
 *
 * @param model the part-of-speech model
 * @param tokens the tokens of one sentence
 * @returns one tag a token, in order
 */
export function tagPartsOfSpeech(model: SequenceModel, tokens: readonly Token[]): readonly PartOfSpeech[] {
  return tag(model, partOfSpeechFeatures(tokens)) as readonly PartOfSpeech[];
}

/** The parts of speech of each sentence of a reading, under its index. */
export type TaggedSentences = readonly (readonly PartOfSpeech[])[];

/**
 * Takes the model and the sentences of a reading; returns the tags of their tokens, in order. Linear in the number of
 * tokens.
 */
export function tagSentences(model: SequenceModel, sentences: readonly Sentence[]): TaggedSentences {
  return sentences.map(({ tokens }) => tagPartsOfSpeech(model, tokens));
}

/** What the features of several words are made of; all are hashes. */
interface TaggedWord extends SeenWord {
  readonly lower: number;
  readonly shape: number;
  /** The last two, three and four letters. */
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
}

const MODES: Readonly<Record<CaseMode, number>> = { mixed: 1, title: 2, upper: 3, lower: 4 };
/** So many features of a token are made of several words. */
const TOGETHER = 11;
const words = new WordMemory<TaggedWord>();
const BEGIN = seeWord('^', 0);
const END = seeWord('$', 0);

/** Takes the tokens of one sentence; returns the features that the tagger was trained on. */
export function partOfSpeechFeatures(tokens: readonly Token[]): FeatureRows {
  const mode = MODES[caseModeOf(tokens)];
  const seen: TaggedWord[] = Array(REACH).fill(BEGIN);
  for (const { text } of tokens) {
    // A capital says little at the beginning of a sentence.
    const variant = seen.length === REACH ? 0 : mode;
    seen.push(words.find(text, variant) ?? words.keep(text, seeWord(text, variant)));
  }
  seen.push(END, END);
  const rows = new FeatureRows(tokens.length, TOGETHER, seen);
  for (let i = 0; i < tokens.length; i += 1) addTogether(rows, seen, i, mode);
  return rows;
}

function seeWord(text: string, mode: number): TaggedWord {
  const form = formOf(text);
  const { lower, shape, suffixes } = form;
  const [, suffix2, suffix3, suffix4] = suffixes as [number, number, number, number];
  const ids = [
    [featureId(22, lower)],
    [featureId(20, lower), featureId(26, suffix3)],
    ownFeatures(form, mode),
    [featureId(21, lower), featureId(27, suffix3)],
    [featureId(23, lower)],
  ];
  return { variant: mode, ids, scores: null, lower, shape, suffix2, suffix3, suffix4 };
}

function ownFeatures(
  { exact, lower, shape, longShape, prefixes, suffixes }: WordForm,
  mode: number,
): readonly number[] {
  return [
    featureId(1, mode),
    featureId(2, lower),
    featureId(3, exact, mode),
    featureId(4, longShape, mode),
    featureId(5, shape, suffixes[2]),
    ...suffixes.map((suffix, n) => featureId(6 + n, suffix)),
    ...prefixes.map((prefix, n) => featureId(10 + n, prefix)),
  ];
}

// Pairs and triples of words. The token stands in the middle of the window that begins at its index in `seen`.
function addTogether(rows: FeatureRows, seen: readonly TaggedWord[], at: number, mode: number): void {
  const before2 = seen[at] as TaggedWord;
  const before = seen[at + 1] as TaggedWord;
  const word = seen[at + 2] as TaggedWord;
  const after = seen[at + 3] as TaggedWord;
  const after2 = seen[at + 4] as TaggedWord;
  rows.add(featureId(24, before.lower, word.lower));
  rows.add(featureId(25, word.lower, after.lower));
  rows.add(featureId(28, before.suffix2, word.suffix3));
  rows.add(featureId(29, word.suffix3, after.suffix3));
  rows.add(featureId(30, before.shape, word.shape, mode));
  rows.add(featureId(31, word.shape, after.shape, mode));
  rows.add(featureId(32, before2.lower, before.lower));
  rows.add(featureId(33, after.lower, after2.lower));
  rows.add(featureId(34, before.lower, word.suffix3, after.lower));
  rows.add(featureId(35, before.lower, after.lower));
  rows.add(featureId(36, before.suffix4, after.suffix4));
}
