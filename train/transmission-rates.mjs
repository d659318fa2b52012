// Counts the words that synonym programs like in open text; writes their rates (occurrences in a million words) into
// spinnerWords of data/en/transmission.json. Other fields of the file are kept.
//   node train/transmission-rates.mjs TEXTS.jsonl…          (the texts of data/README: GUM and Wikinews)
// Only rows under CC BY or in the public domain are counted.
import fs from 'node:fs';

const FILE = new URL('../data/en/transmission.json', import.meta.url);
const raw = JSON.parse(fs.readFileSync(FILE, 'utf8'));
const texts = [];
for (const file of process.argv.slice(2)) {
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line);
    if (/^(CC BY \d|public domain|CC0)/i.test(row.licence ?? '')) texts.push(row.text);
  }
}
const words = texts.reduce((sum, text) => sum + (text.match(/\p{L}[\p{L}\p{M}’'-]*/gu)?.length ?? 0), 0);
// A wording that was never seen is taken to be one that is seen half a time.
for (const pattern of Object.keys(raw.spinnerWords)) {
  const wording = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
  // Once a text: what a text is about it says often, and that is no sign of a habit.
  const count = texts.filter((text) => text.search(wording) >= 0).length;
  raw.spinnerWords[pattern] = Math.round(((count + 0.5) / words) * 1e6);
}
fs.writeFileSync(FILE, `${JSON.stringify(raw, null, 1)}\n`);
console.log(`${words} words in ${texts.length} texts, ${Object.keys(raw.spinnerWords).length} wordings`);
