import { expect, test } from 'vitest';
import { compareMoments } from '../../src/model/calendar.js';

test.each([
  ['2021-05-03', '2021-05-04', '<'],
  ['2021-05-03T23:00', '2021-05-04', '<'],
  ['2021-05-03', '2021-05-03T09:00', '='],
  ['2021-05-03T09:00', '2021-05-03T09:01', '<'],
  // 15:30 and 16:00 in universal time.
  ['2021-05-03T17:30+02:00', '2021-05-03T16:00Z', '<'],
  // Nobody knows where the clock of the first hangs.
  ['2021-05-03T16:40', '2021-05-03T17:30+02:00', '='],
  ['2021-W18', '2021-05-03', '='],
])('%s, %s: %s', (a, b, order) => {
  const signs = [compareMoments(a, b), -compareMoments(b, a)].map((n) => (n < 0 ? '<' : n > 0 ? '>' : '='));
  expect(signs).toEqual([order, order]);
});
