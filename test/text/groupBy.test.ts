import { expect, test } from 'vitest';
import { groupBy } from '../../src/text/group-by.js';

test('items are sorted into lists in the order of their first items', () => {
  const lists = groupBy(['mayor', 'judge', 'minister', 'juror'], ([first]) => first);
  expect([...lists]).toEqual([
    ['m', ['mayor', 'minister']],
    ['j', ['judge', 'juror']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
