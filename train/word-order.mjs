// Counts which grammatical words and kinds of words follow one another in open text; writes "wordOrder" of
// data/en/lineage.json.
//   node train/word-order.mjs TEXTS.jsonl…      (after npm run build; other fields of the file are kept)
// Only rows under CC BY or in the public domain are counted.
import fs from 'node:fs';
import { load, readRows } from './corpora.mjs';

const { classOf } = await load('story/lineage/wordOrder.js');
const { tokenize } = await load('text/tokens.js');
const FILE = new URL('../data/en/lineage.json', import.meta.url);
const raw = JSON.parse(fs.readFileSync(FILE, 'utf8'));

/** So many grammatical words are classes of their own. */
const OWN_WORDS = 110;
/** A class that never follows another is taken to have followed it so often, times its share of all text. */
const PRIOR = 12;

const rows = process.argv
  .slice(2)
  .flatMap(readRows)
  .filter((row) => /^(CC BY \d|public domain|CC0)/i.test(row.licence ?? ''));
const lines = [...new Map(rows.map((row) => [row.id, row])).values()].flatMap(({ text }) => text.split(/\n+/));
const texts = lines.map((line) => tokenize(line).map((token) => token.text));
const stopWords = new Set(raw.stopWords.split(' '));
const counts = new Map();
for (const word of texts.flat().map((text) => text.toLowerCase()))
  if (stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
const own = new Set(
  [...counts]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, OWN_WORDS)
    .map(([word]) => word),
);
const kinds = ['END', 'PAUSE', 'MARK', 'NUMBER', 'NAME', 'WORD', 'WORD-ING', 'WORD-ED', 'WORD-LY', 'WORD-S'];
const classes = [...kinds, ...[...own].sort()];
const numbers = new Map(classes.map((name, i) => [name, i]));
const pairs = classes.map(() => new Array(classes.length).fill(0));
const single = new Array(classes.length).fill(0);
for (const text of texts) {
  let before = 0;
  for (const word of text) {
    const at = numbers.get(classOf(word, (name) => numbers.has(name)));
    pairs[before][at] += 1;
    single[at] += 1;
    before = at;
  }
}
const total = single.reduce((sum, n) => sum + n, 0);
const surprise = pairs.map((row) => {
  const all = row.reduce((sum, n) => sum + n, 0);
  const bits = row.map((n, at) => -Math.log2((n + (PRIOR * single[at]) / total) / (all + PRIOR)));
  return bits.map((one) => Math.min(35, Math.round(2 * one)).toString(36)).join('');
});
// The rest of the file stays as it is written.
const kept = fs.readFileSync(FILE, 'utf8').replace(/,\s*"wordOrder": \{[^}]*\}/, '');
const table = surprise.map((row) => `   "${row}"`).join(',\n');
const block = `,\n "wordOrder": {\n  "classes": "${classes.join(' ')}",\n  "surprise": [\n${table}\n  ]\n }\n}\n`;
fs.writeFileSync(FILE, kept.replace(/\s*\}\s*$/, block));
console.log(`${total} words, ${classes.length} classes`);
