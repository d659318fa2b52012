// Counts words in open text and reads near-synonyms from WordNet 3.1; writes the two tables of data/en/lineage.json.
//   node train/lineage-words.mjs WORDNET_DICT_FOLDER TEXTS.jsonl…      (after npm run build; other fields of the file
//   are kept)
// Only rows under CC BY or in the public domain are counted. WordNet may be used freely with its notice (see
// data/en/lineage.json).
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { stem } = await import(pathToFileURL(path.resolve(process.env.STEMMA_DIST ?? 'dist', 'text/stem.js')));
const FILE = new URL('../data/en/lineage.json', import.meta.url);
const [dictionary, ...files] = process.argv.slice(2);
const raw = JSON.parse(fs.readFileSync(FILE, 'utf8'));
const stopWords = new Set(raw.stopWords.split(' '));

const counts = new Map();
const lowerCounts = new Map();
let total = 0;
for (const file of files) {
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line);
    if (!/^(CC BY \d|public domain|CC0)/i.test(row.licence ?? '')) continue;
    for (const [word] of row.text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-’']\p{L}+)*/gu)) {
      const key = stem(word.toLowerCase().replace(/[’']s$/, ''));
      total += 1;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      // A word that is only ever written with a capital is a name, and no common word.
      if (/^\p{Ll}/u.test(word)) lowerCounts.set(key, (lowerCounts.get(key) ?? 0) + 1);
    }
  }
}
// WordNet's own counts of its tagged texts widen the base.
for (const line of fs.readFileSync(path.join(dictionary, 'index.sense'), 'utf8').split('\n')) {
  const [key, , , tagged] = line.split(' ');
  const lemma = (key ?? '').split('%')[0];
  if (!/^[a-z]{2,}$/.test(lemma) || !(Number(tagged) > 0)) continue;
  const word = stem(lemma);
  total += Number(tagged);
  counts.set(word, (counts.get(word) ?? 0) + Number(tagged));
  lowerCounts.set(word, (lowerCounts.get(word) ?? 0) + Number(tagged));
}
// Bits of surprise, rounded: 5 for the commonest words that are not in the stop list, 16 for one in 65,000.
const bands = {};
for (const [word, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  if (count < 2 || (lowerCounts.get(word) ?? 0) < count / 4 || stopWords.has(word)) continue;
  const bits = Math.round(-Math.log2(count / total));
  bands[bits] = [...(bands[bits] ?? []), word];
}
raw.wordBits = Object.fromEntries(Object.entries(bands).map(([bits, words]) => [bits, words.sort().join(' ')]));

// Synonyms: the first three senses of each word that the text knows, single words only.
const known = new Set([...counts].filter(([w]) => (lowerCounts.get(w) ?? 0) >= 2).map(([w]) => w));
const senses = new Map();
for (const line of fs.readFileSync(path.join(dictionary, 'index.sense'), 'utf8').split('\n')) {
  const [key, offset, number] = line.split(' ');
  if (!key) continue;
  const [lemma, rest] = key.split('%');
  if (!/^[a-z]+$/.test(lemma) || Number(number) > 3) continue;
  const synset = `${'?nvaras'[Number(rest[0])]}${offset}`;
  if (!senses.has(synset)) senses.set(synset, new Set());
  senses.get(synset).add(stem(lemma));
}
const synonyms = new Map();
for (const lemmas of senses.values()) {
  const list = [...lemmas].filter((w) => w.length > 2 && !stopWords.has(w));
  for (const word of list) {
    if (!known.has(word)) continue;
    for (const other of list) {
      if (other === word) continue;
      const [low, high] = word < other ? [word, other] : [other, word];
      if (!synonyms.has(low)) synonyms.set(low, new Set());
      synonyms.get(low).add(high);
    }
  }
}
raw.synonyms = [...synonyms]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, others]) => `${word}: ${[...others].sort().join(' ')}`);
const lines = Object.entries(raw).map(([key, value]) => {
  const body = JSON.stringify(value, null, 1).replace(/\n\s*/g, (gap) => (Array.isArray(value) ? ' ' : gap));
  return ` ${JSON.stringify(key)}: ${Array.isArray(value) ? JSON.stringify(value) : body}`;
});
fs.writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${total} words, ${Object.values(bands).flat().length} common stems, ${raw.synonyms.length} synonym rows`);
