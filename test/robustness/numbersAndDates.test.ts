import { describe, expect, test } from 'vitest';
import { verifyDossier } from '../../src/dossier/verifyDossier.js';
import { periodOf } from '../../src/model/calendar.js';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();

const dossierOf = (content: string, format: 'text' | 'html' = 'text') =>
  buildDossier([pageOf(content, { format, given: { date: '2026-05-12' } })], resources);

/** The dates that the article's times and events have, without those that only bound an event. */
const datesIn = (text: string): readonly string[] =>
  dossierOf(text).articles.flatMap(({ times, events }) => [
    ...times.flatMap(({ value }) => value ?? []),
    ...events.flatMap(({ date, isBounded }) => (isBounded ? [] : (date ?? []))),
  ]);

test('a row of digits beyond every number ends no story', () => {
  const told = `Officials said that 1${',000'.repeat(120)} people fled. A clerk counted ${'9'.repeat(400)} ships.`;
  expect(dossierOf(told).stories).toHaveLength(1);
});

describe('no date is made of what is none', () => {
  test.each([
    'Police arrested 14 dockers on the 45th of May.',
    'The council met on 32 March 2021.',
    'The minister resigned on May 45, 2021.',
    'Voters elected a council on 30 February 2021.',
    'The bridge collapsed on 2021-13-45.',
    'The ferry sank in the year 0.',
    'The army will march in 99999.',
    'The ferry sank on 99/99/9999.',
  ])('%s', (text) => expect(datesIn(text)).toEqual([]));

  test('two days for one event stay two dates, each as it is written', () =>
    expect(datesIn('The strike began on 5 June 2021. The strike began on 9 June 2021.')).toEqual([
      '2021-06-05',
      '2021-06-09',
      '2021-06-05',
      '2021-06-09',
    ]));
});

describe('many numbers', () => {
  const cells = Array.from({ length: 2400 }, (_, i) => (i * 7919) % 99_991);
  test.each([
    ['a text', 'text' as const, `Figures of the port\n\n${cells.join('\t')}`],
    ['a page', 'html' as const, `<h1>Port</h1><table><tr>${cells.map((n) => `<td>${n}</td>`).join('')}</tr></table>`],
  ])('a table is %s without events, claims or dates', (_, format, content) => {
    const dossier = dossierOf(content, format);
    expect(verifyDossier(dossier)).toEqual([]);
    expect(dossier.articles.flatMap(({ events }) => events)).toEqual([]);
    expect(dossier.stories.flatMap(({ claims, timeline }) => [...claims, ...timeline])).toEqual([]);
  });
  test('hundreds of figures are read, and few lines are made of them', () => {
    const days = Array.from(
      { length: 400 },
      (_, i) => `Police arrested ${i} dockers on ${1 + (i % 28)} May ${1600 + i}.`,
    );
    const dossier = dossierOf(days.join(' '));
    const [article] = dossier.articles;
    expect(verifyDossier(dossier)).toEqual([]);
    expect(article?.figures.length).toBeGreaterThan(350);
    expect(article?.events.length).toBeGreaterThan(0);
    expect(article?.events.every(({ date }) => date === null || periodOf(date) !== null)).toBe(true);
    expect(dossier.stories.every(({ claims, timeline }) => claims.length <= 150 && timeline.length <= 90)).toBe(true);
  });
});
