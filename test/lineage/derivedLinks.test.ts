import { describe, expect, test } from 'vitest';
import type { Credit } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import type { CopyLink } from '../../src/model/story.js';
import { derivedLinks, orderedShare } from '../../src/story/lineage/derivedLinks.js';
import type { Direction } from '../../src/story/lineage/direction.js';
import { type Relation, relateArticles } from '../../src/story/lineage/relate.js';
import { article, type Given, lexicon } from './fixtures.js';

const translated = { kind: 'machine-translated', from: 'lt', confidence: 0.9, receipts: [] } as const;
const text = 'word '.repeat(120);
const source = article('a', text, { outlet: 'Nordwire' });

/** Reworded passages of 100 code units each, by where they begin on either side. */
function relationOf(...places: readonly (readonly [number, number])[]): Relation {
  const links = places.map(([a, b]): CopyLink => {
    const side = (id: string, start: number) => ({
      article: asId<ArticleId>(id),
      start,
      end: start + 100,
      quote: text.slice(start, start + 100),
      prefix: '',
      suffix: '',
    });
    const why = [{ feature: 'shared-words', value: 0.5, text: 'a test' }] as const;
    const kind = 'retranslation';
    return {
      a: side('a', a),
      b: side('b', b),
      kind,
      score: 0.9,
      boilerplate: false,
      direction: 'unknown',
      why,
    };
  });
  return relateArticles(links)[0] as Relation;
}

const direction = (basis: Direction['basis']): Direction => ({ parent: 'a', basis, why: 'a test' });

function derived(relation: Relation, given: Given, basis: Direction['basis'] = 'credit'): number {
  const copy = article('b', text, given);
  return derivedLinks({ relation, direction: direction(basis), source, copy, lexicon }).length;
}

const inOrder = relationOf([0, 0], [120, 120], [300, 240], [420, 360]);
const shuffled = relationOf([0, 240], [120, 360], [300, 0], [420, 120]);

describe('what was made from a source that is reworded all over', () => {
  test('all, where a program kept the order', () => expect(derived(inOrder, { transmission: translated })).toBe(4));
  test('nothing, where a translation has an order of its own', () =>
    expect(derived(shuffled, { transmission: translated })).toBe(0));
  test('all, where somebody told it again', () => expect(derived(shuffled, {})).toBe(4));
  test('nothing, where no more than the date speaks for it', () => expect(derived(inOrder, {}, 'date')).toBe(0));

  const credits: readonly Credit[] = [{ kind: 'contribution', name: 'Nordwire', receipts: [] }];
  const part = relationOf([0, 0], [120, 240]);
  test('a part, where a line of sources names it', () =>
    expect(derived(part, { transmission: translated, credits })).toBe(2));
  test('nothing, where only a sentence names it', () => expect(derived(part, { transmission: translated })).toBe(0));
  test('nor a part of what somebody wrote', () => expect(derived(part, { credits })).toBe(0));
});

test('how much follows the order of the other text', () => {
  expect(orderedShare(inOrder.links)).toBe(1);
  expect(orderedShare(shuffled.links)).toBe(0.5);
  expect(orderedShare([])).toBe(1);
});
