// Makes data/en/person-names.json: parts of personal names, from Wikidata, without those that are common words.
//   node train/person-names.mjs --corpora FOLDER --tokens FOLDER --date YYYY-MM-DD
// `--tokens` holds the CC0 tables of name tokens in Latin and another script ({latin, native, count} a line).
import fs from 'node:fs';
import path from 'node:path';
import { argument, commonWords, corporaFolder, readRows } from './corpora.mjs';

const folder = corporaFolder();
const tables = fs.readdirSync(argument('tokens')).filter((file) => file.endsWith('.jsonl'));
const names = new Set(tables.flatMap((file) => readRows(path.join(argument('tokens'), file)).map((row) => row.latin)));
const common = commonWords(folder);
const kept = [...names]
  .filter((name) => /^\p{L}[\p{L}\p{M}'’-]+$/u.test(name) && name.length < 20 && !common.has(name))
  .sort();
const file = {
  source:
    'Tokens of personal names in Wikidata, by way of the NETransliteration tables of Merhav and Ash (COLING 2018).',
  licence: 'CC0-1.0',
  date: argument('date') ?? 'undated',
  note: `Made by train/person-names.mjs; words that open text writes in lower case are left out. ${kept.length} names in lower case.`,
  names: kept.join(' '),
};
fs.writeFileSync('data/en/person-names.json', `${JSON.stringify(file, null, 1)}\n`);
console.log(kept.length);
