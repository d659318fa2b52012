import { describe, expect, test } from 'vitest';
import { compareArticles } from '../../src/story/lineage/compareArticles.js';
import { linkCopies, traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceEdges } from '../../src/story/lineage/traceEdges.js';
import { article, type Given, lexicon, type Said } from './fixtures.js';

const ANNOUNCEMENT =
  'The quay of Sund will open to lorries again on Monday, and nobody has to fear for the cranes, Hanne Lund, a spokeswoman for the harbour office, said on Friday.';
const said = (facts: Said[1] = {}): Said => [
  'The quay of Sund will open to lorries again on Monday, and nobody has to fear for the cranes',
  { source: 'Hanne Lund', speaker: 'lund', ...facts },
];

// Two short reports that have only the announcement in common.
const RELAY = `${ANNOUNCEMENT}
The Sund agency counted thirty lorries in the queue.`;
const NEWSPAPER = `${ANNOUNCEMENT}
In the canteen of the fish hall the drivers played cards and ate cold herring until it grew dark.`;

const QUEUE = `A queue of thirty lorries stood along the fence of the fish hall, and the last of them had come from Linnet overnight.
The customs clerk handed out tea and blankets because two of the drivers had slept in their cabins since Wednesday.`;

function traced(a: Given, b: Given, texts: readonly [string, string] = [RELAY, NEWSPAPER]) {
  const articles = [
    article('a', texts[0], { date: '2021-05-01', ...a }),
    article('b', texts[1], { date: '2021-05-02', ...b }),
  ];
  const copies = traceCopies(articles, lexicon);
  return {
    kinds: copies.map(({ kind }) => kind),
    edges: traceEdges(articles, copies, lexicon).map(({ from, to, relation }) => `${relation}: ${from}, ${to}`),
  };
}

describe('what two texts give as the words of one speaker', () => {
  test('is a quotation of both, and joins them by no edge', () => {
    expect(traced({ said: [said()] }, { said: [said()] })).toEqual({ kinds: ['same-quote'], edges: [] });
  });

  test('is copied text where nobody is said to have spoken', () => {
    expect(traced({}, {})).toEqual({ kinds: ['verbatim'], edges: ['parent: a, b'] });
  });

  test('is copied text where one of them had it from elsewhere, or from somebody unnamed', () => {
    for (const facts of [{ chain: ['Hanne Lund', 'Sund Echo'] }, { anonymity: 'anonymous' } as const])
      expect(traced({ said: [said()] }, { said: [said(facts)] }).edges).toEqual(['parent: a, b']);
  });

  test('is copied with the rest where the two share more than that', () => {
    const texts = [`${RELAY}\n${QUEUE}`, `${QUEUE}\n${NEWSPAPER}`] as const;
    const { kinds, edges } = traced({ said: [said()] }, { said: [said()] }, texts);
    expect(kinds).toEqual(['verbatim', 'verbatim']);
    expect(edges).toEqual(['parent: a, b']);
  });

  test('comes from one text where both were translated: translators word it anew', () => {
    const transmission = { kind: 'machine-translated', from: 'lt', confidence: 0.9, receipts: [] } as const;
    const given = { said: [said()], transmission };
    expect(traced(given, given).edges).toEqual(['sibling: a, b']);
  });

  test('turns of an interview belong to the text that printed it', () => {
    const turn: Said = [said()[0], { speaker: 'lund' }];
    expect(traced({ said: [turn] }, { said: [turn] }).kinds).toEqual(['verbatim']);
  });
});

test('articles that were compared before anybody was known to speak are linked by what is known now', () => {
  const plain = [article('a', RELAY), article('b', NEWSPAPER)];
  const told = [article('a', RELAY, { said: [said()] }), article('b', NEWSPAPER, { said: [said()] })];
  const compared = compareArticles(plain, lexicon);
  expect(linkCopies(plain, compared, lexicon)).toEqual(traceCopies(plain, lexicon));
  expect(linkCopies(told, compared, lexicon)).toEqual(traceCopies(told, lexicon));
});
