import { describe, expect, test } from 'vitest';
import { compileArticleLexicon } from '../../src/article/lexicon.js';
import { readDate, readIsoDate } from '../../src/article/readDate.js';
import { dataJson } from '../readData.js';

const { months } = compileArticleLexicon(dataJson('en/article.json'), {
  outlets: dataJson('en/outlet-names.json'),
  nameWords: dataJson('names/name-words.json'),
});

test.each([
  ['2026-03-14', '2026-03-14'],
  ['2026-03-14T10:20:30.123+0100', '2026-03-14T10:20+01:00'],
  ['2026-03-14 10:20', '2026-03-14T10:20'],
  ['2026-03-14T00:00:00Z', '2026-03-14'],
  ['20260314', '2026-03-14'],
  ['14.3.2026', '2026-03-14'],
  ['14. 03. 26', '2026-03-14'],
  ['3/14/2026', '2026-03-14'],
  ['14/3/2026', '2026-03-14'],
  ['Posted on Saturday, 14th March 2026 at 9 am', '2026-03-14'],
  ['March 14, 2026', '2026-03-14'],
  ['Sat, 14 Mar 2026 00:04:00 +0200', '2026-03-14'],
  ['14 de marzo de 2026', '2026-03-14'],
  ['14. März 2026', '2026-03-14'],
  ['2026 m. kovo 14 d.', '2026-03-14'],
  ['14 марта 2026', '2026-03-14'],
  ['2026年3月14日', '2026-03-14'],
  ['31 February 2026', null],
  ['12 december 2025', '2025-12-12'],
  ['10 episodes 2019, 14 March 2026', '2026-03-14'],
  ['14 Smarch 2026', null],
  ['version 3.14.15', null],
  ['1745', null],
  ['', null],
])('%s', (text, value) => {
  expect(readDate(text, { months, isDayFirst: false })?.value ?? null).toBe(value);
});

test.each([
  ['3/4/2026', '2026-04-03'],
  ['3/14/2026', '2026-03-14'],
])('the day first: %s', (text, value) => {
  expect(readDate(text, { months, isDayFirst: true })?.value).toBe(value);
});

describe('a date that the caller gives', () => {
  test.each([
    ['1989-11-02', '1989-11-02', 'day'],
    ['2026-03', '2026-03', 'month'],
    ['1871', '1871', 'year'],
    ['2026-03-14T10:20:33.5+01:00', '2026-03-14T10:20+01:00', 'minute'],
    ['2026-03-14T10:20', '2026-03-14T10:20', 'minute'],
  ])('%s', (text, value, granularity) => expect(readIsoDate(text)).toMatchObject({ value, granularity }));

  test.each(['2026-02-30', '2026-3-1', 'yesterday', '14.03.2026', ''])('“%s” is none', (text) =>
    expect(readIsoDate(text)).toBeNull(),
  );
});
