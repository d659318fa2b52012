import { expect, test } from 'vitest';
import { ordinalIn, plainDigits } from '../../src/text/digits.js';

test.each([
  ['30,000', '30000'],
  ['30.000', '30000'],
  ['1,234,567', '1234567'],
  ['2.5', '2.5'],
  ['2,5', '2.5'],
  ['12,50', '12.50'],
  ['21st', '21'],
  ['7', '7'],
])('%s', (written, digits) => {
  expect(plainDigits(written)).toBe(digits);
});

test.each([
  ['21st', 21],
  ['102nd', 102],
  ['21', null],
  ['month', null],
  ['covid19th', null],
])('the ordinal of %s', (word, number) => {
  expect(ordinalIn(word)).toBe(number);
});
