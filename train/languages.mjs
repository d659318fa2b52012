// Writes data/models/languages.bin, the table by which languages are told, from the smallest table of eld, and its
// card.
//   node train/languages.mjs --date YYYY-MM-DD      (after npm run build; a second)
import { readFileSync, writeFileSync } from 'node:fs';
import { argument, load } from './corpora.mjs';

const { formOf } = await load('text/language-model.js');
const eld = new URL('../node_modules/eld/', import.meta.url);
const { ngramsData } = await import(new URL('src/ngrams/extrasmall.js', eld));
const { dictionary } = await import(new URL('src/dictionary.js', eld));
const { avgScore } = await import(new URL('src/avgScore.js', eld));
const { version } = JSON.parse(readFileSync(new URL('package.json', eld), 'utf8'));

// The table writes bytes above 127 as one letter each; ASCII stands for itself.
const byteOf = new Map(
  dictionary.map((letter, byte) => [letter, byte]).filter(([letter, byte]) => byte > 127 && letter !== ' '),
);
const codes = Object.values(ngramsData.languages);
const rows = Object.entries(ngramsData.ngrams).map(([run, weights]) => {
  const bytes = [...run.trim()].map((letter) => byteOf.get(letter) ?? letter.charCodeAt(0));
  if (bytes.length > 4 || bytes.some((byte) => byte > 255)) throw new Error(`a run of another kind: ${run}`);
  const value = bytes.reduce((all, byte) => (all << 8) | byte, 0) >>> 0;
  const votes = Object.entries(weights).flatMap(([language, weight]) => [Number(language), weight]);
  return { form: formOf(bytes.length, run.startsWith(' '), run.endsWith(' ')), value, votes };
});
rows.sort((a, b) => a.form - b.form || a.value - b.value);

const head = new TextEncoder().encode(JSON.stringify({ languages: codes, usual: codes.map((code) => avgScore[code]) }));
const bytes = new Uint8Array(12 + head.length + rows.reduce((sum, { votes }) => sum + 6 + votes.length, 0));
const view = new DataView(bytes.buffer);
view.setUint32(0, 0x53544c31);
view.setUint32(4, head.length);
bytes.set(head, 8);
view.setUint32(8 + head.length, rows.length);
const start = 12 + head.length;
rows.forEach(({ form, value, votes }, i) => {
  bytes[start + i] = form;
  view.setUint32(start + rows.length + 4 * i, value);
  bytes[start + 5 * rows.length + i] = votes.length / 2;
});
bytes.set(
  rows.flatMap(({ votes }) => votes),
  start + 6 * rows.length,
);
const folder = new URL('../data/models/', import.meta.url);
writeFileSync(new URL('languages.bin', folder), bytes);
writeFileSync(
  new URL('languages.md', folder),
  `# languages.bin

Tells the language of a text, out of ${codes.length}: ${codes.join(', ')}.

| | |
|---|---|
| made by | \`train/languages.mjs\`, ${argument('date')} |
| method | runs of up to four bytes at every third byte and at the ends of words, with a weight for each language that they speak for; see \`src/text/language-model.ts\` |
| taken from | Efficient Language Detector (npm \`eld\` ${version}), its table “extrasmall”, in another form: ${rows.length.toLocaleString('en')} runs |
| licence | Apache-2.0 |
| attribution | Nito T. M., github.com/nitotm/efficient-language-detector-js |
| size | ${bytes.length.toLocaleString('en')} bytes |

The guesses are those of the package, which \`test/text/language-model.test.ts\` checks; the table loads in a tenth of its time.

Known weakness: close languages in short texts (Norwegian and Danish; Serbian and Croatian), and languages that are not listed,
which are taken for the nearest one or left unsure.
`,
);
