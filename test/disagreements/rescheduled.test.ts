import { test } from 'vitest';
import { check, type Page } from './fixtures.js';

const by = (outlet: string, text: string): Page => ({ text, outlet });
const plan = by('Wire', 'A judge will hear the request of the mill on Thursday.');

test('what was moved to another day stands beside what still announces it', () => {
  const moved = by('Post', 'The hearing on the mill, set for Thursday, has been moved to Friday, a clerk said.');
  check([plan, moved], ['compatible: 2 receipts']);
  check([plan, by('Post', 'The judge will hear the mill on Friday, not on Thursday.')], ['compatible: 2 receipts']);
});

test('so many days earlier or later than planned', () => {
  const heard = (words: string): Page =>
    by('Post', `The judge will hear the mill on Wednesday, ${words}, a clerk said on Monday.`);
  check([plan, heard('a day earlier than planned')], ['compatible: 2 receipts']);
  check([plan, heard('six days later than first announced')], ['compatible: 2 receipts']);
  check([plan, heard('a day later than planned')], []);
  check([plan, heard('a day earlier than the regatta')], []);
});

test('another day, another thing, and two days of one plan', () => {
  const moved = by('Post', 'The hearing on the mill, set for Wednesday, has been moved to Friday, a clerk said.');
  check([plan, moved], []);
  check([plan, by('Post', 'The regatta, set for Thursday, has been moved to Friday.')], []);
  check([plan, by('Post', 'The judge will hear the mill on Thursday and on Friday.')], []);
});
