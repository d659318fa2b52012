// Learns how texts are put together that a program translated word for word; writes data/models/translationese.json and
// its card.
//   node train/translationese.mjs --corpora FOLDER      (after npm run build)
// The examples are the articles of examples/, of which their writers say how each was made, and as many texts of open
// corpora as there are, which were written in English. Prints, for each story, how weights do that were learned without
// it. A logistic regression with a ridge penalty, by Nesterov's accelerated descent; the two kinds of texts weigh alike.
// Nothing is left to chance: run again, it writes the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { corporaFolder, isFree, load, readRows } from './corpora.mjs';
import { readArticles, resources, storiesWith, truthOf } from './stories.mjs';

const { readPage } = await load('articles.js');
const { compileTranslationese, countShapes, SURE, TELLING, translationeseOf } = await load(
  'article/transmission/translationese.js',
);
const { isBody } = await load('model/article.js');

const MODEL = new URL('../data/models/translationese.json', import.meta.url);
const CARD = new URL('../data/models/translationese.md', import.meta.url);
const SOURCES = ['gum/gum.jsonl', 'wikinews-meantime/articles.jsonl'];

const WORDS =
  "the a an of to in on at for from by with about into over after before since until between against during without and or but nor so yet that which who whom whose this these those it its he she they him his her their them we us our i me my you your there here not no n't 's ’s be is are was were been being am has have had having do does did will would can could may might must should shall as if than then when where while because though although whether what how why also only even still already more most less least other another same such each every all both some any many much few own up out down off again very too just";
const ENDINGS = 'ing ed ly tion ment ness ity al ive ous able ful er est s';
/** A shape or pair of shapes is learned that so many texts have. */
const LEAST_TEXTS = 8;
/** The weight of the examples against the penalty. */
const COST = 10;
const STEPS = 1500;

const kinds = compileTranslationese({ words: WORDS, endings: ENDINGS, bias: 0, weights: {} });
const stories = storiesWith('stemma');
const written = stories.flatMap((name) => {
  const { transmission } = truthOf(name, 'stemma');
  return readArticles(name).map((read) => {
    const made = Object.entries(transmission).find(([doc]) => read.article.id.startsWith(doc))?.[1].kind;
    return exampleOf(read, { name, made, isTranslated: made === 'machine-translated' });
  });
});
const folder = corporaFolder();
const found = SOURCES.flatMap((file) => readRows(path.join(folder, file)).filter(isFree)).map((row) =>
  exampleOf(readPage(pageOf(row), resources).value, { name: null, made: 'open', isTranslated: false }),
);
const examples = [...written, ...found].filter(({ counts }) => counts !== null);
const rows = stories.map((name) => measured(name, train(examples.filter((one) => one.name !== name))));
const model = train(examples);
fs.writeFileSync(MODEL, `${JSON.stringify(model, null, 1)}\n`);
writeCard();

function pageOf({ id, text, title }) {
  return {
    id,
    format: 'text',
    content: text,
    source: { file: `${id}.txt`, url: null, sha256: '' },
    given: { title: title ?? undefined },
  };
}

function exampleOf({ article, reading }, about) {
  const sentences = reading.sentences.filter(({ block }) => isBody(article.blocks[block]));
  return { ...about, sentences, counts: countShapes(sentences, kinds) };
}

// The weights by the names of shapes, to three decimals.
function train(all) {
  const texts = new Map();
  for (const { counts } of all) for (const shape of counts.keys()) texts.set(shape, (texts.get(shape) ?? 0) + 1);
  const shapes = [...texts.keys()].filter((shape) => texts.get(shape) >= LEAST_TEXTS).sort();
  const places = new Map(shapes.map((shape, n) => [shape, n]));
  const vectors = all.map(({ counts, isTranslated }) => ({ ...vectorOf(counts, places), isTranslated }));
  const weights = descend(vectors, shapes.length);
  const named = shapes.map((shape, n) => [shape, Number(weights[n].toFixed(3))]);
  return {
    words: WORDS,
    endings: ENDINGS,
    bias: Number(weights[shapes.length].toFixed(3)),
    weights: Object.fromEntries(named),
  };
}

function vectorOf(counts, places) {
  const known = [...counts].filter(([shape]) => places.has(shape));
  const values = known.map(([, count]) => Math.log1p(count));
  const length = Math.hypot(...values);
  return { at: known.map(([shape]) => places.get(shape)), values: values.map((value) => value / length) };
}

// The last weight is the bias, which is not held back.
function descend(vectors, size) {
  const share = (isTranslated) =>
    vectors.length / 2 / vectors.filter((vector) => vector.isTranslated === isTranslated).length;
  const worth = new Map([true, false].map((kind) => [kind, COST * share(kind)]));
  const rate = 1 / (1 + vectors.reduce((sum, { isTranslated }) => sum + worth.get(isTranslated) / 2, 0));
  let weights = new Float64Array(size + 1);
  let last = weights;
  for (let step = 0; step < STEPS; step += 1) {
    const momentum = step / (step + 3);
    const ahead = weights.map((weight, n) => weight + momentum * (weight - last[n]));
    const slope = ahead.map((weight, n) => (n === size ? 0 : weight));
    for (const { at, values, isTranslated } of vectors) {
      const odds = at.reduce((sum, place, n) => sum + ahead[place] * values[n], ahead[size]);
      const error = worth.get(isTranslated) * (1 / (1 + Math.exp(-odds)) - Number(isTranslated));
      at.forEach((place, n) => {
        slope[place] += error * values[n];
      });
      slope[size] += error;
    }
    last = weights;
    weights = ahead.map((weight, n) => weight - rate * slope[n]);
  }
  return weights;
}

function measured(name, weights) {
  const compiled = compileTranslationese(weights);
  const own = examples
    .filter((one) => one.name === name)
    .map(({ sentences, made }) => ({ made, odds: translationeseOf(sentences, compiled).odds }));
  const count = (least, isTranslated) =>
    own.filter(({ made, odds }) => (made === 'machine-translated') === isTranslated && odds >= least).length;
  const row = {
    name,
    translated: count(Number.NEGATIVE_INFINITY, true),
    others: count(Number.NEGATIVE_INFINITY, false),
    told: count(TELLING, true),
    wrong: count(TELLING, false),
    sure: count(SURE, true),
    surelyWrong: count(SURE, false),
  };
  console.log(JSON.stringify(row), own.map(({ made, odds }) => `${made} ${odds.toFixed(2)}`).join(', '));
  return row;
}

function writeCard() {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const all = Object.fromEntries(Object.keys(rows[0]).map((key) => [key, key === 'name' ? 'all' : sum(key)]));
  const line = ({ name, translated, told, sure, others, wrong, surelyWrong }) =>
    `| ${name} | ${translated} | ${told} | ${sure} | ${others} | ${wrong} | ${surelyWrong} |`;
  fs.writeFileSync(
    CARD,
    `# translationese.json

Tells how far a text is put together as translations are that follow another language word for word.

| | |
|---|---|
| made by | \`train/translationese.mjs\`, 2026-11-28 |
| method | logistic regression with a ridge penalty over ${Object.keys(model.weights).length} shapes of words and pairs of them (see \`src/article/transmission/translationese.ts\`) |
| training data | ${written.length} articles of ${stories.length} stories of \`examples/\`, written for this project (Apache-2.0), ${sum('translated')} of them as translations; ${found.length} texts written in English: GUM (the genres under CC BY and in the public domain) and Wikinews by way of MEANTIME (CC BY 2.5, annotation CC BY 4.0) |
| licence of the weights | Apache-2.0, with attribution of GUM (https://gucorpling.org/gum/) and MEANTIME (FBK, VU Amsterdam) |
| size | ${fs.statSync(MODEL).size} bytes |

Texts with log odds of ${TELLING} and ${SURE} or more, each story by weights that were learned without it.

| story | translations | ${TELLING} | ${SURE} | other texts | ${TELLING} | ${SURE} |
|---|---|---|---|---|---|---|
${[...rows, all].map(line).join('\n')}

Known weakness: the translations are imitations, cruder than what software makes today. See \`docs/errors.md\` for what it
does on texts that were really translated.
`,
  );
}
