import { expect, test } from 'vitest';
import { plainDigits } from '../../src/text/digits.js';

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
