import { expect, test } from 'vitest';
import { actsOfReporting, joinedActs } from '../../src/views/actsOfReporting.js';
import type { StoryOutline } from '../../src/views/outline.js';

/** Origins A, B … each with its own articles, and sibling edges "from to score"; articles named m… are translated. */
function actsOf(owned: readonly string[], edges: readonly string[]): readonly string[] {
  const origins = owned.map((ids, i) => ({
    letter: String.fromCharCode(65 + i),
    own: ids.replace('?', '').split(' '),
    isInHand: !ids.startsWith('?'),
    origin: { seen: !ids.startsWith('?') },
  }));
  const outline = {
    origins,
    story: {
      edges: edges.map((edge) => {
        const [from, to, score] = edge.split(' ');
        return { from, to, score: Number(score), relation: 'sibling' };
      }),
    },
    article: (id: string) => ({ transmission: { kind: id.startsWith('m') ? 'machine-translated' : 'unknown' } }),
  };
  const acts = actsOfReporting(outline as unknown as StoryOutline);
  return [...acts.map((own) => own.map(({ letter }) => letter).join('')), ...joinedActs(acts)];
}

test('two translations of one text that is not in hand are one act of reporting', () => {
  expect(actsOf(['a', 'm1', 'm2', '?x'], ['m1 m2 0.8'])).toEqual([
    'A',
    'BC',
    'B and C are made of one text and count once.',
  ]);
});

test.each([
  ['texts that share a part', ['m1', 'm2'], ['m1 m2 0.4']],
  ['texts that somebody wrote', ['m1', 'b'], ['m1 b 0.8']],
  ['newsrooms with texts of their own', ['m1 c', 'm2 d'], ['m1 m2 0.8']],
])('%s are two', (_, owned, edges) => {
  expect(actsOf(owned, edges)).toEqual(['A', 'B']);
});
