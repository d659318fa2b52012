// Counts the words that synonym programs like in open text; writes how many texts hold each, in a million words, into
// spinnerWords of data/en/transmission.json and telltales of data/en/damage.json. Other fields of the files are kept.
//   node train/transmission-rates.mjs TEXTS.jsonl…          (the texts of data/README: GUM and Wikinews)
// Only rows under CC BY or in the public domain are counted.
import fs from 'node:fs';

const TRANSMISSION = new URL('../data/en/transmission.json', import.meta.url);
const DAMAGE = new URL('../data/en/damage.json', import.meta.url);

const texts = [];
for (const file of process.argv.slice(2)) {
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line);
    if (/^(CC BY \d|public domain|CC0)/i.test(row.licence ?? '')) texts.push(row.text);
  }
}
if (texts.length === 0) throw new Error('No text may be counted: give files of rows with a text and a licence.');
const words = texts.reduce((sum, text) => sum + (text.match(/\p{L}[\p{L}\p{M}’'-]*/gu)?.length ?? 0), 0);

// Once a text: what a text is about it says often, and that is no sign of a habit. A wording that was never seen is
// taken to be one that is seen half a time.
function rateOf(pattern, inWord) {
  const wording = new RegExp(`(?<![${inWord}])(?:${pattern})(?![${inWord}])`, 'iu');
  const count = texts.filter((text) => wording.test(text)).length;
  return Math.round(((count + 0.5) / words) * 1e6);
}

const transmission = JSON.parse(fs.readFileSync(TRANSMISSION, 'utf8'));
for (const pattern of Object.keys(transmission.spinnerWords))
  transmission.spinnerWords[pattern] = rateOf(pattern, '\\p{L}\\p{N}');
fs.writeFileSync(TRANSMISSION, `${JSON.stringify(transmission, null, 1)}\n`);

// Each telltale is a line of its own, [sort, forms, usual forms, changes the meaning, rate].
const damage = fs.readFileSync(DAMAGE, 'utf8');
const { telltales } = JSON.parse(damage);
const lines = telltales.map(([sort, forms, usual, changesMeaning]) => {
  const row = [sort, forms, usual, changesMeaning, rateOf(forms, '\\p{L}\\p{N}-')];
  return `    [${row.map((field) => JSON.stringify(field)).join(', ')}]`;
});
const section = /("telltales": \[\n)[\s\S]*?(\n {2}\])/;
fs.writeFileSync(
  DAMAGE,
  damage.replace(section, (_, open, close) => `${open}${lines.join(',\n')}${close}`),
);

console.log(
  `${words} words in ${texts.length} texts, ${Object.keys(transmission.spinnerWords).length + lines.length} wordings`,
);
