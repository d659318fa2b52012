// Trains data/models/names.bin: people, organisations, places and other names in English sentences.
//   node train/names.mjs --corpora FOLDER --date YYYY-MM-DD      (after npm run build)
import fs from 'node:fs';
import path from 'node:path';
import { corporaFolder, load, readRows, widened } from './corpora.mjs';
import { finish, learn, mulberry32 } from './learn.mjs';
import { isComplete, namesOfGum } from './names-of-gum.mjs';

const { tokenize } = await load('text/tokens.js');
const { markListed } = await load('annotations/mentions/listedNames.js');
const { nameFeatures } = await load('annotations/mentions/nameFeatures.js');
const { loadResources } = await load('resources.js');
const { encodeModel, decodeModel } = await load('text/perceptron-file.js');
const { tag } = await load('text/perceptron.js');
const { tagPartsOfSpeech } = await load('text/part-of-speech.js');

const EPOCHS = 15;
const FEATURES = 110_000;
// Without this the model leans on single words that it has seen and is three points worse on those that it has not.
const DROPPED = 0.25;
// Sentences about politics count this often: of all domains they are nearest to news.
const POLITICS = 2;
const TYPES = (process.env.TYPES ?? 'PER,ORG,LOC,MISC').split(',');
const LABELS = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];
const folder = corporaFolder();
const { mentions: lexicon, models } = loadResources();

// A sentence in our own tokens; a token belongs to the name that covers more than half of it.
function sentenceOf({ text, ents }, where = { start: 0, end: text.length }) {
  const tokens = tokenize(text, where);
  const labels = tokens.map(() => 'O');
  for (const [start, end, type] of ents) {
    if (!TYPES.includes(type)) continue;
    let prefix = 'B';
    tokens.forEach((token, i) => {
      const shared = Math.min(end, token.end) - Math.max(start, token.start);
      if (shared <= (token.end - token.start) / 2) return;
      labels[i] = `${prefix}-${type}`;
      prefix = 'I';
    });
  }
  return { tokens, labels };
}

// A sentence of a file with tokens and B-, I- and O tags.
function sentenceOfTags({ tokens, tags }) {
  let text = '';
  const ents = [];
  tokens.forEach((token, i) => {
    if (i) text += ' ';
    const start = text.length;
    text += token;
    if (tags[i][0] === 'B') ents.push([start, text.length, tags[i].slice(2)]);
    else if (tags[i][0] === 'I') ents.at(-1)[1] = text.length;
  });
  return sentenceOf({ text, ents });
}

const featuresOf = ({ tokens }) =>
  nameFeatures(tokens, tagPartsOfSpeech(models.partOfSpeech, tokens), markListed(tokens, lexicon));
const example = (sentence) => ({ rows: featuresOf(sentence), labels: sentence.labels });

const namesIn = (labels, types) => {
  const names = [];
  labels.forEach((label, i) => {
    if (label[0] === 'B') names.push([i, i + 1, label.slice(2)]);
    else if (label[0] === 'I') names.at(-1)[1] = i + 1;
  });
  return names.filter(([, , type]) => types.includes(type)).map(String);
};

function score(model, sentences, types = ['PER', 'ORG', 'LOC']) {
  let [gold, said, right] = [0, 0, 0];
  for (const sentence of sentences) {
    const guess = new Set(namesIn(tag(model, featuresOf(sentence)), types));
    const truth = namesIn(sentence.labels, types);
    gold += truth.length;
    said += guess.size;
    right += truth.filter((name) => guess.has(name)).length;
  }
  const percent = (a, b) => ((100 * a) / b).toFixed(1);
  return [percent(right, said), percent(right, gold), percent(2 * right, said + gold)];
}

const rows = readRows(path.join(folder, 'ner/train.jsonl'));
const heldOut = rows.filter((row, i) => row.src === 'wikigold' && i % 5 === 0);
const kept = rows.filter((row, i) => !(row.src === 'wikigold' && i % 5 === 0));
const gum = readRows(path.join(folder, 'gum/gum.jsonl')).filter((row) =>
  /^(news|interview|bio|voyage|speech|court)$/.test(row.genre),
);
const gumSentences = (list) =>
  list.flatMap((row) => {
    const ents = namesOfGum(row, lexicon);
    const whole = row.sentences.filter((sentence) => isComplete(row, sentence, ents, lexicon));
    return whole.map(([start, end]) => sentenceOf({ text: row.text, ents }, { start, end }));
  });
const use = (process.env.USE ?? 'crossner,wikigold,uner,gum').split(',');
const train = [
  ...kept.filter((row) => use.some((u) => row.src.startsWith(u))).map((row) => sentenceOf(row)),
  ...(use.includes('gum') ? gumSentences(gum.filter((row) => row.split === 'train')) : []),
];
for (let i = 1; i < POLITICS; i += 1)
  train.push(...kept.filter((row) => row.src === 'crossner-politics').map((row) => sentenceOf(row)));
console.log(train.length, 'sentences');
const learned = learn(widened(train, ['title', 'title', 'upper'], mulberry32(11)).map(example), {
  labels: LABELS,
  epochs: EPOCHS,
  leastCount: 1,
  dropped: DROPPED,
  mayFollow: (before, label) =>
    label[0] !== 'I' || (before !== null && before !== 'O' && before.slice(2) === label.slice(2)),
});
const bytes = encodeModel(finish(learned, FEATURES));
const model = decodeModel(bytes);
console.log('bytes', bytes.length);
fs.writeFileSync(process.env.OUT ?? 'data/models/names.bin', bytes);
if (process.env.MEASURE) {
  const measured = readRows(process.env.MEASURE).map(sentenceOfTags);
  console.log('crossner', score(model, measured).join(' '));
}
console.log(
  'wikigold',
  score(
    model,
    heldOut.map((row) => sentenceOf(row)),
  ).join(' '),
);
console.log('gum', score(model, gumSentences(gum.filter((row) => row.split !== 'train'))).join(' '));
