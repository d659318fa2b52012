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

/** Reworded passages, by where they begin on either side and their length, 100 code units unless told. */
function relationOf(...places: readonly (readonly [a: number, b: number, length?: number])[]): Relation {
  const links = places.map(([a, b, length = 100]): CopyLink => {
    const side = (id: string, start: number) => ({
      article: asId<ArticleId>(id),
      start,
      end: start + length,
      quote: text.slice(start, start + length),
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

function derived(relation: Relation, given: Given, basis: Direction['basis'] = 'credit', copied = text): number {
  const copy = article('b', copied, given);
  return derivedLinks({ relation, direction: direction(basis), source, copy, lexicon }).length;
}

const inOrder = relationOf([0, 0], [120, 120], [300, 240], [420, 360]);
const sideBySide = relationOf([0, 0, 300], [300, 360, 100]);
const shuffled = relationOf([0, 240], [120, 360], [300, 0], [420, 120]);

describe('what was made from a source that is reworded all over', () => {
  test('all, where a program kept the order, in long passages', () =>
    expect(derived(sideBySide, { transmission: translated })).toBe(2));
  test('nothing, where a translation runs beside it for a few sentences at a time', () =>
    expect(derived(inOrder, { transmission: translated })).toBe(0));
  test('but all of these, where its first sentence names the source', () => {
    const retold = `A bridge has fallen, reports Nordwire. ${text.slice(40)}`;
    expect(derived(inOrder, { transmission: translated }, 'credit', retold)).toBe(4);
  });
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

test('two passages with a sentence in common at their ends follow each other', () => {
  expect(orderedShare(relationOf([0, 0, 200], [210, 150, 200]).links)).toBe(1);
  expect(orderedShare(relationOf([0, 150, 200], [210, 0, 200]).links)).toBe(0.5);
});

test('a passage that two have in common has one place', () =>
  expect(orderedShare(relationOf([0, 0], [0, 300]).links)).toBe(0.5));

describe('how much follows the order of hundreds of passages', () => {
  /** Passages of ten code units whose ends are counted each time they are read. */
  function countedLinks(places: readonly (readonly [number, number])[]) {
    const reads = { count: 0 };
    const counted = (link: CopyLink): CopyLink => {
      const end = (): number => {
        reads.count += 1;
        return link.a.start + 10;
      };
      return { ...link, a: Object.defineProperty({ ...link.a }, 'end', { get: end }) };
    };
    const links = places.map(([a, b]) => {
      const [link] = relationOf([a, b]).links as readonly [CopyLink];
      return { ...link, b: { ...link.b, end: link.b.start + 10 } };
    });
    return { reads, links: links.map(counted) };
  }

  // Every second passage is out of order; the rest, a half, follow each other.
  const places = (many: number): readonly (readonly [number, number])[] =>
    Array.from({ length: many }, (_, n) => [n * 10, n % 2 === 0 ? n * 10 : (2 * many - n) * 10] as const);

  test('a half of them, and four times as many are read little more than four times as often', () => {
    const [few, many] = [countedLinks(places(200)), countedLinks(places(800))];
    expect(orderedShare(few.links)).toBeCloseTo(0.5, 1);
    expect(orderedShare(many.links)).toBeCloseTo(0.5, 1);
    expect(many.reads.count).toBeLessThan(8 * few.reads.count);
  });

  test('as when every one is held against every other', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 50; round += 1) {
      const { links } = countedLinks(Array.from({ length: 12 }, () => [next(200), next(200)] as const));
      expect(orderedShare(links)).toBeCloseTo(shareByPairs(links), 9);
    }
  });
});

// The same in plain words.
function shareByPairs(links: readonly CopyLink[]): number {
  const ordered = [...links].sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
  const heaviest: number[] = [];
  for (const { a, b } of ordered) {
    const before = heaviest.filter((_, i) => {
      const one = ordered[i] as CopyLink;
      return one.a.start < a.start && one.b.start < b.start;
    });
    heaviest.push(b.end - b.start + Math.max(0, ...before));
  }
  return Math.max(...heaviest) / ordered.reduce((sum, { b }) => sum + b.end - b.start, 0);
}
