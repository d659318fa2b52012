import { describe, expect, test } from 'vitest';
import type { AnnotatedArticle } from '../../src/model/dossier.js';
import { dateText, periodText } from '../../src/views/dates.js';
import { namesOf, shortId } from '../../src/views/names.js';
import { parallelRows } from '../../src/views/parallel.js';
import { brokenWords } from '../../src/views/values.js';
import { shorten, verbatim } from '../../src/views/words.js';

describe('what is broken beside a value', () => {
  const warningOf = (damage: Parameters<typeof brokenWords>[0]['damage']): string =>
    brokenWords({ words: '1.9 folk', damage, articles: [], origins: [] });
  test.each([
    ['nothing', null, ''],
    ['a number, with its reading', { isNumeral: true, words: '1.9', intended: '1,900 folk' }, 'probably “1,900 folk”'],
    ['a number nobody can read', { isNumeral: true, words: '1.9', intended: null }, 'broken'],
    ['another word', { isNumeral: false, words: 'folk', intended: 'people' }, '“folk” is probably “people”'],
    ['another word nobody can read', { isNumeral: false, words: 'folk', intended: null }, '“folk” is broken'],
  ])('%s', (_, damage, warning) => {
    expect(warningOf(damage)).toBe(warning);
  });
});

describe('dates in words', () => {
  test.each([
    [null, 'date unknown'],
    ['2023', '2023'],
    ['2023-03', 'March 2023'],
    ['2023-03-04', '4 March 2023'],
    ['2023-W11', 'week of 13 March 2023'],
    ['2023-03-14T20:15+01:00', '14 March 2023, 20:15 UTC+1'],
    ['2023-03-14T20:15-03:30', '14 March 2023, 20:15 UTC-3:30'],
    ['2023-03-14T20:15:09Z', '14 March 2023, 20:15 UTC'],
    ['2023-03-14T20:15', '14 March 2023, 20:15'],
    ['../2023-03-14', 'by 14 March 2023'],
    ['2023-03-14/..', 'from 14 March 2023'],
    ['2023-03-12/2023-03-14', '12 March 2023 to 14 March 2023'],
    ['PAST_REF', 'PAST_REF'],
  ])('%s', (date, words) => {
    expect(dateText(date)).toBe(words);
  });

  test.each([
    [null, 'no date known'],
    [['2023-03-14', '2023-03-14'], '14 March 2023'],
    [['2023-03-14', '2023-03-17'], '14 to 17 March 2023'],
    [['2023-02-27', '2023-03-02'], '27 February 2023 to 2 March 2023'],
    [['2023-03-14', '2023-W11'], 'week of 13 March 2023'],
  ] as const)('the period %s', (period, words) => {
    expect(periodText(period)).toBe(words);
  });
});

const articleOf = (id: string, outlet: string | null, day: string | null): AnnotatedArticle =>
  ({
    id,
    outlet: outlet === null ? null : { name: outlet },
    published: day === null ? null : { value: day, granularity: day.includes('W') ? 'week' : 'day', basis: 'stated' },
  }) as unknown as AnnotatedArticle;

describe('names of articles', () => {
  const labels = (...articles: AnnotatedArticle[]): string[] => {
    const { label } = namesOf(articles);
    return articles.map(({ id }) => label(id));
  };

  test('an outlet alone is named by itself', () => {
    expect(labels(articleOf('a1', 'The Gull', null), articleOf('a2', 'Pier 9', null))).toEqual(['The Gull', 'Pier 9']);
  });
  test('two of one outlet are told apart by day, without the year they share', () => {
    expect(labels(articleOf('a1', 'The Gull', '2023-03-14'), articleOf('a2', 'The Gull', '2023-03-17'))).toEqual([
      'The Gull (14 March)',
      'The Gull (17 March)',
    ]);
  });
  test('by id where the days are not known, and a digest is cut', () => {
    expect(
      labels(
        articleOf('001_0a1b2c3d4e5f6071', 'The Gull', '2023-W11'),
        articleOf('004_99aa88bb77cc66dd', 'The Gull', null),
      ),
    ).toEqual(['The Gull (001_0a1…)', 'The Gull (004_99a…)']);
  });
  test('without an outlet it is the article of its id', () => {
    expect(labels(articleOf('000_0a1b2c3d4e5f6071', null, null))).toEqual(['article 000_0a1…']);
  });
  test('ids that begin alike stay different', () => {
    const ids = ['x-0a1b2c3d4e5f', 'x-0a1b2c3d9999'];
    expect(new Set(ids.map((id) => shortId(id, ids))).size).toBe(2);
  });
  test('a sentence about an article names it; a file called like a word renames nothing', () => {
    const { readable } = namesOf([articleOf('02-gull', 'The Gull', null), articleOf('police', 'Pier 9', null)]);
    expect(readable('02-gull was made from 02-gull-old; police said so.')).toBe(
      'The Gull was made from 02-gull-old; police said so.',
    );
  });
});

describe('paragraphs beside their likes', () => {
  const drawn = (left: string, right: string): string[] =>
    parallelRows(left, right).map((row) => `${row.left?.text ?? '–'} | ${row.right?.text ?? '–'}`);

  test('what one passage lacks stands alone', () => {
    expect(
      drawn(
        'The ferry sank at dawn.\n\nFive people died.\n\nDivers search on.',
        'At dawn the ferry sank.\nThe divers search.',
      ),
    ).toEqual([
      'The ferry sank at dawn. | At dawn the ferry sank.',
      'Five people died. | –',
      'Divers search on. | The divers search.',
    ]);
  });
  test('a single paragraph is left whole', () => {
    expect(drawn('One.\nTwo.', 'One. Two.')).toEqual(['One.\nTwo. | One. Two.']);
  });
  test('every paragraph keeps its place', () => {
    const [left, right] = ['A fire broke out.\n\nIt spread.', 'A fire broke out!\n\n\nNobody fled.'];
    const rows = parallelRows(left, right);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      if (row.left) expect(left.slice(row.left.start, row.left.start + row.left.text.length)).toBe(row.left.text);
      if (row.right) expect(right.slice(row.right.start, row.right.start + row.right.text.length)).toBe(row.right.text);
    }
  });
});

test('quotation marks are not doubled', () => {
  expect(verbatim('the radar is blind')).toBe('“the radar is blind”');
  expect(verbatim('"No warning," he said')).toBe('"No warning," he said');
});

test('words are cut between words, without a comma before the ellipsis', () => {
  expect(shorten('The cranes stopped, and the harbour fell silent', 22)).toBe('The cranes stopped…');
});
