import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapIndex } from '../../src/story/lineage/overlapIndex.js';

const place = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) }).map(({ start, length }) => ({
  start,
  end: start + length,
}));

test('finds what one look at every item finds', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), place, (items, where) => {
      const expected = items.filter((item) => item.start < where.end && item.end > where.start);
      const found = overlapIndex(items)(where);
      expect(new Set(found)).toEqual(new Set(expected));
      expect(found).toHaveLength(expected.length);
      expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
    }),
  );
});
