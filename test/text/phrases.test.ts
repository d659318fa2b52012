import { expect, test } from 'vitest';
import { phraseFrom, phraseUpTo, wordsBetween } from '../../src/text/phrases.js';

const words = 'No fewer than forty boats'.split(' ').map((text) => ({ lower: text.toLowerCase() }));
const phrases = new Set(['fewer than', 'no fewer than', 'than', 'boats today']);

test('the longest phrase that begins at a word', () => {
  expect([0, 1, 2, 3, 4, 5].map((i) => phraseFrom(words, i, phrases))).toEqual([3, 2, 1, 0, 0, 0]);
  expect(phraseFrom(words, 0, phrases, 2)).toBe(0);
});

test('the longest phrase that ends before a word', () => {
  expect([0, 1, 2, 3, 4, 5].map((i) => phraseUpTo(words, i, phrases))).toEqual([0, 0, 0, 3, 0, 0]);
  expect(phraseUpTo(words, 3, phrases, 2)).toBe(2);
});

test('words that are there, joined', () => {
  expect([wordsBetween(words, -1, 2), wordsBetween(words, 3, 9), wordsBetween(words, 2, 2)]).toEqual([
    'no fewer',
    'forty boats',
    '',
  ]);
});
