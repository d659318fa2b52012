import { describe, expect, test } from 'vitest';
import type { Following } from '../../src/model/following.js';
import { findFollowings } from '../../src/story/lineage/followings.js';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { article, lexicon } from './fixtures.js';

const WIRE = `The old bridge over the sound at Tarvik was closed to all traffic on Friday morning after divers found cracks in two of its pillars.
About nine hundred people cross it every day on their way to the cannery, and the county has hired a ferry for them until the summer.
“We could not wait for the report of the engineers,” said Elin Brask, who leads the roads office, on the quay beside the bridge.
The bridge was built in 1931 and last repaired in 1987, when a freighter from Riga ran into it in a storm and bent three girders.
The shopkeepers of Tarvik met on Saturday to ask the county for money, and a petition with 1,400 names was handed to the mayor.`;

const SWAPPED = `The aged viaduct over the strait at Tarvik was sealed to all conveyance on Friday morning after frogmen discovered fissures in two of its pilasters.
About nine hundred folk traverse it every day on their path to the packery, and the shire has chartered a barge for them until the summer.
“We could not tarry for the account of the technicians,” stated Elin Brask, who heads the thoroughfares bureau, on the wharf beside the viaduct.
The viaduct was erected in 1931 and last mended in 1987, when an argosy from Riga rammed into it in a tempest and contorted three girders.
The merchants of Tarvik gathered on Saturday to beseech the shire for funds, and a plea with 1,400 names was given to the mayor.`;

const ANEW = `Since Friday morning nobody may use the old bridge at Tarvik over the sound, because in two pillars cracks were found by divers.
It is crossed daily by about nine hundred people going to work in the cannery; for them a ferry was hired by the county, until summer.
The report of the engineers could not be waited for, according to Elin Brask, head of the roads office, who stood on the quay near the bridge.
In 1931 it was built, the bridge, and in 1987 for the last time repaired, after in a storm a freighter from Riga had run into it and three girders were bent.
To ask for money from the county, on Saturday Tarvik's shopkeepers met, and the mayor was given a petition which 1,400 names had signed.`;

const original = { kind: 'original', from: null, confidence: 0.9, receipts: [] } as const;
const polish = { kind: 'machine-translated', from: 'pl', confidence: 0.9, receipts: [] } as const;

const find = (...articles: readonly OriginArticle[]): readonly (readonly [string, Partial<Following>])[] =>
  [...findFollowings(articles, traceCopies(articles, lexicon), lexicon)].map(([id, { of, how, translated }]) => [
    id,
    { of, how, translated },
  ]);

describe('words swapped one by one', () => {
  const swapped = ['b', { of: 'a', how: 'swapped', translated: null }];

  test('beside a text that reported itself', () =>
    expect(find(article('a', WIRE, { transmission: original }), article('b', SWAPPED))).toEqual([swapped]));

  test('beside a text of which nothing is known, by the odder words', () =>
    expect(find(article('a', WIRE), article('b', SWAPPED))).toEqual([swapped]));

  test('in the one that has not the words of the report, though they are the odder ones', () => {
    const report = article('a', SWAPPED, { transmission: original });
    const copy = article('b', `From our news desk.\n${SWAPPED}`);
    expect(find(copy, article('c', WIRE), report)).toEqual([
      ['b', { of: 'a', how: 'unchanged', translated: null }],
      ['c', { of: 'a', how: 'swapped', translated: null }],
    ]);
  });

  test('not where little of a text was swapped', () => {
    const [first, ...others] = WIRE.split('\n');
    const little = [SWAPPED.split('\n')[0], ...others].join('\n');
    expect(first).not.toBe(little.split('\n')[0]);
    expect(find(article('a', WIRE, { transmission: original }), article('b', little))).toEqual([]);
  });
});

describe('sentences built anew', () => {
  const wire = article('a', WIRE, { transmission: original, outlet: 'Nordwire' });
  const translation = article('c', 'The bridge stands.', { transmission: polish, outlet: 'Kurier' });

  test('tied to no translation', () => {
    const untied = [['b', { of: 'a', how: 'anew', translated: null }]];
    expect(find(wire, article('b', ANEW), translation)).toEqual(untied);
  });

  test('each beside another of which nothing is known either', () => {
    const [a, b] = [article('a', WIRE), article('b', ANEW)];
    const untied = (id: string, of: string) => [id, { of, how: 'anew', translated: null }];
    expect(find(a, b, translation)).toEqual([untied('a', 'b'), untied('b', 'a')]);
  });

  test('by somebody who reported himself too, but not beside a text of which nothing is known', () => {
    const own = article('b', ANEW, { transmission: original });
    expect(find(wire, own, translation)).toContainEqual(['b', { of: 'a', how: 'anew', translated: null }]);
    expect(find(article('a', WIRE), own)).toEqual([['a', { of: 'b', how: 'anew', translated: null }]]);
  });
});

describe('sentences in other words than those of a translation', () => {
  const translation = article('c', WIRE, { transmission: polish });
  const sister = { of: 'c', how: 'anew', translated: { name: 'c', from: 'pl' } };

  test('beside it from end to end', () => expect(find(article('b', ANEW), translation)).toEqual([['b', sister]]));

  test('not by somebody who reported himself, nor for two paragraphs', () => {
    expect(find(article('b', ANEW, { transmission: original }), translation)).toEqual([]);
    const [first, second] = ANEW.split('\n');
    expect(find(article('b', `${first}\n${second}`), translation)).toEqual([]);
  });

  test('what a text was made from tells more of it', () => {
    const wire = article('a', WIRE, { transmission: original });
    const copied = `${WIRE}\nThe county meets on Tuesday, and two ferries were offered by a company in the south.`;
    const anew = article('c', ANEW, { transmission: polish });
    expect(find(wire, article('b', copied), anew)).toContainEqual([
      'b',
      { of: 'a', how: 'unchanged', translated: null },
    ]);
  });
});

describe('words as they were', () => {
  const copied = `From our news desk.\n${WIRE}`;

  test('beside a text that reported itself', () =>
    expect(find(article('a', WIRE, { transmission: original }), article('b', copied))).toEqual([
      ['b', { of: 'a', how: 'unchanged', translated: null }],
    ]));

  test('not beside a text of which nothing is known, nor for a paragraph', () => {
    expect(find(article('a', WIRE), article('b', copied))).toEqual([]);
    const [first] = WIRE.split('\n');
    const other = `${first}\n${ANEW.split('\n').slice(1).join('\n')}`;
    expect(find(article('a', WIRE, { transmission: original }), article('b', other))).toEqual([]);
  });
});

test('two reports of one event follow nobody', () => {
  const other = `Nobody walks over the bridge at Tarvik any more. Divers saw cracks in the pillars, and on Friday the road was shut.
Elin Brask of the roads office stood on the quay and said that she could not wait for the engineers.
At the cannery the morning shift began an hour late, and the canteen ran out of coffee before nine.`;
  expect(find(article('a', WIRE, { transmission: original }), article('b', other))).toEqual([]);
});
