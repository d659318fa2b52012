// Articles to annotations, beside Intl.Segmenter, which only finds the words of the same texts, and compromise, which
// finds people, places and organisations too.
//   node bench/annotate.mjs [--articles 200]
import nlp from 'compromise';
import { makeArticles } from './generate.mjs';
import { load, option, pageOfRow, print, quickest, ratio, whole } from './measure.mjs';

const { annotateAlone, diagnose, readPage } = await load('pipeline.js');
const { loadResources } = await load('resources.js');
const { detectMentions } = await load('annotations/mentions/detectMentions.js');
const { detectStatements } = await load('annotations/statements/detectStatements.js');
const { tagSentences } = await load('text/part-of-speech.js');

const resources = loadResources();
const pages = makeArticles(option('articles', 200)).map(pageOfRow);
const read = pages.map((page) => readPage(page, resources).value);
const words = read.reduce((sum, { reading }) => sum + reading.tokens.filter(({ kind }) => kind === 'word').length, 0);
print('articles', pages.length, `${whole(words)} words`);

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const peer = quickest(3, () => {
  let found = 0;
  for (const { content } of pages) for (const { isWordLike } of segmenter.segment(content)) if (isWordLike) found += 1;
  return found;
});
const speed = (what, work) => {
  const { seconds } = quickest(3, () => read.forEach(work));
  print(what, `${whole(words / seconds)} w/s`, `${ratio(seconds / peer.seconds)} of the segmenter’s time`);
};
print('Intl.Segmenter, words only', `${whole(words / peer.seconds)} w/s`);
const named = ({ article, reading }) => {
  const parts = tagSentences(resources.models.partOfSpeech, reading.sentences);
  const mentions = detectMentions({
    article,
    reading,
    parts,
    lexicon: resources.mentions,
    names: resources.models.names,
  });
  return { article, reading, parts, mentions };
};
const names = quickest(1, () => pages.map(({ content }) => nlp(content).topics().out('array').length));
print(
  'compromise, names',
  `${whole(words / names.seconds)} w/s`,
  `${ratio(names.seconds / peer.seconds)} of the segmenter’s time`,
);
speed('stemma, words to names', named);
speed('stemma, words to statements', (one) => detectStatements({ ...named(one), lexicon: resources.statements }));
speed('stemma, transmission and damage', (one) => diagnose(one, resources));
speed('stemma, text to all annotations', (_, i) => {
  annotateAlone(diagnose(readPage(pages[i], resources).value, resources), resources, String(i));
});
