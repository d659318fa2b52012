import { describe, test } from 'vitest';
import { check, type Page } from './fixtures.js';

const wire = (text: string): Page => ({ text, kind: 'original', outlet: 'Wire', date: '2021-05-10' });
const copy = (text: string): Page => ({ text, kind: 'machine-translated', outlet: 'Mail', date: '2021-05-11' });
const checkCopies = (one: Page, other: Page, expected: readonly string[]): void =>
  check([one, other], expected, { copies: true });

describe('what is to come, told as done by a translation', () => {
  const plan = wire('A judge in Lund will hear the owner of the mill on 2021-05-13.');
  const found = ['damage (same): 2 receipts'];
  test('in the past tense', () =>
    checkCopies(plan, copy('The judge in Lund questioned the owner of the mill on 2021-05-13.'), found));
  test('not on the day or later', () => {
    const later = { ...copy('The judge in Lund questioned the owner of the mill on 2021-05-13.'), date: '2021-05-14' };
    checkCopies(plan, later, []);
  });
  test('not in the present tense, nor as a plan', () => {
    checkCopies(plan, copy('The judge in Lund hears the owner of the mill on 2021-05-13.'), []);
    checkCopies(plan, copy('The judge in Lund wanted to hear the owner of the mill on 2021-05-13.'), []);
  });
  test('not in another clause than that of the day', () =>
    checkCopies(
      wire('Police detained the miller; he will go home on 2021-05-13.'),
      copy('Police detained the miller; he can go home on 2021-05-13.'),
      [],
    ));
  test('not by a text that was written so', () => {
    const own = { ...copy('The judge in Lund questioned the owner of the mill on 2021-05-13.'), kind: 'original' };
    checkCopies(plan, own as Page, []);
  });
});
