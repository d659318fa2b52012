// Trains data/models/pages.json, the model that tells the blocks of a story from their surroundings, and writes its
// card.
//   node train/pages.mjs --corpora FOLDER --date YYYY-MM-DD      (after npm run build; about two minutes)
// FOLDER/wcxb-dev holds gold.jsonl and pages/*.html.gz of Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0).
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { boost } from './boosting.mjs';
import { argument, corporaFolder, load, readRows } from './corpora.mjs';

const { decodeBytes } = await load('page/decode.js');
const { collectBlocks } = await load('page/collectBlocks.js');
const { weighBlocks, countWords } = await load('page/weighBlocks.js');
const { blockFeatures, FEATURE_NAMES } = await load('page/blockFeatures.js');
const { compilePageModel, storyProbability } = await load('page/pageModel.js');
const { likeliestBlocks } = await load('page/likeliestBlocks.js');

const SETTINGS = { trees: 140, depth: 5, rate: 0.13, seed: 20261124 };
const FOLDS = 5;
// Pages with less gold text than this have no story to find.
const SHORTEST_GOLD = 200;

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
const triples = (list) => list.slice(0, -2).map((word, i) => `${word} ${list[i + 1]} ${list[i + 2]}`);
const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;

function readPages(folder) {
  const rows = readRows(path.join(folder, 'gold.jsonl')).filter(
    ({ type, text }) => type === 'article' && text.length > SHORTEST_GOLD,
  );
  return rows.flatMap((row) => {
    const file = path.join(folder, 'pages', `${row.id}.html.gz`);
    if (!fs.existsSync(file)) return [];
    const page = collectBlocks(decodeBytes(zlib.gunzipSync(fs.readFileSync(file))).text);
    const ruled = weighBlocks(page);
    return {
      gold: words(row.text),
      texts: page.blocks.map(({ text }) => words(text)),
      counts: page.blocks.map(({ text }) => countWords(text)),
      features: blockFeatures(page, ruled, [...page.blocks.keys()]),
      labels: labelsOf(page.blocks, words(row.text), ruled.kept),
      kept: ruled.kept,
    };
  });
}

// A block is story when most of its word triples are in the gold text; a short one when it stands there as it is and
// the rules keep something near it.
function labelsOf(blocks, gold, kept) {
  const known = new Set(triples(gold));
  const whole = ` ${gold.join(' ')} `;
  return blocks.map(({ text }, i) => {
    const list = words(text);
    if (list.length === 0) return kept[i] ? 1 : 0;
    if (list.length < 5)
      return whole.includes(` ${list.join(' ')} `) && kept.slice(Math.max(0, i - 4), i + 5).some(Boolean) ? 1 : 0;
    const parts = triples(list);
    return parts.filter((part) => known.has(part)).length > 0.6 * parts.length ? 1 : 0;
  });
}

// Long blocks matter more, menus little.
const weightOf = (count) => Math.min(3, 0.2 + Math.sqrt(count) / 4);

function train(pages) {
  const { base, trees } = boost(
    pages.flatMap(({ features }) => features),
    pages.flatMap(({ labels }) => labels),
    pages.flatMap(({ counts }) => counts.map(weightOf)),
    SETTINGS,
  );
  return { features: FEATURE_NAMES, base, trees };
}

function wordF1(gold, found) {
  const rest = new Map();
  for (const word of gold) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of found) {
    const left = rest.get(word) ?? 0;
    if (left > 0) common += 1;
    rest.set(word, left - 1);
  }
  return (2 * common) / (gold.length + found.length);
}

const scoreOf = (page, isKept) => wordF1(page.gold, page.texts.filter((_, i) => isKept[i]).flat());

// Every page is read by a model that has not seen it.
function crossValidate(pages) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = compilePageModel(train(pages.filter((_, i) => i % FOLDS !== fold)));
    const unseen = pages.filter((_, i) => i % FOLDS === fold);
    const chosen = unseen.map((page) =>
      likeliestBlocks(
        page.features.map((row) => storyProbability(model, row)),
        page.counts,
      ),
    );
    return {
      pages: unseen.length,
      rules: mean(unseen.map((page) => scoreOf(page, page.kept))),
      model: mean(unseen.map((page, i) => scoreOf(page, chosen[i]))),
      best: mean(unseen.map((page) => scoreOf(page, page.labels))),
    };
  });
}

const percent = (value) => (100 * value).toFixed(2);

function cardOf({ date, pages, blocks, folds, bytes }) {
  const { trees, depth, rate } = SETTINGS;
  const row = (name, { pages: count, rules, model, best }) =>
    `| ${name} | ${count} | ${percent(rules)} | ${percent(model)} | ${percent(best)} |`;
  const all = (key) => folds.reduce((sum, fold) => sum + fold[key] * fold.pages, 0) / pages;
  return `# pages.json

Tells the blocks of a page that belong to its story from menus, adverts, comments and other surroundings.

| | |
|---|---|
| made by | \`train/pages.mjs\`, ${date} |
| method | gradient-boosted trees (Friedman 2001; gains as in XGBoost, histograms as in LightGBM): ${trees} trees of depth ${depth}, rate ${rate} |
| features | ${FEATURE_NAMES.length} numbers a block: its look and markup, the elements around it, three neighbours on either side, what the rules of \`weighBlocks\` think; see \`src/page/blockFeatures.ts\` |
| training data | Web Content Extraction Benchmark (WCXB), development part, pages of type article: ${pages} pages, ${blocks} blocks (CC BY 4.0) |
| licence of the weights | CC BY 4.0 |
| attribution | Murrough Foley, Web Content Extraction Benchmark (github.com/Murrough-Foley/web-content-extraction-benchmark) |
| size | ${bytes.toLocaleString('en')} bytes |

F1 over words in per cent, mean over pages, each page read by a model that has not seen it (fold = number of the page modulo
${FOLDS}). "Best" is what a choice of blocks can reach at most.

| fold | pages | rules alone | with the model | best |
|---|---|---|---|---|
${folds.map((fold, i) => row(i + 1, fold)).join('\n')}
${row('all', { pages, rules: all('rules'), model: all('model'), best: all('best') })}

Known weakness: discussions of readers that the markup does not name; lists of products, which are half story and half advert;
pages that show two articles.
`;
}

const date = argument('date');
if (date === null) throw new Error('give the day of the training: --date YYYY-MM-DD');
const pages = readPages(path.join(corporaFolder(), 'wcxb-dev'));
const origin = {
  source: 'trained by train/pages.mjs on WCXB, development part (Murrough Foley)',
  licence: 'CC BY 4.0',
  date,
};
const text = `${JSON.stringify({ ...origin, ...train(pages) })}\n`;
fs.writeFileSync('data/models/pages.json', text);
const blocks = pages.reduce((sum, { labels }) => sum + labels.length, 0);
const card = cardOf({ date, pages: pages.length, blocks, folds: crossValidate(pages), bytes: text.length });
fs.writeFileSync('data/models/pages.md', card);
console.log(card);
