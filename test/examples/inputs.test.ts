import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { ROOT, readPages } from './readPages.js';

const resources = loadResources();
const inputs = readPages(join(ROOT, 'test/fixtures/inputs'));

// Every { start, end } below a value, wherever it stands.
function spansIn(value: unknown): { start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as { start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

describe('bad inputs', () => {
  test.each(inputs.map((page) => [page.source.file, page] as const))(
    '%s: no crash, no span outside the text',
    (_, page) => {
      for (const article of buildDossier([page], resources, {}).articles) {
        const outside = spansIn(article).filter(
          ({ start, end }) => !(0 <= start && start <= end && end <= article.text.length),
        );
        expect(outside).toEqual([]);
      }
    },
  );

  test('no span splits a character of two units', () => {
    const page = inputs.find(({ id }) => id === 'emoji');
    if (page === undefined) throw new Error('the fixture emoji.txt is missing');
    const [article] = buildDossier([page], resources, {}).articles;
    const splits = (at: number): boolean => /^[\uDC00-\uDFFF]/.test(article?.text.slice(at, at + 1) ?? '');
    expect(spansIn(article).filter(({ start, end }) => splits(start) || splits(end))).toEqual([]);
  });

  test('quotation marks of Windows survive', () => {
    expect(inputs.find(({ id }) => id === 'latin1')?.content).toContain('“We cannot pay for the sea air,” he said.');
  });

  test('all of them together, in any order, give the same dossier', () => {
    const [forwards, backwards] = [inputs, [...inputs].reverse()].map((pages) => buildDossier(pages, resources, {}));
    expect(JSON.stringify(forwards) === JSON.stringify(backwards)).toBe(true);
  });
});
