import { describe, expect, it } from 'vitest';
import { BestPath, FORBIDDEN } from '../../src/text/best-path.js';
import { FeatureRows, PLACES, REACH, type SeenWord, WordMemory } from '../../src/text/feature-rows.js';
import { FeatureTable } from '../../src/text/feature-table.js';
import { tag } from '../../src/text/perceptron.js';
import { decodeModel, encodeModel } from '../../src/text/perceptron-file.js';

// Whole numbers from 0 to below `most`, the same ones each time (a linear congruential generator).
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

// All rows of labels are tried.
function bestOfAll(labels: number, transitions: Int32Array, scores: readonly Int32Array[]): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < labels ** scores.length; code += 1) {
    best = Math.max(best, sumOf(transitions, scores, pathOf(code, labels, scores.length)));
  }
  return best;
}

const pathOf = (code: number, labels: number, length: number): number[] =>
  Array.from({ length }, (_, i) => Math.floor(code / labels ** i) % labels);

function sumOf(transitions: Int32Array, scores: readonly Int32Array[], path: readonly number[]): number {
  const labels = (scores[0] as Int32Array).length;
  return path.reduce((sum, label, i) => {
    const transition = transitions[(path[i - 1] ?? labels) * labels + label] as number;
    const isForbidden = transition === FORBIDDEN;
    return sum + (isForbidden ? Number.NEGATIVE_INFINITY : transition) + (scores[i]?.[label] as number);
  }, 0);
}

describe('BestPath', () => {
  it('finds the best of all rows of labels, also where labels may not follow each other', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = numbers(seed);
      const labels = 2 + random(4);
      // The first label may stand anywhere, the last one only behind itself and the first.
      const transitions = Int32Array.from({ length: (labels + 1) * labels }, (_, i) => {
        const [last, label] = [Math.floor(i / labels), i % labels];
        const isFree = seed % 2 === 0 || label < labels - 1 || last === label || last === 0;
        return isFree ? random(40) - 20 : FORBIDDEN;
      });
      const scores = Array.from({ length: 1 + random(5) }, () =>
        Int32Array.from({ length: labels }, () => random(120) - 60),
      );
      const path = new BestPath(labels, transitions);
      // What was asked before does not matter.
      for (let time = 0; time < 2; time += 1) {
        path.begin(scores[0] as Int32Array);
        for (const one of scores.slice(1)) path.step(one);
        expect(sumOf(transitions, scores, [...path.labels()])).toBe(bestOfAll(labels, transitions, scores));
      }
    }
  });

  it('takes sentences of any length', () => {
    const path = new BestPath(2, Int32Array.from([5, 0, 0, 5, 0, 0]));
    path.begin(Int32Array.of(0, 1));
    for (let i = 1; i < 1000; i += 1) path.step(Int32Array.of(0, 0));
    expect(path.labels()).toEqual(new Uint8Array(1000).fill(1));
  });
});

describe('FeatureTable', () => {
  it('finds what was added, also where ids fall on one slot, and nothing else', () => {
    const last = 2 ** 26 - 1;
    const ids = [0, 1, 2, 3, 700, 701, last - 1, last];
    const table = new FeatureTable(ids.length, 3);
    for (const id of ids) table.weights.set([id % 100, -1, 1], table.add(id));
    for (const id of ids)
      expect([...table.weights.subarray(table.find(id), table.find(id) + 3)]).toEqual([id % 100, -1, 1]);
    for (const id of [4, 699, last - 2, 5_000_000]) expect(table.find(id)).toBe(-1);
  });
});

const word = (variant: number, ids: readonly (readonly number[])[]): SeenWord => ({ variant, ids, scores: null });

// A model of three labels that knows every other of the ids from 10 to 300.
function modelOf(seed: number) {
  const random = numbers(seed);
  const ids = Int32Array.from({ length: 146 }, (_, i) => 10 + 2 * i);
  return decodeModel(
    encodeModel({
      labels: ['A', 'B', 'C'],
      ids,
      weights: Int8Array.from({ length: ids.length * 3 }, () => random(255) - 127),
      transitions: Int32Array.from({ length: 12 }, () => random(100) - 50),
    }),
  );
}

describe('tag', () => {
  const random = numbers(7);
  const idsOf = (count: number): number[] => Array.from({ length: count }, () => 10 + random(292));
  const words = Array.from({ length: 30 }, (_, i) =>
    word(
      i,
      Array.from({ length: PLACES }, (_, place) => idsOf(1 + place)),
    ),
  );
  const sentences = Array.from({ length: 20 }, () => {
    const length = 1 + random(9);
    const rows = new FeatureRows(
      length,
      3,
      Array.from({ length: length + 2 * REACH }, () => words[random(30)] as SeenWord),
    );
    for (const id of idsOf(3 * length)) rows.add(id);
    return rows;
  });

  it('labels by words that were summed before as by the plain list of all features', () => {
    // By turns with two models: the sums of one are none of the other.
    const models = [modelOf(1), modelOf(2)];
    for (const rows of sentences) {
      const all = Array.from({ length: rows.length }, (_, token) => rows.idsOf(token));
      const perToken = (all[0] as number[]).length;
      const plain = new FeatureRows(rows.length, perToken);
      for (const id of all.flat()) plain.add(id);
      for (const model of models) expect(tag(model, rows)).toEqual(tag(model, plain));
    }
  });

  it('gives no labels to no tokens', () => {
    expect(tag(modelOf(1), new FeatureRows(0, 3))).toEqual([]);
  });
});

describe('WordMemory', () => {
  it('finds words by spelling and variant', () => {
    const memory = new WordMemory();
    const [low, high] = [word(1, []), word(2, [])];
    memory.keep('port', low);
    memory.keep('port', high);
    expect([memory.find('port', 1), memory.find('port', 2)]).toEqual([low, high]);
    expect([memory.find('port', 3), memory.find('ports', 1)]).toEqual([undefined, undefined]);
  });

  it('forgets rather than grow without end', () => {
    const memory = new WordMemory();
    for (let i = 0; i < 40_000; i += 1) memory.keep(`w${i}`, word(0, []));
    expect(memory.find('w0', 0)).toBeUndefined();
    expect(memory.find('w39999', 0)).toBeDefined();
  });
});
