import type { Sentence } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';

/** The data file (see train/translationese.mjs). */
export interface TranslationeseFile {
  /** Words that grammar is made of, parted by blanks; each is a shape of its own. */
  readonly words: string;
  /** Endings that are the shape of any other word, the first that fits. */
  readonly endings: string;
  readonly bias: number;
  /** What shapes and pairs of neighbouring shapes are worth. */
  readonly weights: Readonly<Record<string, number>>;
}

/** A logistic regression over the shapes of words. */
export interface TranslationeseModel {
  readonly words: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** The words and endings that are shapes. */
export type ShapeKinds = Pick<TranslationeseModel, 'words' | 'endings'>;

/** Log odds from which on a text speaks for translation. */
export const TELLING = 0.5;
/** Log odds from which on it does so surely. */
export const SURE = 1;

/** A text of fewer shapes and pairs of them says too little. */
const LEAST_SHAPES = 240;
/** An ending is no shape of a word that has hardly more letters. */
const SHORTEST_STEM = 3;
/** The shapes of names, numbers, quotation marks, and of words without a listed ending; where a sentence begins, ends. */
const [NAME, NUMBER, QUOTE, WORD, BEGIN, END] = ['NAME', 'NUMBER', 'QUOTE', 'WORD', '^', '$'];

/** Takes the parsed data file; returns the model. */
export function compileTranslationese({ words, endings, bias, weights }: TranslationeseFile): TranslationeseModel {
  return {
    words: new Set(words.split(' ')),
    endings: endings.split(' '),
    bias,
    weights: new Map(Object.entries(weights)),
  };
}

/** How far a text is put together as a translation. */
export interface Translationese {
  /** Log odds, for as many translations as other texts. */
  readonly odds: number;
  /** The sentence that shows it best. */
  readonly plainest: Sentence;
}

/**
 * Weighs whether a text is put together as translations are that follow another language word for word: which small
 * words, endings and marks stand in it, and which stand side by side, whatever it is about (as in Volansky, Ordan and
 * Wintner 2015, "On the features of translationese").
 *
 * @param sentences the sentences of its body
 * @param model the weights
 * @returns the odds, and the sentence whose shapes are worth most; null for a text that is too short to tell. Linear in
 *   the length of the text
 */
export function translationeseOf(sentences: readonly Sentence[], model: TranslationeseModel): Translationese | null {
  const counts = countShapes(sentences, model);
  const [first] = sentences;
  if (counts === null || first === undefined) return null;
  let [sum, length] = [0, 0];
  for (const [shape, count] of counts) {
    const weight = model.weights.get(shape);
    if (weight === undefined) continue;
    const value = Math.log1p(count);
    sum += weight * value;
    length += value * value;
  }
  const worth = new Map(sentences.map((sentence) => [sentence, worthOf(sentence, model)]));
  const plainest = sentences.reduce(
    (best, one) => ((worth.get(one) ?? 0) > (worth.get(best) ?? 0) ? one : best),
    first,
  );
  return { odds: model.bias + (length === 0 ? 0 : sum / Math.sqrt(length)), plainest };
}

const worthOf = (sentence: Sentence, model: TranslationeseModel): number =>
  shapesOf(sentence, model).reduce((sum, shape) => sum + (model.weights.get(shape) ?? 0), 0);

/**
 * Counts the shapes of the words of some sentences and the pairs of shapes that stand side by side ("the NAME").
 *
 * @param sentences the sentences
 * @param kinds the words and endings that are shapes
 * @returns the counts; null where there are too few shapes
 */
export function countShapes(sentences: readonly Sentence[], kinds: ShapeKinds): ReadonlyMap<string, number> | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const sentence of sentences)
    for (const shape of shapesOf(sentence, kinds)) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
      total += 1;
    }
  return total < LEAST_SHAPES ? null : counts;
}

// The shapes of a sentence and the pairs of them; a name of two words is one name.
function shapesOf({ tokens }: Sentence, kinds: ShapeKinds): readonly string[] {
  const shapes: string[] = [];
  let before = BEGIN;
  for (const token of tokens) {
    const shape = shapeOf(token, kinds);
    if (shape === NAME && before === NAME) continue;
    shapes.push(shape, `${before} ${shape}`);
    before = shape;
  }
  return [...shapes, `${before} ${END}`];
}

function shapeOf(token: Token, { words, endings }: ShapeKinds): string {
  const { kind, lower } = token;
  if (words.has(lower)) return lower;
  if (kind === 'quote') return QUOTE;
  if (kind === 'punctuation' || kind === 'symbol') return lower;
  if (kind === 'number') return NUMBER;
  if (isCapitalised(token)) return NAME;
  const ending = endings.find((end) => lower.length >= end.length + SHORTEST_STEM && lower.endsWith(end));
  return ending === undefined ? WORD : `-${ending}`;
}
