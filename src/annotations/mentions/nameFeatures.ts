import {
  type CaseMode,
  caseModeOf,
  type FeatureRows,
  featureId,
  featureRows,
  formOf,
  type WordForm,
  type WordForms,
} from '../../text/features.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import type { Token } from '../../text/tokens.js';
import type { MentionLexicon } from './lexicon.js';
import { markListed } from './listedNames.js';

const MODES: Readonly<Record<CaseMode, number>> = { mixed: 1, title: 2, upper: 3, lower: 4 };
const PER_TOKEN = 88;

/** One token as the model of names sees it. */
interface Seen {
  readonly form: WordForm;
  /** Its shape, with the case of the sentence, and whether it begins the sentence. */
  readonly shape: number;
  readonly kinds: number;
  readonly part: number;
}

/**
 * The features that the model of names was trained on: words, shapes, prefixes and suffixes, neighbours, and the lists
 * that a word is in.
 *
 * @param tokens the tokens of one sentence
 * @param parts their parts of speech
 * @param lexicon the compiled lists
 * @param forms word forms met so far, shared between the sentences of a text for speed
 * @returns the features of each token
 */
export function nameFeatures(
  tokens: readonly Token[],
  parts: readonly PartOfSpeech[],
  lexicon: MentionLexicon,
  forms: WordForms,
): FeatureRows {
  const seen = look(tokens, lexicon, forms).map((each, i) => ({ ...each, part: formOf(parts[i] ?? 'X', forms).exact }));
  const [first, last] = [edge('^', forms), edge('$', forms)];
  const rows = featureRows(tokens.length, PER_TOKEN);
  const at = (i: number): Seen => (i < 0 ? first : (seen[i] ?? last));
  for (let i = 0; i < seen.length; i += 1) {
    addWord(rows.add, at(i));
    addNeighbours(rows.add, [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)]);
    addLists(rows.add, [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)]);
    addParts(rows.add, [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)]);
    rows.next();
  }
  return rows.rows();
}

const edge = (mark: string, forms: WordForms): Seen => ({ form: formOf(mark, forms), shape: 0, kinds: 0, part: 0 });

function look(tokens: readonly Token[], lexicon: MentionLexicon, forms: WordForms): readonly Omit<Seen, 'part'>[] {
  const { kinds, places } = markListed(tokens, lexicon);
  const mode = MODES[caseModeOf(tokens)];
  let begins = true;
  return tokens.map((token, i) => {
    const form = formOf(token.text, forms);
    const shape = featureId(60, form.shape, mode, begins ? 1 : 0);
    // An opening quotation mark does not end the beginning.
    begins = begins && token.kind !== 'word' && token.kind !== 'number';
    return { form, shape, kinds: (kinds[i] as number) * 4 + (places[i] as number) };
  });
}

type Add = (id: number) => void;
type Window = readonly [Seen, Seen, Seen, Seen, Seen];

function addWord(add: Add, { form, shape }: Seen): void {
  add(featureId(40, 0));
  add(featureId(41, form.exact));
  add(featureId(42, form.lower));
  add(featureId(43, shape));
  add(featureId(44, form.longShape));
  for (let n = 0; n < 4; n += 1) {
    add(featureId(45 + n, form.prefixes[n] as number));
    add(featureId(49 + n, form.suffixes[n] as number));
  }
  add(featureId(53, form.suffixes[2] as number, shape));
  add(featureId(54, form.suffixes[3] as number, shape));
}

function addNeighbours(add: Add, [before2, before, word, after, after2]: Window): void {
  add(featureId(61, before.form.lower));
  add(featureId(62, after.form.lower));
  add(featureId(63, before2.form.lower));
  add(featureId(64, after2.form.lower));
  add(featureId(65, before.shape));
  add(featureId(66, after.shape));
  add(featureId(67, before.shape, word.shape, after.shape));
  add(featureId(68, before.form.lower, word.form.lower));
  add(featureId(69, word.form.lower, after.form.lower));
  add(featureId(70, before.form.lower, word.shape));
  add(featureId(71, after.form.lower, word.shape));
  add(featureId(72, before2.shape, before.shape, word.shape));
  add(featureId(73, word.shape, after.shape, after2.shape));
  add(featureId(74, before.form.lower, word.shape, after.form.lower));
  add(featureId(75, before2.form.lower, before.form.lower, word.shape));
  add(featureId(76, after.form.lower, after2.form.lower, word.shape));
  add(featureId(77, before.form.suffixes[2] as number, word.shape));
  add(featureId(78, after.form.suffixes[2] as number, word.shape));
}

function addLists(add: Add, [before2, before, word, after, after2]: Window): void {
  add(featureId(80, word.kinds, word.shape));
  add(featureId(81, before.kinds, word.shape));
  add(featureId(82, after.kinds, word.shape));
  add(featureId(83, before.kinds, word.kinds, after.kinds));
  add(featureId(84, before2.kinds, before.kinds, word.shape));
  add(featureId(85, after.kinds, after2.kinds, word.shape));
  for (let kinds = word.kinds >> 2, bit = 0; kinds !== 0; kinds >>>= 1, bit += 1) {
    if ((kinds & 1) === 0) continue;
    add(featureId(86, bit));
    add(featureId(87, bit, word.shape));
  }
}

function addParts(add: Add, [before2, before, word, after, after2]: Window): void {
  add(featureId(101, word.part));
  add(featureId(102, before.part));
  add(featureId(103, after.part));
  add(featureId(104, before.part, word.part, after.part));
  add(featureId(105, word.part, word.shape));
  add(featureId(106, word.part, word.kinds));
  add(featureId(107, before2.part, before.part, word.part));
  add(featureId(108, word.part, after.part, after2.part));
}
