import { expect, test } from 'vitest';
import { asidesOf } from '../../src/dossier/account/shorten.js';
import { clauses, taggedSentence } from './fixtures.js';

// What is left out stands in square brackets.
function marked(text: string, said: readonly (readonly [string, string])[] = []): string {
  let [out, at] = ['', 0];
  for (const { start, end } of asidesOf(taggedSentence(text, said), clauses)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

test.each([
  ['a clause about the subject', 'The mill[, which employs 90 people,] has lost money for years.'],
  ['a clause behind an apposition', 'The owner, Ada Brink[, who runs the mill], has lost money for years.'],
  ['a clause about the last noun', 'The mill was sold to a farmer[, who wants to tear it down].'],
  ['a clause that a preposition opens', 'The council of the town sold the mill[, in which 90 people worked].'],
  ['a circumstance at the end', 'The bridge was closed on Monday[, two days after a barge had hit it].'],
  ['what is named as a part', 'The pact binds all ports of the coast[, including those of the islands].'],
  ['a second main clause', 'The mayor met the millers on Friday[, and nobody knew what to say].'],
  ['words in brackets', 'The union of farmers[ (the larger of two)] has called a strike for Monday.'],
  ['one behind the other', 'The mayor of the town met them[, after a barge had hit the bridge][, and nobody smiled].'],
])('%s is left out', (_, expected) => {
  expect(marked(expected.replace(/[[\]]/gu, ''))).toBe(expected);
});

test.each([
  ['a clause that is set against the first', 'The mill has lost money, but the owner will keep it.'],
  ['a condition', 'The millers will strike on Monday, unless the owner yields.'],
  ['an enumeration', 'The mill makes flour, bran, and oil for the ports of the coast.'],
  ['words of a quotation', '"The mill, which I know well, has lost money for years," the owner said.'],
  ['a clause whose end cannot be told', 'The mill, which makes flour, bran, and oil, has lost money.'],
  ['a short sentence', 'They met, after which they left.'],
])('%s is kept', (_, text) => {
  expect(marked(text)).toBe(text);
});

test('who says what is kept is kept', () => {
  const text = 'The bridge will stay closed for two months, when the owner of the barge spoke to reporters.';
  const source = 'the owner of the barge';
  const sentence = taggedSentence(text, [['The bridge will stay closed for two months', 'owner']]);
  const start = text.indexOf(source);
  const statements = sentence.statements.map((one) => ({ ...one, source: { start, end: start + source.length } }));
  expect(asidesOf({ ...sentence, statements }, clauses)).toEqual([]);
  expect(asidesOf(sentence, clauses)).toHaveLength(1);
});
