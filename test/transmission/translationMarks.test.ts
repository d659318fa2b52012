import { expect, test } from 'vitest';
import { marksAround } from '../../src/article/transmission/declarations.js';
import { check, lexicon, transmissionOf, WIRE } from './transmissionOf.js';

const around = (line: string) => marksAround([line], lexicon).map(({ from }) => from);

test.each([
  ['PageMaker translation ko-en', 'ko'],
  ['Danish | English (automatic)', 'da'],
  ['English (machine translated)', null],
  ['This article was translated automatically.', null],
  ['Automatic translation from Danish', 'da'],
])('around a story “%s” says that a program translated it', (line, from) => expect(around(line)).toEqual([from]));

test.each([
  'German (automatic) | English',
  'This article in Spanish (machine translation)',
  'Powered by Google Translate',
  'Automatic translation',
  'PageMaker translate de-fr',
  'Translation press en-us',
  'English (auto racing)',
])('“%s” does not', (line) => expect(around(line)).toEqual([]));

const mark = { says: 'en-x-mtfrom-de', from: 'de', into: 'en', byProgram: true };

test('what a page says of itself needs no sign in the text, and outweighs a dateline', () => {
  const text = `By Elin Brask in Tarvik\n${WIRE}`;
  check('machine-translated from de', text, { translationMarks: [mark] });
  const { receipts, why } = transmissionOf(text, { translationMarks: [mark] });
  expect(receipts).toEqual([]);
  expect(why?.[0]).toBe('Its page says that a program translated it (“en-x-mtfrom-de”).');
});

test('that a page was translated somehow names the language of a translation, and makes none', () => {
  const translationMarks = [{ ...mark, byProgram: false }];
  check('unknown', WIRE, { translationMarks });
  check('machine-translated from de', 'This text was translated automatically.', { translationMarks });
});
