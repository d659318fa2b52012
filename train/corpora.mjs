// Reads the open corpora that the models are trained on, and the arguments of the training programs.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The compiled program: `dist` of the checkout, or the folder that STEMMA_DIST names. */
export const DIST = path.resolve(process.env.STEMMA_DIST ?? 'dist');

/** Imports one compiled module, such as `text/tokens.js`. */
export const load = (module) => import(pathToFileURL(path.join(DIST, module)));

/** The value of `--name value` on the command line; null when it is not there. */
export function argument(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

/** The folder given by `--corpora`; ends the program with a sentence when there is none. */
export function corporaFolder() {
  const folder = argument('corpora');
  if (folder !== null && fs.existsSync(folder)) return folder;
  console.error('give the folder of the open corpora: --corpora FOLDER (see data/models/*.md for what it holds)');
  process.exit(1);
}

/** Takes the path of a JSONL file; returns its rows. */
export function readRows(file) {
  return fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Rows whose text carries no share-alike condition. */
export const isFree = (row) => !/BY-SA/.test(row.licence);

// Words that headlines in title case leave small.
const SMALL_WORDS = new Set('a an the of to in on at by for and or but as is with from over after its'.split(' '));

/**
 * Writes a sentence of running text again in another case, as headlines and damaged pages have it.
 *
 * @param sentence anything with tokens, each with text and lower
 * @param mode title, upper or lower
 * @returns the same with the texts of its tokens in that case
 */
export function recased(sentence, mode) {
  const recase = (word, i) => {
    if (mode === 'upper') return word.toUpperCase();
    if (mode === 'lower') return word.toLowerCase();
    if (i > 0 && SMALL_WORDS.has(word.toLowerCase())) return word;
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  };
  const tokens = sentence.tokens.map((token, i) => {
    const text = recase(token.text, i);
    return { ...token, text, lower: text.toLowerCase() };
  });
  return { ...sentence, tokens };
}

/**
 * Each sentence as it is, and one in six again in another case.
 *
 * @param sentences as recased takes them
 * @param modes the three cases to choose from, each as often as the others; one may stand twice
 * @param random gives numbers from 0 up to but not 1
 */
export function widened(sentences, modes, random) {
  return sentences.flatMap((sentence) => {
    const mode = modes[Math.floor(random() * 6 * modes.length)];
    return mode ? [sentence, recased(sentence, mode)] : [sentence];
  });
}

/** Takes the folder of the corpora; returns the words that open text writes in lower case. */
export function commonWords(folder) {
  const common = new Set();
  for (const file of [
    'gum/gum.jsonl',
    'pos-dep/ewt-train.jsonl',
    'ner/train.jsonl',
    'wikinews-meantime/articles.jsonl',
  ]) {
    for (const { text } of readRows(path.join(folder, file))) {
      for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu))
        if (word === word.toLowerCase()) common.add(word);
    }
  }
  return common;
}
