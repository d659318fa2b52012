import { expect, test } from 'vitest';
import { groupBy, groupByEach } from '../../src/text/group-by.js';

test('items are sorted into lists in the order of their first items', () => {
  const lists = groupBy(['mayor', 'judge', 'minister', 'juror'], ([first]) => first);
  expect([...lists]).toEqual([
    ['m', ['mayor', 'minister']],
    ['j', ['judge', 'juror']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});

test('an item stands in the list of each of its keys, or in none', () => {
  const lists = groupByEach(['ferry boat', '', 'boat house'], (words) =>
    words.split(' ').filter((word) => word !== ''),
  );
  expect([...lists]).toEqual([
    ['ferry', ['ferry boat']],
    ['boat', ['ferry boat', 'boat house']],
    ['house', ['boat house']],
  ]);
});
