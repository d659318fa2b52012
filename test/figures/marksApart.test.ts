import { describe, test } from 'vitest';
import { check } from './figureLines.js';

describe('numbers in texts whose marks stand apart', () => {
  test.each([
    ['They wrote 5 . 1.5 on it .', ['5 | 5 - exact', '1.5 | 1.5 - exact']],
    ['Sales rose 4 . 8 % to 1 . 6 billion .', ['4 . 8 % | 4.8 percent exact', '1 . 6 billion | 1600000000 - exact']],
    ['It seats 80 , 000 fans .', ['80 , 000 fans | 80000 people exact']],
    ['It seats 80 , 20 of them in boxes .', ['80 | 80 - exact', '20 of them | 20 - exact']],
    [
      'It seats 80, 000 fans, 20 of them in boxes.',
      ['80, 000 fans | 80000 people exact', '20 of them | 20 people exact'],
    ],
    [
      'A 16 - year - old boy and a 59-year old man left.',
      ['16 - year - old | 16 years exact', '59-year old | 59 years exact'],
    ],
    [
      'The 16-square-mile isle has a 170,000-square-foot hall.',
      ['16-square-mile isle | 16 square miles exact', '170,000-square-foot hall | 170000 square feet exact'],
    ],
    ['She began a 90 - day stay.', ['90 - day stay | 90 days exact']],
    ['The blast killed 12 - day and night.', ['12 | 12 people exact']],
    ['The Rovers won 57 - 46.', []],
    ['They found six AK - 47 rifles.', ['six | 6 - exact']],
    ['The mill closed in 1984 . 12 people left .', ['1984 | 1984 year exact', '12 people | 12 people exact']],
  ])('%s', check);
});
