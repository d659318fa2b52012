import { describe, expect, test } from 'vitest';
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

describe('short sentences', () => {
  const rest = `The herring boats stayed tied up all morning, and the auction hall had nothing to sell.
A ferry brought the post at noon, two hours late, and the captain would not say why.
In the school beside the church the children painted gulls on the windows.`;

  test('with a number and a word tell one fact', () => {
    const ours = `Juvela has led the dockers since 2016.\n${rest}`;
    const theirs = 'Snow fell on the quay.\nJuvela, who took over the dockers in 2016, is in her third term.';
    expect(factsOf(article('a', ours), article('b', theirs))).toEqual(['Juvela has l | Juvela, who ']);
  });

  test('with a name alone do not', () => {
    const ours = `Juvela went home by bus.\n${rest}`;
    const theirs = 'Snow fell on the quay.\nJuvela has never owned a boat, and cannot swim.';
    expect(factsOf(article('a', ours), article('b', theirs))).toEqual([]);
  });
});
