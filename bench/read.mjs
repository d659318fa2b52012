// Pages to articles, beside the parser of htmlparser2 alone on the same pages.
//   node bench/read.mjs [--pages 200]
import { Parser } from 'htmlparser2';
import { makeArticles, makePage } from './generate.mjs';
import { cpuSeconds, load, option, print, quickest, ratio, whole } from './measure.mjs';

const { readPage } = await load('pipeline.js');
const { loadResources } = await load('resources.js');

const resources = loadResources();
const pages = makeArticles(option('pages', 200)).map((article, i) => ({
  id: article.id,
  format: 'html',
  content: makePage(article, i),
  source: { file: null, url: null, sha256: '' },
  given: {},
}));
const units = pages.reduce((sum, { content }) => sum + content.length, 0);
print('pages', pages.length, `${whole(units / pages.length)} code units each`);

const parse = () => {
  let words = 0;
  for (const { content } of pages) {
    const parser = new Parser({ ontext: (text) => (words += text.length), onopentag: () => {}, onclosetag: () => {} });
    parser.end(content);
  }
  return words;
};
const times = [];
const read = () => {
  for (const page of pages) {
    const before = cpuSeconds();
    readPage(page, resources);
    times.push(cpuSeconds() - before);
  }
};
const peer = quickest(3, parse);
const ours = quickest(3, read);
print('htmlparser2, events only', `${whole(pages.length / peer.seconds)}/s`);
print(
  'stemma, page to article',
  `${whole(pages.length / ours.seconds)}/s`,
  `${ratio(ours.seconds / peer.seconds)} of the parser’s time`,
);
times.sort((a, b) => a - b);
print(
  '99 of 100 pages take less than',
  `${(1000 * times[Math.floor(times.length * 0.99)]).toFixed(0)} ms`,
  `the slowest ${(1000 * times.at(-1)).toFixed(0)} ms`,
);
