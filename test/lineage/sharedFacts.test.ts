import { expect, test } from 'vitest';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { article, lexicon } from './fixtures.js';

// What two reports tell in words of their own: the start of each side.
const factsOf = (one: OriginArticle, other: OriginArticle): readonly string[] =>
  traceCopies([one, other], lexicon)
    .filter(({ kind }) => kind === 'same-fact')
    .map(({ a, b }) => `${a.quote.slice(0, 12)} | ${b.quote.slice(0, 12)}`);

const OURS = `It was the first meeting of Marta Juvela and Viktor Hallen since 9 August.
Anders Rask, Elin Brask and Jonas Feld are Nordlys, and Nordlys is Borgholm.
The herring boats stayed tied up all morning, and the auction hall had nothing to sell.`;
const THEIRS =
  'Juvela and Hallen held a meeting, their first since 9 August, while Anders Rask, Elin Brask, Jonas Feld, the men of Nordlys and half of Borgholm waited in the rain outside the hotel, sang hymns, roasted chestnuts over a burning crate, quarrelled with the porter and fed a stray donkey with raw carrots.';

test('a sentence is a fact of the one that tells it, whatever shares more names with it', () => {
  expect(factsOf(article('a', OURS), article('b', THEIRS))).toEqual(['It was the f | Juvela and H']);
});

test('a heading tells no fact that its text does not', () => {
  const text = `${THEIRS}\nNobody on the quay looked up from the nets.`;
  const plain = article('b', text);
  const [first, ...others] = plain.article.blocks;
  const headed = {
    ...plain.article,
    blocks: [{ ...first, kind: 'title' as const }, ...others],
  } as OriginArticle['article'];
  expect(factsOf(article('a', OURS), { ...plain, article: headed })).toEqual([]);
});
