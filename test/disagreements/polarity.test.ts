import { describe, test } from 'vitest';
import { check, type Page } from './fixtures.js';

const wire = (text: string): Page => ({ text, kind: 'original', outlet: 'Wire' });
const copy = (text: string): Page => ({ text, kind: 'machine-translated', outlet: 'Mail' });
const found = ['damage (same): 2 receipts'];
const checkCopies = (one: string, other: string, expected: readonly string[]): void =>
  check([wire(one), copy(other)], expected, { copies: true });

describe('a short sentence whose copy says the opposite in other words', () => {
  test('has lost its negation', () => checkCopies('Do not drink that water.', 'Drink the water.', found));
  test('has lost its verb of denying', () =>
    checkCopies('The guild denied that any boat had sunk.', 'The guild argued that a boat had sunk.', found));
  test('names whom it denies by another word for them, behind what was denied before', () =>
    checkCopies(
      'The staff turned it away: no pilot of {@Marenia} had crossed the bay by the old light on Sunday or at any other time.',
      'The staff refuted this: one {@Marenia:Marenian} pilot came over the bay by the old light on Sunday or at other times.',
      found,
    ));
  test('has a negation too many', () =>
    checkCopies('The miller said that he owed nothing.', 'The miller denied that he did not owe anything.', found));
});

describe('no opposite', () => {
  test('what denies without a negation', () =>
    checkCopies('The water is not safe to drink here.', 'The water is unsafe to drink here.', []));
  test('another verb of denying', () =>
    checkCopies('The guild denied it in writing.', 'The guild belied it in writing.', []));
  test('a negation of a part', () => checkCopies('The men, who did not show badges, left.', 'The men left.', []));
  test('a negation that a program has cut in two', () =>
    check(
      [wire('The trial ended without a verdict.'), { ...copy('The trial ended with out a verdict.'), kind: 'spun' }],
      [],
      {
        copies: true,
      },
    ));
  test('what is left open', () => checkCopies('He asks if the boat did not sink.', 'The boat sank.', []));
  test('who denies with a quotation', () =>
    checkCopies('Dahl: “No boat has sunk here.”', 'Dahl denies: “No boat has sunk here.”', []));
  test('two texts of their own', () =>
    check([wire('No shots were fired by the guards.'), { ...wire('Weapons were used.'), outlet: 'Mail' }], [], {
      copies: true,
    }));
});
