import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, TimeExpression } from '../../src/model/annotation.js';
import type { Block } from '../../src/model/article.js';
import { check, checkBroken, figuresOf, line } from './figureLines.js';

describe('numbers behind a month', () => {
  test.each([
    ['Since the flood of September, 14,000 people have lived in tents.', ['14,000 people | 14000 people exact']],
    ['In March, 12 workers walked out.', ['12 workers | 12 people exact']],
    ['In March 1,200 workers walked out.', ['1,200 workers | 1200 people exact']],
    ['On March 12, 15 workers walked out.', ['15 workers | 15 people exact']],
    ['They came on March, 7 and left on May 7th.', []],
    ['The port has stood idle since January, 2019.', []],
    ['In June 2021 workers walked out.', []],
  ])('%s', check);
});

describe('lengths of time in two parts', () => {
  test.each([
    ['They planned it for a year.', ['a year | 1 years exact']],
    ['The votes were counted within a week of the poll.', ['a week | 1 weeks exact']],
    ['Nobody waited longer than a month.', ['longer than a month | 1 months more-than']],
    ['They left for a day trip.', []],
    ['She got a year and a half.', ['a year and a half | 1.5 years exact']],
    ['It took more than an hour and a half.', ['more than an hour and a half | 1.5 hours more-than']],
    ['They spoke for two hours and twenty minutes.', ['two hours and twenty minutes | 140 minutes exact']],
    ['After five weeks and one day it ended.', ['five weeks and one day | 36 days exact']],
    ['He was given half of year.', ['half of year | 0.5 years exact']],
    ['By the end of the year and a third of the way in, it stopped.', ['a third | 0.333 share exact']],
    ['She told us about a second witness.', ['second witness | 2 ordinal exact']],
    ['She waited for about a second.', ['about a second | 1 seconds about']],
  ])('%s', check);
});

describe('amounts that are told in short', () => {
  test.each([
    [
      'A loan of 2,6 Mrd. Euro (around 450 Mio. Dollar) ended.',
      ['2,6 Mrd. Euro | 2600000000 EUR exact', 'around 450 Mio. Dollar | 450000000 USD about'],
    ],
    [
      'It was 0.3 p.c. in the cellar and 2,5 proc. outside.',
      ['0.3 p.c. | 0.3 percent exact', '2,5 proc | 2.5 percent exact'],
    ],
    ['He was fined 400 thous. of crowns.', ['400 thous. of crowns | 400000 crowns exact']],
    ['It was a 1.3 billion crown contract.', ['1.3 billion crown | 1300000000 crowns exact']],
    [
      'The road cost 2.1 billion euros. The contract had been for 1.6 billion.',
      ['2.1 billion euros | 2100000000 EUR exact', '1.6 billion | 1600000000 EUR exact'],
    ],
    [
      'The ship cost 9 million euros. It carried 3 million in a year.',
      ['9 million euros | 9000000 EUR exact', '3 million | 3000000 - exact'],
    ],
    ['It has ruled the country of 5.2 million since then.', ['5.2 million | 5200000 people exact']],
    ['The bridge cost a third more than planned.', ['a third | 0.333 share exact']],
    ['The firm will hand over a third of the yard.', ['a third | 0.333 share exact']],
    ['It costs approx. 2 percent.', ['approx. 2 percent | 2 percent about']],
    ['There were ok. 400 miners.', ['ok. 400 miners | 400 people about']],
    ['It costs cca 2 percent.', ['cca 2 percent | 2 percent about']],
    ['The bread is ok. Four dockers ate it.', ['Four dockers | 4 people exact']],
  ])('%s', check);
});

describe('numbers of science', () => {
  test.each([
    ['The dose was 9.8e-3 grams.', ['9.8e-3 grams | 0.0098 grams exact']],
    ['It weighs 2×10^6 tonnes.', ['2×10^6 tonnes | 2000000 tonnes exact']],
    ['The disk holds 2^10 bytes.', ['2^10 bytes | 1024 bytes exact']],
    ['The layer is 16.25 nanometers thick.', ['16.25 nanometers | 16.25 nanometres exact']],
    ['They got 14 mGy and 50 kWh.', ['14 mGy | 14 milligrays exact', '50 kWh | 50 kilowatt hours exact']],
    ['The balance is $-99.99 now.', ['$-99.99 | -99.99 USD exact']],
    ['The odds are one over twenty.', ['one over twenty | 0.05 - exact']],
    ['A share of .08 was lost.', ['.08 | 0.08 - exact']],
    ['The fee is over 20 euros.', ['over 20 euros | 20 EUR more-than']],
  ])('%s', check);
});

test('a row of digits beyond every number is none', () => {
  const figures = figuresOf(`They count 1${',000'.repeat(120)} ships.`, [{ start: 0, end: 503, kind: 'paragraph' }]);
  expect(figures.filter(({ value }) => value !== null && !Number.isFinite(value))).toEqual([]);
});

describe('counts', () => {
  test.each([
    ['More than 400 people came.', ['More than 400 people | 400 people more-than']],
    ['Two Velmarian cellists applied.', ['Two Velmarian cellists | 2 people exact']],
    ['There were six lanterns on the quay.', ['six lanterns | 6 lanterns exact']],
    ['At least 7,250 of the residents left.', ['At least 7,250 of the residents | 7250 people at-least']],
    ['As many as twenty-six ferries waited.', ['As many as twenty-six ferries | 26 ferries up-to']],
    ['Some 12 000 were arrested.', ['Some 12 000 | 12000 people about']],
    ['Nine were hurt, two of them guards.', ['Nine | 9 people exact', 'two of them | 2 people exact']],
    [
      'Forty-four are still in hospital, 12 of them on life support.',
      ['Forty-four | 44 people exact', '12 of them | 12 people exact'],
    ],
    ['The death toll rose to six on Friday.', ['six | 6 people exact']],
    ['Fifty people or more stood there.', ['Fifty people or more | 50 people at-least']],
  ])('%s', check);
});

describe('the style of the text', () => {
  test.each<[string, string[]]>([
    [
      'The strike costs 14,5 millions of euros. Some 1.850 trains stood still.',
      ['14,5 millions of euros | 14500000 EUR exact', 'Some 1.850 trains | 1850 trains about'],
    ],
    ['More than 30.000 people came.', ['More than 30.000 people | 30000 people more-than']],
    ['The pipe is 1.250 km long and holds 3.5 tonnes.', ['1.250 km | 1.25 km exact', '3.5 tonnes | 3.5 tonnes exact']],
    ['It took 1.234 seconds.', ['1.234 seconds | 1.234 seconds exact']],
    ['He paid 2,500 euros for 1.750 tonnes.', ['2,500 euros | 2500 EUR exact', '1.750 tonnes | 1.75 tonnes exact']],
  ])('%s', check);
});

describe('money, shares and measures', () => {
  test.each([
    ['A loan of $1.5 billion was agreed.', ['$1.5 billion | 1500000000 USD exact']],
    ['He owes €5m and £300.', ['€5m | 5000000 EUR exact', '£300 | 300 GBP exact']],
    ['about 1,270 million euros', ['about 1,270 million euros | 1270000000 EUR about']],
    ['It cost 2 million zlotys a year.', ['2 million zlotys | 2000000 PLN exact']],
    ['Turnout was 62.5 percent.', ['62.5 percent | 62.5 percent exact']],
    ['Turnout was 62.5 percents.', ['62.5 percents | 62.5 percent exact']],
    ['Two thirds of the seats are empty.', ['Two thirds | 0.667 share exact']],
    ['Nearly all members resigned.', ['Nearly all | - share vague']],
    ['The camp is 15 km from the border.', ['15 km | 15 km exact']],
    ['It sank between 10 and 12 metres.', ['between 10 and 12 metres | 10..12 metres exact']],
    [
      'The fund was raised from 4 million euros to 6 million euros.',
      ['4 million euros | 4000000 EUR exact', '6 million euros | 6000000 EUR exact'],
    ],
  ])('%s', check);
});

describe('time, age and rank', () => {
  test.each([
    ['The strike lasted more than a month.', ['more than a month | 1 months more-than']],
    ['She ends a 12-year term.', ['12-year term | 12 years exact']],
    ['his two-decade rule', ['two-decade rule | 20 years exact']],
    ['They found a six-page memo.', ['six-page | 6 pages exact']],
    ['It is a two-dimensional map.', []],
    ['They held one-to-one meetings.', []],
    ['He governed for the last 12 years.', ['the last 12 years | 12 years exact']],
    ['It shrank over the last year.', ['the last year | 1 years about']],
    ['He has led the port since 2004.', ['since 2004 | 2004 year exact']],
    ['The lease runs until 2036.', ['2036 | 2036 year up-to']],
    ['The queen marked her 66th birthday.', ['66th birthday | 66 years exact']],
    ['Novak, 58, resigned.', ['58 | 58 years exact']],
    ['Novak, 58 years old, resigned.', ['58 years old | 58 years exact']],
    ['It is his sixth term.', ['sixth term | 6 ordinal exact']],
    ['They were the first to arrive.', ['first | 1 ordinal exact']],
  ])('%s', check);
});

describe('vague amounts', () => {
  test.each([
    ['Hundreds have been detained.', ['Hundreds | 100..999 people vague']],
    ['Several shots were heard.', ['Several shots | - shots vague']],
    ['It cost several million euros.', ['several million euros | - EUR vague']],
    ['They paid thousands of dollars.', ['thousands of dollars | 1000..9999 USD vague']],
    ['tens of thousands of marchers', ['tens of thousands of marchers | 10000..99999 people vague']],
    ['They held a group of suspected smugglers.', ['a group | - people vague']],
    ['They had waited for weeks.', ['weeks | - weeks vague']],
    ['It came hours before the deadline.', ['hours | - hours vague']],
    ['It lasted weeks and months.', ['weeks and months | - weeks vague']],
    ['The hours before the vote were quiet.', []],
    ['They agreed on working hours.', []],
  ])('%s', check);
});

describe('what is no figure', () => {
  test.each([
    'The vote of 9 August was close.',
    'On Aug. 9, 2020, it rained.',
    'They meet at 14:30 or at 9 pm.',
    'Article 5 applies to COVID-19.',
    'At first nobody came; one of them slept.',
    'The first steps are hard.',
    'He left three days ago.',
    'Nobody scores here, and no one was hurt.',
    '',
  ])('%s', (text) => check(text, []));
  test('numbers in an advertisement', () => {
    const text = 'Earn 3 million euros now\nTwo boats sank.';
    const blocks: Block[] = [
      { start: 0, end: 24, kind: 'junk', junk: 'promo', action: 'remove' },
      { start: 25, end: text.length, kind: 'paragraph' },
    ];
    expect(figuresOf(text, blocks).map((figure) => line(text, figure))).toEqual(['Two boats | 2 boats exact']);
  });
});

describe('numbers broken in transmission', () => {
  test.each([
    [
      '‹About 300 were arrested during the fair. people› slept.',
      ['About 300 were arrested during the fair. people | 300 people about'],
    ],
    ['They gave ‹2.5 million. euros› to it.', ['2.5 million. euros | 2500000 EUR exact']],
    ['‹more than 12. thousand people› came', ['more than 12. thousand people | 12000 people more-than']],
  ])('%s', checkBroken);
});

describe('surroundings', () => {
  const first = (text: string): Figure | undefined =>
    figuresOf(text, [{ start: 0, end: text.length, kind: 'paragraph' }])[0];
  test('who counts anew counts what was counted before', () => {
    const units = (text: string) => {
      const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
      return figuresOf(text, blocks).map(({ value, unit }) => `${value} ${unit}`);
    };
    expect(units('The union says that 900 people marched. Police counted about 400.')).toEqual([
      '900 people',
      '400 people',
    ]);
    expect(units('She sold 40 boats. The number on the door is 7.')).toEqual(['40 boats', '7 null']);
  });
  test('an area without a name is a place where it is meant whole', () => {
    expect(first('In the whole of the country 900 people marched.')?.place).toBe('the whole of the country');
    expect(first('About 900 people marched across the country.')?.place).toBe('the country');
    expect(first('In the town 900 people marched.')?.place).toBeNull();
    expect(first('They spoke of 900 people here and 4,000 in the entire country.')?.place).toBeNull();
  });
  test('scope and counted words', () => {
    expect(first('In Dorvik alone, 900 people marched.')?.scope).toBe('In Dorvik alone');
    expect(first('A total of 900 people marched.')?.scope).toBe('total');
    expect(first('Another 900 people came.')?.scope).toBe('additional');
    expect(first('Four of the 17 people left.')).toMatchObject({ value: 4, unit: 'people', scope: 'part' });
    expect(first('About 900 people have been detained.')?.counts).toBe('people detained');
    expect(first('In all, 900 fell ill.')).toMatchObject({ unit: 'people', counts: 'ill' });
  });
});

describe('parts and times', () => {
  const scopes = (text: string): readonly string[] =>
    figuresOf(text, [{ start: 0, end: text.length, kind: 'paragraph' }]).map(({ value, scope }) => `${value} ${scope}`);
  test.each([
    ['Of the five wounded, three are guards and two are drivers.', ['5 null', '3 part', '2 part']],
    ['Among the nine people injured, two are drivers.', ['9 null', '2 part']],
    ['Of the five hours, two were lost to a strike of 300 dockers.', ['5 null', '2 part', '300 null']],
    ['Of the five wounded, none is among the seven missing.', ['5 null', '7 null']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
  test('a time that a relative pronoun parts from the figure is of something else', () => {
    const timeOf = (text: string): string | null | undefined => {
      const start = text.indexOf('Monday');
      const monday = { start, end: start + 'Monday'.length, value: '2021-05-10', granularity: 'day', basis: 'stated' };
      const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
      return figuresOf(text, blocks, [], [monday as TimeExpression]).at(-1)?.time;
    };
    expect(timeOf('The bridge will open on Monday after a fire in which nine people died.')).toBeNull();
    expect(timeOf('On Monday nine people died in a fire.')).toBe('2021-05-10');
  });
  test('an hour alone is that of its own clause', () => {
    const timeOf = (text: string): string | null | undefined => {
      const start = text.indexOf('3 a.m.');
      const time = { start, end: start + '3 a.m.'.length, value: '2021-05-10T03:00', granularity: 'minute' as const };
      const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
      return figuresOf(text, blocks, [], [{ ...time, basis: 'inferred' }])[0]?.time;
    };
    expect(timeOf('A van came at 3 a.m.: there were 41 people.')).toBeNull();
    expect(timeOf('The list had 41 names at 3 a.m.')).toBe('2021-05-10T03:00');
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    '5',
    '1.5',
    'billion',
    'two',
    'half',
    '-',
    '$',
    'of',
    'people',
    '%',
    '.',
    '“',
    '🚢',
    'a',
    '½',
  );
  test('figures lie in the text, in order, apart, and are the same every time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
          const figures = figuresOf(text, blocks);
          let last = 0;
          for (const { start, end } of figures) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
          expect(figuresOf(text, blocks)).toEqual(figures);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a long text without a full stop is read in time', () => {
    const text = 'about 300 people and 4 km of '.repeat(4000);
    expect(figuresOf(text, [{ start: 0, end: text.length, kind: 'paragraph' }]).length).toBe(8000);
  });
});
