import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimes } from '../../src/annotations/times/findTimes.js';
import { compileTimeLexicon } from '../../src/annotations/times/lexicon.js';
import { resolveTimes } from '../../src/annotations/times/resolveTimes.js';
import type { TimeDraft } from '../../src/model/annotation.js';
import type { Block } from '../../src/model/article.js';
import { compileClauseWords } from '../../src/text/clauses.js';
import { readText } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

const file = dataJson('en/times.json');
const clauses = compileClauseWords(dataJson('en/clauses.json'));
const lexicon = compileTimeLexicon(file, clauses);
const rules = { abbreviations: new Set(['aug', 'sept', 'jan']), titles: new Set(['mr']) };

function draftsOf(text: string, blocks: readonly Block[], language = 'en'): readonly TimeDraft[] {
  const reading = readText(text, blocks, rules);
  return findTimes({ article: { text, blocks, language }, reading, lexicon: language === 'en' ? lexicon : null });
}

const whole = (text: string): Block[] => [{ start: 0, end: text.length, kind: 'paragraph' }];

/** One line a time, "words | value", read in an article of the given day; "-" stands for no value. */
function linesOf(text: string, day: string | null): readonly string[] {
  return resolveTimes(draftsOf(text, whole(text)), day).map(
    ({ start, end, value }) => `${text.slice(start, end)} | ${value ?? '-'}`,
  );
}

/** All articles of these tests are of Thursday, 16 March 2023. */
const DAY = '2023-03-16';
const check = (text: string, expected: readonly string[]): void => expect(linesOf(text, DAY)).toEqual(expected);

describe('dates in words', () => {
  test.each([
    ['The lock was opened on 8 August 2020.', ['8 August 2020 | 2020-08-08']],
    ['It sank on August 8, 2020, in a storm.', ['August 8, 2020 | 2020-08-08']],
    ['It sank on Aug. 8 off the cape.', ['Aug. 8 | 2022-08-08']],
    ['It sank on aug. 8 off the cape.', ['aug. 8 | 2022-08-08']],
    ['It sank on Aug . 8 , 2020 , off the cape .', ['Aug . 8 , 2020 | 2020-08-08']],
    ['It sank on 2 may 2021 off the cape.', ['2 may 2021 | 2021-05-02']],
    ['The 2 may sink off the cape.', []],
    ['They met on Sunday, March 5, at the quay.', ['Sunday, March 5 | 2023-03-05']],
    ['The vote of the 9th of February was close.', ['the 9th of February | 2023-02-09']],
    ['They sailed on 2-4 February.', ['2-4 February | 2023-02-02/2023-02-04']],
    ['The pier was closed in October.', ['October | 2022-10']],
    ['The pier will be closed in October.', ['October | 2023-10']],
    ['It was built in July 1997.', ['July 1997 | 1997-07']],
    ['They struck in May of last year.', ['May of last year | 2022-05']],
    ['The talks will begin on March 20.', ['March 20 | 2023-03-20']],
    ['The offer runs to March 31.', ['March 31 | 2023-03-31']],
    ['The bay froze in mid-January.', ['mid-January | 2023-01']],
    ['It burned at the end of November.', ['the end of November | 2022-11']],
    ['The ferry ran on Christmas Eve.', ['Christmas Eve | 2022-12-24']],
    ['He may march in May Quist’s name.', []],
    ['It was born on February 29.', ['February 29 | 2020-02-29']],
    ['It was signed on February 30, 2020.', ['February 30, 2020 | -']],
    ['It was signed on 23/Sep/2020.', ['23/Sep/2020 | 2020-09-23']],
    ['The file is of 2019-aug-1.', ['2019-aug-1 | 2019-08-01']],
    ['He sailed on Oct/2.', ['Oct/2 | 2022-10-02']],
    ['He will sail on 22/04.', ['22/04 | 2023-04-22']],
    ['The entry of 20201016 is missing.', ['20201016 | 2020-10-16']],
    ['The lock opened on May twenty-second.', ['May twenty-second | 2022-05-22']],
    ['It closed on the third day of February.', ['the third day of February | 2023-02-03']],
    ['They marched on the 4th.', ['the 4th | 2023-03-04']],
    ['They will march on the 18th.', ['the 18th | 2023-03-18']],
    ['It will be lifted by the 18th and nobody minds.', ['the 18th | 2023-03-18']],
    ['They fled on the night of the 4th (local time).', ['the 4th | 2023-03-04']],
    ['They came on the 4th floor.', []],
    ['They came on the 4th and 5th floors.', []],
    ['He was promoted to the 4th in the row.', []],
    ['They met on Tuesday the fourteenth.', ['Tuesday the fourteenth | 2023-03-14']],
  ])('%s', check);
});

describe('weekdays look back unless the tense points ahead', () => {
  test.each([
    ['The dockers struck on Monday.', ['Monday | 2023-03-13']],
    ['The minister resigned on Thursday.', ['Thursday | 2023-03-16']],
    ['The minister resigned last Thursday.', ['last Thursday | 2023-03-09']],
    ['The minister resigned last Wednesday.', ['last Wednesday | 2023-03-08']],
    ['The minister resigned this past Wednesday.', ['past Wednesday | 2023-03-15']],
    ['The talks will resume next week Tuesday.', ['next week Tuesday | 2023-03-21']],
    ['The strike ends two days after tomorrow.', ['two days after tomorrow | 2023-03-19']],
    ['They will meet on Monday.', ['Monday | 2023-03-20']],
    ['They could meet on Monday.', ['Monday | 2023-03-20']],
    ['On Monday, smoke could be seen over the port.', ['Monday | 2023-03-13']],
    ['The owner could not be reached on Monday.', ['Monday | 2023-03-13']],
    ['They are to begin a drill, Grey Heron, near the port on Saturday.', ['Saturday | 2023-03-18']],
    ['The hearing has been moved to Friday.', ['Friday | 2023-03-17']],
    ['The vote was put off until Wednesday.', ['Wednesday | 2023-03-22']],
    ['The party called a rally for Saturday.', ['Saturday | 2023-03-18']],
    ['She dropped the trip for Saturday.', ['Saturday | 2023-03-18']],
    ['They will debate a tax on imported salt on Monday.', ['Monday | 2023-03-20']],
    ['They moved the injured on Monday.', ['Monday | 2023-03-13']],
    ['The pier was closed due to a strike on Monday.', ['Monday | 2023-03-13']],
    ['The talks are due to resume on Monday.', ['Monday | 2023-03-20']],
    ['The boat was moved to the pier on Sunday.', ['Sunday | 2023-03-12']],
    ['They will meet again on Monday, she said on Tuesday.', ['Monday | 2023-03-20', 'Tuesday | 2023-03-14']],
    ['The talks will be held on Monday.', ['Monday | 2023-03-20']],
    ['The pier is to be closed on Monday.', ['Monday | 2023-03-20']],
    ['The talks resume next Friday.', ['next Friday | 2023-03-17']],
    ['She gave them until Friday.', ['Friday | 2023-03-17']],
    ['They had until Friday.', ['Friday | 2023-03-17']],
    ['By Monday nine ferries had left.', ['Monday | 2023-03-13']],
    ['Nine ferries had already left by Monday.', ['Monday | 2023-03-13']],
    ['He was held on Friday night.', ['Friday night | 2023-03-10TNI']],
    ['The rent is due on the 15th of next month.', ['the 15th of next month | 2023-04-15']],
    ['It rose on the first day of this month.', ['the first day of this month | 2023-03-01']],
    [
      'It sank on 1 February 2023. The following Friday two divers came.',
      ['1 February 2023 | 2023-02-01', 'following Friday | 2023-02-03'],
    ],
    [
      'It sank on 1 February 2023. On Monday of that week it rained.',
      ['1 February 2023 | 2023-02-01', 'Monday of that week | 2023-01-30'],
    ],
    ['On Monday of the following week it rained.', ['Monday of the following week | -']],
    ['Following Friday’s vote they left.', ['Friday | 2023-03-10']],
    ['It fell on Tuesday of last week.', ['Tuesday of last week | 2023-03-07']],
    ['They meet every Monday.', ['every Monday | XXXX-WXX-1']],
    ['She reads the Friday Herald on Black Friday.', []],
  ])('%s', check);
});

describe('times told from now', () => {
  test.each([
    ['He came yesterday morning.', ['yesterday morning | 2023-03-15TMO']],
    ['She leaves tomorrow.', ['tomorrow | 2023-03-17']],
    ['It rained last week.', ['last week | 2023-W10']],
    ['Prices rose earlier this month.', ['earlier this month | 2023-03']],
    ['The fund was set up last year.', ['last year | 2022']],
    ['It broke three days ago.', ['three days ago | 2023-03-13']],
    ['It broke two weeks ago.', ['two weeks ago | 2023-W09']],
    ['It closed more than 20 years ago.', ['more than 20 years ago | 2003']],
    ['They met over the weekend.', ['the weekend | 2023-W10-WE']],
    ['They will meet by the end of the year.', ['the end of the year | 2023']],
    ['They met at the end of the week of prayer.', []],
    ['They will meet this autumn.', ['this autumn | 2023-FA']],
    // A season that begins a name is none.
    ['They will meet in the Autumn Hall.', []],
    ['It fell in the third quarter.', ['the third quarter | 2022-Q3']],
    ['It is quiet now.', ['now | PRESENT_REF']],
    ['He was recently freed.', ['recently | PAST_REF']],
    ['He will soon be free.', ['soon | FUTURE_REF']],
  ])('%s', check);
});

describe('times told from a time before', () => {
  test.each([
    ['He came on May 3, 2021. Two days later he left.', ['May 3, 2021 | 2021-05-03', 'Two days later | 2021-05-05']],
    ['It opened in May 2021 and shut the following month.', ['May 2021 | 2021-05', 'the following month | 2021-06']],
    ['Two days later he left.', ['Two days later | -']],
  ])('%s', check);
});

describe('years, decades, lengths and repetitions', () => {
  test.each([
    ['He has run the port since 2016.', ['2016 | 2016']],
    ['The lease runs until 2036.', ['2036 | 2036']],
    ['The 2019 inquiry was never printed.', ['2019 | 2019']],
    ['They ruled from 1994-2004.', ['1994-2004 | 1994/2004']],
    ['It was founded in nineteen ninety-six.', ['nineteen ninety-six | 1996']],
    ['The mole dates from the 1990s.', ['the 1990s | 199']],
    ['It is a relic of the 19th century.', ['the 19th century | 18']],
    ['In the summer of 1996 it burned.', ['the summer of 1996 | 1996-SU']],
    ['In 2000 homes the light went out.', []],
    ['The crane lifts 1990 tons.', []],
    ['It ends his 12-year rule.', ['12-year | P12Y']],
    ['He governed for the last 12 years.', ['the last 12 years | P12Y']],
    ['They have marched for more than a month.', ['more than a month | P1M']],
    ['It took two and a half hours.', ['two and a half hours | PT2.5H']],
    ['They waited for several weeks.', ['several weeks | PXW']],
    ['It lasted two decades.', ['two decades | P20Y']],
    ['The boat comes daily.', ['daily | P1D']],
    ['The six-year-old boy and his aunt, 58 years old, were saved.', []],
    ['A quarter of the fleet and three-quarters of the crew left.', []],
  ])('%s', check);
});

describe('clock times', () => {
  test.each([
    ['It blew at 10 p.m. on Wednesday.', ['10 p.m. on Wednesday | 2023-03-15T22:00']],
    ['It blew on Wednesday at 14:30.', ['Wednesday at 14:30 | 2023-03-15T14:30']],
    ['They left at noon.', ['noon | 2023-03-16T12:00']],
    ['The score was 14:99.', []],
    ['A cold supper, and a van at 3 a.m.', ['3 a.m. | -']],
    ['It blew at ten past eleven.', ['ten past eleven | 2023-03-16T11:10']],
    ['It blew at twenty-five minutes past four.', ['twenty-five minutes past four | 2023-03-16T04:25']],
    ['It blew at half past 8 in the evening.', ['half past 8 in the evening | 2023-03-16T20:30']],
    ['They left at a quarter to nine.', ['a quarter to nine | 2023-03-16T08:45']],
    ['Prices fell by a quarter to nine crowns.', []],
    ['They took ten to eleven sheep.', []],
    ['They left at five thirty-five.', ['five thirty-five | 2023-03-16T05:35']],
    ['They looked at five thirty-pound cod.', []],
    ['It sank at two in the morning.', ['two in the morning | 2023-03-16T02:00']],
    ['It sank at ten at night on Wednesday.', ['ten at night on Wednesday | 2023-03-15T22:00']],
    ['The bell rang at six o’clock.', ['six o’clock | 2023-03-16T06:00']],
  ])('%s', check);
  test.each([
    [
      'It sank on Monday, police said on Tuesday. It left at 6 a.m.',
      ['Monday | 2023-03-13', 'Tuesday | 2023-03-14', '6 a.m. | 2023-03-13T06:00'],
    ],
    [
      'It sank on Monday. “We were lucky,” a diver declared on Tuesday. It left at 6 a.m.',
      ['Monday | 2023-03-13', 'Tuesday | 2023-03-14', '6 a.m. | 2023-03-13T06:00'],
    ],
    [
      'It sank on Monday. “We were lucky,” a diver told the paper on Tuesday. It left at 6 a.m.',
      ['Monday | 2023-03-13', 'Tuesday | 2023-03-14', '6 a.m. | 2023-03-13T06:00'],
    ],
    [
      'It sank on Monday. Police said two divers drowned on Tuesday. They left at 6 a.m.',
      ['Monday | 2023-03-13', 'Tuesday | 2023-03-14', '6 a.m. | 2023-03-14T06:00'],
    ],
    ['Police met on Tuesday. They left at 6 a.m.', ['Tuesday | 2023-03-14', '6 a.m. | 2023-03-14T06:00']],
  ])('an hour is of the day of the deed, not of its telling: %s', check);
  test.each([
    // A narration stays on its day, however far it goes on, unless it points ahead.
    [
      'It sank on Tuesday. Nobody was hurt. The tug was new. It left at 6 a.m.',
      ['Tuesday | 2023-03-14', '6 a.m. | 2023-03-14T06:00'],
    ],
    [
      'It sank on Tuesday. Nobody was hurt. The tug was new. Talks will open at 6 p.m.',
      ['Tuesday | 2023-03-14', '6 p.m. | 2023-03-16T18:00'],
    ],
    [
      'It was built on 2 May 1987. It is red. It is big. It left at 6 a.m.',
      ['2 May 1987 | 1987-05-02', '6 a.m. | 2023-03-16T06:00'],
    ],
  ])('%s', check);
  test.each([
    ['2023-03-16T13:30+02:00', '2023-03-15T20:20'],
    ['2023-03-16T21:30+02:00', '2023-03-16T20:20'],
    // The hour at the place is not known.
    ['2023-03-16T13:30Z', '2023-03-16T20:20'],
  ])('what happened did so before the article of %s', (day, expected) =>
    expect(linesOf('The tug sank at 8.20 p.m.', day)).toEqual([`8.20 p.m. | ${expected}`]),
  );
});

describe('without the day of the article', () => {
  test.each([
    ['It sank on August 8, 2020.', ['August 8, 2020 | 2020-08-08']],
    ['It sank on August 8.', ['August 8 | -']],
    ['It sank on Monday, yesterday and last week.', ['Monday | -', 'yesterday | -', 'last week | -']],
    ['He ruled for 12 years; now he rests.', ['12 years | P12Y', 'now | PRESENT_REF']],
  ])('%s', (text, expected) => expect(linesOf(text, null)).toEqual(expected));
  test('of a week only what every day of it gives', () => {
    expect(linesOf('It sank on Monday, on Wednesday and on August 8.', '2023-W11')).toEqual([
      'Monday | 2023-03-13',
      'Wednesday | -',
      'August 8 | 2022-08-08',
    ]);
    expect(linesOf('It sank this year.', '2023')).toEqual(['this year | 2023']);
  });
});

describe('dates in digits, in any language', () => {
  test.each([
    ['2020-09-17', ['2020-09-17 | 2020-09-17']],
    ['Įvyko 17.09.2020 uoste.', ['17.09.2020 | 2020-09-17']],
    ['Stalo sa 17. 9. 2020 v prístave.', ['17. 9. 2020 | 2020-09-17']],
    ['13/9/2020 ir 9/13/2020', ['13/9/2020 | 2020-09-13', '9/13/2020 | 2020-09-13']],
    ['Le 5/6/2020', ['5/6/2020 | -']],
    ['𝟘 2020-09-17T10:30Z', ['2020-09-17T10:30Z | 2020-09-17T10:30']],
    ['192.168.2020.14, 1.2.3.2020, 2020-13-45', []],
  ])('%s', (text, expected) => {
    const times = resolveTimes(draftsOf(text, whole(text), 'lt'), null);
    expect(times.map(({ start, end, value }) => `${text.slice(start, end)} | ${value ?? '-'}`)).toEqual(expected);
  });
});

describe('what is said of a value', () => {
  test('stated when the words give all parts, else inferred with a reason', () => {
    const text = 'It sank on August 8, 2020, and was raised on Monday.';
    const [sank, raised] = resolveTimes(draftsOf(text, whole(text)), DAY);
    expect([sank?.basis, sank?.why, sank?.granularity]).toEqual(['stated', undefined, 'day']);
    expect(raised?.basis).toBe('inferred');
    expect(raised?.why).toContain(DAY);
  });
  test('the words before an expression bound it', () => {
    const text = 'Since August 8 it waits until Friday, before or after March 1.';
    expect(draftsOf(text, whole(text)).map(({ relation }) => relation)).toEqual(['since', 'until', 'after']);
  });
  test('titles are read, removed junk is not', () => {
    const text = 'Ferry sinks on Monday\n\nBuy on Friday!';
    const blocks: Block[] = [
      { start: 0, end: 21, kind: 'title' },
      { start: 23, end: text.length, kind: 'junk', junk: 'promo', action: 'remove' },
    ];
    expect(draftsOf(text, blocks).map(({ start, end }) => text.slice(start, end))).toEqual(['Monday']);
  });
  test('an unknown unit in the data file is refused', () => {
    expect(() => compileTimeLexicon({ ...file, units: { moon: '?' } }, clauses)).toThrow('moon');
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    ...'the last on of in a two 9 Monday August 2020 since until ago year weeks 26 - , . 10 p.m. will said early third quarter half and this 1990s every 😀 é'.split(
      ' ',
    ),
  );
  test('times lie in order inside the text, do not overlap and begin and end with a word', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const { start, end } of draftsOf(text, whole(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  test('with a later day no stated value changes', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (list) => {
        const text = list.join(' ');
        const drafts = draftsOf(text, whole(text));
        const [one, other] = [resolveTimes(drafts, DAY), resolveTimes(drafts, '2024-07-01')];
        one.forEach((time, i) => {
          if (time.basis === 'stated') expect(other[i]?.value).toBe(time.value);
        });
      }),
    );
  });
});
