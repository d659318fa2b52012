import { describe, expect, test } from 'vitest';
import { brief, check, compare } from './fixtures.js';

describe('how many came', () => {
  test('who counts a crowd that the words around tell of', () => {
    const filled = 'Dockers gathered on the quay.';
    check(
      [`${filled} The unions spoke of 9,000 people; the harbour office counted 3,000.`, 'Nobody came.'],
      ['conflict divergent: 2 receipts'],
    );
    check(
      [`${filled} The police put them at 3,000, the union at 9,000.`, 'Nobody came.'],
      ['conflict divergent: 2 receipts'],
    );
    check(
      [
        `${filled} According to the police there were 3,000, according to the union more than 9,000.`,
        `${filled} The police counted 3,000.`,
      ],
      ['compatible divergent: 3 receipts'],
    );
  });
  test('no crowd is told of, another day, and those who count', () => {
    check(['The museum closed. The unions spoke of 9,000 people; the office counted 3,000.', 'Nobody came.'], []);
    check(
      [
        'Dockers gathered on 2021-05-08. Later the police counted 3,000.',
        'Dockers gathered on 2021-05-10. Later the police counted 9,000.',
      ],
      ['compatible: 2 receipts'],
    );
    check(
      ['Some 700 dockers marched, as counted by two reporters. The police spoke of 400.', 'Nobody came.'],
      ['conflict divergent: 2 receipts'],
    );
  });
  test('bare numbers of a crowd', () => {
    check(
      [
        'Police said 5,000 people marched to the mill.',
        'About 9,000 people marched to the mill, the unions said. Police put the crowd at 5,000.',
      ],
      ['conflict divergent: 3 receipts'],
    );
    check(
      [
        'About 5,000 people marched to the mill.',
        'Police put the crowd at 5,000. The unions claimed 12,000. This newspaper counted some 8,000 in pictures.',
      ],
      // The rounder wording of one value stands with it.
      ['conflict divergent: 4 receipts'],
    );
    check(
      ['Police detained 30 people at the mill.', 'Police detained 30 people. The lawyers counted 12 lorries.'],
      ['same: 2 receipts'],
    );
  });
  test('who protests and who chants is a crowd', () => {
    const wire = 'About 1,500 people protested at the mill in {@Sund}. The unions spoke of 4,000.';
    check([wire, 'It rained.'], ['conflict divergent: 2 receipts']);
    check([wire.replace('protested', 'worked'), 'It rained.'], []);
  });
  test('a crowd of one town and the crowds of the whole country', () => {
    const counted = 'Dockers marched on Sunday. Police put the crowd in {@Arden} at 5,000; the union spoke of 9,000';
    check([`${counted}.`, 'It rained.'], ['conflict divergent: 2 receipts']);
    check(
      [`${counted} and of 20,000 in the whole country.`, 'It rained.'],
      ['conflict divergent: 2 receipts', 'compatible: 3 receipts'],
    );
    check([`${counted} and of 20,000 in the city.`, 'It rained.'], ['conflict divergent: 3 receipts']);
  });
  test('thousands and 7,000 are no two estimates', () => {
    const vague = 'Thousands of people marched in {@Sund}.';
    check([vague, 'Police said that 7,000 people marched in {@Sund}.'], ['compatible: 2 receipts']);
    check([vague, 'Police said that 300 people marched in {@Sund}.'], ['compatible divergent: 2 receipts']);
  });
  test('a bare number counts what was counted before, and not who gives it', () => {
    check(
      [
        'The coast guard sent about 1,200 soldiers to the islands.',
        'The town doubts the figure of 1,200 soldiers. Two captains put the force at 2,700.',
      ],
      ['conflict divergent: 3 receipts'],
    );
  });
  test('a bare number counts what the paragraph began with, where it is of that size', () => {
    const counted = 'The flood killed 34 people. The clinic is full. The mill is shut.';
    check([`${counted} The guard still speaks of 31.`, 'It rained.'], ['conflict divergent: 2 receipts']);
    check([`${counted} The guard still speaks of 9.`, 'It rained.'], []);
  });
  test('a number that somebody admits counts what was counted before', () => {
    const names = 'The clinic has the names of 431 dockers who were arrested, while the guard admits to 312.';
    check([names, 'The guard said that 312 dockers had been arrested.'], ['conflict divergent: 3 receipts']);
  });
  test('the part of a whole counts what the whole counts', () => {
    const found = compare(
      ['The yard recalled 46 of its 71 ferries in May.', 'The yard said it recalled 64 ferries in May, not 46.'].map(
        (text) => ({ text, day: '2021-05-10' }),
      ),
    );
    expect(found.map(brief)).toEqual(['conflict: 3 receipts']);
    expect(found[0]?.topic).toBe('number of ferries');
  });
  test('folks are people, and a crowd where one is told of', () =>
    check(
      ['Dockers marched along the quay. The union spoke of 9,000 folks, the police of 3,000.', 'It rained.'],
      ['conflict divergent: 2 receipts'],
    ));
  test('two counts that one article tells', () => {
    check(
      ['The guild counted 5,100 marchers at the mill, and the mayor spoke of 2,300.', 'A bakery was closed on Monday.'],
      ['conflict divergent: 2 receipts'],
    );
    check(
      [
        { text: 'About 6,000 people marched to the mill.', day: '2021-05-03' },
        { text: 'The guild said 7,500 people had marched to the mill; the mayor spoke of 1,100.', day: '2021-05-10' },
      ],
      ['conflict divergent: 2 receipts', 'compatible: 2 receipts'],
    );
    check(
      [
        { text: 'About 6,000 people marched to the mill.', day: '2021-05-03' },
        { text: 'About 6,000 people marched to the mill.', day: '2021-05-03' },
        { text: 'The guild said 7,500 people had marched to the mill; the mayor spoke of 1,100.', day: '2021-05-10' },
      ],
      ['conflict divergent: 2 receipts', 'compatible: 4 receipts'],
    );
  });
  test('marches of two weeks', () => {
    check(
      [
        { text: 'About 9,000 people marched to the mill.', date: '2021-05-10', day: '2021-05-08' },
        { text: 'Some 15,000 people marched to the mill.', date: '2021-05-15' },
      ],
      ['compatible: 2 receipts'],
    );
    check(
      [
        { text: 'About 9,000 people marched to the mill.', date: '2021-05-10', day: '2021-05-08' },
        { text: 'Some 15,000 people marched to the mill.', date: '2021-05-11' },
      ],
      ['conflict divergent: 2 receipts'],
    );
  });
  test('marchers who were arrested are the arrested', () => {
    check(
      ['Police arrested 17 demonstrators at the mill.', 'Of the 17 people arrested at the mill, none was charged.'],
      ['same: 2 receipts'],
    );
  });

  test.each([
    [['the police', 'the unions'], ['conflict divergent: 2 receipts']],
    [['the unions', 'the unions'], []],
  ])('who counts once more, whatever those did: %s', (from, expected) =>
    check(
      [{ text: 'About 1,500 people called on him to go, it was said. The unions spoke of 4,000.', from }, 'It rained.'],
      expected,
    ),
  );
});
