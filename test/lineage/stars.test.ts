import { describe, expect, test } from 'vitest';
import { explainStars, familiesOfStar, pairsOfStar, starsOf } from '../../src/story/lineage/stars.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { article, lexicon } from './fixtures.js';

const many = (count: number, sameText: string, dateOf: (i: number) => string | null = () => null) =>
  Array.from({ length: count }, (_, i) => ({ id: `${sameText}${i}`, date: dateOf(i), sameText }));

describe('texts that very many articles have', () => {
  test('are linked with the first of them only, from 33 articles on', () => {
    expect(starsOf(many(32, 'a'))).toEqual([]);
    const [star] = starsOf([...many(5, 'a'), ...many(33, 'b')]);
    expect(star).toMatchObject({ first: 5, count: 33 });
    expect(star?.others).toHaveLength(32);
  });

  test('the earliest is the first; an article without a date is not', () => {
    const [star] = starsOf(many(40, 'a', (i) => (i === 0 ? null : i === 7 ? '2026-01-30' : '2026-01-31')));
    expect(star?.first).toBe(7);
  });

  test('the first is paired with each of the others', () => {
    expect(pairsOfStar({ first: 2, others: [0, 4] })).toMatchObject([
      { a: 0, b: 2 },
      { a: 2, b: 4 },
    ]);
  });

  test('come in families of bounded size, the first in each', () => {
    const [star] = starsOf(many(1200, 'a', (i) => (i === 600 ? '2026-01-01' : null)));
    const families = star === undefined ? [] : familiesOfStar(star);
    expect(families.map(({ members }) => members.length)).toEqual([501, 501, 200]);
    for (const { members, pairs } of families) {
      const first = members.indexOf(600);
      expect(pairs).toHaveLength(members.length - 1);
      expect(pairs.every(({ a, b }) => a < b && (a === first || b === first))).toBe(true);
    }
  });
});

const NOTICE = `The ferry Marelle ran aground off Tarvik on Friday night with forty-two passengers, among them a choir.
Two lifeboats from the Hesten station took everybody off before the tide turned, the harbour master Elin Brask said.`;

test('forty articles of one text have thirty-nine links, and each says why there are no more', () => {
  const articles = Array.from({ length: 40 }, (_, i) => article(`r${String(i).padStart(2, '0')}`, NOTICE));
  const links = traceCopies(articles, lexicon);
  expect(links).toHaveLength(39);
  expect(new Set(links.map(({ a }) => a.article))).toEqual(new Set(['r00']));
  for (const { kind, why } of links) {
    expect(kind).toBe('verbatim');
    expect(why.at(-1)).toEqual({
      feature: 'identical-texts',
      value: 40,
      text: '40 articles have this text; each is linked with the first of them only.',
    });
  }
  expect(explainStars(links, [], () => '')).toBe(links);
});
