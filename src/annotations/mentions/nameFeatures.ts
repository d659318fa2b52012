import { FeatureRows, REACH, type SeenWord, WordMemory } from '../../text/feature-rows.js';
import { type CaseMode, caseModeOf, featureId, formOf, hashOf, type WordForm } from '../../text/features.js';
import { getKnown } from '../../text/get-known.js';
import { PARTS_OF_SPEECH, type PartOfSpeech } from '../../text/part-of-speech.js';
import type { Token } from '../../text/tokens.js';
import type { ListMarks } from './listedNames.js';

const MODES: Readonly<Record<CaseMode, number>> = { mixed: 1, title: 2, upper: 3, lower: 4 };
const PARTS: ReadonlyMap<PartOfSpeech, number> = new Map(PARTS_OF_SPEECH.map((part, i) => [part, i]));
/** So many features of a token are made of several words. */
const TOGETHER = 20;

/** One word as the model of names sees it. */
interface NameWord extends SeenWord {
  readonly lower: number;
  /** Its last three letters. */
  readonly suffix: number;
  /** Its shape, with the case of the sentence, and whether it begins the sentence. */
  readonly shape: number;
  /** The lists that it is in, and its place in a listed name. */
  readonly kinds: number;
  readonly part: number;
}

/** What a word is beside its letters. */
interface Setting {
  readonly mode: number;
  readonly begins: boolean;
  readonly kinds: number;
  readonly part: PartOfSpeech;
}

const words = new WordMemory<NameWord>();
const BEGIN = wordOf(0, { form: formOf('^'), shape: 0, kinds: 0, part: 0 });
const END = wordOf(0, { form: formOf('$'), shape: 0, kinds: 0, part: 0 });

/**
 * The features that the model of names was trained on: words, shapes, prefixes and suffixes, neighbours, and the lists
 * that a word is in.
 *
 * @param tokens the tokens of one sentence
 * @param parts their parts of speech
 * @param marks the lists they are in
 * @returns the features of each token
 */
export function nameFeatures(tokens: readonly Token[], parts: readonly PartOfSpeech[], marks: ListMarks): FeatureRows {
  const mode = MODES[caseModeOf(tokens)];
  const seen: NameWord[] = Array(REACH).fill(BEGIN);
  let begins = true;
  tokens.forEach(({ text, kind }, i) => {
    const kinds = (marks.kinds[i] as number) * 4 + (marks.places[i] as number);
    seen.push(seeWord(text, { mode, begins, kinds, part: parts[i] ?? 'X' }));
    // An opening quotation mark does not end the beginning.
    begins = begins && kind !== 'word' && kind !== 'number';
  });
  seen.push(END, END);
  const rows = new FeatureRows(tokens.length, TOGETHER, seen);
  for (let i = 0; i < tokens.length; i += 1) addTogether(rows, seen, i);
  return rows;
}

function seeWord(text: string, { mode, begins, kinds, part }: Setting): NameWord {
  const place = 2 * mode + (begins ? 1 : 0);
  const variant = (kinds * PARTS_OF_SPEECH.length + getKnown(PARTS, part)) * 10 + place;
  const known = words.find(text, variant);
  if (known !== undefined) return known;
  const form = formOf(text);
  const shape = featureId(60, form.shape, mode, begins ? 1 : 0);
  return words.keep(text, wordOf(variant, { form, shape, kinds, part: hashOf(part) }));
}

function wordOf(variant: number, own: Own): NameWord {
  const { form, shape, kinds, part } = own;
  const ids = [
    [featureId(63, form.lower)],
    [featureId(61, form.lower), featureId(65, shape), featureId(102, part)],
    [...ownFeatures(own), ...listFeatures(own)],
    [featureId(62, form.lower), featureId(66, shape), featureId(103, part)],
    [featureId(64, form.lower)],
  ];
  const { lower, suffixes } = form;
  return { variant, ids, scores: null, lower, suffix: suffixes[2] as number, shape, kinds, part };
}

/** What the features of one word are made of. */
interface Own extends Pick<NameWord, 'shape' | 'kinds' | 'part'> {
  readonly form: WordForm;
}

function ownFeatures({ form, shape, kinds, part }: Own): readonly number[] {
  return [
    featureId(40, 0),
    featureId(41, form.exact),
    featureId(42, form.lower),
    featureId(43, shape),
    featureId(44, form.longShape),
    ...form.prefixes.map((prefix, n) => featureId(45 + n, prefix)),
    ...form.suffixes.map((suffix, n) => featureId(49 + n, suffix)),
    featureId(53, form.suffixes[2] as number, shape),
    featureId(54, form.suffixes[3] as number, shape),
    featureId(101, part),
    featureId(105, part, shape),
    featureId(106, part, kinds),
  ];
}

function listFeatures({ shape, kinds }: Own): readonly number[] {
  const ids = [featureId(80, kinds, shape)];
  for (let lists = kinds >> 2, bit = 0; lists !== 0; lists >>>= 1, bit += 1) {
    if ((lists & 1) === 1) ids.push(featureId(86, bit), featureId(87, bit, shape));
  }
  return ids;
}

// Pairs and triples of words. The token stands in the middle of the window that begins at its index in `seen`.
function addTogether(rows: FeatureRows, seen: readonly NameWord[], at: number): void {
  const before2 = seen[at] as NameWord;
  const before = seen[at + 1] as NameWord;
  const word = seen[at + 2] as NameWord;
  const after = seen[at + 3] as NameWord;
  const after2 = seen[at + 4] as NameWord;
  rows.add(featureId(67, before.shape, word.shape, after.shape));
  rows.add(featureId(68, before.lower, word.lower));
  rows.add(featureId(69, word.lower, after.lower));
  rows.add(featureId(70, before.lower, word.shape));
  rows.add(featureId(71, after.lower, word.shape));
  rows.add(featureId(72, before2.shape, before.shape, word.shape));
  rows.add(featureId(73, word.shape, after.shape, after2.shape));
  rows.add(featureId(74, before.lower, word.shape, after.lower));
  rows.add(featureId(75, before2.lower, before.lower, word.shape));
  rows.add(featureId(76, after.lower, after2.lower, word.shape));
  rows.add(featureId(77, before.suffix, word.shape));
  rows.add(featureId(78, after.suffix, word.shape));
  rows.add(featureId(81, before.kinds, word.shape));
  rows.add(featureId(82, after.kinds, word.shape));
  rows.add(featureId(83, before.kinds, word.kinds, after.kinds));
  rows.add(featureId(84, before2.kinds, before.kinds, word.shape));
  rows.add(featureId(85, after.kinds, after2.kinds, word.shape));
  rows.add(featureId(104, before.part, word.part, after.part));
  rows.add(featureId(107, before2.part, before.part, word.part));
  rows.add(featureId(108, word.part, after.part, after2.part));
}
