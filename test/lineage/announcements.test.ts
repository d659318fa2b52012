import { describe, expect, test } from 'vitest';
import { article } from './fixtures.js';
import { person, trace } from './origins.js';

const FIRE = `The warehouse at the fish market in Tarvik burned down on Saturday night, and two firemen were hurt when a wall fell.
The fire began in the cold store shortly before midnight and reached the roof within twenty minutes, said the chief of the brigade.
More than forty families were led out of the narrow streets behind the market and spent the night in the gym of the old school.
The owner of the warehouse, a cooperative of sixty fishermen, puts the loss at three million kroner and has no insurance.`;

describe('announcements', () => {
  const saidIn = (text: string, speaker: string) =>
    text.includes('statement') ? { speaker, medium: 'in a statement' } : { speaker };
  const plan = (id: string, text: string, words: string, outlet: string, speaker: string) =>
    article(id, text, { outlet, said: [[words, saidIn(text, speaker)]] });

  test('a statement in two newspapers is one origin', () => {
    const { origins, behind } = trace(
      [
        plan(
          'a',
          'The county will not close the school, Per Aas said in a statement.',
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

  test.each([
    ['a body', person('e1', 'police', '', 'organisation')],
    ['its spokesman', person('e1', 'Per Aas', 'spokesman')],
  ])('so is what %s tells two newsrooms', (_, who) => {
    const { behind } = trace(
      [
        plan('a', `${who.name} spoke of 300 marchers.`, '300 marchers', 'Tarvik Post', 'e1'),
        plan('b', `On the bridge were 300, said ${who.name}.`, 'On the bridge were 300', 'Sund Echo', 'e1'),
      ],
      { entities: [who], utterances: [['a#s1', 'b#s1']] },
    );
    expect(behind('a: 300 marchers', 'b: On the bridge were 300')).toEqual(['Tarvik Post', 'Sund Echo']);
  });

  test('whoever says the opposite, or the same from elsewhere, is no part of the announcement', () => {
    const { behind } = trace(
      [
        plan(
          'a',
          'The county will not close the school, Per Aas said in a statement.',
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
        article('a', `${FIRE}\nThe market will open again in May, Per Aas said in a statement.`, {
          outlet: 'Nordwire',
          date: '2021-05-01',
          said: [['The market will open again in May', { speaker: 'e1', medium: 'in a statement' }]],
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
      plan(id, `${FIRE}\n${words}, ${who} said.`, words, outlet, speaker);
    const { behind } = trace(
      [
        sister('a', 'Tarvik Post', 'The market will open again in May', 'a statement of Per Aas', 'e1'),
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
