import { describe, expect, test } from 'vitest';
import { withoutValues } from '../../src/model/disputes.js';
import type { Receipt } from '../../src/model/receipt.js';
import { allLinked, check, weigh } from './weigh.js';

describe('disputes', () => {
  test('are told by their sides, each with its outlets', () => {
    check(
      [
        { outlet: 'Ledger', text: 'Police arrested 14 dockers on Tuesday.' },
        { outlet: 'Echo (Ledger)', text: 'Police arrested 14 dockers on Tuesday.' },
        { outlet: 'Courier', text: 'A lawyer said that 23 dockers were arrested on Tuesday.' },
      ],
      [
        'disputed (Ledger, Courier): People arrested: reports differ: “Police arrested 14 dockers on Tuesday” (Ledger, Echo (Ledger)); “23 dockers were arrested on Tuesday” (Courier).',
        'disputed (Ledger): People arrested: “Police arrested 14 dockers on Tuesday” (Ledger, Echo (Ledger)); others give “23 dockers”.',
        'disputed (Courier): People arrested: “23 dockers were arrested on Tuesday” (Courier); others give “14 dockers”.',
      ],
    );
  });
  test('who corrects a number tells it by himself, too', () => {
    const text = 'Police arrested 23 dockers on Tuesday, not 14 dockers as they had said.';
    const claims = weigh([
      { outlet: 'Ledger', text: 'Police arrested 14 dockers on Tuesday.' },
      { outlet: 'Courier', text },
    ]);
    expect(claims.map((claim) => claim.status)).toEqual(['disputed', 'disputed', 'single-source']);
    expect(claims[1]?.support.map(({ article }) => article)).toEqual(['a1']);
    expect(claims[2]?.text).toBe(text);
  });
  test('a sentence that gives a disputed number in passing tells something else, and is a claim with a note', () => {
    const claims = weigh([
      { outlet: 'Ledger', text: 'The dockers signed a treaty on Tuesday, after police arrested 14 dockers on Monday.' },
      { outlet: 'Courier', text: 'A lawyer said that 23 dockers were arrested on Monday.' },
    ]);
    expect(claims.map(({ status, text }) => `${status}: ${text}`)).toContain(
      'single-source: The dockers signed a treaty on Tuesday, after police arrested 14 dockers [disputed] on Monday.',
    );
  });
  test('who denies a thing is the other side of its dispute', () => {
    const denial = 'A spokesman for the port denied that the board had sold the two cranes to a bank.';
    const claims = weigh([
      { outlet: 'Ledger', text: 'The board of the port has sold the two cranes to a bank in the south.' },
      { outlet: 'Courier', text: denial },
    ]);
    expect(claims.map(({ status, support, against }) => [status, support[0].article, against[0]?.article])).toEqual([
      ['disputed', 'a1', 'a2'],
      ['disputed', 'a2', 'a1'],
    ]);
    expect(claims[1]?.text).toBe(denial);
  });
  test('a sentence that has a disputed age tells something else, and is a claim with a note', () => {
    const claims = weigh([
      { outlet: 'Ledger', text: '{Novak}, 61 years, sells bread in the harbour.' },
      { outlet: 'Courier', text: '{Novak}, 58 years, opened the old tower.' },
    ]);
    expect(claims.filter(({ status }) => status === 'single-source').map(({ text }) => text)).toEqual([
      'Novak, 58 years [disputed], opened the old tower.',
      'Novak, 61 years [disputed], sells bread in the harbour.',
    ]);
    expect(claims.filter(({ status }) => status === 'disputed')).toHaveLength(3);
  });
  test('each value has its own receipts, and those of the others against it; readers meet the dispute once', () => {
    const claims = weigh([
      { outlet: 'Ledger', text: 'Police arrested 14 dockers on Tuesday.' },
      { outlet: 'Courier', text: 'A lawyer said that 23 dockers were arrested on Tuesday.' },
    ]);
    const outlets = (receipts: readonly Receipt[]) => receipts.map(({ article }) => article);
    expect(claims.slice(1).map(({ support, against }) => [outlets(support), outlets(against)])).toEqual([
      [['a2'], ['a1']],
      [['a1'], ['a2']],
    ]);
    expect(withoutValues(claims)).toEqual(claims.slice(0, 1));
  });
  test('who denies a number does not stand behind it; “no fewer than” denies nothing', () => {
    const supportOf14 = (third: string) => {
      const claims = weigh([
        { outlet: 'Ledger', text: 'Police arrested 14 dockers on Tuesday.' },
        { outlet: 'Courier', text: 'A lawyer said that 23 dockers were arrested on Tuesday.' },
        { outlet: 'Herald', text: third },
      ]);
      const value = claims.find(({ text }) => text.startsWith('People arrested: “Police arrested 14'));
      return value?.support.map(({ article }) => article);
    };
    expect(supportOf14('Police arrested half the dockers on Tuesday, not 14 dockers.')).toEqual(['a1']);
    expect(supportOf14('Police arrested no fewer than 14 dockers on Tuesday.')).toEqual(['a1', 'a3']);
  });
  test('the text below a headline tells its number', () => {
    const [dispute] = weigh([
      { outlet: 'Ledger', text: '14 dockers arrested in Arden\nPolice arrested 14 dockers on Tuesday.' },
      { outlet: 'Courier', text: 'A lawyer said that 23 dockers were arrested on Tuesday.' },
    ]);
    expect(dispute?.text).toContain('“Police arrested 14 dockers on Tuesday” (Ledger)');
  });
  test('two numbers of one sentence are told from it once', () => {
    const text = 'Dockers marched on Tuesday. The union spoke of 9,000 people, the police of 3,000 people.';
    const [claim] = weigh([
      { outlet: 'Ledger', text },
      { outlet: 'Courier', text: 'It rained on Tuesday.' },
    ]);
    expect([claim?.status, claim?.support.length]).toEqual(['disputed', 1]);
  });
  test('dates at odds are told by the dates where words are short', () => {
    const [claim] = weigh([
      { outlet: 'Ledger', text: 'The tunnel, which opened on [2018-06-04], is closed.' },
      { outlet: 'Courier', text: 'The tunnel, a grey thing that opened on [2018-08-09], is closed.' },
    ]).filter(({ status }) => status === 'disputed');
    expect(claim?.brief).toMatch(/Date: “opened on 2018-06-04” \(Ledger\) or “2018-08-09” \(Courier\)\.$/u);
  });
  test('days of the week at odds are claims one by one, and one in passing leaves its sentence undisputed', () => {
    const bridge = (since: string): string => `The old bridge has been closed since [${since}].`;
    const monday = { outlet: 'Echo', text: bridge('Monday=2021-05-10') };
    const apart = weigh([monday, { outlet: 'Ledger', text: bridge('Tuesday=2021-05-11') }]);
    expect(apart.filter(({ text }) => text.includes('others give')).map(({ origins }) => origins)).toEqual([
      ['Echo'],
      ['Ledger'],
    ]);
    const aside = 'Nobody could cross the old bridge, which has been closed since [Tuesday=2021-05-11].';
    const claims = weigh([monday, { outlet: 'Ledger', text: aside }]);
    expect(claims.map(({ status, text }) => `${status}: ${text}`)).toContain(
      'single-source: Nobody could cross the old bridge, which has been closed since Tuesday. [disputed]',
    );
  });
  test('hours at odds are claims one by one, unless a clause has two', () => {
    const texts = (happened: string): readonly string[] =>
      weigh([
        { outlet: 'Ledger', text: 'The eruption happened at [2018-06-04T05:10], when the boats were out.' },
        { outlet: 'Courier', text: `The crater ${happened} at [2018-06-04T04:55], and the boats had not left.` },
      ]).flatMap(({ text, status }) => (status === 'disputed' ? [text] : []));
    expect(texts('erupted')).toHaveLength(3);
    expect(texts('smoked at 4.40 and erupted')).toHaveLength(1);
  });
  test('a clause with two hours is left out where two others tell the dispute', () => {
    const [claim] = weigh([
      { outlet: 'Ledger', text: 'The eruption happened at [2018-06-04T05:10], when the boats were out.' },
      { outlet: 'Courier', text: 'The crater erupted at [2018-06-04T04:55], and the boats had not left.' },
      { outlet: 'Herald', text: 'The crater smoked at 4.40 and erupted at [2018-06-04T04:55], a guard said.' },
    ]).filter(({ status }) => status === 'disputed');
    expect(claim?.brief).not.toContain('Herald');
    expect(claim?.brief).toContain('(Courier)');
  });
  test('one value is one side, whatever is said to be counted', () => {
    const [claim] = weigh(
      [
        { outlet: 'Ledger', text: 'Police put the crowd at 9,000, while the union said 60,000 people had come.' },
        {
          outlet: 'Echo (Ledger)',
          text: 'Police spoke of 9,000 participants, while the union said 60,000 people had come.',
        },
      ],
      allLinked,
    );
    expect(claim?.text.match(/“/gu)).toHaveLength(2);
  });
  test('a side with a broken numeral is told by its reading, and said to be repaired', () => {
    const [claim] = weigh([
      { outlet: 'Ledger', text: 'About 8,000 people gathered at the gate on Monday.' },
      {
        outlet: 'Portal',
        kind: 'machine-translated',
        text: 'More than 12. thousand people marched through the town on Monday.',
      },
    ]);
    expect(claim?.text).toBe(
      'Size of the crowd: estimates differ: “More than 12 thousand people marched through the town on Monday” (Portal; damage repaired); “About 8,000 people gathered at the gate on Monday” (Ledger).',
    );
  });
  test('words that only damage can explain on both sides are told side by side, and neither alone', () => {
    const claims = weigh(
      [
        { outlet: 'Portal', kind: 'machine-translated', text: 'She denies any part in the sale of the two cranes.' },
        { outlet: 'Buzz', kind: 'spun', text: 'He denies any part in the sale of both cranes.' },
      ],
      allLinked,
    );
    expect(claims.map(({ status, text }) => `${status}: ${text}`)).toEqual([
      'disputed: Who it was: “He denies any part in the sale of both cranes”: reports differ, which their translation may explain: “He denies any part in the sale of both cranes” (Buzz); “She denies any part in the sale of the two cranes” (Portal).',
    ]);
  });
  test('the damaged side of a contradiction supports nothing', () => {
    const claims = weigh(
      [
        {
          outlet: 'Ledger',
          kind: 'original',
          text: 'The talks at the mill lasted four hours and ended without an agreement.',
        },
        {
          outlet: 'Portal (Ledger)',
          kind: 'machine-translated',
          text: 'The talks at the mill lasted four hours and ended with an agreement.',
        },
      ],
      allLinked,
    );
    expect(claims.flatMap(({ support }) => support.map((r) => r.quote)).filter((q) => q.includes('with an'))).toEqual(
      [],
    );
  });
});
