// The sequence tagger of statements that is stacked on the rules: what train/crossvalidate.mjs trains and measures. It
// does not ship, because it is right too seldom where the rules find nothing (see docs/errors.md).
import fs from 'node:fs';
import { load } from './corpora.mjs';
import { finish, learn } from './learn.mjs';

const { isBody } = await load('model/article.js');
const { readPage } = await load('pipeline.js');
const { loadResources } = await load('resources.js');
const { readLines } = await load('annotations/statements/line.js');
const { readLine } = await load('annotations/statements/readLine.js');
const { FeatureRows } = await load('text/feature-rows.js');
const { featureId, hashOf } = await load('text/features.js');
const { tagSentences } = await load('text/part-of-speech.js');
const { tag } = await load('text/perceptron.js');
const { decodeModel, encodeModel } = await load('text/perceptron-file.js');

export const resources = loadResources();
const ROLES = { content: 'C', source: 'S', cue: 'K' };
const LABELS = ['O', ...Object.values(ROLES).flatMap((role) => [`B-${role}`, `I-${role}`])];
/** How far the labels of a proposed statement must be above "nothing said", in the model's own whole numbers. */
const MARGIN = 400;
const FEWEST_WORDS = 3;
const TEMPLATES = 31;

/** Takes a row of text; returns it as a page of the pipeline. */
export const pageOf = ({ id, text, title, date }) => ({
  ...{ id, format: 'text', content: text, source: { file: null, url: null, sha256: '' } },
  given: { ...(title ? { title } : {}), ...(date ? { date } : {}) },
});

/** Takes a row of text; returns its lines, each with what the rules find in it. */
export function linesOf(row) {
  const { article, reading } = readPage(pageOf(row), resources).value;
  const input = {
    reading,
    parts: tagSentences(resources.models.partOfSpeech, reading.sentences),
    lexicon: resources.statements,
  };
  return article.blocks.flatMap((block, number) => {
    const sentences = reading.sentences.filter((sentence) => sentence.block === number);
    if (sentences.length === 0 || (block.kind !== 'title' && !isBody(block))) return [];
    return readLines(input, sentences, block.kind).map((line) => ({ line, drafts: readLine(line) }));
  });
}

/** Takes a row with attributions; returns one example a line: features, and the parts of the outermost statements. */
export function examplesOf(row) {
  return linesOf(row).map(({ line, drafts }) => ({
    rows: featuresOf(line, drafts),
    labels: labelsOf(line, row.attributions),
  }));
}

/**
 * Reads sentences with marks, `{source} <cue> [content]`, one a line; returns rows as the annotated corpora have them.
 */
export function readMarked(file) {
  const roles = { '{': 'source', '<': 'cue', '[': 'content' };
  return fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line, number) => {
      const attribution = { content: [], source: [], cue: [] };
      let [text, open] = ['', null];
      for (const mark of line) {
        if (roles[mark]) open = { role: roles[mark], start: text.length };
        else if ('}>]'.includes(mark)) attribution[open.role].push([open.start, text.length]);
        else text += mark;
      }
      return { id: `${file}:${number + 1}`, text, attributions: [attribution] };
    });
}

function labelsOf(line, attributions) {
  const labels = line.tokens.map(() => 'O');
  const put = (spans, role) => {
    for (const [start, end] of spans) {
      let prefix = 'B';
      line.tokens.forEach((token, i) => {
        if (token.start < start || token.end > end) return;
        labels[i] = `${prefix}-${ROLES[role]}`;
        prefix = 'I';
      });
    }
  };
  const isInside = ({ cue: [first] }, outer) =>
    first !== undefined && outer.content.some(([start, end]) => start <= first[0] && first[1] <= end);
  const outermost = attributions.filter((one) => !attributions.some((outer) => outer !== one && isInside(one, outer)));
  for (const role of ['content', 'source', 'cue']) for (const one of outermost) put(one[role], role);
  return labels;
}

// Words, parts of speech, reporting words, quotation marks, the last verb and clause opening, and the rules' own
// answer.
function featuresOf(line, drafts) {
  const answer = answerOf(line, drafts);
  const { forms, words } = line.lexicon;
  const kindOf = (word) =>
    `${forms.get(word)?.verb.class ?? ''}${words.nouns.has(word) ? 'n' : ''}${words.roles.has(word) || words.groups.has(word) ? 'v' : ''}`;
  const seen = line.tokens.map(({ lower }, i) => ({
    word: lower,
    part: line.parts[i] ?? 'X',
    kind: kindOf(lower),
    said: answer[i],
    quoted: line.quotes[i] >= 0 ? 'q' : '',
  }));
  const edge = { word: '^', part: '^', kind: '', said: 'O', quoted: '' };
  const rows = new FeatureRows(seen.length, TEMPLATES);
  let [verb, opening, verbAt, openingAt] = ['', '', 0, 0];
  const away = (i) => Math.min(4, i);
  seen.forEach((here, i) => {
    const [b2, b, a, a2] = [-2, -1, 1, 2].map((k) => seen[i + k] ?? edge);
    const told = drafts.length > 0 ? 1 : 0;
    const parts = [
      ['', ''],
      ['w', here.word],
      ['b', b.word],
      ['a', a.word],
      ['b2', b2.word],
      ['a2', a2.word],
      ['bw', b.word, here.word],
      ['wa', here.word, a.word],
      ['s', here.word.slice(-3), here.part],
      ['p', here.part],
      ['bp', b.part, here.part],
      ['pa', here.part, a.part],
      ['b2p', b2.part, b.part, here.part],
      ['pa2', here.part, a.part, a2.part],
      ['bpa', b.part, here.part, a.part],
      ['wp', here.word, a.part],
      ['pw', b.part, here.word],
      ['k', here.kind, here.part],
      ['kb', b.kind, here.part, a.part],
      ['ka', a.kind, here.part, b.part],
      ['kn', here.kind, a.part, a2.part],
      ['q', here.quoted, here.part],
      ['r', here.said, here.quoted],
      ['rr', b.said, here.said, a.said],
      ['rp', here.said, here.part],
      ['rw', here.said, here.word],
      ['t', told, here.said],
      ['o', opening, away(i - openingAt), here.part],
      ['v', verb, away(i - verbAt)],
      ['vo', verb, opening, told],
      ['vp', verb, here.part, away(i - verbAt)],
    ];
    for (const [template, part] of parts.entries()) rows.add(featureId(template + 1, hashOf(part.join('|'))));
    if (here.part === 'VERB') [verb, verbAt] = [here.word, i];
    if (/^(?:SCONJ|CCONJ|PUNCT)$/.test(here.part) || here.word === 'to') [opening, openingAt] = [here.word, i];
  });
  return rows;
}

function answerOf(line, drafts) {
  const answer = line.tokens.map(() => 'O');
  for (const { content } of drafts) for (const { from, to } of content) answer.fill('C', from, to);
  for (const { source, cue, parent } of drafts) {
    if (parent !== null) continue;
    if (source !== null) answer.fill('S', source.from, source.to);
    if (cue !== null) answer.fill('K', cue.from, cue.to);
  }
  return answer;
}

/** Takes examples; returns the trained tagger. */
export function trainSpeech(examples) {
  const mayFollow = (before, label) => label[0] !== 'I' || (before !== null && before.slice(2) === label.slice(2));
  const learned = learn(examples, { labels: LABELS, epochs: 8, leastCount: 2, mayFollow });
  return decodeModel(encodeModel(finish(learned, 150_000)));
}

/**
 * Takes a tagger and a line; returns the statements that only the tagger finds, each with one source, a cue and a
 * margin.
 */
export function proposed(model, { line, drafts }) {
  const rows = featuresOf(line, drafts);
  const labels = tag(model, rows);
  const segments = segmentsOf(labels);
  const cues = segments.filter(({ role }) => role === 'K');
  const gap = (a, b) => Math.max(a.from - b.to, b.from - a.to);
  const nearest = (segment) => cues.reduce((best, cue) => (gap(cue, segment) < gap(best, segment) ? cue : best));
  return cues.flatMap((cue) => {
    const own = segments.filter((segment) => segment.role !== 'K' && nearest(segment) === cue);
    const [sources, content] = ['S', 'C'].map((wanted) => own.filter(({ role }) => role === wanted));
    const words = content.reduce(
      (sum, { from, to }) => sum + line.tokens.slice(from, to).filter(({ kind }) => kind === 'word').length,
      0,
    );
    const all = [cue, ...own];
    if (sources.length !== 1 || words < FEWEST_WORDS || all.some((segment) => isTold(drafts, segment))) return [];
    const margin =
      scoreOf(model, rows, labels) -
      scoreOf(
        model,
        rows,
        labels.map((label, i) => (all.some(({ from, to }) => from <= i && i < to) ? 'O' : label)),
      );
    const place = ({ from, to }) => ({ start: line.tokens[from].start, end: line.tokens[to - 1].end });
    return margin < MARGIN
      ? []
      : [{ kind: 'indirect', cue: place(cue), source: place(sources[0]), content: content.map(place) }];
  });
}

const isTold = (drafts, segment) =>
  drafts.some(({ cue, source, content }) =>
    [cue, source, ...content].some((range) => range !== null && range.from < segment.to && segment.from < range.to),
  );

function segmentsOf(labels) {
  const segments = [];
  labels.forEach((label, i) => {
    if (label[0] === 'B') segments.push({ role: label.slice(2), from: i, to: i + 1 });
    else if (label[0] === 'I') segments.at(-1).to = i + 1;
  });
  return segments;
}

// The sum of all weights that speak for a row of labels.
function scoreOf(model, rows, path) {
  const { labels, features, transitions } = model;
  const numbers = path.map((label) => labels.indexOf(label));
  let score = 0;
  numbers.forEach((label, token) => {
    score += transitions[(token === 0 ? labels.length : numbers[token - 1]) * labels.length + label];
    for (const id of rows.idsOf(token)) {
      const first = features.find(id);
      if (first >= 0) score += features.weights[first + label];
    }
  });
  return score;
}
