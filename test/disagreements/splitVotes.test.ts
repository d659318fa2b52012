import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('votes that two texts split otherwise', () => {
  const dismissed = 'The harbour board dismissed its captain by a vote of nine members to four.';
  test('of one sum, in whatever words', () => {
    check([dismissed, 'He had to go on Friday, with seven votes against six.'], ['conflict: 4 receipts']);
    check([dismissed, 'The vote, a clerk said, was eight to five.'], ['conflict: 4 receipts']);
  });
  test('of another body, of two votes, or of none', () => {
    check([dismissed, 'The vote, a clerk said, was eight to six.'], []);
    check([dismissed, 'The vote was eight to five. A year ago the vote was ten to three.'], []);
    check([dismissed, 'The captain lost the match by eight goals to five.'], []);
  });
});
