import { describe, expect, test } from 'vitest';
import { verifyDossier } from '../../src/dossier/verifyDossier.js';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { jsonl, rowsOf, run } from '../cli/fakeTerminal.js';
import { pageOf } from '../page/pageOf.js';

interface Link {
  readonly a: { readonly article: string };
  readonly b: { readonly article: string };
  readonly why: readonly { readonly feature: string; readonly value: number }[];
}

async function traced(texts: readonly string[]): Promise<{ links: readonly Link[]; edges: number; err: string }> {
  const stdin = jsonl(texts.map((text, i) => ({ id: `r${String(i).padStart(5, '0')}`, text })));
  const { code, out, err } = await run(['trace'], { stdin });
  expect(code).toBe(0);
  const rows = rowsOf(out);
  const links = rows.filter((row) => 'a' in row) as unknown as readonly Link[];
  return { links, edges: rows.length - links.length, err };
}

const SENTENCE = 'The ferry Marelle ran aground off Tarvik on Friday night with forty-two passengers on board. ';
const NOTICE = `${SENTENCE}Two lifeboats from the Hesten station took everybody off, the harbour master Elin Brask said.`;

describe('stemma trace on what no newsroom wrote', () => {
  test('very many articles of one text are linked with the first of them, and with nothing else', async () => {
    const { links, edges } = await traced(Array.from({ length: 500 }, () => NOTICE));
    expect(links).toHaveLength(499);
    expect(edges).toBe(499);
    expect(links.every(({ a, b }) => a.article === 'r00000' && b.article !== 'r00000')).toBe(true);
    expect(
      links.every(({ why }) => why.some(({ feature, value }) => feature === 'identical-texts' && value === 500)),
    ).toBe(true);
  });

  test('very many articles that hardly differ have a bounded number of links each', async () => {
    const long = 'Marelle Osmund Brenna Tolvik Harrow Quist'
      .split(' ')
      .map((name, i) => NOTICE.replaceAll('Marelle', name).replace('Tarvik', `${name}vik in ${1950 + i}`))
      .join('\n');
    const { links } = await traced(Array.from({ length: 60 }, (_, i) => `${long}\nThis is page ${i}.`));
    const pairs = new Set(links.map(({ a, b }) => `${a.article} ${b.article}`));
    expect(pairs.size).toBeGreaterThan(60);
    expect(pairs.size).toBeLessThanOrEqual(32 * 60 + 60);
  });

  test('an article that says one sentence ten thousand times repeats itself eight times and has no more to tell', async () => {
    const { links } = await traced([SENTENCE.repeat(10_000), NOTICE]);
    expect(links.filter(({ a, b }) => a.article === b.article)).toHaveLength(8);
    expect(links.length).toBeLessThan(20);
  });

  test('two such articles are compared in bounded time', async () => {
    const { links } = await traced([SENTENCE.repeat(10_000), SENTENCE.repeat(10_001)]);
    expect(links.length).toBeLessThan(50);
  });

  test('empty texts are told and left out; texts of one word share nothing', async () => {
    const words = ['Ferry', 'ferry', 'Ferry.', '42', '…', 'Пароход'];
    const { links, edges, err } = await traced(['', ' \n', ...words, ...Array.from({ length: 40 }, () => 'Ferry')]);
    expect(err.match(/is empty/g)).toHaveLength(2);
    expect([links.length, edges]).toEqual([0, 0]);
  });
});

describe('stemma build on them', () => {
  const resources = loadResources();
  const build = (texts: readonly string[]) =>
    buildDossier(
      texts.map((content, i) => pageOf(content, { id: `r${i}` })),
      resources,
    );

  test('a hundred articles of one text are one story with ninety-nine links', () => {
    const dossier = build(Array.from({ length: 100 }, () => NOTICE));
    expect(verifyDossier(dossier)).toEqual([]);
    expect(dossier.stories.map(({ copies }) => copies.length)).toEqual([99]);
  });

  test('empty texts and texts of one word are in no story with a claim', () => {
    const dossier = build(['', 'Ferry', 'Ferry', '42']);
    expect(verifyDossier(dossier)).toEqual([]);
    expect(dossier.stories.flatMap(({ claims, copies }) => [...claims, ...copies])).toEqual([]);
  });

  test('an article that says one sentence over and over is read in bounded time', () => {
    expect(verifyDossier(build([SENTENCE.repeat(10_000), NOTICE]))).toEqual([]);
  });
});
