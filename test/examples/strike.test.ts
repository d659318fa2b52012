import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.js';
import { loadResources } from '../../src/resources.js';
import { docOf, exampleStory, pairOf } from './exampleStory.js';
import { hasScorer, rowsBelowFloor } from './floors.js';

const { dossier, story, truth, article, edgesBetween } = exampleStory('strike', loadResources());

test('the six reports are one story, though one bears a date of another country', () => {
  expect(dossier.stories.map((s) => s.articles.length)).toEqual([6]);
  for (const [doc, day] of Object.entries(truth.stemma.published))
    expect(article(doc)?.published?.value.slice(0, 10), doc).toBe(day);
});

describe('how the texts came about', () => {
  test('the translations and the spun copy are known as such', () => {
    const told = Object.keys(truth.stemma.transmission).map((doc) => [doc, article(doc)?.transmission]);
    expect(Object.fromEntries(told)).toMatchObject(truth.stemma.transmission);
  });

  test('all of them go back to the agency', () => {
    for (const [from, to] of truth.stemma.parents) {
      const parents = edgesBetween(from, to).filter(({ relation }) => relation === 'parent');
      expect(parents.map((edge) => `${docOf(edge.from)} > ${docOf(edge.to)}`)).toEqual([`${from} > ${to}`]);
    }
  });

  test('no report is joined to the newspaper that was there itself', () => {
    const { sharedOrigin, mayShare } = truth.stemma;
    const allowed = new Set([...sharedOrigin, ...mayShare].map(([a, b]) => pairOf(a, b)));
    const joined = story.edges.map(({ from, to }) => pairOf(docOf(from), docOf(to)));
    expect(joined.filter((pair) => !allowed.has(pair))).toEqual([]);
  });
});

test('numbers are read as the translation writes them', () => {
  const figures = article('02')?.figures.map((f) => `${slice(article('02')?.text ?? '', f)} = ${f.value}`);
  expect(figures).toEqual(
    expect.arrayContaining([
      '1.850 trains = 1850',
      'More than 30.000 persons = 30000',
      '14,5 millions of euros = 14500000',
    ]),
  );
});

describe.skipIf(!hasScorer)('floors, by the scorer of the acceptance folder', () => {
  test('no row is below its floor', () => {
    expect(rowsBelowFloor('strike', dossier)).toEqual([]);
  });
});
