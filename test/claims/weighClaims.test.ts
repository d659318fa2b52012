import { describe, expect, test } from 'vitest';
import { type NonEmpty, type Receipt, receiptOf } from '../../src/model/receipt.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { link, type Told } from './fixtures.js';
import { allLinked, check, type Events, type Links, weigh } from './weigh.js';

const FIRE = 'The fire in the old mill destroyed the roof and the tower.';

describe('status', () => {
  test('two origins corroborate', () => {
    check(
      [
        { outlet: 'Ledger', text: FIRE },
        { outlet: 'Courier', text: FIRE },
      ],
      [`corroborated (Ledger, Courier): ${FIRE}`],
      allLinked,
    );
  });
  test('a subject and its verb are a claim, an exclamation is none', () => {
    check(
      [{ outlet: 'Ledger', text: 'Nobody was wounded. So it goes.' }],
      ['single-source (Ledger): Nobody was wounded.'],
    );
  });
  test('two copies of one text do not', () => {
    check(
      [
        { outlet: 'Ledger', text: FIRE },
        { outlet: 'Echo (Ledger)', text: FIRE },
      ],
      [`single-source (Ledger): ${FIRE}`],
      allLinked,
    );
  });
  test('who denies a thing does not corroborate it', () => {
    check(
      [
        { outlet: 'Ledger', text: 'The army moved 1,200 soldiers to the border.' },
        { outlet: 'Courier', text: 'Nobody believes that the army moved 1,200 soldiers to the border.' },
      ],
      [
        'single-source (Ledger): The army moved 1,200 soldiers to the border.',
        'single-source (Courier): Nobody believes that the army moved 1,200 soldiers to the border.',
      ],
      (articles) => [link(articles[0] as ClaimArticle, articles[1] as ClaimArticle, 'same-fact')],
    );
  });
  test('but who goes on to deny another thing does', () => {
    const claims = weigh(
      [
        { outlet: 'Ledger', text: 'The army moved 1,200 soldiers to the border.' },
        { outlet: 'Courier', text: 'The army moved 1,200 soldiers to the border, and nobody had told the mayor.' },
      ],
      (articles) => [link(articles[0] as ClaimArticle, articles[1] as ClaimArticle, 'same-fact')],
    );
    expect(claims[0]).toMatchObject({ status: 'corroborated', text: 'The army moved 1,200 soldiers to the border.' });
  });
  test('what one of two origins tells alone in a last clause is told for that one', () => {
    const part = 'The army moved 1,200 soldiers to the border on Friday';
    check(
      [
        { outlet: 'Ledger', text: `${part}, but the bridges were closed.` },
        {
          outlet: 'Courier',
          text: 'On Friday the army moved to the border 1,200 soldiers.',
          kind: 'machine-translated',
        },
      ],
      [`corroborated (Ledger, Courier): ${part}`, `single-source (Ledger): ${part}, but the bridges were closed.`],
      (articles) => [link(articles[0] as ClaimArticle, articles[1] as ClaimArticle, 'same-fact')],
    );
  });
  test('who tells another thing of a second text does not stand behind what the first two tell', () => {
    const burned =
      'The brewery by the harbour, which had made the dark beer of the town for ninety years, burned down on Sunday, although firemen came within minutes';
    const withSign = `${burned}, and with it went the old sign that the painter Novak had made.`;
    const sign = 'Nobody had asked who made the old sign with the swan, which the painter Novak gave away.';
    const chain: Links = ([a, b, c]) => [a, c].map((one) => link(one as ClaimArticle, b as ClaimArticle, 'same-fact'));
    check(
      [
        { outlet: 'Ledger', text: `${burned}.` },
        { outlet: 'Courier', text: withSign },
        { outlet: 'Echo', text: sign },
      ],
      [
        `corroborated (Ledger, Courier): ${burned}.`,
        `single-source (Courier): ${withSign}`,
        `single-source (Echo): ${sign}`,
      ],
      chain,
    );
  });
  test('a number in sentences that tell different things of it corroborates neither', () => {
    const told = [
      {
        outlet: 'Ledger',
        text: 'The federation of railway workers demands the withdrawal of a plan that costs 3,400 jobs.',
      },
      {
        outlet: 'Courier',
        text: 'Somebody close to the minister promised reporters late on Sunday that 3,400 jobs would stay.',
      },
    ];
    const claims = weigh(told, (articles) => [
      link(articles[0] as ClaimArticle, articles[1] as ClaimArticle, 'same-fact'),
    ]);
    expect(claims.map(({ status }) => status)).toEqual(['single-source', 'single-source']);
  });
  test('a translated copy with another number does not stand behind the number of its source', () => {
    const text = 'The two batches hold 48,000 bottles, and three of the shops have sold theirs.';
    const claims = weigh(
      [
        { outlet: 'Ledger', text, kind: 'original' },
        { outlet: 'Echo (Ledger)', text: text.replace('48,000', '48'), kind: 'machine-translated' },
        { outlet: 'Mirror (Ledger)', text: text.replace('batches', 'lots'), kind: 'spun' },
        { outlet: 'Glass (Ledger)', text: text.replace('48,000 bottles', '84,000 flasks'), kind: 'spun' },
      ],
      allLinked,
    );
    const plain = claims.filter((claim) => claim.text === text);
    expect(plain.map(({ support }) => support.map(({ article }) => article))).toEqual([['a1', 'a3']]);
  });
  describe('a number that changed later is corroborated where two origins give one value of it', () => {
    const first = 'Nine people died when the tower of the mill fell on Sunday night.';
    const later = 'The number of the dead has risen to eleven people, the mayor of Arden said on Thursday.';
    const agreed = (other: string): readonly string[] =>
      weigh([
        { outlet: 'Ledger', text: first },
        { outlet: 'Courier', text: other },
        { outlet: 'Echo', text: later },
      ]).flatMap(({ status, text }) => (text.includes('reports agree') ? [`${status}: ${text}`] : []));
    test('in words of their own', () => {
      expect(agreed('The surgeon of the hospital counted 9 dead before dawn.')).toEqual([
        'corroborated: Deaths: reports agree: “Nine people” (Ledger); “9 dead” (Courier).',
      ]);
    });
    test.each([14, 9])('also in a sentence that gives another number, which is disputed: %i', (number) => {
      const disputed = `The surgeon of the hospital counted 9 dead, and police arrested ${number} dockers on Sunday.`;
      const told = [first, disputed, later, 'A lawyer said that 23 dockers were arrested on Sunday.'];
      const claims = weigh(told.map((text, i) => ({ outlet: `Paper ${i}`, text })));
      const agreeing = claims.filter(({ text }) => text.includes('reports agree'));
      expect(agreeing.map(({ status, text }) => `${status}: ${text}`)).toEqual([
        'corroborated: Deaths: reports agree: “Nine people” (Paper 0); “9 dead” (Paper 1).',
      ]);
      expect(claims.some(({ status }) => status === 'disputed')).toBe(true);
    });
    test('not by who denies it', () => {
      expect(agreed('Nobody at the hospital believes that there were 9 dead.')).toEqual([]);
    });
  });
  test('one event in words of their own corroborates itself, and no sentence about it', () => {
    const told = [
      { outlet: 'Ledger', text: 'A court in the capital sent the former treasurer Marek Novak to prison on Thursday.' },
      {
        outlet: 'Courier',
        text: '“They stole it,” she said outside, after the court had sent the former treasurer to jail.',
      },
    ];
    const whole = ({ article }: ClaimArticle) => receiptOf(article, { start: 0, end: article.text.length });
    const event =
      (granularity: 'day' | 'before'): Events =>
      (articles) => [{ type: 'COERCE', granularity, reports: articles.map(whole) as unknown as NonEmpty<Receipt> }];
    expect(weigh(told, () => [], event('day')).map(({ status, text }) => `${status}: ${text}`)).toEqual([
      `corroborated: The same event: reports agree: “${told[0]?.text.slice(0, -1)}” (Ledger); “‘They stole it,’ she said outside, after the court had sent the former treasurer to jail” (Courier).`,
      `single-source: ${told[0]?.text}`,
      `single-source: ${told[1]?.text}`,
    ]);
    const denied = { outlet: 'Echo', text: 'The former treasurer said that no judge had ever jailed him.' };
    expect(weigh([told[0] as Told, denied], () => [], event('day')).map(({ status }) => status)).toEqual([
      'single-source',
      'single-source',
    ]);
    expect(weigh(told, () => [], event('before')).map(({ status }) => status)).toEqual([
      'single-source',
      'single-source',
    ]);
  });
  test('what only bears a date is no event that two origins tell', () => {
    const dated = 'the trial of the former treasurer';
    const told = [
      { outlet: 'Ledger', text: `Relatives filled three rows at ${dated} in May.`, dated },
      { outlet: 'Courier', text: `Since ${dated} in May the clerks count coins at night.`, dated },
    ];
    const trials: Events = (articles) => {
      const reports = articles.flatMap(({ article, events }) => events.map((event) => receiptOf(article, event)));
      return [{ type: 'OTHER', granularity: 'month', reports: reports as unknown as NonEmpty<Receipt> }];
    };
    expect(weigh(told, () => [], trials).map(({ status }) => status)).toEqual(['single-source', 'single-source']);
  });
  test('a number that stands beside others is told in its clause where its sentence tells something else', () => {
    const told = weigh([
      {
        outlet: 'Ledger',
        text: 'The bridge of Arden will open again on Friday, after its fall wounded 40 people.',
      },
      {
        outlet: 'Courier',
        text: 'The number of the wounded has risen to 52 people, the surgeon of the hospital said.',
      },
    ]).map(({ status, text }) => `${status}: ${text}`);
    expect(told).toContain('single-source: People injured: reported: “after its fall wounded 40 people” (Ledger).');
  });
  test('an owner whom a verb and an apposition tell is corroborated', () => {
    const claims = weigh([
      { outlet: 'Ledger', text: 'The paint works belongs to {Brink}, which wants to sell it.' },
      { outlet: 'Courier', text: '{Brink}, the owner of the works, did not answer questions.' },
    ]);
    expect(claims[0]).toMatchObject({
      status: 'corroborated',
      text: 'Owner of the paint works: reports agree: “The paint works belongs to Brink” (Ledger); “Brink, the owner of the works” (Courier).',
    });
  });
  test('an owner who is denied is not', () => {
    const claims = weigh([
      { outlet: 'Ledger', text: 'The paint works belongs to {Brink}, which wants to sell it.' },
      { outlet: 'Courier', text: 'Nobody believes that the works belongs to {Brink}.' },
    ]);
    expect(claims.map(({ status }) => status)).toEqual(['single-source', 'single-source']);
  });
  test('two deeds of one type and day of which nothing alike is told are no one event', () => {
    const told = [
      { outlet: 'Ledger', text: 'The driver was taken to the police station of Arden for a test on Sunday.' },
      { outlet: 'Courier', text: 'She was carried to a hospital by two nurses, and died there.' },
    ];
    const whole = ({ article }: ClaimArticle) => receiptOf(article, { start: 0, end: article.text.length });
    const event: Events = (articles) => [
      { type: 'COERCE', granularity: 'day', reports: articles.map(whole) as unknown as NonEmpty<Receipt> },
    ];
    expect(weigh(told, () => [], event).map(({ status }) => status)).toEqual(['single-source', 'single-source']);
  });
  test('deeds of one type by different parties are no one event', () => {
    const told = [
      { outlet: 'Ledger', text: '{Lund} and {Berg} dismissed the charge as gossip on Friday.' },
      { outlet: 'Courier', text: '{Roth} and {Falk} declined to comment.' },
    ];
    const whole = ({ article }: ClaimArticle) => receiptOf(article, { start: 0, end: article.text.length });
    const event: Events = (articles) => [
      { type: 'CONSULT', granularity: 'day', reports: articles.map(whole) as unknown as NonEmpty<Receipt> },
    ];
    expect(weigh(told, () => [], event).map(({ status }) => status)).toEqual(['single-source', 'single-source']);
  });
  test('what is told by two origins comes before what one tells', () => {
    const claims = weigh(
      [
        { outlet: 'Ledger', text: `The mayor of the town closed the bridge over the river. ${FIRE}` },
        { outlet: 'Courier', text: FIRE },
      ],
      allLinked,
    );
    expect(claims[0]?.text).toBe(FIRE);
  });
});

describe('importance', () => {
  test('the least important is a claim, too', () => {
    const told = Array.from({ length: 30 }, (_, i) => `The baker of street ${i + 1} sold bread and honey.`);
    expect(weigh([{ outlet: 'Ledger', text: [...told, FIRE].join(' ') }])).toHaveLength(31);
  });
  test('what the articles have in common, what is counted, and what can be read alone come first', () => {
    const told = [
      { outlet: 'Ledger', text: `They wore yellow scarves and sang old songs. ${FIRE}` },
      { outlet: 'Courier', text: 'The fire in the mill drove 300 people out of the town.' },
    ];
    const claims = weigh(told).map(({ text }) => text);
    expect(claims[2]).toBe('They wore yellow scarves and sang old songs.');
  });
  test('of two alike the one that no program has reworded', () => {
    const told = [
      { outlet: 'Buzz', kind: 'spun' as const, text: 'The rain in the old town flooded the market and the school.' },
      { outlet: 'Ledger', text: FIRE },
    ];
    expect(weigh(told)[0]?.text).toBe(FIRE);
  });
});

describe('wording', () => {
  test('the cleanest text tells the claim', () => {
    check(
      [
        { outlet: 'Buzz (Ledger)', kind: 'spun', text: 'The blaze in the old mill destroyed the roof and the tower.' },
        { outlet: 'Ledger', kind: 'original', text: FIRE },
      ],
      [`single-source (Ledger): ${FIRE}`],
      allLinked,
    );
  });
  test('a sentence whose every wording is damaged in meaning is no claim', () => {
    check([{ outlet: 'Ledger', text: FIRE, damaged: 'destroyed the roof' }], []);
  });
  test('nor is one of a spun text where a swapped word is found, though it leaves the meaning', () => {
    const [swapped, others] = [
      'The riot cops closed the street before the old mill on Sunday.',
      'The death cost of the fire rose to three individuals, the prime preacher stated.',
    ];
    const text = `${FIRE} ${swapped} ${others}`;
    expect(weigh([{ outlet: 'Hive', text, kind: 'spun' }]).map((claim) => claim.text)).toEqual([FIRE]);
    expect(weigh([{ outlet: 'Hive', text: `${FIRE} ${swapped}` }]).map((claim) => claim.text)).toContain(swapped);
  });
  test('a number among damaged words is told by itself', () => {
    const [claim] = weigh([
      { outlet: 'Ledger', text: 'More than 12,000 people marched to the mill on Monday.' },
      {
        outlet: 'Courier',
        text: 'About 8,000 people required to the mill on Monday and marched.',
        damaged: 'people required',
      },
    ]);
    expect(claim?.status).toBe('disputed');
    expect(claim?.origins).toEqual(['Ledger', 'Courier']);
  });
  test('a damaged wording leaves the claim to the whole one', () => {
    check(
      [
        { outlet: 'Ledger', text: 'The fire in the old mill ate the roof and the tower.', damaged: 'ate' },
        { outlet: 'Courier', text: FIRE, kind: 'spun' },
      ],
      [`corroborated (Courier, Ledger): ${FIRE}`],
      allLinked,
    );
  });
  test('what only one origin adds is not told as corroborated', () => {
    const short = '{Novak} and {Berg} met for four hours in the town hall.';
    const long =
      '{Novak} and {Berg} talked for four hours and signed a secret treaty about the bridges of the northern valley.';
    const claims = weigh(
      [
        { outlet: 'Ledger', text: long },
        { outlet: 'Courier', text: short },
      ],
      ([a, b]) => (a && b ? [link(a, b, 'same-fact')] : []),
    );
    const sentences = claims.filter(({ text, support }) => text === support[0].quote);
    const told = sentences.map(({ status, text }) => `${status}: ${text.includes('treaty') ? 'long' : 'short'}`);
    expect(told).toEqual(['corroborated: short', 'single-source: long']);
  });
  test('however little that is', () => {
    const short = '{Novak} and {Berg} met for four hours in the town hall.';
    const long = '{Novak} and {Berg} met for four hours in the town hall, {Novak} with a lawyer.';
    const claims = weigh(
      [
        { outlet: 'Ledger', text: long },
        { outlet: 'Courier', text: short },
      ],
      ([a, b]) => (a && b ? [link(a, b, 'same-fact')] : []),
    );
    const told = claims.map(({ status, text }) => `${status}: ${text.includes('lawyer') ? 'long' : 'short'}`);
    expect(told).toEqual(['corroborated: short', 'single-source: long']);
  });
});
