import { expect, test } from 'vitest';
import { headlineOf } from '../../src/dossier/headline.js';
import type { Article, Transmission } from '../../src/model/article.js';
import { articlesOf } from '../claims/fixtures.js';

/** An article whose first sentence is its title. */
function titled(text: string, kind: Transmission['kind'] = 'unknown', isInterview = false): Article {
  const [read] = articlesOf([{ outlet: 'Ledger', text, kind }]);
  if (read === undefined) throw new Error('no article');
  const end = text.indexOf('.');
  const blocks = isInterview ? [{ start: end + 1, end: text.length, kind: 'question' as const }] : read.article.blocks;
  return { ...read.article, blocks, title: end < 0 ? null : { start: 0, end } };
}

const SPUN = titled('Ferry goes under in haze. The ferry sank near the harbour.', 'spun');
const PLAIN = titled('Ferry sinks in fog. The ferry sank near the harbour.');
const ASIDE = titled('Opinion on whales and poets. The ferry sank near the harbour.');

test('the cleanest title is the headline', () => {
  expect(headlineOf([SPUN, PLAIN])).toBe('Ferry sinks in fog');
});
const dated = (article: Article, outlet: string, value: string): Article => ({
  ...article,
  outlet: { name: outlet, basis: 'stated', receipts: [], confidence: 1 },
  published: { value, granularity: 'day', basis: 'stated', confidence: 1, receipts: [] },
});

test('a later title of its outlet takes the place of one, no earlier and no other', () => {
  const first = dated(
    titled('Nine dead as ferry sinks in fog. The ferry sank near the harbour.'),
    'Ledger',
    '2020-03-01',
  );
  const text = 'Ferry toll rises to eleven dead. The ferry sank near the harbour in fog.';
  expect(headlineOf([first, PLAIN, dated(titled(text), 'Ledger', '2020-03-02')])).toBe(
    'Ferry toll rises to eleven dead',
  );
  expect(headlineOf([first, PLAIN, dated(titled(text), 'Ledger', '2020-02-28')])).toBe(
    'Nine dead as ferry sinks in fog',
  );
  expect(headlineOf([first, PLAIN, dated(titled(text), 'Courier', '2020-03-02')])).toBe(
    'Nine dead as ferry sinks in fog',
  );
});
test('a title that tells of its own side of the event comes after one that tells what the others open with', () => {
  const behind = `${'Rain fell. '.repeat(30)} The harbour and the ferry, which everybody knew, are gone.`;
  const feature = titled('The harbour and the ferry that everybody knew. Children wait there every morning.');
  const report = titled(`Six drown as boat sinks in fog. Six people drowned in fog on Sunday. ${behind}`);
  const other = titled(`Fog sinks boat. Six people drowned when it sank in fog on Sunday. ${behind}`);
  expect(headlineOf([feature, report, other])).toBe('Six drown as boat sinks in fog');
});
test('of clean titles the one whose words are in most articles', () => {
  expect(headlineOf([ASIDE, PLAIN, SPUN])).toBe('Ferry sinks in fog');
});
test('an interview says what one person thinks', () => {
  expect(headlineOf([titled('Ferry harbour sank. Did the ferry sink near the harbour?', 'unknown', true), PLAIN])).toBe(
    'Ferry sinks in fog',
  );
});
test('without titles the beginning of the first text, cut at a word', () => {
  const text = 'word '.repeat(100);
  const headline = headlineOf([titled(text)]);
  expect(headline.length).toBeLessThan(145);
  expect(headline).toMatch(/word …$/u);
  expect(headlineOf([])).toBe('');
});
