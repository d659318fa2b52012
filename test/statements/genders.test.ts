import { expect, test } from 'vitest';
import { learnGenders } from '../../src/annotations/statements/genders.js';
import type { Mention } from '../../src/model/annotation.js';
import { asId } from '../../src/model/ids.js';
import { lexicon } from './read.js';

// The genders that the last name of a text has, where all of them are names of persons.
function genderOfLast(text: string) {
  const mentions = [...text.matchAll(/[^,]+/gu)].map(
    ([name], i, found): Mention => ({
      ...{ id: asId(`m${i}`), kind: 'name', type: 'person', entity: null },
      ...{ start: found[i]?.index ?? 0, end: (found[i]?.index ?? 0) + name.length },
    }),
  );
  return learnGenders(text, mentions, lexicon.genders)(mentions.at(-1) as Mention);
}

test.each([
  ['Anna Lind, Lind', 'female'],
  ['Anna Lind, Peter Lind, Lind', null],
  ['Anna Lind, Peter Lind, Anna Lind, Lind', null],
  ['Anna Lind, Anna Falk, Peter Falk, Lind', 'female'],
])('a surname that a woman and a man bear tells nothing, however often it stands: %s', (text, expected) => {
  expect(genderOfLast(text)).toBe(expected);
});

test.each([
  ['a pilot who worked in Anna Bay', null],
  ['a man who met the queen', 'male'],
  ['the wife of a spokesman', 'female'],
])('of who is only described, the words for the person alone tell: %s', (text, expected) => {
  const mention: Mention = {
    ...{ id: asId('m0'), kind: 'nominal', type: 'person', entity: null },
    ...{ start: 0, end: text.length },
  };
  expect(learnGenders(text, [mention], lexicon.genders)(mention)).toBe(expected);
});
