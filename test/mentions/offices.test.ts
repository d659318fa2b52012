import { describe, expect, test } from 'vitest';
import { linesOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);

describe('an office, what it is of, and a name without a comma', () => {
  test.each([
    ['The Minister of Transport Tesrick came.', ['Tesrick | name person | Minister of Transport']],
    [
      'The spokesman of the president of Norway Milan Tolland came.',
      ['Norway | name place', 'Milan Tolland | name person | spokesman of the president of Norway'],
    ],
    [
      'The spokesman for the president Milan Tolland came.',
      ['The spokesman for the president Milan Tolland | nominal person', 'Milan Tolland | name person | president'],
    ],
    [
      'The head of the Ministry of Defence Milan Tolland came.',
      ['Ministry of Defence | name organisation', 'Milan Tolland | name person | head of the Ministry of Defence'],
    ],
    [
      'The director of the company Sartrans Milan Tolland came.',
      ['Sartrans | name organisation', 'Milan Tolland | name person | director of the company Sartrans'],
    ],
    [
      'The wife of the jailed reporter Milan Tolland came.',
      [
        'The wife of the jailed reporter Milan Tolland | nominal person',
        'Milan Tolland | name person | jailed reporter',
      ],
    ],
  ])('%s', check);
});

describe('the kind of a body and its name', () => {
  test.each([
    ['The party Renewal rejected it.', ['Renewal | name organisation']],
    ['The daily Sailboat denied it.', ['Sailboat | name organisation']],
    ['The bank President Milan Tolland runs failed.', ['Milan Tolland | name person | bank President']],
    ['The group Monday was late.', []],
  ])('%s', (text, expected) => {
    expect(linesOf(text).filter((line) => !line.includes('nominal'))).toEqual(expected);
  });
});

describe('where somebody is from, told before the name', () => {
  test.each([
    ['A driver from Norway, Milan Tolland, said no.', 'driver from Norway'],
    ['Milan Tolland, a driver from Norway, said no.', 'driver from Norway'],
    // A comma may only end an opening.
    ['According to a driver from Norway, Milan Tolland said no.', undefined],
  ])('%s', (text, role) => {
    const found = linesOf(text).find((line) => line.startsWith('Milan Tolland | '));
    expect(found?.split(' | ')[2]).toBe(role);
  });
});
