import { describe, test } from 'vitest';
import { check } from './figureLines.js';

describe('a number that is part of a name counts nothing', () => {
  test.each([
    ['The house on 117th Street burned near the 67th Precinct.', []],
    ['Rovers Take 10th Win in a Row', ['10th Win | 10 ordinal exact']],
    ['It was the 10th win in a row.', ['10th win | 10 ordinal exact']],
    ['The train 417 left for Lund.', []],
    ['Flight 370 left Gate 4, the G20 said on Channel 4.', []],
    ['A star of the nineteen sixties sang.', ['nineteen | 19 - exact']],
  ] as const)('%s', check);
});

describe('of whom a number is', () => {
  test.each([
    ['A mother of 12 was killed.', ['12 | 12 people exact']],
    ['He got a 2-1/2 year sentence.', ['2-1/2 year | 2.5 years exact']],
    ['They lost 2-1 to the Rovers.', []],
  ] as const)('%s', check);
});
