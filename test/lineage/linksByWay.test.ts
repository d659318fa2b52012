import { expect, test } from 'vitest';
import { receiptOf } from '../../src/model/receipt.js';
import type { CopyKind, CopyLink, Edge } from '../../src/model/story.js';
import { withLinksByWay } from '../../src/story/lineage/linksByWay.js';
import { article, placeOf } from './fixtures.js';

const wire = article('a', 'The bridge is shut. Nobody knows why.\nThe mayor waits on the quay.');
const crude = article(
  'b',
  'Closed stays the crossing. Why, is to nobody known.\nOn the wharf the head of the town lingers.',
);
const spun = article('c', 'The viaduct is sealed. No one fathoms the cause.\nThe burgomaster tarries at the pier.');
const articles = [wire, crude, spun];

const edge = (from: typeof wire, to: typeof wire): Edge => ({
  from: from.article.id,
  to: to.article.id,
  relation: 'parent',
  score: 1,
  why: ['a test'],
});
const edges = [edge(wire, crude), edge(wire, spun)];

function link(kind: CopyKind, a: readonly [typeof wire, string], b: readonly [typeof wire, string]): CopyLink {
  const side = ([{ article: own }, words]: typeof a) => receiptOf(own, placeOf(own, words));
  const why = [{ feature: 'shared-words', value: 0.5, text: 'a test' }] as const;
  return { a: side(a), b: side(b), kind, score: 0.8, boilerplate: false, direction: 'unknown', why };
}

const translated = link('retranslation', [wire, wire.article.text], [crude, crude.article.text]);
const swapped = link('spun', [wire, 'The mayor waits on the quay.'], [spun, 'The burgomaster tarries at the pier.']);

const further = (links: readonly CopyLink[], known: readonly Edge[]) =>
  withLinksByWay(links, known, articles)
    .filter((one) => !links.includes(one))
    .map(({ a, b, kind, why }) => [kind, a.quote, b.quote, why[0].value]);

const BY_WAY = [
  'retranslation',
  'On the wharf the head of the town lingers.',
  'The burgomaster tarries at the pier.',
  'a',
];

test('two sentences opposite one of a third text', () =>
  expect(further([translated, swapped], edges)).toEqual([BY_WAY]));

test('not where a link joins them already, nor by way of a text that no edge joins with both', () => {
  const sides = [
    [crude, 'the head of the town lingers'],
    [spun, 'The burgomaster tarries at the pier'],
  ] as const;
  expect(further([translated, swapped, link('near-verbatim', ...sides)], edges)).toEqual([]);
  expect(further([translated, swapped], [edge(wire, crude)])).toEqual([]);
});

test('in the place of a link that says that both tell one fact', () => {
  const fact = link(
    'same-fact',
    [crude, 'the head of the town lingers'],
    [spun, 'The burgomaster tarries at the pier'],
  );
  expect(further([translated, swapped, fact], edges)).toEqual([BY_WAY]);
  expect(withLinksByWay([translated, swapped, fact], edges, articles)).not.toContain(fact);
});

test('not where it is not known which sentences stand opposite each other', () => {
  const uneven = link(
    'retranslation',
    [wire, 'Nobody knows why.\nThe mayor waits on the quay.'],
    [crude, 'On the wharf the head of the town lingers.'],
  );
  expect(further([uneven, swapped], edges)).toEqual([]);
});

test('not by way of what two own reports tell alike', () => {
  const own = { kind: 'original', from: null, confidence: 1, receipts: [] } as const;
  const reports = [wire, crude].map((one) => ({ ...one, article: { ...one.article, transmission: own } }));
  const links = [translated, swapped];
  expect(withLinksByWay(links, edges, [...reports, spun])).toEqual(links);
});
