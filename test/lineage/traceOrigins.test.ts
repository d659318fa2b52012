import { describe, expect, test } from 'vitest';
import { asId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceEdges } from '../../src/story/lineage/traceEdges.js';
import { article, type Given, lexicon, placeOf } from './fixtures.js';
import { lines, trace } from './origins.js';

const FIRE = `The warehouse at the fish market in Tarvik burned down on Saturday night, and two firemen were hurt when a wall fell.
The fire began in the cold store shortly before midnight and reached the roof within twenty minutes, said the chief of the brigade.
More than forty families were led out of the narrow streets behind the market and spent the night in the gym of the old school.
The owner of the warehouse, a cooperative of sixty fishermen, puts the loss at three million kroner and has no insurance.`;

const translated = { kind: 'machine-translated', from: 'lt', confidence: 0.9, receipts: [] } as const;

describe('copies', () => {
  test('two relays of one wire are the wire', () => {
    const { origins, behind } = trace([
      article('a', FIRE, { outlet: 'Nordwire', date: '2021-05-01' }),
      article('b', `${FIRE}\nNordwire reported this on Sunday.`, { outlet: 'Tarvik Post', date: '2021-05-02' }),
      article('c', `According to Nordwire, the brigade is still there.\n${FIRE}`, {
        outlet: 'Sund Echo',
        date: '2021-05-02',
      }),
    ]);
    expect(lines(origins)).toEqual(['o1 Nordwire: a b c']);
    expect(behind('a: two firemen were hurt', 'b: two firemen were hurt', 'c: two firemen were hurt')).toEqual([
      'Nordwire',
    ]);
  });

  test('two translations of one text come from an original that is not in hand', () => {
    const other = FIRE.replace('burned down', 'was burnt')
      .replace('two firemen were hurt', 'two firefighters were injured')
      .replace('shortly before midnight', 'just before midnight')
      .replace('spent the night in the gym', 'stayed overnight in the hall');
    const { origins, behind } = trace([
      article('a', FIRE, { outlet: 'Pajūris', transmission: translated }),
      article('b', `The mayor will speak at noon on Monday.\n${other}`, {
        outlet: 'Krantas',
        transmission: translated,
      }),
    ]);
    expect(lines(origins)).toEqual([
      'o1 Pajūris: a',
      'o2 Krantas: b',
      'o3 unseen original behind Pajūris and Krantas (unseen)',
    ]);
    expect(behind('a: reached the roof within twenty minutes', 'b: reached the roof within twenty minutes')).toEqual([
      'unseen original behind Pajūris and Krantas',
    ]);
    expect(behind('b: The mayor will speak at noon on Monday.')).toEqual(['Krantas']);
    expect(origins[2]?.why).toEqual([
      'Pajūris and Krantas share these passages and none was made from the other: they come from one text that is not in hand.',
    ]);
  });

  test('two translations of one text never count twice, even where no copy was recognised', () => {
    const { behind } = trace([
      article('a', `${FIRE}\nThe harbour stays shut.`, { outlet: 'Pajūris', transmission: translated }),
      article('b', `${FIRE}\nNo boat may enter the port.`, { outlet: 'Krantas', transmission: translated }),
    ]);
    expect(behind('a: The harbour stays shut.', 'b: No boat may enter the port.')).toHaveLength(1);
  });

  test('a paragraph that two texts share word for word counts once, though nothing else joins them', () => {
    const wall =
      'The wall of the dry dock was built in 1911, when Tarvik had forty thousand people and three shipyards.';
    const own = (id: string, text: string, outlet: string) => article(id, `${text}\n${wall}`, { outlet });
    const articles = [own('a', FIRE, 'Nordwire'), own('b', 'Nobody has swum in the dock since May.', 'Tarvik Post')];
    const joined = trace(articles);
    expect(traceEdges(articles, traceCopies(articles, lexicon), lexicon)).toEqual([]);
    expect(joined.behind(`a: ${wall}`, `b: ${wall}`)).toHaveLength(1);
    expect(joined.behind('a: two firemen were hurt', 'b: Nobody has swum')).toHaveLength(2);
  });
  test('an interview beside a copied paragraph is its own act of reporting', () => {
    const { behind } = trace([
      article('a', FIRE, { outlet: 'Pajūris', transmission: translated }),
      article('b', `I saw the wall fall on two of our men.\n${FIRE}`, {
        outlet: 'Krantas',
        transmission: translated,
        turns: [0],
      }),
    ]);
    expect(behind('a: two firemen were hurt', 'b: I saw the wall fall on two of our men.')).toHaveLength(2);
  });
});

describe('relays', () => {
  test('a copy may give the newsroom that its source cites another name', () => {
    const telling = 'The cold store was never inspected';
    const told = (id: string, weekly: string, outlet: string, rest: string) =>
      article(id, `${FIRE}\n${telling}, the weekly ${weekly} wrote.\n${rest}`, {
        outlet,
        date: `2021-05-0${rest.length > 0 ? 2 : 1}`,
        said: [[telling, { chain: [`the weekly ${weekly}`] }]],
      });
    const { behind } = trace([
      told('a', 'Beacon', 'Nordwire', ''),
      told('b', 'Svyturys', 'Tarvik Post', 'Nordwire reported this on Sunday.'),
    ]);
    expect(behind(`b: ${telling}`)).toEqual(['Beacon']);
  });

  const group = { anonymity: 'anonymous', chain: ['three people close to the board', 'The Ledger'] } as const;

  test('an unnamed group through two outlets is one origin, unseen', () => {
    const { origins, behind } = trace([
      article('a', 'The board will sell the ferry line, three people close to the board told The Ledger newspaper.', {
        outlet: 'Tarvik Post',
        said: [['The board will sell the ferry line', { ...group, chain: [group.chain[0], 'The Ledger newspaper'] }]],
      }),
      article('b', 'A sale of the line is near, The Ledger newspaper wrote, citing three people close to the board.', {
        outlet: 'Sund Echo',
        said: [['A sale of the line is near', { ...group, chain: [group.chain[0], 'The Ledger newspaper'] }]],
      }),
    ]);
    expect(lines(origins)).toEqual([
      'o1 Tarvik Post: a',
      'o2 Sund Echo: b',
      'o3 three people close to the board, through The Ledger (unseen)',
    ]);
    expect(behind('a: The board will sell the ferry line', 'b: A sale of the line is near')).toEqual([
      'three people close to the board, through The Ledger',
    ]);
    expect(origins[2]?.why).toEqual([
      'The Ledger, whose own text is not in hand, is given as the source of 2 passages in Tarvik Post and Sund Echo.',
      'three people close to the board spoke to The Ledger: one unnamed group counts once.',
    ]);
  });

  test('the root of a relay is its own article when that is in hand', () => {
    const { origins, behind } = trace([
      article('a', 'The board will sell the ferry line, three people told The Ledger.', {
        outlet: 'The Ledger',
        said: [['The board will sell the ferry line', group]],
      }),
      article('b', 'A sale of the line is near, The Ledger wrote.', {
        outlet: 'Sund Echo',
        said: [['A sale of the line is near', { source: 'The Ledger' }]],
      }),
    ]);
    expect(lines(origins)).toEqual(['o1 The Ledger: a', 'o2 Sund Echo: b']);
    expect(behind('a: The board will sell the ferry line', 'b: A sale of the line is near')).toEqual(['The Ledger']);
  });

  test.each([
    [
      'whoever spoke to an agency is heard through the agency',
      '“We are selling,” Kari Lund told AFP.',
      ['We are selling', { source: 'Kari Lund', chain: ['Kari Lund', 'AFP'] }],
      'AFP',
    ],
    [
      'a newsroom named with its kind',
      'The weekly magazine Lantern wrote that the king is ill.',
      ['the king is ill', { source: 'The weekly magazine Lantern' }],
      'Lantern',
    ],
    [
      'a person who passes something on is no newsroom',
      'The king is ill, the minister said, the mayor told reporters.',
      ['The king is ill', { source: 'the minister', chain: ['the minister', 'the mayor'] }],
      'Tarvik Post',
    ],
  ] as const)('%s', (_, text, said, origin) => {
    const { behind } = trace([article('a', text, { outlet: 'Tarvik Post', said: [said] })]);
    expect(behind(`a: ${said[0]}`)).toEqual([origin]);
  });
});

describe('newsrooms', () => {
  const short = (id: string, outlet: string | undefined, text: string) =>
    article(id, text, outlet === undefined ? {} : { outlet });

  test('outlets under one owner count once', () => {
    const { origins, behind } = trace([
      short('a', 'Tarvik Mail', 'The bridge is shut since noon.'),
      short('b', 'Sund Mail', 'Nobody may cross the bridge now.'),
    ]);
    expect(lines(origins)).toEqual(['o1 Tarvik Mail: a b']);
    expect(behind('a: The bridge is shut', 'b: Nobody may cross the bridge')).toEqual(['Tarvik Mail']);
    expect(origins[0]?.why).toEqual(['Tarvik Mail and Sund Mail belong together, so a and b count once.']);
  });

  test('two articles of one outlet count once, and two without an outlet count twice', () => {
    const { origins } = trace([
      short('a', 'Tarvik Post', 'The bridge is shut since noon.'),
      short('b', 'The Tarvik Post', 'Nobody may cross the bridge now.'),
      short('c', undefined, 'The road to Sund is empty.'),
      short('d', undefined, 'A crane stands on the bridge.'),
    ]);
    expect(lines(origins)).toEqual(['o1 Tarvik Post: a b', 'o2 c: c', 'o3 d: d']);
  });

  test('what a text tells as the agency does that it credits has its origin there, also in its sibling', () => {
    const credited = [{ kind: 'contribution' as const, name: 'Nordwire News Service', receipts: [] }];
    const wire = 'Two firemen were hurt when a wall of the warehouse fell.';
    const own = 'The baker across the street lost his windows to the heat.';
    const told = (hurt: string, id: string, outlet: string, credits: Given['credits'] = []) =>
      article(id, `${FIRE.split('\n').slice(1).join('\n')}\n${hurt}\n${own}`, {
        outlet,
        credits,
        transmission: translated,
      });
    const { behind, origins } = trace([
      article('a', `${wire}\nThe mayor promised a new market.`, { outlet: 'Nordwire' }),
      told('A wall came down and injured two men of the brigade.', 'b', 'Pajūris', credited),
      told('Two men of the brigade were injured by a falling wall.', 'c', 'Krantas'),
    ]);
    expect(behind(`a: ${wire}`, 'b: A wall came down and', 'c: Two men of the brigade')).toEqual(['Nordwire']);
    expect(behind(`b: ${own}`)).toEqual(['unseen original behind Pajūris and Krantas']);
    expect(origins[0]?.why).toContain('b and c credit Nordwire: what they share counts once.');
  });

  test.each([
    [3, ['Nordwire']],
    [2, ['Nordwire', 'Pajūris']],
  ])('what a text tells as a newsroom does that it cites %i times', (times, expected) => {
    const cited = ['The roof went first', 'The cold store was never inspected', 'The pumps were dry'].slice(0, times);
    const told = cited.map((words) => `${words}, the chief of the brigade told Nordwire.`).join('\n');
    const { behind } = trace([
      article('a', 'Two firemen were hurt when a wall fell.', { outlet: 'Nordwire' }),
      article('b', `A wall came down and injured two men.\n${told}`, {
        outlet: 'Pajūris',
        said: cited.map((words) => [words, { chain: ['the chief of the brigade', 'Nordwire'] }] as const),
      }),
    ]);
    expect(behind('a: Two firemen were hurt', 'b: A wall came down')).toEqual(expected);
  });

  test('an agency that only added to a report did not make it', () => {
    const line = 'Nordwire contributed to this report.';
    const place = { start: FIRE.length + 1, end: FIRE.length + 9 };
    const { behind } = trace([
      article('a', 'Two firemen were hurt in the fire.', { outlet: 'Nordwire' }),
      article('b', `${FIRE}\n${line}`, {
        outlet: 'Pajūris',
        credits: [{ kind: 'contribution', name: 'Nordwire', receipts: [place] }],
      }),
    ]);
    expect(behind('a: Two firemen were hurt', 'b: two firemen were hurt')).toEqual(['Nordwire', 'Pajūris']);
  });

  test('an unsigned article that credits an agency is the agency’s', () => {
    const credited = (id: string, text: string, outlet: string) => {
      const where = placeOf({ id: asId(id), text }, 'AFP');
      return article(id, text, { outlet, credits: [{ kind: 'agency', name: 'AFP', receipts: [where] }] });
    };
    const { behind, origins } = trace([
      credited('a', 'The bridge is shut since noon.\nSource: AFP', 'Tarvik Post'),
      credited('b', 'Nobody may cross the bridge now.\nAFP', 'Sund Echo'),
      credited('c', 'The mayor has closed the bridge.\nAFP contributed to this report.', 'The Ledger'),
    ]);
    expect(behind('a: The bridge is shut', 'b: Nobody may cross the bridge')).toEqual(['AFP']);
    expect(behind('c: The mayor has closed the bridge.')).toEqual(['The Ledger']);
    expect(origins[0]?.seen).toBe(false);
  });
});

test('receipts of an article that was not traced are refused', () => {
  const known = article('a', 'The bridge is shut.');
  const other = article('z', 'The bridge is shut.');
  expect(() => trace([known]).originsOf([receiptOf(other.article, { start: 0, end: 5 })])).toThrow(RangeError);
});
