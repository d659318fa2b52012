import { describe, expect, test } from 'vitest';
import { joinGroups, type RelatedPair } from '../../src/story/claims/utterances/joinGroups.js';

/** Three statements: 1 and 2 are each the same as 0, and diverge from each other. */
const pairs = (isCopied: boolean): readonly RelatedPair[] => [
  { a: 0, b: 1, relation: 'same-statement', dice: 0.8, isCopied },
  { a: 0, b: 2, relation: 'same-statement', dice: 0.7, isCopied },
  { a: 1, b: 2, relation: 'related-divergent', dice: 0.5, isCopied: false },
];
const joined = (isCopied: boolean, isApart = false): readonly string[] =>
  joinGroups(3, pairs(isCopied), () => isApart).map(({ relation, members }) => `${relation}: ${members.join(' ')}`);

describe('two statements that are the same as a third and diverge from each other', () => {
  test('are one where they are copies of it: rewordings differ', () =>
    expect(joined(true)).toEqual(['same-statement: 0 1 2']));
  test('stay apart where only words join them', () =>
    expect(joined(false)).toEqual(['same-statement: 0 1', 'related-divergent: 1 2']));
  test('stay apart where something else keeps them so', () =>
    expect(joined(true, true)).toEqual(['related-divergent: 1 2']));
});
