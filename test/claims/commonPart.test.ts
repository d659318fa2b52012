import { describe, expect, test } from 'vitest';
import { commonPart } from '../../src/story/claims/weighing/commonPart.js';
import type { Witness } from '../../src/story/claims/witness.js';
import { articlesOf, lexicon, type Told } from './fixtures.js';

const OTHER = 'A delegation of the fund will reach the capital on Monday with the offer of a loan.';

function partOf(told: Omit<Told, 'outlet'>, other = OTHER): string {
  const [one, second] = articlesOf([
    { outlet: 'Ledger', ...told },
    { outlet: 'Courier', text: other },
  ]).map((article): Witness => ({ article, sentence: article.reading.sentences[0] as Witness['sentence'] }));
  if (one === undefined || second === undefined) throw new Error('two texts');
  const { start, end } = commonPart(one, [second], lexicon.clauses);
  return one.article.article.text.slice(start, end);
}

describe('a last clause that the others do not tell is left out', () => {
  const part = 'A delegation of the fund was expected on Monday';
  test.each([
    `${part}, but its chairman had booked no flight.`,
    `${part}; the opposition called for a strike.`,
    `${part}, and the bridges were closed.`,
    `${part}, after the harvest had failed.`,
  ])('%s', (text) => {
    expect(partOf({ text })).toBe(part);
  });
  test('a name that the others have too does not tell it', () => {
    const other = 'A delegation of the fund under {Nora Veld} arrives on Monday.';
    expect(partOf({ text: `${part}, but {Nora Veld} had booked no flight.` }, other)).toBe(part);
  });
});

describe('the sentence stays whole', () => {
  test.each([
    ['where the others tell of the clause', 'A delegation of the fund is due on Monday, and it brings a loan.'],
    ['where they tell nothing of what stands before it', 'The prime minister went fishing, but the loan is safe.'],
    ['where it has no second clause', 'A delegation of the fund, late on Monday, was in the capital.'],
    ['where too little would be left', 'The fund came, but the bridges were closed.'],
    [
      'where a bracket and no clause ends',
      'A delegation of the fund (four men) after midnight crossed the frozen river.',
    ],
  ])('%s', (_, text) => {
    expect(partOf({ text })).toBe(text);
  });
  test('where its source is named behind the clause', () => {
    const words = 'a delegation of the fund was expected on Monday';
    const text = `On Tuesday ${words}, but the bridges were closed, the ministry said.`;
    expect(partOf({ text, said: [[words, 'ministry', 'the ministry', 'said']] })).toBe(text);
  });
});
