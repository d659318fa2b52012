import { describe, expect, test } from 'vitest';
import { linesOf } from './read.js';

describe('what word-swapping programs put for “according to”', () => {
  const text = 'The quay was shut on Monday, in line with the ministry.';

  test('is read as that in a spun text', () => {
    expect(linesOf(text, 'spun')).toEqual(['indirect | the ministry | in line with | The quay was shut on Monday']);
  });

  test('means what it says elsewhere', () => {
    expect(linesOf(text)).toEqual([]);
  });
});

test('“told” becomes “instructed” where a program swaps words', () => {
  expect(linesOf('Danek instructed that the divers have been hurt.', 'spun')).toEqual([
    'indirect | Danek | instructed | the divers have been hurt',
  ]);
});

describe('verbs of translations', () => {
  const informed = 'Two divers were hurt, informed the ministry.';
  const transmits = 'Tideline transmits that the quay is shut.';
  test.each([
    [informed, ['indirect | the ministry | informed | Two divers were hurt']],
    [transmits, ['indirect | Tideline | transmits | the quay is shut']],
    ['Lind did not discard a strike.', ['indirect | Lind | did not discard | a strike']],
    ['Lind did not exclude that it will rain.', ['indirect | Lind | did not exclude | it will rain']],
    ['The quay is shut, Tideline gives.', ['indirect | Tideline | gives | The quay is shut']],
    [
      'Two divers are in a bad state, told the doctor of the port Mara Lind.',
      ['indirect | the doctor of the port Mara Lind | told | Two divers are in a bad state'],
    ],
    [
      '“We were lucky that day,” Mara Lind, head of the divers of Sund, told the agency.',
      ['direct | Mara Lind, head of the divers of Sund | told | We were lucky that day'],
    ],
  ])('%s', (text, expected) => {
    expect(linesOf(text, 'machine-translated')).toEqual(expected);
  });

  test.each([informed, transmits])('are none in a text that is no translation: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
