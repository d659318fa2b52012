import { expect, test } from 'vitest';
import type { SenseLexiconFile } from '../../src/story/damage/senseLexicon.js';
import { dataJson } from '../readData.js';

const file: SenseLexiconFile = dataJson('en/mistaken-senses.json');
const entries = (['nouns', 'verbs', 'others'] as const).flatMap((sort) => file[sort]);

test('an entry has as many forms of each word, in lower case, and none that is right and wrong at once', () => {
  const wrong = entries.filter((entry) => {
    const [own = [], ...meant] = entry.map((forms) => forms.split(' '));
    return meant.some((forms) => forms.length !== own.length || forms.some((form) => own.includes(form)));
  });
  expect(wrong).toEqual([]);
  expect(entries.flat().filter((forms) => forms !== forms.toLowerCase())).toEqual([]);
});

test('every word has one entry', () => {
  const words = entries.map(([forms]) => forms);
  expect(words.filter((forms, i) => words.indexOf(forms) !== i)).toEqual([]);
});
