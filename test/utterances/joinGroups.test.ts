import { describe, expect, test } from 'vitest';
import { joinGroups, type RelatedPair } from '../../src/story/claims/utterances/joinGroups.js';

/** Three statements: 1 and 2 are each the same as 0. */
const pairs: readonly RelatedPair[] = [
  { a: 0, b: 1, relation: 'same-statement', dice: 0.8, isCopied: false },
  { a: 0, b: 2, relation: 'same-statement', dice: 0.7, isCopied: false },
];
const joined = (isApart: boolean): readonly string[] =>
  joinGroups(3, pairs, (a, b) => isApart && a + b === 3).map(
    ({ relation, members }) => `${relation}: ${members.join(' ')}`,
  );

describe('two statements that are the same as a third', () => {
  test('are one', () => expect(joined(false)).toEqual(['same-statement: 0 1 2']));
  test('stay apart where something keeps them so', () => expect(joined(true)).toEqual(['same-statement: 0 1']));
});
