import { expect, test } from 'vitest';
import { check, compare } from './fixtures.js';

const wrong = 'Correction: An earlier version of this article said that eight singers were aboard.';

test('a number that its outlet takes back stands against the right one', () => {
  const other = 'The ferry had nine singers aboard.';
  check([`${wrong} There were nine.`, other], ['conflict: 3 receipts']);
  check([`${wrong} There were nine, not eight.`, other], ['conflict: 4 receipts']);
});

test('what is taken back says so, and is in no dispute', () => {
  const [found] = compare([{ text: `${wrong} There were nine.` }]);
  expect(found?.withdrawn?.map(({ quote }) => quote)).toEqual(['that eight singers were aboard.']);
});

test('a text is that of the outlet where it says something, or was otherwise', () => {
  check(['The article had earlier spoken of eight singers. There were nine.'], ['conflict: 2 receipts']);
  check(['The text originally gave eight singers. There were nine.'], ['conflict: 2 receipts']);
});

test('copies of one correction take one number back', () => {
  const copies = [1, 2, 3].map(() => ({ text: `${wrong} There were nine.` }));
  check(copies, ['conflict: 6 receipts']);
  expect(compare(copies)[0]?.withdrawn).toHaveLength(3);
  const inWords = 'An earlier version of this story said that the mill was in Lund. It is in Moss.';
  check([inWords, inWords], ['conflict: 4 receipts']);
});

test('words that are taken back stand against the right ones', () => {
  check(['An earlier version of this story said that the mill was in Lund. It is in Moss.'], ['conflict: 2 receipts']);
});

test('what was before, and what a text says, is not taken back', () => {
  check(['An earlier bridge had eight lamps. There are nine.'], []);
  check(['Two prior instances are known in which the town read a full text. It found no others.'], []);
  check(['The article said that eight singers were aboard. There were nine.'], []);
  check(['An earlier edition of the regatta drew eight boats. There were nine this year.'], []);
  check(['The original text of the pact let eight boats fish. There are nine.'], []);
});
