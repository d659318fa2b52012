import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.js';
import { loadResources } from '../../src/resources.js';
import { renderMarkdown } from '../../src/views/markdown.js';
import { docOf, exampleStory, pairOf } from './exampleStory.js';
import { hasScorer, rowsBelowFloor } from './floors.js';

const resources = loadResources();

// An agency’s report, two machine translations of one foreign version of it, a copy with swapped words, and others who
// were there.
describe.each(['strike', 'verdict', 'summit', 'quake', 'airline'])('%s, told by a wire and its copies', (example) => {
  const { dossier, story, truth, article, edgesBetween } = exampleStory(example, resources);
  const docs = Object.keys(truth.stemma.docs);

  test('all reports are one story, of the days that they bear', () => {
    expect(dossier.stories.map((s) => s.articles.length)).toEqual([docs.length]);
    for (const [doc, day] of Object.entries(truth.stemma.published))
      expect(article(doc)?.published?.value.slice(0, 10), doc).toBe(day);
  });

  test('the translations and the spun copy are known as such', () => {
    const relayed = Object.entries(truth.stemma.transmission).filter(([, { kind }]) => kind !== 'original');
    const told = relayed.map(([doc]) => [doc, article(doc)?.transmission]);
    expect(Object.fromEntries(told)).toMatchObject(Object.fromEntries(relayed));
  });

  test('all of them go back to the agency', () => {
    for (const [from, to] of truth.stemma.parents) {
      const parents = edgesBetween(from, to).filter(({ relation }) => relation === 'parent');
      expect(parents.map((edge) => `${docOf(edge.from)} > ${docOf(edge.to)}`)).toEqual([`${from} > ${to}`]);
    }
  });

  test('no report is joined to one that was there itself', () => {
    const { sharedOrigin, mayShare } = truth.stemma;
    const allowed = new Set([...sharedOrigin, ...mayShare].map(([a, b]) => pairOf(a, b)));
    const joined = story.edges.map(({ from, to }) => pairOf(docOf(from), docOf(to)));
    expect(joined.filter((pair) => !allowed.has(pair))).toEqual([]);
  });

  test.skipIf(!hasScorer)('no row is below its floor, by the scorer of the acceptance folder', () => {
    expect(rowsBelowFloor(example, dossier)).toEqual([]);
  });
});

// Translations of articles that are not in hand, with reporting of their own.
describe.each(['expulsion', 'mine'])('%s, told by translations of what nobody has', (example) => {
  const { dossier, story, truth, article, edgesBetween } = exampleStory(example, resources);
  const { sharedOrigin, mayShare, transmission } = truth.stemma;

  test('all reports are one story', () => {
    expect(dossier.stories.map((s) => s.articles.length)).toEqual([Object.keys(truth.stemma.docs).length]);
  });

  test('the translations are known as such, with their language', () => {
    const translated = Object.entries(transmission).filter(([, { kind }]) => kind === 'machine-translated');
    const told = translated.map(([doc]) => [doc, article(doc)?.transmission]);
    expect(Object.fromEntries(told)).toMatchObject(Object.fromEntries(translated));
  });

  test('translations of one text are siblings, and nobody is joined to who was there himself', () => {
    for (const [a, b] of sharedOrigin) expect(edgesBetween(a, b).map(({ relation }) => relation)).toEqual(['sibling']);
    const allowed = new Set([...sharedOrigin, ...mayShare].map(([a, b]) => pairOf(a, b)));
    const joined = story.edges.map(({ from, to }) => pairOf(docOf(from), docOf(to)));
    expect(joined.filter((pair) => !allowed.has(pair))).toEqual([]);
  });

  test.skipIf(!hasScorer)('no row is below its floor, by the scorer of the acceptance folder', () => {
    expect(rowsBelowFloor(example, dossier)).toEqual([]);
  });
});

// Wires, a local report, its spun copy and translations, some of what nobody has.
describe.each(['seizure', 'recount', 'syrup', 'governor', 'cupfinal', 'hostages', 'pipeline'])(
  '%s, told by a wire and by who was there',
  (example) => {
    const { dossier, story, truth } = exampleStory(example, resources);

    test('all reports are one story', () => {
      expect(dossier.stories.map((s) => s.articles.length)).toEqual([Object.keys(truth.stemma.docs).length]);
    });

    test('nobody is joined to who was there himself', () => {
      const { sharedOrigin, mayShare } = truth.stemma;
      const allowed = new Set([...sharedOrigin, ...mayShare].map(([a, b]) => pairOf(a, b)));
      const joined = story.edges.map(({ from, to }) => pairOf(docOf(from), docOf(to)));
      expect(joined.filter((pair) => !allowed.has(pair))).toEqual([]);
    });

    test.skipIf(!hasScorer)('no row is below its floor, by the scorer of the acceptance folder', () => {
      expect(rowsBelowFloor(example, dossier)).toEqual([]);
    });
  },
);

test('numbers are read as the translation writes them', () => {
  const { article } = exampleStory('strike', resources);
  const figures = article('02')?.figures.map((f) => `${slice(article('02')?.text ?? '', f)} = ${f.value}`);
  expect(figures).toEqual(
    expect.arrayContaining([
      '1.850 trains = 1850',
      'More than 30.000 persons = 30000',
      '14,5 millions of euros = 14500000',
    ]),
  );
});

test('a sentence whose number a translation broke is told as it stands, not as a comparison', () => {
  const markdown = renderMarkdown(exampleStory('quake', resources).dossier);
  expect(markdown).toContain("The worst earthquake in Ancavia's history killed 1,900 people in 1974. (A)");
  expect(markdown).not.toContain('Deaths: “1,900 people” (A)');
});
