import { describe, expect, test } from 'vitest';
import { commaNumbers, numberStyleOf } from '../../src/text/number-style.js';

describe('how a text writes numbers', () => {
  test.each([
    ['comma', 'The dam cost 2,4 million crowns and holds 58,5 per cent of the water.'],
    ['comma', 'About 12.000 boats lie still.'],
    ['comma', 'It cost 12,5 million, and 30.000 people live there.'],
    ['point', 'It cost 2,4 million crowns.'],
    ['point', 'Rooms 1,2; 3,4; and 5,6.'],
    ['point', 'The dam cost 2.4 million crowns, and 1,2 of it and 3,5 of it were lent.'],
    ['point', 'About 12,000 boats lie still, 2,4 metres and 3,1 metres long.'],
    ['point', 'Nothing is counted here.'],
    ['point', 'The talks took 2.5 hours. Some 30.000 people came.'],
    ['point', 'Unemployment stood at 3.52 percent, of 2,4 million and 1,2 million people.'],
    ['comma', 'At 9.30 the dam held 2,4 metres and 58,5 per cent of the water.'],
    ['comma', 'At 10.17 hours 9.500 people and 1.200 boats were 6,4 kilometres off.'],
    ['comma', 'At time 4.40 the share was 0,8 percent, then 1,5 percent, and 1,9 thousand people came.'],
    ['point', 'A dam of 9.4 metres and one of 8.1 metres, 1.200 apart, cost 2,4 million.'],
  ] as const)('%s: %s', (style, text) => expect(numberStyleOf(text)).toBe(style));

  test('all numbers of that style are found', () => {
    const text = 'It cost 12,5 million, and 30.000 people live there.';
    expect(commaNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['12,5', '30.000']);
  });
});
