import { expect, test } from 'vitest';
import type { SenseLexiconFile } from '../../src/text/mistaken-senses.js';
import { dataJson } from '../readData.js';

const file: SenseLexiconFile = dataJson('en/mistaken-senses.json');
const sorts = ['nouns', 'verbs', 'others'] as const;
const entries = sorts.flatMap((sort) => file[sort]);
const formsOf = (list: string): readonly string[] => list.split(' ');

test('an entry has as many forms of each word, and none that is right and wrong at once', () => {
  const wrong = entries.filter(({ forms, meant }) => {
    const own = formsOf(forms);
    return meant.map(formsOf).some((all) => all.length !== own.length || all.some((form) => own.includes(form)));
  });
  expect(wrong).toEqual([]);
});

test('a verb has its five forms, the past ones third and fourth', () => {
  const verbs = file.verbs.flatMap(({ forms, meant }) => [forms, ...meant]);
  expect(verbs.filter((forms) => formsOf(forms).length !== 5)).toEqual([]);
});

test.each(sorts)('no word stands in two entries of the %s', (sort) => {
  const words = file[sort].flatMap(({ forms }) => [...new Set(formsOf(forms))]);
  expect(words.filter((form, i) => words.indexOf(form) !== i)).toEqual([]);
});

test('an entry names the foreign words behind it, by language', () => {
  for (const { forms, foreign } of entries) {
    expect(Object.keys(foreign).length, forms).toBeGreaterThan(0);
    for (const [language, word] of Object.entries(foreign)) {
      expect(language, forms).toMatch(/^[a-z]{2}$/);
      expect(word, forms).toMatch(/^\p{L}[\p{L}\p{M} ,’-]*$/u);
    }
  }
});

test('topics are known, and what a translation alone may not have is of the entry', () => {
  for (const { forms, topics, alone } of entries) {
    for (const topic of topics ?? []) expect(Object.keys(file.topics), forms).toContain(topic);
    for (const form of alone === undefined ? [] : formsOf(alone)) expect(formsOf(forms)).toContain(form);
    if (alone !== undefined) expect(topics, forms).toBeDefined();
  }
});
