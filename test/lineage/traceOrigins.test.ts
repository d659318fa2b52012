import { describe, expect, test } from 'vitest';
import { asId, type EntityId, type StatementId, type UtteranceId } from '../../src/model/ids.js';
import { type Receipts, receiptOf } from '../../src/model/receipt.js';
import type { Entity, Origin, Utterance } from '../../src/model/story.js';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceEdges } from '../../src/story/lineage/traceEdges.js';
import { traceOrigins } from '../../src/story/lineage/traceOrigins.js';
import { article, type Given, lexicon, placeOf } from './fixtures.js';

interface Together {
  readonly entities?: readonly Entity[];
  /** Groups of statement ids that are one utterance. */
  readonly utterances?: readonly (readonly string[])[];
}

function trace(articles: readonly OriginArticle[], { entities = [], utterances = [] }: Together = {}) {
  const copies = traceCopies(articles, lexicon);
  const edges = traceEdges(articles, copies, lexicon);
  const grouped = utterances.map((ids, i): Utterance => {
    const [first = '', ...rest] = ids;
    const statements = [asId<StatementId>(first), ...rest.map((id) => asId<StatementId>(id))] as const;
    return { id: asId<UtteranceId>(`u${i + 1}`), relation: 'same-utterance', statements };
  });
  const traced = traceOrigins({ articles, copies, edges, utterances: grouped, entities, lexicon });
  const nameOf = new Map(traced.origins.map(({ id, name }) => [id, name]));
  /** Takes places "id: words"; returns the names of the origins behind them. */
  const behind = (...places: readonly string[]): readonly (string | undefined)[] => {
    const receipts = places.map((place) => {
      const [, id = '', words = ''] = /^(\w+): (.*)$/su.exec(place) ?? [];
      const own = articles.find((one) => one.article.id === id)?.article;
      if (own === undefined) throw new Error(`no article ${id}`);
      return receiptOf(own, placeOf(own, words));
    });
    return traced.originsOf(receipts as unknown as Receipts).map((id) => nameOf.get(id));
  };
  return { ...traced, behind };
}

const person = (id: string, name: string, role: string, type: Entity['type'] = 'person'): Entity => ({
  id: asId<EntityId>(id),
  type,
  name,
  aliases: [],
  roles: role === '' ? [] : [{ role, receipts: [] as unknown as Receipts }],
  why: [],
});

const lines = (origins: readonly Origin[]): readonly string[] =>
  origins.map(({ id, name, seen, members }) => {
    const articles = members.flatMap((member) => ('quote' in member ? [] : [member.article]));
    return `${id} ${name}${seen ? '' : ' (unseen)'}${articles.length > 0 ? `: ${articles.join(' ')}` : ''}`;
  });

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

describe('announcements', () => {
  const plan = (id: string, text: string, words: string, outlet: string, speaker: string) =>
    article(id, text, { outlet, said: [[words, { speaker }]] });

  test('a spokesman in two newspapers is one origin', () => {
    const { origins, behind } = trace(
      [
        plan(
          'a',
          'The county will not close the school, its spokesman Per Aas said.',
          'The county will not close the school',
          'Tarvik Post',
          'e1',
        ),
        plan(
          'b',
          'The school at Sund stays open, according to Per Aas of the county.',
          'The school at Sund stays open',
          'Sund Echo',
          'e1',
        ),
      ],
      { entities: [person('e1', 'Per Aas', 'spokesman')], utterances: [['a#s1', 'b#s1']] },
    );
    expect(behind('a: The county will not close the school', 'b: The school at Sund stays open')).toEqual([
      'an announcement of Per Aas',
    ]);
    expect(origins[2]).toMatchObject({ seen: false });
    expect(origins[2]?.why).toEqual([
      'Per Aas announced it once; Tarvik Post and Sund Echo report it, so they count once.',
    ]);
  });

  test('a public utterance in two newsrooms is two', () => {
    const { behind } = trace(
      [
        plan(
          'a',
          '“I shall not resign,” mayor Elin Brask said on the steps.',
          'I shall not resign',
          'Tarvik Post',
          'e1',
        ),
        plan('b', 'Elin Brask told the crowd that she would not resign.', 'she would not resign', 'Sund Echo', 'e1'),
      ],
      { entities: [person('e1', 'Elin Brask', 'mayor')], utterances: [['a#s1', 'b#s1']] },
    );
    expect(behind('a: I shall not resign', 'b: she would not resign')).toEqual(['Tarvik Post', 'Sund Echo']);
  });

  test('so is what a body tells two newsrooms without a spokesman', () => {
    const { behind } = trace(
      [
        plan('a', 'The police spoke of 300 marchers.', '300 marchers', 'Tarvik Post', 'e1'),
        plan('b', 'On the bridge were 300, according to the police.', 'On the bridge were 300', 'Sund Echo', 'e1'),
      ],
      { entities: [person('e1', 'police', '', 'organisation')], utterances: [['a#s1', 'b#s1']] },
    );
    expect(behind('a: 300 marchers', 'b: On the bridge were 300')).toEqual(['Tarvik Post', 'Sund Echo']);
  });

  test('whoever says the opposite, or the same from elsewhere, is no part of the announcement', () => {
    const { behind } = trace(
      [
        plan(
          'a',
          'The county will not close the school, its spokesman Per Aas said.',
          'The county will not close the school',
          'Tarvik Post',
          'e1',
        ),
        plan('b', 'The school stays open, three teachers said.', 'The school stays open', 'Sund Echo', 'e2'),
      ],
      {
        entities: [person('e1', 'Per Aas', 'spokesman'), person('e2', 'three teachers', '', 'group')],
        utterances: [['a#s1', 'b#s1']],
      },
    );
    expect(behind('a: The county will not close the school', 'b: The school stays open')).toHaveLength(2);
  });

  test('the copy of a report that prints it is no other origin of it', () => {
    const { behind } = trace(
      [
        article('a', `${FIRE}\nThe market will open again in May, its spokesman Per Aas said.`, {
          outlet: 'Nordwire',
          date: '2021-05-01',
          said: [['The market will open again in May', { speaker: 'e1' }]],
        }),
        article('b', `${FIRE}\nThe bazaar opens anew in May.\nNordwire reported this on Sunday.`, {
          outlet: 'Tarvik Post',
          date: '2021-05-02',
        }),
        article('c', 'Per Aas told us that fish is sold there from May on.', {
          outlet: 'Sund Echo',
          said: [['fish is sold there from May on', { speaker: 'e1' }]],
        }),
      ],
      { entities: [person('e1', 'Per Aas', 'spokesman')], utterances: [['a#s1', 'c#s1']] },
    );
    expect(
      behind('a: The market will open again', 'b: The bazaar opens anew in May.', 'c: fish is sold there'),
    ).toEqual(['an announcement of Per Aas']);
  });

  test('a sister text in which the name was lost tells the announcement too', () => {
    const sister = (id: string, outlet: string, words: string, who: string, speaker: string) =>
      article(id, `${FIRE}\n${words}, ${who} said.`, { outlet, said: [[words, { speaker }]] });
    const { behind } = trace(
      [
        sister('a', 'Tarvik Post', 'The market will open again in May', 'its spokesman Per Aas', 'e1'),
        sister('b', 'Nord Mail', 'The bazaar opens anew in May', 'the word bearer', 'e2'),
        plan(
          'c',
          'Fish is sold there from May on, Per Aas told us.',
          'Fish is sold there from May on',
          'Sund Echo',
          'e1',
        ),
      ],
      {
        entities: [person('e1', 'Per Aas', 'spokesman'), person('e2', 'word bearer', '')],
        utterances: [['a#s1', 'b#s1', 'c#s1']],
      },
    );
    expect(behind('a: The market will open', 'b: The bazaar opens anew', 'c: Fish is sold there')).toEqual([
      'an announcement of Per Aas',
    ]);
  });

  test('a body without a name has its article', () => {
    const { behind } = trace(
      [
        plan(
          'a',
          'The school stays open, the ministry said in a statement.',
          'The school stays open',
          'Sund Echo',
          'e1',
        ),
        plan(
          'b',
          'There is a school at Sund still, the ministry wrote.',
          'There is a school at Sund still',
          'Post',
          'e1',
        ),
      ],
      { entities: [person('e1', 'ministry', 'spokesman', 'organisation')], utterances: [['a#s1', 'b#s1']] },
    );
    expect(behind('a: The school stays open')).toEqual(['an announcement of the ministry']);
  });

  test('a written statement is one', () => {
    const written = { speaker: 'e1', medium: 'in a statement' };
    const { behind } = trace(
      [
        article('a', 'The mayor regrets the fire, she wrote.', {
          outlet: 'Tarvik Post',
          said: [['The mayor regrets the fire', written]],
        }),
        article('b', 'She is sorry for the fire, says the mayor.', {
          outlet: 'Sund Echo',
          said: [['She is sorry for the fire', { speaker: 'e1' }]],
        }),
      ],
      { entities: [person('e1', 'Elin Brask', 'mayor')], utterances: [['a#s1', 'b#s1']] },
    );
    expect(behind('a: The mayor regrets the fire', 'b: She is sorry for the fire')).toEqual([
      'an announcement of Elin Brask',
    ]);
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
