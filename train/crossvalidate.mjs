// Measures what a trained stage would add, on texts that it was not trained on.
//   npm run crossvalidate -- speech [--corpora FOLDER] [--out FILE] [--folds 5]
// The corpora are those of the acceptance folder (STEMMA_ACCEPTANCE, data/train) unless another folder is named.
// Trains the tagger of statements on all folds but one, in turn, and writes one line of JSON for each article of the
// fold that was left out: {id, statements, proposed}, what the program finds and what only the tagger would add. Tells
// how many words of the latter somebody is said to say in the annotation: the tagger earns its place when nine in ten
// are.
import fs from 'node:fs';
import path from 'node:path';
import { argument, corporaFolder, load, readRows } from './corpora.mjs';
import { examplesOf, linesOf, pageOf, proposed, readMarked, resources, trainSpeech } from './speech.mjs';

const { annotateAlone, diagnose, readPage } = await load('pipeline.js');

if (process.argv[2] !== 'speech') {
  console.error('say what to measure: speech');
  process.exit(1);
}
const folds = Number(argument('folds') ?? 5);
const acceptance = path.join(process.env.STEMMA_ACCEPTANCE ?? '../shared', 'data/train');
const corpora = argument('corpora') === null && fs.existsSync(acceptance) ? acceptance : corporaFolder();
const folder = path.join(corpora, 'wikinews-attribution');
const rows = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .sort()
  .flatMap((file) => readRows(path.join(folder, file)));
const examples = rows.map(examplesOf);
const written = fs
  .readdirSync('train/examples')
  .filter((file) => file.startsWith('statements'))
  .sort()
  .flatMap((file) => readMarked(path.join('train/examples', file)).flatMap(examplesOf));
console.log(rows.length, 'articles,', written.length, 'sentences written for the project');

const answers = new Array(rows.length);
const added = { statements: 0, words: 0, right: 0 };
for (let fold = 0; fold < folds; fold += 1) {
  const model = trainSpeech([...examples.filter((_, i) => i % folds !== fold).flat(), ...written]);
  rows.forEach((row, i) => {
    if (i % folds === fold) answers[i] = answerOf(row, model);
  });
}
console.log(
  'proposed by the tagger alone:',
  added.statements,
  'statements,',
  added.right,
  'of',
  added.words,
  'words right',
);
const out = argument('out') ?? 'crossvalidation/speech.jsonl';
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
console.log('written to', out);

function answerOf(row, model) {
  const read = diagnose(readPage(pageOf(row), resources).value, resources);
  const [{ statements }] = annotateAlone(read, resources, 'a').articles;
  const more = linesOf(row).flatMap((line) => proposed(model, line));
  for (const { content } of more) count(row, content);
  return { id: row.id, statements, proposed: more };
}

function count({ text, attributions }, content) {
  added.statements += 1;
  for (const { start, end } of content)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      added.words += 1;
      const at = start + index;
      if (attributions.some((one) => one.content.some(([from, to]) => from <= at && at < to))) added.right += 1;
    }
}
