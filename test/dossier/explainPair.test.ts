import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explainPair } from '../../src/dossier/explainPair.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { PairExplanation } from '../../src/model/explanation.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import type { Page } from '../../src/model/page.js';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';

const resources = loadResources();

const WIRE = `Mill fire leaves forty without work

ORSEY, Tallonia, May 4, 2021 (Redline Agency) - A fire destroyed the old paper mill of Orsey on Monday night and left 40 people without work, the mayor of the town, Hanna Rook, said on Tuesday.

Nobody was hurt, she said. "The river saved the other half of the town," Rook told reporters at the gate of the mill.

The mill was built in 1911 and printed the ballots of three elections. Its owner, Piet Velden, said that he would build it up again.

(Reporting by Carla Dunn in Orsey)`;

const RELAY = `Paper mill burns down in Orsey

A fire destroyed the old paper mill of Orsey on Monday night and left 40 people without work, the mayor of the town, Hanna Rook, said on Tuesday, the Redline Agency reported.

Nobody was hurt, she said. "The river saved the other half of the town," Rook told reporters at the gate of the mill.

The mill was built in 1911 and printed the ballots of three elections.`;

const OWN = `“We heard the roof go”

By Edda Marn

Flames stood above the paper mill when Jonas Teller opened his window on Monday. “We heard the roof go, and then the rain of paper,” the retired printer told the Lantern in his kitchen.

His daughter is one of 36 workers who have lost their wages. The fire brigade came with three engines from Hale and pumped until the morning.

The mayor, Hanna Rook, promised a meeting for the families on Friday.`;

const GIVEN: Readonly<Record<string, Page['given']>> = {
  'a-wire': { outlet: 'Redline Agency', date: '2021-05-04' },
  'b-relay': { outlet: 'Wednesday Post', date: '2021-05-05' },
  'd-relay': { outlet: 'Valley Times', date: '2021-05-05' },
  'c-own': { outlet: 'The Orsey Lantern', date: '2021-05-05' },
};

function dossierOf(texts: Readonly<Record<string, string>>): Dossier {
  const pages = Object.entries(texts).map(([id, content]) => ({
    id,
    format: 'text' as const,
    content,
    source: { file: `${id}.txt`, url: null, sha256: createHash('sha256').update(content).digest('hex') },
    given: GIVEN[id] ?? {},
  }));
  return buildDossier(pages, resources, {});
}

const dossier = dossierOf({ 'a-wire': WIRE, 'b-relay': RELAY, 'c-own': OWN });
const id = (name: string): ArticleId => asId<ArticleId>(name);
const explain = (a: string, b: string): PairExplanation => explainPair(dossier, id(a), id(b), resources.sentences);

describe('a relay and its wire', () => {
  const explanation = explain('a-wire', 'b-relay');

  test('the wire is the source, with the reasons of the edge', () => {
    expect(explanation.relation).toMatchObject({ kind: 'parent', source: 'left' });
    expect(explanation.relation.why.length).toBeGreaterThan(0);
    expect(explain('b-relay', 'a-wire').relation).toMatchObject({ kind: 'parent', source: 'right' });
  });

  test('every passage has both quotes, and the copy is covered by them', () => {
    const copied = explanation.passages.filter(({ kind }) => kind !== 'same-quote' && kind !== 'same-fact');
    expect(copied.length).toBeGreaterThan(0);
    for (const { left, right, why } of copied) {
      expect([left.article, right.article]).toEqual(['a-wire', 'b-relay']);
      expect(why.length).toBeGreaterThan(0);
    }
    expect(explanation.right.copied).toBeGreaterThan(0.8);
    expect(explanation.left.copied).toBeLessThan(explanation.right.copied);
  });

  test('what only the wire has is told in its sentences', () => {
    expect(explanation.only.left.map(({ quote }) => quote)).toContain(
      'Its owner, Piet Velden, said that he would build it up again.',
    );
    expect(explanation.only.right).toEqual([]);
  });

  test('they are one origin, and not two witnesses', () => {
    const shared = explanation.origins.filter(({ holds }) => holds === 'both');
    expect(shared.map(({ name }) => name)).toContain('Redline Agency');
    expect(explanation.limits.join(' ')).toContain('not two witnesses');
  });

  test('the other way round it is the same argument, mirrored', () => {
    const mirrored = explain('b-relay', 'a-wire');
    expect(mirrored.left).toEqual(explanation.right);
    expect(mirrored.only.right).toEqual(explanation.only.left);
    expect(mirrored.passages.map(({ left, right }) => [right.start, left.start])).toEqual(
      explanation.passages.map(({ left, right }) => [left.start, right.start]),
    );
    const opposite = { 'left-from-right': 'right-from-left', 'right-from-left': 'left-from-right' } as const;
    const turn = (way: string): string => opposite[way as keyof typeof opposite] ?? way;
    expect(mirrored.passages.map(({ direction }) => turn(direction))).toEqual(
      explanation.passages.map(({ direction }) => direction),
    );
  });
});

describe('two reports of their own', () => {
  const explanation = explain('a-wire', 'c-own');

  test('no edge is asserted, and it says why', () => {
    expect(explanation.relation.kind).toBe('none');
    expect(explanation.relation.why.length).toBeGreaterThan(0);
  });

  test('independence is not proved', () => {
    expect(explanation.limits.join(' ')).toContain('cannot be excluded');
  });

  test('each is the other’s stranger: its sentences are its own', () => {
    expect(explanation.only.right.map(({ quote }) => quote).join(' ')).toContain('three engines from Hale');
  });
});

describe('two relays of one wire', () => {
  const second = RELAY.replace('Paper mill burns down in Orsey', 'Forty lose work in mill fire');
  const three = dossierOf({ 'a-wire': WIRE, 'b-relay': RELAY, 'd-relay': second });
  const { relation, limits } = explainPair(three, id('b-relay'), id('d-relay'), resources.sentences);

  test('are kin by the wire, and no witnesses for each other', () => {
    expect(relation).toMatchObject({
      kind: 'sibling',
      why: [expect.stringContaining('side by side'), 'Both were made from a-wire.'],
    });
    expect(limits.join(' ')).toContain('not two witnesses');
  });
});

test('two excerpts of one wire that share no sentence are kin by it', () => {
  const end = `Owner of burnt mill will build again

The mill was built in 1911 and printed the ballots of three elections, the Redline Agency reported. Its owner, Piet Velden, said that he would build it up again.`;
  const beginning = RELAY.split('\n\n').slice(0, 3).join('\n\n');
  const three = dossierOf({ 'a-wire': WIRE, 'b-relay': beginning, 'd-relay': end });
  expect(explainPair(three, id('b-relay'), id('d-relay'), resources.sentences).relation).toMatchObject({
    kind: 'none',
    through: ['a-wire'],
    why: ['Both go back to a-wire, so what they share can come from there.'],
  });
});

test('a text in another story was not compared', () => {
  const stranger =
    'Chess club wins cup\n\nThe chess club of Brill won the county cup on Sunday after nine hours of play.';
  const two = dossierOf({ 'a-wire': WIRE, 'b-relay': RELAY, z: stranger });
  const { story, relation, passages } = explainPair(two, id('a-wire'), id('z'), resources.sentences);
  expect({ story, passages }).toEqual({ story: null, passages: [] });
  expect(relation.why[0]).toContain('different stories');
});

test('an article that the dossier lacks, or one article twice, is a broken promise', () => {
  expect(() => explain('a-wire', 'nowhere')).toThrow('no article nowhere');
  expect(() => explain('a-wire', 'a-wire')).toThrow('no relation to itself');
});
