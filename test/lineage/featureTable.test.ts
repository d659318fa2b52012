import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeatureTable } from '../../src/story/lineage/FeatureTable.js';

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);

describe('the table of features', () => {
  test('knows nobody who holds what was never kept', () => {
    expect(new FeatureTable(4).holdersOf(7)).toEqual([]);
  });

  test('keeps no more holders of a feature than asked', () => {
    const table = new FeatureTable(3);
    for (let number = 0; number < 9; number += 1) table.keep(77, number);
    expect(sorted(table.holdersOf(77))).toEqual([0, 1, 2]);
  });

  test('has room for others when holders are gone', () => {
    const table = new FeatureTable(3);
    for (let number = 0; number < 3; number += 1) table.keep(77, number);
    table.forget(1);
    expect(sorted(table.holdersOf(77))).toEqual([0, 2]);
    table.keep(77, 3);
    expect(sorted(table.holdersOf(77))).toEqual([0, 2, 3]);
  });

  test('tells features apart that differ in their highest bit or their lowest, also when it has been doubled', () => {
    const table = new FeatureTable(4);
    [5, 5 + 2 ** 31, 6].forEach((feature, number) => {
      table.keep(feature, number);
    });
    for (let number = 3; number < 3000; number += 1) {
      for (let i = 0; i < 20; i += 1) table.keep((Math.imul(20 * number + i, 0x9e3779b1) >>> 0) | 1024, number);
    }
    expect([5, 5 + 2 ** 31, 6].map((feature) => table.holdersOf(feature))).toEqual([[0], [1], [2]]);
  });

  test('agrees with a map of lists, whatever is kept and forgotten', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.boolean()), { maxLength: 300 });
    fc.assert(
      fc.property(steps, (articles) => {
        const table = new FeatureTable(8);
        const lists = new Map<number, number[]>();
        articles.forEach(([seed, isGone], number) => {
          for (const feature of [seed % 64, seed]) {
            const held = lists.get(feature) ?? [];
            if (held.includes(number)) continue;
            table.keep(feature, number);
            if (held.length < 8) lists.set(feature, [...held, number]);
          }
          if (!isGone) return;
          table.forget(number);
          for (const [feature, held] of lists)
            lists.set(
              feature,
              held.filter((one) => one !== number),
            );
        });
        for (const [feature, held] of lists) expect(sorted(table.holdersOf(feature))).toEqual(held);
      }),
    );
  });
});
