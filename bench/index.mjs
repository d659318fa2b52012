// The index of copies beside MinHash on the same articles: what is found of each kind of copy, articles a second, the cost
// of a batch as the index grows, bytes kept.
//   node bench/index.mjs [--articles 100000] [--batch 5000]
import { KINDS, labelledArticles } from './copies.mjs';
import { cpuSeconds, load, option, print, ratio, whole } from './measure.mjs';
import { MinHashIndex } from './minhash.mjs';

const { loadResources } = await load('resources.js');
const { noteArticle } = await load('story/lineage/articleNote.js');
const { CopyIndex, widthFor } = await load('story/lineage/copyIndex.js');
const { termReader } = await load('story/lineage/terms.js');

const [count, size] = [option('articles', 100_000), option('batch', 5000)];
const { lineage } = loadResources();
const termOf = termReader(lineage);
const width = widthFor(count);
const index = new CopyIndex(width);
const peer = new MinHashIndex();
const ways = {
  stemma: ({ id, text }) => {
    const note = noteArticle(id, text, { termOf, width });
    index.add(note);
    return new Set(index.query(note).map((candidate) => candidate.id));
  },
  MinHash: ({ id, text }) => peer.add(id, text),
};

// One after the other, so that neither has the memory of the other to sweep.
for (const [name, find] of Object.entries(ways)) tell(name, measure(find));
const { features, counts } = index.bytes;
print('stemma: bytes kept an article', whole((features + counts) / count), 'all tables of the index, fixed counts too');

/** Finds the copies in a stream of articles; returns what was found of each kind, how much proposed, and seconds by batch. */
function measure(find) {
  const [copies, found, batches] = [new Map(), new Map(), []];
  let proposed = 0;
  for (const articles of inBatches(labelledArticles(count))) {
    const before = cpuSeconds();
    const answers = articles.map(find);
    batches.push(cpuSeconds() - before);
    articles.forEach(({ id, source, kind }, i) => {
      answers[i].delete(id);
      proposed += answers[i].size;
      copies.set(kind, (copies.get(kind) ?? 0) + 1);
      if (answers[i].has(source)) found.set(kind, (found.get(kind) ?? 0) + 1);
    });
  }
  return { copies, found, proposed, batches };
}

function* inBatches(articles) {
  let batch = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function tell(name, { copies, found, proposed, batches }) {
  const seconds = batches.reduce((sum, one) => sum + one, 0);
  const candidates = `${(proposed / count).toFixed(1)} candidates an article`;
  print(`${name}: ${whole(count)} articles`, `${whole(count / seconds)}/s`, candidates);
  for (const kind of KINDS) {
    const share = (100 * (found.get(kind) ?? 0)) / copies.get(kind);
    print(`${name}: sources found, ${kind}`, `${share.toFixed(1)} %`, `of ${whole(copies.get(kind))}`);
  }
  const at = Math.floor(10_000 / size);
  if (batches.length < at + 8) return;
  const [early, late] = [middle(batches.slice(at - 1, at + 4)), middle(batches.slice(-5))];
  print(`${name}: growth of a batch`, ratio(late / early), `${whole(size)} articles, from 10,000 to ${whole(count)}`);
}

/** The middle one of five: two batches may meet another program that keeps the memory busy. */
function middle(seconds) {
  return [...seconds].sort((a, b) => a - b)[2];
}
