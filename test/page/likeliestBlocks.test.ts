import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeliestBlocks } from '../../src/page/likeliestBlocks.js';
import { compilePageModel, storyProbability } from '../../src/page/pageModel.js';

/** Blocks as "probability x words", the kept ones marked by a star. */
const check = (expected: string): void => {
  const marked = expected.split(' ');
  const blocks = marked.map((part) => part.replace('*', '').split('x').map(Number));
  const kept = likeliestBlocks(
    blocks.map(([probability = 0]) => probability),
    blocks.map(([, words = 0]) => words),
  );
  expect(marked.map((part, i) => `${kept[i] ? '*' : ''}${part.replace('*', '')}`).join(' ')).toBe(expected);
};

describe('the likeliest blocks', () => {
  test('a clear page parts near one half', () => check('*0.99x50 *0.55x20 0.3x20 0.01x50'));
  test('where everything is doubtful less is asked', () => check('*0.4x50 *0.35x50 *0.3x50 0.05x50'));
  test('what is surely no story is left out, even when nothing else is there', () => check('0.1x50 0.02x10'));
  test('no blocks, no story', () => expect(likeliestBlocks([], [])).toEqual([]));
  test('no other choice of blocks is expected to be better', () => {
    const block = fc.tuple(fc.double({ min: 0.25, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const [probabilities, words] = [blocks.map(([p]) => p), blocks.map(([, w]) => w)];
        const total = blocks.reduce((sum, [p, w]) => sum + p * w, 0);
        const expectedF1 = (isKept: (i: number) => boolean): number => {
          const kept = blocks.filter((_, i) => isKept(i));
          const [found, taken] = [kept.reduce((s, [p, w]) => s + p * w, 0), kept.reduce((s, [, w]) => s + w, 0)];
          return (2 * found) / (taken + total);
        };
        const chosen = likeliestBlocks(probabilities, words);
        const best = expectedF1((i) => chosen[i] === true);
        for (let choice = 0; choice < 2 ** blocks.length; choice += 1)
          expect(expectedF1((i) => ((choice >> i) & 1) === 1)).toBeLessThanOrEqual(best + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the block model', () => {
  test('a file made for other features is refused', () => {
    expect(() => compilePageModel({ features: ['links', 'words'], base: 0, trees: [] })).toThrow(RangeError);
  });
  test('a feature below the threshold goes left', () => {
    const tree = Float64Array.from([0, 0.5, 1, 2, -1, 2, 0, 0, -1, -2, 0, 0]);
    const small = { base: 0, trees: [tree] };
    expect(storyProbability(small, Float64Array.of(0.4))).toBeCloseTo(0.881, 3);
    expect(storyProbability(small, Float64Array.of(0.5))).toBeCloseTo(0.119, 3);
  });
});
