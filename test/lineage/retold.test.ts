import { expect, test } from 'vitest';
import { type ArticleId, asId } from '../../src/model/ids.js';
import type { CopyKind, CopyLink, Edge } from '../../src/model/story.js';
import { nameRepeated, nameRetold } from '../../src/story/lineage/retold.js';
import { article, lexicon } from './fixtures.js';

const original = { kind: 'original', from: null, confidence: 1, receipts: [] } as const;
const kinds = { d: 'machine-translated', e: 'spun' } as const;
const articles = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  article(id, `Text of ${id}.`, {
    transmission: { ...original, kind: kinds[id as keyof typeof kinds] ?? 'original' },
    outlet: id === 'c' ? 'Outlet a' : `Outlet ${id}`,
  }),
);
const edges = [edge('a', 'c'), edge('a', 'd')];
const relayed = [...edges, edge('d', 'b')];

function edge(from: string, to: string): Edge {
  return { from: asId<ArticleId>(from), to: asId<ArticleId>(to), relation: 'parent', score: 1, why: ['a test'] };
}

function link(a: string, b: string, [kind, words]: readonly [CopyKind, number]): CopyLink {
  const side = (id: string) => ({ article: asId<ArticleId>(id), start: 0, end: 1, quote: 'T', prefix: '', suffix: '' });
  const why = [{ feature: 'shared-words', value: words, text: 'a test' }] as const;
  return { a: side(a), b: side(b), kind, score: 0.7, boilerplate: false, direction: 'unknown', why };
}

test.each<readonly [string, string, string, readonly [CopyKind, number], CopyKind, readonly Edge[]]>([
  ['texts of two families tell one fact', 'a', 'b', ['retranslation', 0.4], 'same-fact', edges],
  ['but the same words were copied', 'a', 'b', ['near-verbatim', 0.8], 'near-verbatim', edges],
  ['a translation of a source', 'a', 'd', ['retranslation', 0.4], 'retranslation', edges],
  ['and beside another copy of it', 'c', 'd', ['retranslation', 0.4], 'retranslation', edges],
  ['an outlet that writes again', 'a', 'c', ['retranslation', 0.4], 'same-fact', edges],
  ['who relays another outlet rewords it', 'a', 'b', ['retranslation', 0.4], 'near-verbatim', [edge('a', 'b')]],
  ['however near the words of a translation are', 'a', 'd', ['near-verbatim', 0.8], 'retranslation', edges],
  ['who copies a translation copies', 'd', 'b', ['near-verbatim', 0.8], 'near-verbatim', relayed],
  ['who relays a translation passes it on', 'a', 'b', ['near-verbatim', 0.4], 'retranslation', relayed],
  ['what a spun text has from another', 'a', 'e', ['retranslation', 0.4], 'spun', [edge('a', 'e')]],
  ['however near its words are', 'a', 'e', ['near-verbatim', 0.8], 'spun', [edge('a', 'e')]],
  ['or from what the other was made from', 'a', 'e', ['retranslation', 0.4], 'spun', [edge('a', 'b'), edge('b', 'e')]],
  ['be it a translation', 'd', 'e', ['near-verbatim', 0.8], 'spun', [edge('d', 'e')]],
])('%s', (_, a, b, given, kind, known) => {
  expect(nameRetold([link(a, b, given)], known, articles, lexicon).map((one) => one.kind)).toEqual([kind]);
});

test('a sentence told in the same words is no fact told twice, unless it is short', () => {
  const said = (quote: string): CopyLink => {
    const { a, b, ...rest } = link('a', 'b', ['same-fact', 1]);
    return { ...rest, a: { ...a, quote }, b: { ...b, quote: quote.replace('.', ' .') } };
  };
  const [long, short] = nameRepeated([
    said('The county, which owns the bridge, has hired two ferries.'),
    said('The county owns it.'),
  ]);
  expect([long?.kind, short?.kind]).toEqual(['verbatim', 'same-fact']);
});
