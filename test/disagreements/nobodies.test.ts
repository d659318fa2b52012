import { test } from 'vitest';
import { check, type Page } from './fixtures.js';

const on = (date: string, text: string): Page => ({ text, date, outlet: date });
const nobody = on('2021-05-10', 'Police sealed the mill; nobody has been arrested, said a clerk.');

test('nobody so far, and somebody on a later day', () => {
  check([nobody, on('2021-05-11', 'Two men were detained in Lund.')], ['compatible: 2 receipts']);
  check([nobody, on('2021-05-11', '{Dahl} was arrested in Lund.')], ['compatible: 2 receipts']);
});

test('who was charged, told of those who did it', () => {
  const before = on('2021-05-10', 'The clerk said that nobody had been charged so far.');
  check(
    [before, on('2021-05-11', 'On Friday the judge charged two men of the mill with fraud.')],
    ['compatible: 2 receipts'],
  );
  check([before, on('2021-05-11', 'On Friday the judge has not charged two men of the mill.')], []);
  check([before, on('2021-05-11', 'On Friday the judge will charge two men of the mill.')], []);
});

test('who says it on the day of somebody is not explained by the days', () => {
  const same = on('2021-05-11', 'The mill stood empty; nobody has been arrested, said a guard.');
  const someone = { ...on('2021-05-11', '{Dahl} was arrested in Lund.'), outlet: 'Post' };
  check([nobody, same, someone], ['compatible: 2 receipts']);
});

test('nobody on one occasion says nothing of other days', () => {
  const once = on('2021-05-10', 'Police pushed them back. Nobody was arrested.');
  check([once, on('2021-05-11', '{Dahl} was arrested in Lund.')], []);
});

test('who was arrested before, who was not, and who will be', () => {
  check([nobody, on('2021-05-09', '{Dahl} was arrested in Lund.')], []);
  check([nobody, on('2021-05-11', '{Dahl} was not arrested in Lund.')], []);
  check([nobody, on('2021-05-11', '{Dahl} will be arrested in Lund.')], []);
});
