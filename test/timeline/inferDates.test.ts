import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimes } from '../../src/annotations/times/findTimes.js';
import { compileTimeLexicon } from '../../src/annotations/times/lexicon.js';
import type { Article, ArticleDate, Block } from '../../src/model/article.js';
import { periodOf } from '../../src/model/calendar.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { inferDates } from '../../src/story/timeline/inferDates.js';
import { compileClauseWords } from '../../src/text/clauses.js';
import { readText } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

const lexicon = compileTimeLexicon(dataJson('en/times.json'), compileClauseWords(dataJson('en/clauses.json')));
const rules = { abbreviations: new Set(['aug']), titles: new Set(['mr']) };

type Written = readonly [id: string, published: string | null, ...paragraphs: string[]];

// A paragraph that begins with © is its copyright line.
function articleOf([id, published, ...paragraphs]: Written) {
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const where = { start, end: start + paragraph.length };
    start = where.end + 1;
    return paragraph.startsWith('©')
      ? { ...where, kind: 'junk', junk: 'copyright', action: 'keep-as-metadata' }
      : { ...where, kind: 'paragraph' };
  });
  const stated = { granularity: 'day', basis: 'stated', confidence: 1, receipts: [] } as const;
  const article: Article = {
    id: asId<ArticleId>(id),
    source: { file: id, url: null, sha256: '' },
    text,
    title: null,
    byline: null,
    authors: [],
    outlet: null,
    published: published === null ? null : { value: published, ...stated },
    updated: null,
    canonicalUrl: null,
    section: null,
    credits: [],
    language: 'en',
    transmission: { kind: 'unknown', from: null, confidence: 0, receipts: [] },
    blocks,
    damage: [],
  };
  const reading = readText(text, blocks, rules);
  return { article, reading, times: findTimes({ article, reading, lexicon }) };
}

const infer = (story: readonly Written[], now?: string): ReadonlyMap<ArticleId, ArticleDate> =>
  inferDates(story.map(articleOf), now === undefined ? {} : { now });

/** Lines "id value granularity" of the articles that get a date. */
function check(story: readonly Written[], expected: readonly string[], now?: string): void {
  expect([...infer(story, now)].map(([id, { value, granularity }]) => `${id} ${value} ${granularity}`)).toEqual(
    expected,
  );
}

const WIRE: Written = [
  'wire',
  '2023-03-14',
  'The port minister met the dockers’ leader on Tuesday. The talks ended without a deal. They will meet again on Thursday.',
];
const RELAY: Written = [
  'relay',
  null,
  'The port minister met the dockers’ leader on Tuesday, two days after a ferry sank on Sunday.',
  'The union gave the government until Friday to mend the radar.',
];
const OLD_RULER: Written = [
  'ruler',
  null,
  'Thousands marched through Dorvik on Wednesday against Anton Reval, who has ruled the island since 1998.',
  'For more than two weeks the town has seen marches over the vote of May 9.',
];
const OLD_RULER_TOO: Written = [
  'ruler-too',
  null,
  'Dorvik woke on Thursday to empty streets. Reval has kept his grip on the island for the last 24 years.',
  'The marches of Wednesday were the largest yet, and another will follow on Sunday.',
];

describe('articles with dated sisters', () => {
  test('a weekday in the lead gives the day', () => check([WIRE, RELAY], ['relay 2023-03-14 day']));
  test('the latest weekday of the lead tells the news', () =>
    check(
      [
        ['sister', '2023-03-16', 'The ministry said nothing.'],
        ['late', null, 'The minister will resign if the strike is not over by Friday, a paper reported on Thursday.'],
      ],
      ['late 2023-03-16 day'],
    ));
  test('without any words of time only the week or less is claimed', () => {
    const date = infer([WIRE, ['bare', null, 'The talks over the radar ended without a deal.']]).get(asId('bare'));
    expect(date === undefined || date.granularity !== 'day').toBe(true);
  });
  test('stated dates stay as they are', () => expect(infer([WIRE, RELAY]).has(asId('wire'))).toBe(false));
});

describe('stories without any date', () => {
  test('the length of a rule gives the year, the length of the marches and the weekdays the week', () => {
    check([OLD_RULER, OLD_RULER_TOO], ['ruler 2022-W21 week', 'ruler-too 2022-W21 week']);
  });
  test('a sentence of jail says nothing of the year', () =>
    check([['jail', null, 'Reval, in office since 1998, jailed the editor for five years on Wednesday.']], []));
  test('a weekday with its date picks the year that the copyright line allows', () =>
    check(
      [['fair', null, 'The fair opened on Sunday, March 5. The mayor spoke on Monday.', '© 2023 Bay Daily']],
      ['fair 2023 year'],
    ));
  test('weekdays and months alone fix no year', () =>
    check([['none', null, 'The mayor spoke on Monday. The fair of March 5 was dull. It was built in 1987.']], []));
  test('what is told as past bounds the year from below', () => {
    const date = infer([['old', null, 'The mole fell in 2021. The mayor wept on Monday.', '© 2019-2021 Bay Daily']]);
    expect(date.get(asId('old'))?.value.slice(0, 4)).toBe('2021');
  });
  test('no story, no dates', () => check([], []));
});

test('no date comes after now', () => {
  for (const { value } of infer([OLD_RULER, OLD_RULER_TOO], '2022-05-25').values())
    expect((periodOf(value)?.first ?? '9') <= '2022-05-25').toBe(true);
  check([OLD_RULER, OLD_RULER_TOO], [], '1990-01-01');
});

describe('reasons', () => {
  const story = [OLD_RULER, OLD_RULER_TOO];
  test('are sentences, and name the other article where that gives them', () => {
    const why = infer(story).get(asId('ruler-too'))?.why ?? [];
    expect(why).toContain('“Thursday” is told as just past.');
    expect(why).toContain('In article ruler, “more than two weeks” is told to have passed since “05-09”.');
    expect(why.some((sentence) => sentence.includes('which gives 2022'))).toBe(true);
  });
  test('have receipts in the article itself; a date is inferred, and never certain', () => {
    const inferred = infer(story);
    expect(inferred.size).toBe(story.length);
    for (const [id, { receipts, basis, confidence }] of inferred) {
      const text =
        story
          .find(([name]) => name === id)
          ?.slice(2)
          .join('\n') ?? '';
      expect(receipts.length).toBeGreaterThan(0);
      for (const { start, end } of receipts) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      expect(receipts.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
      expect([basis, confidence <= 0.9 && confidence >= 0.5]).toEqual(['inferred', true]);
    }
  });
});

test('the order of the articles does not matter', () => {
  const story = [WIRE, RELAY, OLD_RULER, OLD_RULER_TOO];
  const expected = [...infer(story)];
  fc.assert(
    fc.property(fc.shuffledSubarray(story, { minLength: story.length }), (shuffled) => {
      expect([...infer(shuffled)]).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});
