import { describe, expect, test } from 'vitest';
import { compareOrder } from '../../src/story/lineage/wordOrder.js';
import { lexicon } from './fixtures.js';

/** Says which of two wordings has the odder neighbours: the damaged one. */
function check(sound: string, damaged: string): void {
  const [a, b] = compareOrder(sound, damaged, lexicon.wordOrder);
  expect(b.meanSurprise - a.meanSurprise).toBeGreaterThan(0.6);
}

describe('words out of order', () => {
  test('dropped words', () =>
    check(
      'It was the third time that the ferry had been late, and the people on the quay were tired of it. The county had asked the owners to put in a second boat, but they did not want to pay for it.',
      'It was third time the ferry had been late, and people on the were tired it. The county had asked the owners put in second boat, but they did not want pay for.',
    ));

  test('words that changed places', () =>
    check(
      'It had been held by the county for about nine weeks.',
      'It had held been the by county for nine about weeks.',
    ));

  test('the same wording has no neighbours of its own', () => {
    const [a, b] = compareOrder('The bridge was shut.', 'The bridge was shut.', lexicon.wordOrder);
    expect([a.count, b.count]).toEqual([0, 0]);
  });
});
