import { describe, test } from 'vitest';
import { check } from './figureLines.js';

describe('numbers in texts whose marks stand apart', () => {
  test.each([
    ['Sales rose 4 . 8 % to 1 . 6 billion .', ['4 . 8 % | 4.8 percent exact', '1 . 6 billion | 1600000000 - exact']],
    ['It seats 80 , 000 fans .', ['80 , 000 fans | 80000 people exact']],
    ['It seats 80 , 20 of them in boxes .', ['80 | 80 - exact', '20 of them | 20 - exact']],
    ['The mill closed in 1984 . 12 people left .', ['1984 | 1984 year exact', '12 people | 12 people exact']],
  ])('%s', check);
});
