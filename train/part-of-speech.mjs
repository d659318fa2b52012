// Trains data/models/part-of-speech.bin from English EWT and the open genres of GUM.
//   node train/part-of-speech.mjs --corpora FOLDER --date YYYY-MM-DD      (after npm run build)
import fs from 'node:fs';
import path from 'node:path';
import { argument, corporaFolder, load, readRows, recased, widened } from './corpora.mjs';
import { finish, learn, mulberry32 } from './learn.mjs';

const { tokenize } = await load('text/tokens.js');
const { partOfSpeechFeatures } = await load('text/part-of-speech.js');
const { encodeModel, decodeModel } = await load('text/perceptron-file.js');
const { tag } = await load('text/perceptron.js');

const EPOCHS = 8;
const FEATURES = 120_000;
const folder = corporaFolder();
const LABELS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

// One sentence in our own tokens. A token takes the tag of the corpus token it begins with, a hyphened word that of its
// last part.
function sentencesOf(row) {
  return row.sentences.map(([start, end, first, last]) => {
    const gold = row.tokens.slice(first, last + 1);
    const tokens = tokenize(row.text, { start, end });
    return { tokens, labels: tokens.map((token) => labelOf(token, gold)) };
  });
}

function labelOf(token, gold) {
  const inside = gold.filter(([start, end]) => start < token.end && end > token.start);
  const words = inside.filter(([, , upos]) => upos !== 'PUNCT');
  const hyphened = token.text.includes('-') && token.kind === 'word' && words.length > 1;
  return (hyphened ? words.at(-1) : (inside[0] ?? [0, 0, 'X']))[2];
}

const example = ({ tokens, labels }) => ({ rows: partOfSpeechFeatures(tokens), labels });

function accuracy(model, sentences) {
  let [right, total] = [0, 0];
  for (const sentence of sentences) {
    const guess = tag(model, partOfSpeechFeatures(sentence.tokens));
    sentence.labels.forEach((label, i) => {
      total += 1;
      if (guess[i] === label) right += 1;
    });
  }
  return ((100 * right) / total).toFixed(2);
}

const ewt = readRows(path.join(folder, 'pos-dep/ewt-train.jsonl')).flatMap(sentencesOf);
const gum = readRows(path.join(folder, 'gum/gum.jsonl'));
const gumTrain = gum.filter((row) => row.split === 'train').flatMap(sentencesOf);
const gumTest = gum.filter((row) => row.split !== 'train').flatMap(sentencesOf);
const dev = readRows(path.join(folder, 'pos-dep/ewt-dev.jsonl')).flatMap(sentencesOf);
const test = readRows(path.join(folder, 'pos-dep/ewt-test.jsonl')).flatMap(sentencesOf);

const sentences = widened([...ewt, ...gumTrain], ['title', 'upper', 'lower'], mulberry32(7));
const learned = learn(sentences.map(example), { labels: LABELS, epochs: EPOCHS, leastCount: 2 });
const bytes = encodeModel(finish(learned, FEATURES));
const model = decodeModel(bytes);
fs.mkdirSync('data/models', { recursive: true });
fs.writeFileSync('data/models/part-of-speech.bin', bytes);
const scores = Object.entries({ 'EWT dev': dev, 'EWT test': test, 'GUM dev and test': gumTest }).map(([name, set]) => {
  const recasedScores = ['title', 'upper', 'lower'].map((mode) =>
    accuracy(
      model,
      set.map((s) => recased(s, mode)),
    ),
  );
  return `| ${[name, set.length, accuracy(model, set), ...recasedScores].join(' | ')} |`;
});
fs.writeFileSync('data/models/part-of-speech.md', card(scores));
console.log(scores.join('\n'));

function card(lines) {
  return `# part-of-speech.bin

Universal parts of speech for English words, in running text and in text of another case (headlines).

| | |
|---|---|
| made by | \`train/part-of-speech.mjs\`, ${argument('date') ?? 'undated'} |
| method | averaged structured perceptron with Viterbi decoding (Collins 2002), ${EPOCHS} rounds; features seen twice or more, the ${FEATURES.toLocaleString('en')} heaviest kept, weights as whole numbers of 8 bits |
| features | word, shape, prefixes and suffixes of one to four letters, two words on either side, pairs of neighbours; see \`src/text/part-of-speech.ts\` |
| training data | UD English EWT, train part (${ewt.length.toLocaleString('en')} sentences, CC BY-SA 4.0); GUM, train part of the genres under CC BY, CC BY-SA or in the public domain (${gumTrain.length.toLocaleString('en')} sentences; annotation CC BY 4.0); one sentence in six again in title, upper or lower case |
| licence of the weights | CC BY-SA 4.0 (share-alike because of EWT and the Wikipedia and Wikivoyage genres of GUM) |
| attribution | Universal Dependencies English Web Treebank (Silveira et al. 2014); GUM (Zeldes 2017, gucorpling.org/gum) |
| size | ${bytes.length.toLocaleString('en')} bytes |

Accuracy in per cent over all tokens as this program cuts them, on sentences that were not trained on:

| set | sentences | as written | title case | upper case | lower case |
|---|---|---|---|---|---|
${lines.join('\n')}

Known weakness: names and adjectives are mixed up in upper case; imperative verbs at the beginning of headlines.
`;
}
