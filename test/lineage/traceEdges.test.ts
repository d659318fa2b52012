import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceEdges, withDirections } from '../../src/story/lineage/traceEdges.js';
import { article, lexicon } from './fixtures.js';

const trace = (articles: readonly OriginArticle[]) => {
  const copies = traceCopies(articles, lexicon);
  const edges = traceEdges(articles, copies, lexicon);
  return { copies: withDirections(copies, edges), edges };
};

/** "a > b" for a parent, "a - b" for siblings. */
function check(articles: readonly OriginArticle[], expected: readonly string[]): void {
  const { edges } = trace(articles);
  const lines = edges.map(({ from, to, relation }) => `${from} ${relation === 'parent' ? '>' : '-'} ${to}`);
  expect(lines, edges.map(({ why }) => why.join(' ')).join('\n')).toEqual(expected);
}

const translated = { kind: 'machine-translated', from: 'lt', confidence: 0.9, receipts: [] } as const;
const original = { kind: 'original', from: null, confidence: 0.9, receipts: [] } as const;
const spun = { kind: 'spun', from: null, confidence: 0.9, receipts: [] } as const;

const BRIDGE = `The old bridge over the sound at Tarvik was closed to all traffic on Friday morning after divers found cracks in two of its pillars.
About nine hundred people cross it every day on their way to the cannery, and the county has hired a ferry for them until the summer.
“We could not wait for the report of the engineers,” said Elin Brask, who leads the roads office, on the quay beside the bridge.
The bridge was built in 1931 and last repaired in 1987, when a freighter from Riga ran into it in a storm and bent three girders.`;

// The same told by somebody else, who was there too.
const OTHER = `Nobody walks over the bridge at Tarvik any more. Divers saw cracks in the pillars, and on Friday the road was shut.
Elin Brask of the roads office stood on the quay and said that she could not wait for the engineers.
At the cannery the morning shift began an hour late, and the canteen ran out of coffee before nine.`;

const REWORDED = BRIDGE.replace('was closed to all traffic', 'has been shut for every vehicle')
  .replace('found cracks in two', 'discovered fissures in two')
  .replace('on their way to the cannery', 'to reach the cannery')
  .replace('has hired a ferry for them', 'rented a ferry for these people')
  .replace('We could not wait for', 'We were not able to await')
  .replace('ran into it in a storm', 'hit it during a storm');

// A translation by somebody freer still.
const FREE = `Tarvik: since frogmen discovered fissures in its pillars, that old bridge has been shut for every vehicle.
Some nine hundred commuters daily cross it to reach the cannery; Sund county rented a ferry for these people.
“We were not able to await the engineers,” Elin Brask, head of roads, told this newspaper.
Built 1931, repaired 1987: a freighter, inbound out of Riga, hit it during a storm, bending girders.`;

// Nothing but words swapped, for rarer ones …
const ODD = swapped([
  ['old', 'aged'],
  ['closed', 'sealed'],
  ['traffic', 'conveyance'],
  ['divers', 'frogmen'],
  ['cracks', 'fissures'],
  ['pillars', 'pilasters'],
  ['cross', 'traverse'],
  ['cannery', 'packery'],
  ['hired', 'chartered'],
  ['wait', 'tarry'],
  ['engineers', 'technicians'],
  ['repaired', 'refurbished'],
  ['freighter', 'argosy'],
]);

// … and for ones as common on the whole, but for a few.
const EVEN = swapped([
  ['Tarvik', 'Tarwik'],
  ['Riga', 'Rygga'],
  ['closed', 'shut'],
  ['two', 'both'],
  ['found', 'saw'],
  ['people', 'persons'],
  ['county', 'voivodeship'],
  ['hired', 'found'],
  ['until', 'till'],
  ['report', 'bordereau'],
  ['built', 'made'],
  ['beside', 'abaft'],
  ['leads', 'skippers'],
]);

function swapped(swaps: readonly (readonly [string, string])[]): string {
  return swaps.reduce((text, [from, to]) => text.replace(from, to), BRIDGE);
}

describe('parents', () => {
  test('the copy names its source', () =>
    check(
      [
        article('a', BRIDGE, { outlet: 'Nordwire' }),
        article('b', `${BRIDGE}\nNordwire reported this.`, { outlet: 'Sund Echo' }),
      ],
      ['a > b'],
    ));

  test('the copy names its source as the dateline of that does', () => {
    const credited = `${BRIDGE}\nNPA reported this.`;
    const wired = (short: string) => `TARVIK, March 7 (${short}) - ${BRIDGE}`;
    const edgesWith = (short: string, outlet: string, copy: string, expected: readonly string[]) =>
      check([article('a', copy, { outlet: 'Sund Echo' }), article('b', wired(short), { outlet })], expected);
    edgesWith('NPA', 'Northern Press Agency', credited, ['b > a']);
    edgesWith('Nord', 'Nord Wire', `${BRIDGE}\nNord reported this.`, ['b > a']);
    edgesWith('NPA', 'Tarvik Mail', credited, ['a - b']);
  });

  test('the source bears the earlier date', () =>
    check([article('a', BRIDGE, { date: '2021-05-03' }), article('b', BRIDGE, { date: '2021-05-01' })], ['b > a']));

  test('texts of one day have no order', () =>
    check([article('a', BRIDGE, { date: '2021-05-01' }), article('b', BRIDGE, { date: '2021-05-01' })], ['a - b']));

  test('but a wire sends its report before others print it', () => {
    const wired = `TARVIK, March 7 (Nordwire) - ${BRIDGE}`;
    const printed = `On the quay\n${REWORDED.replace('nine hundred', '900')}`;
    const dated = { date: '2021-03-07' };
    const paper = { ...dated, outlet: 'Tarvik Mail' };
    check([article('a', printed, paper), article('b', wired, { ...dated, outlet: 'Nordwire' })], ['b > a']);
    check([article('a', printed, paper), article('b', wired, { ...dated, outlet: 'Sund Post' })], ['a - b']);
  });

  test('the copy is spun', () =>
    check([article('a', REWORDED, { transmission: spun }), article('b', BRIDGE)], ['b > a']));

  test('the copy was translated there and back', () =>
    check(
      [article('a', REWORDED, { transmission: translated }), article('b', BRIDGE, { transmission: original })],
      ['b > a'],
    ));

  test('but not of a paper that retells an agency which the translation names too', () => {
    const retold = BRIDGE.replace(' on Friday morning', ', the Lorn Press Agency (LPA) reports,');
    const from = (copy: string) => [
      article('a', copy, { transmission: translated }),
      article('b', retold, { transmission: original }),
    ];
    check(from(REWORDED.replace('said Elin Brask', 'told LPA Elin Brask')), ['a - b']);
    check(from(REWORDED), ['b > a']);
  });

  test('the copy is an excerpt', () => {
    const excerpt = BRIDGE.split('\n').slice(0, 2).join('\n');
    check([article('a', excerpt), article('b', BRIDGE)], ['b > a']);
  });

  test('the copy has the odder words', () => check([article('a', ODD), article('b', BRIDGE)], ['b > a']));

  test('a copy of a copy has one parent, and no edge to the first text', () =>
    check(
      [
        article('a', BRIDGE, { date: '2021-05-01' }),
        article('b', BRIDGE.replace('nine hundred', 'eight hundred'), { date: '2021-05-02' }),
        article('c', BRIDGE.replace('nine hundred', 'eight hundred').replace('a storm', 'a gale'), {
          date: '2021-05-03',
        }),
      ],
      ['a > b', 'b > c'],
    ));
});

describe('siblings', () => {
  test('two translations', () =>
    check(
      [article('a', BRIDGE, { transmission: translated }), article('b', REWORDED, { transmission: translated })],
      ['a - b'],
    ));

  test('two translations, even when their dates differ', () =>
    check(
      [
        article('a', BRIDGE, { transmission: translated, date: '2021-05-01' }),
        article('b', REWORDED, { transmission: translated, date: '2021-05-02' }),
      ],
      ['a - b'],
    ));

  test('two that differ much, by a third that is nearer to both', () => {
    const two = [BRIDGE, FREE].map((text, n) => article('ab'.charAt(n), text, { transmission: translated }));
    const third = article('c', REWORDED, { transmission: translated });
    check(two, []);
    check([...two, third], ['a - b', 'a - c', 'b - c']);
  });

  test('a few odd words among many may be chance', () => check([article('a', EVEN), article('b', BRIDGE)], ['a - b']));

  test('copies of one source are siblings beside their parent', () =>
    check(
      [
        article('a', BRIDGE, { date: '2021-05-01' }),
        article('b', BRIDGE, { date: '2021-05-02' }),
        article('c', BRIDGE, { date: '2021-05-02' }),
      ],
      ['a > b', 'a > c', 'b - c'],
    ));
});

describe('no edge', () => {
  test('two who report one event', () => check([article('a', BRIDGE), article('b', OTHER)], []));

  test('one sentence of a statement in common', () => {
    const statement =
      'Per Aas, a spokesman for the county, said in a statement that the county did not plan to build a new bridge.';
    check(
      [
        article('a', `${OTHER}\n${statement}`),
        article('b', `The ferry is full every morning, and the shops in Sund are empty.\n${statement}`),
      ],
      [],
    );
  });

  test('one notice in common', () => {
    const notice =
      'All rights reserved. No part of this text may be reproduced without the prior written consent of the publisher.';
    check(
      [
        article('a', `${OTHER}\n${notice}`),
        article('b', `The ferry is full every morning, and the shops in Sund are empty.\n${notice}`),
      ],
      [],
    );
  });
});

test('links take the direction of their edge', () => {
  const { copies } = trace([
    article('a', BRIDGE, { date: '2021-05-03' }),
    article('b', BRIDGE, { date: '2021-05-01' }),
  ]);
  expect(copies.filter(({ boilerplate }) => !boilerplate).map(({ direction }) => direction)).toEqual(['a-from-b']);
  const siblings = trace([
    article('a', BRIDGE, { transmission: translated }),
    article('b', REWORDED, { transmission: translated }),
  ]);
  expect(new Set(siblings.copies.map(({ direction }) => direction))).toEqual(new Set(['siblings']));
  const alone = trace([article('a', `${BRIDGE}\n${BRIDGE}`)]);
  expect(new Set(alone.copies.map(({ direction }) => direction))).toEqual(new Set(['unknown']));
});

test('whatever is copied from whatever: no cycle, no pair twice, every edge with a reason', () => {
  const sentences = [...BRIDGE.split('\n'), ...OTHER.split('\n')];
  const draft = fc.record({
    lines: fc.uniqueArray(fc.integer({ min: 0, max: sentences.length - 1 }), { minLength: 1, maxLength: 7 }),
    day: fc.option(fc.integer({ min: 1, max: 4 })),
    transmission: fc.constantFrom(translated, original, spun),
  });
  fc.assert(
    fc.property(fc.array(draft, { minLength: 2, maxLength: 5 }), (drafts) => {
      const articles = drafts.map(({ lines, day, transmission }, i) =>
        article(`t${i}`, lines.map((line) => sentences[line]).join('\n'), {
          transmission,
          ...(day ? { date: `2021-05-0${day}` } : {}),
        }),
      );
      const { edges } = trace(articles);
      const pairs = edges.map(({ from, to }) => [from, to].sort().join());
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(edges.every(({ why, score }) => why.length > 0 && score >= 0 && score <= 1)).toBe(true);
      // Parents leave no cycle when texts without parents can be taken away until none is left.
      let left = edges.filter(({ relation }) => relation === 'parent');
      for (let before = -1; before !== left.length; ) {
        before = left.length;
        left = left.filter(({ from }) => left.some(({ to }) => to === from));
      }
      expect(left).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('compilations', () => {
  const CHURCH = `The roof of the church at Sund fell in during the night between Tuesday and Wednesday under half a metre of wet snow.
Nobody was inside, but the organ of 1792 and most of the painted benches below the gallery were crushed by the falling beams.
The parish had asked the county for a grant to mend the roof three times since 2015, and three times the county had refused.
Its council will meet on Friday in the fire station to talk about where to marry the four couples who have booked for Easter.`;
  const half = (text: string): string => text.split('\n').slice(0, 2).join('\n');

  test('a text that was put together from two others', () =>
    check(
      [article('a', `${half(BRIDGE)}\n${half(CHURCH)}`), article('b', BRIDGE), article('c', CHURCH)],
      ['b > a', 'c > a'],
    ));

  test('a text with words of its own beside two others is none', () => {
    const own = `${half(BRIDGE)}\n${half(CHURCH)}\n${OTHER}`;
    const { edges } = trace([article('a', own), article('b', BRIDGE), article('c', CHURCH)]);
    expect(edges.filter(({ relation }) => relation === 'parent')).toEqual([]);
  });
});

describe('other languages', () => {
  const SOURCE = `Der Bürgermeister von Tarvik, Viktor Hallen, traf am Dienstag die Sprecherin der Fischer, Marta Juvela, im Hotel Britannia.
Die Regierung in Sund zahlt 40 Millionen Euro für den Hafen, sagte Anders Rask von der Kommission in Borgholm.
Im Jahr 2016 hatte die Reederei Nordlys 312 Fischer aus Lindhaven entlassen, darunter Elin Brask und Jonas Feld.`;
  const ONE = `The mayor of Tarvik, Viktor Hallen, met the speaker of the fishermen, Marta Juvela, at the Hotel Britannia on Tuesday.
The government in Sund pays 40 million euros for the port, said Anders Rask of the commission in Borgholm.
In 2016 the shipping company Nordlys had dismissed 312 fishermen from Lindhaven, among them Elin Brask and Jonas Feld.`;
  const TWO = `On Tuesday, mayor Viktor Hallen of Tarvik saw Marta Juvela, who speaks for the fishermen, in the Britannia hotel.
For the harbour, 40 million euros will come from the government in Sund, according to Anders Rask of the Borgholm commission.
The shipowners Nordlys sacked 312 fishermen from Lindhaven in 2016, Elin Brask and Jonas Feld among them.`;
  const german = (given = {}) => article('s', SOURCE, { language: 'de', ...given });

  test('the residue of the translation names the language of the source', () =>
    check([article('a', ONE, { transmission: { ...translated, from: 'de' } }), german()], ['s > a']));

  test('the source bears the earlier date', () =>
    check([article('a', ONE, { date: '2021-05-02' }), german({ date: '2021-05-01' })], ['s > a']));

  test('the source has several translations', () => {
    const { edges } = trace([article('a', ONE), article('b', TWO), german()]);
    expect(edges.filter(({ from }) => from === 's').map(({ to, relation }) => `${relation} ${to}`)).toEqual([
      'parent a',
      'parent b',
    ]);
  });

  test('nothing tells which is the translation', () => check([article('a', ONE), german()], ['a - s']));

  test('two reports in two languages share a name and a number only', () =>
    check([article('a', `${OTHER}\nViktor Hallen spoke of 40 million euros.`), german()], []));
});
