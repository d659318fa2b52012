// Learns when two sentences tell one fact in words of their own; writes "sameFact" of data/en/lineage.json.
//   node train/same-facts.mjs      (after npm run build; other fields of the file are kept)
// The examples are the stories of examples/ with the truth that their writers set down: sentences of two texts that hold the
// words of one fact, or of one passage that is no copy. All other pairs that share a telling word speak against.
// Prints, for each story, how a model does that was trained on the others. Logistic regression, ridge penalty, full
// gradients with AdaGrad steps (Duchi et al. 2011): the same examples give the same weights.
import fs from 'node:fs';
import path from 'node:path';
import { load } from './corpora.mjs';

const { buildDossier, readArticle } = await load('pipeline.js');
const { loadResources } = await load('resources.js');
const { surveyBatch } = await load('story/lineage/batch.js');
const { prepareText } = await load('story/lineage/collection.js');
const { compareTexts, indexSentences } = await load('story/lineage/compareSentences.js');
const { LIKELY } = await load('story/lineage/decide.js');
const { FACT_FEATURES } = await load('story/lineage/factWeights.js');
const { factFeatures } = await load('story/lineage/sameFact.js');

const EXAMPLES = new URL('../examples/', import.meta.url).pathname;
const FILE = new URL('../data/en/lineage.json', import.meta.url);
const ROUNDS = 400;
const RATE = 0.5;
const PENALTY = 1;
/** A sentence holds a span, or is held by it, when it shares so much of the shorter one. */
const SHARED = 0.5;

const resources = loadResources();
const stories = fs
  .readdirSync(EXAMPLES)
  .filter((name) => fs.existsSync(path.join(EXAMPLES, name, 'truth', 'facts.json')))
  .sort();
const examples = new Map(stories.map((name) => [name, examplesOf(name)]));
for (const name of stories) report(name);
writeWeights(train(stories.flatMap((name) => examples.get(name))));

function examplesOf(name) {
  const truth = (layer) => JSON.parse(fs.readFileSync(path.join(EXAMPLES, name, 'truth', `${layer}.json`), 'utf8'));
  const [facts, { pairs }] = [truth('facts').items, truth('reuse')];
  const { articles, copies } = readStory(name);
  const holds = ({ doc, start, end }, article, { sentence }) => {
    const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    return article.id.startsWith(doc) && shared >= SHARED * Math.min(end - start, sentence.end - sentence.start);
  };
  const opposite = ({ a, b }, [one, i], [other, j]) =>
    (holds(a, one, i) && holds(b, other, j)) || (holds(a, other, j) && holds(b, one, i));
  const isCopied = (...sides) => copies.some((link) => opposite(asSpans(link), ...sides));
  const isOne = (...sides) =>
    pairs.some((pair) => opposite(pair, ...sides)) ||
    facts.some(({ spans }) => sides.every(([article, s]) => spans.some((span) => holds(span, article, s))));
  const isCopy = (...sides) => pairs.some((pair) => pair.kind !== 'same-fact' && opposite(pair, ...sides));
  return pairsOf(articles).flatMap(([[one, i], [other, j], pair]) => {
    if (i.role !== 'body' || j.role !== 'body') return [];
    if (isCopy([one, i], [other, j]) || isCopied([one, i], [other, j])) return [];
    return [{ features: [1, ...factFeatures(pair)], isFact: isOne([one, i], [other, j]) }];
  });
}

function asSpans({ a, b }) {
  return { a: { ...a, doc: a.article }, b: { ...b, doc: b.article } };
}

// The articles of the story, and the links of copied text that the program finds itself.
function readStory(name) {
  const folder = path.join(EXAMPLES, name, 'in');
  const pages = fs.readdirSync(folder).map((file) => ({
    id: path.parse(file).name,
    format: file.endsWith('.html') ? 'html' : 'text',
    content: fs.readFileSync(path.join(folder, file), 'utf8'),
    source: { file, url: null, sha256: '' },
    given: {},
  }));
  const { articles, stories: found } = buildDossier(pages, resources);
  const copies = found
    .flatMap((story) => story.copies)
    .filter((link) => link.kind !== 'same-fact' && !link.boilerplate);
  return { articles, copies };
}

// All pairs of sentences of two articles that share something, each as [article, sentence] twice and what they share.
function pairsOf(articles) {
  const traced = articles.map((article) => readArticle(article, resources));
  const notes = articles.map(({ id, published, text }) => ({ id, date: published?.value ?? null, sameText: text }));
  const { tracer } = surveyBatch(notes, (n) => articles[n].text, resources.lineage);
  const texts = traced.map((one) => ({ article: one.article, sentences: prepareText(one, tracer) }));
  return texts.flatMap((text, n) => {
    const side = { sentences: text.sentences, index: indexSentences(text.sentences) };
    return texts
      .slice(n + 1)
      .flatMap((other) =>
        compareTexts(side, other.sentences, resources.lineage.synonyms).map((pair) => [
          [text.article, text.sentences[pair.i]],
          [other.article, other.sentences[pair.j]],
          pair,
        ]),
      );
  });
}

function train(rows) {
  const weights = new Float64Array(FACT_FEATURES.length + 1);
  const squares = new Float64Array(weights.length).fill(1e-8);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, n) => (n === 0 ? 0 : PENALTY * weight));
    for (const { features, isFact } of rows) {
      const error = likelihood(features, weights) - (isFact ? 1 : 0);
      features.forEach((value, n) => {
        gradient[n] += error * value;
      });
    }
    gradient.forEach((slope, n) => {
      squares[n] += slope ** 2;
      weights[n] -= (RATE * slope) / Math.sqrt(squares[n]);
    });
  }
  return weights;
}

function likelihood(features, weights) {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, n) => sum + value * weights[n], 0)));
}

function report(name) {
  const weights = train(stories.filter((other) => other !== name).flatMap((other) => examples.get(other)));
  const rows = examples.get(name).map((row) => ({ ...row, isFound: likelihood(row.features, weights) >= LIKELY }));
  const [facts, found, right] = [
    rows.filter((row) => row.isFact).length,
    rows.filter((row) => row.isFound).length,
    rows.filter((row) => row.isFact && row.isFound).length,
  ];
  const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
  console.log(
    `${name}: ${rows.length} pairs, ${facts} of one fact; found ${percent(right, facts)} %, right ${percent(right, found)} %`,
  );
}

// The rest of the file stays as it is written.
function writeWeights(weights) {
  const named = ['bias', ...FACT_FEATURES].map((name, n) => `   "${name}": ${weights[n].toFixed(3)}`);
  const kept = fs.readFileSync(FILE, 'utf8').replace(/,\s*"sameFact": \{[^}]*\}/, '');
  fs.writeFileSync(FILE, kept.replace(/\s*\}\s*$/, `,\n "sameFact": {\n${named.join(',\n')}\n }\n}\n`));
  console.log(named.join('\n'));
}
