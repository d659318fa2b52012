import { describe, expect, test } from 'vitest';
import { check, compare } from './fixtures.js';

describe('votes that two texts split otherwise', () => {
  const dismissed = 'The harbour board dismissed its captain by a vote of nine members to four.';
  test('of one sum, in whatever words', () => {
    check([dismissed, 'He had to go on Friday, with seven votes against six.'], ['conflict: 4 receipts']);
    check([dismissed, 'The vote, a clerk said, was eight to five.'], ['conflict: 4 receipts']);
  });
  test('are numbers of votes, whoever is counted', () => {
    const texts = [dismissed, 'He had to go on Friday, with seven votes against six.'].map((text) => ({ text }));
    expect(compare(texts).map(({ topic }) => topic)).toEqual(['number of votes']);
  });
  test('of another body, of two votes, or of none', () => {
    check([dismissed, 'The vote, a clerk said, was eight to six.'], []);
    check([dismissed, 'The vote was eight to five. A year ago the vote was ten to three.'], []);
    check([dismissed, 'The captain lost the match by eight goals to five.'], []);
  });
});
