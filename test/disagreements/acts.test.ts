import { describe, expect, test } from 'vitest';
import { check, compare, type Page } from './fixtures.js';

const on = (date: string, text: string): Page => ({ text, date });

describe('acts that exclude each other', () => {
  test.each([
    ['{Novak} resigned on Friday.', '{Novak} was dismissed on Friday.', ['conflict: 2 receipts']],
    ['{Novak}, the harbour master, has stepped down.', 'The board sacked {Novak}.', ['conflict: 2 receipts']],
    ['{Novak} turned himself in.', '{Novak} was captured in a barn.', ['conflict: 2 receipts']],
    ['{Novak} offered his resignation.', '{Novak} has resigned.', ['refinement: 2 receipts']],
    ['{Novak} resigned.', '{Brand} was dismissed.', []],
    ['{Novak} will resign on Friday.', '{Novak} was dismissed on Friday.', []],
    ['{Novak} wants to resign.', '{Novak} was dismissed on Friday.', []],
    ['The widow of {Novak} resigned.', '{Novak} was dismissed on Friday.', []],
    ['{Novak} had resigned and was at sea.', '{Novak} was dismissed on Friday.', []],
    ['{Novak} dismissed {Brand}.', '{Novak} resigned.', []],
  ])('%s / %s', (one, other, expected) => check([one, other], expected));

  test('tells why, and which side excludes what the other says', () => {
    const [found] = compare([{ text: '{Novak} resigned.' }, { text: '{Novak} was dismissed.' }]);
    expect(found?.topic).toBe('Novak: resigned or was dismissed');
    expect(found?.note).toContain('who gives up an office himself is not dismissed from it');
    expect(found?.denying?.map(({ quote }) => quote)).toEqual(['Novak was dismissed.']);
  });
});

describe('states that exclude each other', () => {
  test.each([
    ['The fire at the mill was an accident.', 'The fire at the mill was arson.', ['conflict: 2 receipts']],
    ['The guild called the tapes a forgery.', 'The tapes are genuine.', ['conflict: 2 receipts']],
    ['{Novak} was asleep.', '{Novak} was awake.', ['conflict: 2 receipts']],
    ['{Novak} is seriously ill.', '{Novak} is not ill.', ['conflict: 2 receipts']],
    ['The fire at the mill was an accident.', 'The march was an attack on the mill.', []],
    ['The fire may be an accident.', 'The fire was arson.', []],
  ])('%s / %s', (one, other, expected) => check([one, other], expected));
});

describe('acts denied', () => {
  test.each([
    ['{Novak} has not resigned.', '{Novak} resigned.', ['conflict: 2 receipts']],
    ['The guild denied that {Novak} had resigned.', '{Novak} resigned.', ['conflict: 2 receipts']],
    ['The guild denied that any march had been cancelled.', 'The guild called off a march.', ['conflict: 2 receipts']],
    ['The march was not cancelled.', 'The guild called off a march.', []],
  ])('%s / %s', (one, other, expected) => check([one, other], expected));
});

describe('what changes with time', () => {
  test.each([
    ['2021-05-10', '2021-05-10', ['conflict: 2 receipts']],
    ['2021-05-10', '2021-05-12', ['compatible: 2 receipts']],
  ])('closed on %s, reopened on %s', (one, other, expected) =>
    check([on(one, 'The lock remains closed.'), on(other, 'The lock has reopened.')], expected),
  );

  test('who died cannot have survived later', () =>
    check(
      [on('2021-05-10', '{Novak} survived the fall.'), on('2021-05-12', '{Novak} died of the fall.')],
      ['compatible: 2 receipts'],
    ));
});
