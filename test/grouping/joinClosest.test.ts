import { expect, test } from 'vitest';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { joinClosest } from '../../src/story/grouping/joinClosest.js';
import type { ArticleVectors } from '../../src/story/grouping/vectors.js';

/** Articles that are as alike as the lower half of a matrix says: each pair shares an axis of its own. */
function articlesOf(matrix: readonly (readonly number[])[]): readonly ArticleVectors[] {
  const all = [...matrix.keys(), matrix.length];
  const similarity = (i: number, j: number): number => matrix[Math.max(i, j) - 1]?.[Math.min(i, j)] ?? 0;
  return all.map((i) => {
    const pairs = all
      .filter((j) => j !== i)
      .map((j) => [Math.min(i, j) * all.length + Math.max(i, j), similarity(i, j)]);
    pairs.sort(([a = 0], [b = 0]) => a - b);
    return {
      note: {
        id: asId<ArticleId>(`a${i}`),
        language: 'en',
        day: 0,
        keys: new Uint32Array(),
        bits: new Uint8Array(),
        flags: new Uint8Array(),
        counts: new Uint8Array(),
        leads: new Uint8Array(),
        across: new Uint32Array(),
      },
      own: {
        axes: Uint32Array.from(pairs, ([axis = 0]) => axis),
        weights: Float32Array.from(pairs, ([, shared = 0]) => Math.sqrt(shared)),
      },
      across: { axes: new Uint32Array(), weights: new Float32Array() },
    };
  });
}

const clusters = (matrix: readonly (readonly number[])[]): readonly string[] =>
  joinClosest(
    articlesOf(matrix),
    [[], ...matrix].map((_, i) => [...Array(i).keys()]),
  )
    .map((members) => [...members].sort().join(''))
    .sort();

// A wire, two translations and an update; then a local report with its spun copy.
const TRANSLATIONS = [[0.24], [0.32, 0.17], [0.56, 0.18, 0.29]];

test('a local report joins the wire that it is near, though translations of the wire share little with it', () => {
  expect(clusters([...TRANSLATIONS, [0.29, 0.1, 0.1, 0.2], [0.13, 0.05, 0.06, 0.11, 0.43]])).toEqual(['012345']);
});

test('what is near to none of them stays apart', () => {
  expect(clusters([...TRANSLATIONS, [0.15, 0.1, 0.1, 0.12], [0.11, 0.05, 0.06, 0.11, 0.43]])).toEqual(['0123', '45']);
});
