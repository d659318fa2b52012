import { describe, expect, test } from 'vitest';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyLink, Edge } from '../../src/model/story.js';
import { withLinksBetween } from '../../src/story/lineage/linksBetween.js';
import { article, lexicon, placeOf } from './fixtures.js';

const FIRST = 'Elin Brask, who leads the roads office in Tarvik, closed the bridge to all traffic on Friday morning.';
const LAST = 'The bridge was built in 1931 and last repaired in 1987, when a freighter from Riga ran into it.';

const TOLD = ['The office blames three winters of frost.', 'She hopes for May.'];
const REWORDED = ['To the frost of three winters the guilt is given.', 'In the spring it may end, she believes.'];

// The source and its translation, between the same two passages, as "words | words of the other" a link.
function linksBetween(source: readonly string[], copy: readonly string[], relation = edge): readonly string[] {
  const a = article('a', [FIRST, ...source, LAST].join(' '));
  const b = article('b', [FIRST, ...copy, LAST].join(' '));
  const passages = [FIRST, LAST].map((words): CopyLink => {
    const side = (own: typeof a) => receiptOf(own.article, placeOf(own.article, words));
    const why = [{ feature: 'shared-words', value: 1, text: 'a test' }] as const;
    return {
      a: side(a),
      b: side(b),
      kind: 'near-verbatim',
      score: 0.8,
      boilerplate: false,
      direction: 'unknown',
      why,
    };
  });
  return withLinksBetween(passages, relation, [a, b], lexicon)
    .filter((link) => !passages.includes(link))
    .map(({ a: left, b: right, kind, score }) => `${left.quote} | ${right.quote} | ${kind} ${score}`);
}

const edge = [{ from: 'a', to: 'b', relation: 'parent', score: 1, why: ['a test'] }] as unknown as readonly Edge[];

describe('what stands between two passages', () => {
  test('is linked sentence by sentence, though one pair shares no word', () =>
    expect(linksBetween(TOLD, REWORDED)).toEqual([
      `${TOLD[0]} | ${REWORDED[0]} | retranslation 0.8`,
      `${TOLD[1]} | ${REWORDED[1]} | retranslation 0.8`,
    ]));

  test('not where more than two stand between', () => {
    const more = 'At the cannery in Sund the morning shift of 340 began an hour late.';
    expect(
      linksBetween([...TOLD, more], [...REWORDED, 'The 340 of the morning shift at the Sund cannery came late.']),
    ).toEqual([]);
  });

  test('not where nothing is shared: an outlet may have put in words of its own', () =>
    expect(linksBetween(TOLD.slice(1), ['At the cannery the canteen ran dry.'])).toEqual([]));

  test('not where no edge joins the two texts', () => expect(linksBetween(TOLD, REWORDED, [])).toEqual([]));
});
