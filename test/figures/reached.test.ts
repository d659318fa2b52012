import { describe, test } from 'vitest';
import { check } from './figureLines.js';

describe('what a number counts whose noun stands before the verb', () => {
  test.each([
    ['The number of deckhands on the list went to nine.', ['nine | 9 people exact']],
    ['The owners put the number of their deckhands at about 40.', ['about 40 | 40 people about']],
    ['That brought the count of the missing to 14.', ['14 | 14 people exact']],
    ['The number of the injured is 29.', ['29 | 29 people exact']],
    ['The ill are 93.', ['93 | 93 people exact']],
    ['The confirmed dead now stood at 41.', ['41 | 41 people exact']],
    ['Police said that those arrested numbered 30.', ['30 | 30 people exact']],
    ['Deaths in the valley had reached 20 by noon.', ['20 | 20 people exact']],
    ['Infections rose to 310 in May.', ['310 | 310 infections exact']],
    ['Its barges number about 60.', ['about 60 | 60 barges about']],
    // Another verb, another noun, an age or an address.
    ['The number of barges fell, and the dues rose to 31.', ['31 | 31 - exact']],
    ['The injured man’s fever rose to 40.', ['40 | 40 - exact']],
    ['The climbers reached 4,000 at dawn.', ['4,000 | 4000 - exact']],
    ['The dead were 19 and 23.', ['19 | 19 - exact', '23 | 23 - exact']],
    ['Losses totalled 300 million.', ['300 million | 300000000 - exact']],
  ])('%s', check);

  test.each([
    ['She was 91.', ['91 | 91 years exact']],
    ['He is 12, and tall.', ['12 | 12 years exact']],
    ['It was 91.', ['91 | 91 - exact']],
    ['She was 14 - 2 down.', []],
  ])('%s', check);

  test.each([
    ['They ruled by seven votes to six.', ['seven votes | 7 votes exact', 'six | 6 votes exact']],
    ['The vote was four to one.', ['four | 4 votes exact', 'one | 1 votes exact']],
    ['The house voted 61-39 for it.', ['61 | 61 votes exact', '39 | 39 votes exact']],
    ['The ferry won 61-39 and sailed.', []],
    ['They voted five to six times.', ['five to six times | 5..6 times exact']],
  ])('a split vote: %s', check);
});
