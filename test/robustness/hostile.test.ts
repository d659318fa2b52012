import { describe, expect, test } from 'vitest';
import { verifyDossier } from '../../src/dossier/verifyDossier.js';
import { slice } from '../../src/model/span.js';
import { buildDossier, readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { learnNewsrooms } from '../../src/story/lineage/newsrooms.js';
import { indexStatements } from '../../src/story/lineage/originInput.js';
import { relayOf } from '../../src/story/lineage/relays.js';
import { LONGEST_ARTICLE } from '../../src/text/reading.js';
import { MOST_TOKENS } from '../../src/text/sentences.js';
import { renderHtml } from '../../src/views/html/page.js';
import { renderMarkdown } from '../../src/views/markdown.js';
import { article, lexicon } from '../lineage/fixtures.js';
import { pageOf } from '../page/pageOf.js';
import { BROKEN_OFF, HOSTILE, HOSTILE_PAGES } from './texts.js';

const resources = loadResources();
const LENGTH = 3000;

describe('a text that nobody wrote is read, and nothing that is said of it is false', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, write) => {
    const dossier = buildDossier([pageOf(write(LENGTH))], resources);
    expect(verifyDossier(dossier)).toEqual([]);
    expect(renderHtml(dossier)).toMatch(/<\/html>\s*$/);
    expect(renderMarkdown(dossier)).toMatch(/^# /);
  });
  test('a paragraph that breaks off behind each of its words', () => {
    expect(verifyDossier(buildDossier([pageOf(BROKEN_OFF)], resources))).toEqual([]);
  });
  test.each(Object.entries(HOSTILE_PAGES))('page of %s', (_, write) => {
    expect(verifyDossier(buildDossier([pageOf(write(20_000), { format: 'html' })], resources))).toEqual([]);
  });
});

describe('the work on one text is bounded', () => {
  test.each(Object.entries(HOSTILE))('no sentence of %s is longer than people write', (_, write) => {
    const { reading } = readPage(pageOf(write(20_000)), resources).value;
    // Marks that close a sentence may follow its last token.
    expect(Math.max(0, ...reading.sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(MOST_TOKENS + 25);
  });
  test('what lies behind the length of an article is one block and is not read', () => {
    const { value, problems } = readPage(pageOf('The ferry left.\n'.repeat(60_000)), resources);
    const { article, reading } = value;
    const last = article.blocks.at(-1);
    expect(problems.map(({ code }) => code)).toEqual(['too-long']);
    expect(article.text.length).toBe(16 * 60_000);
    expect(last && slice(article.text, last).length).toBeGreaterThan(16 * 60_000 - LONGEST_ARTICLE - 20);
    expect(reading.tokens.at(-1)?.end).toBeLessThanOrEqual(LONGEST_ARTICLE);
  });
  test('a line longer than an article is read up to a blank', () => {
    const { reading } = readPage(pageOf('ferry '.repeat(200_000)), resources).value;
    expect(new Set(reading.tokens.map(({ text }) => text))).toEqual(new Set(['ferry']));
    expect(reading.tokens.at(-1)?.end).toBeLessThanOrEqual(LONGEST_ARTICLE);
  });
  test('a page with more elements than news has is cut, and says so', () => {
    const page = pageOf(`<body><p>The ferry left.</p>${'a<br>'.repeat(300_000)}`, { format: 'html' });
    expect(readPage(page, resources).problems.map(({ code }) => code)).toContain('page-cut');
  });
});

test('unnamed voices in a row do not ask each other for ever by whom they were relayed', () => {
  const voice = { anonymity: 'anonymous', chain: ['a source', 'an official'] } as const;
  const traced = article('a', 'The ferry left. The ferry burned. The ferry sank. The ferry rose.', {
    said: [
      ['The ferry left', voice],
      ['The ferry burned', voice],
      ['The ferry sank', voice],
      ['The ferry rose', voice],
    ],
  });
  const newsrooms = learnNewsrooms([traced], lexicon);
  const index = indexStatements(traced);
  const relays = traced.statements.map((statement) => relayOf(traced, statement, newsrooms, index));
  expect(relays).toEqual([null, null, null, null]);
});
