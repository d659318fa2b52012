import { expect, test } from 'vitest';
import { likelihoodOf, logOddsOf } from '../../src/text/regression.js';

test('values weigh by their names, and a value that is missing counts nothing', () => {
  const weights = { bias: -1, near: 2, far: -3 };
  expect(logOddsOf([0.5, 1], ['near', 'far'], weights)).toBe(-3);
  expect(logOddsOf([0.5], ['near', 'far'], weights)).toBe(0);
  expect(likelihoodOf(0)).toBe(0.5);
  expect(likelihoodOf(Math.log(3))).toBeCloseTo(0.75);
});
