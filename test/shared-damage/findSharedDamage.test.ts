import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSharedDamage } from '../../src/story/damage/findSharedDamage.js';
import { articleOf, lexicon, linkOf } from './fixtures.js';

describe('laws', () => {
  const words = fc.constantFrom(
    'the',
    'port',
    'Sand',
    'Sandas',
    'he',
    'she',
    'said',
    'not',
    '“',
    '”',
    ',',
    '.',
    '3',
    'haze',
  );
  const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '));
  test('damage lies in the text, has a reason, and is the same in any order of the articles', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('spun' as const, 'machine-translated' as const), (one, other, kind) => {
        const articles = [articleOf('a', one, 'original'), articleOf('b', other, kind)] as const;
        const copies = [linkOf(articles[0], articles[1], 'spun')];
        const found = findSharedDamage({ articles, copies, lexicon }).get(articles[1].article.id) ?? [];
        for (const d of found) {
          expect(d.start).toBeGreaterThanOrEqual(0);
          expect(d.end).toBeGreaterThan(d.start);
          expect(d.end).toBeLessThanOrEqual(other.length);
          expect(d.why).not.toBe('');
        }
        const again = findSharedDamage({ articles: [...articles].reverse(), copies, lexicon });
        expect(again.get(articles[1].article.id) ?? []).toEqual(found);
      }),
      { numRuns: 80 },
    );
  });
});
