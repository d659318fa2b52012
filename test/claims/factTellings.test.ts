import { expect, test } from 'vitest';
import { tellingOf } from '../../src/story/claims/facts/tellings.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import type { Sentence } from '../../src/text/reading.js';
import { compileWordTable } from '../../src/text/word-table.js';
import { dataJson } from '../readData.js';
import { articlesOf } from './fixtures.js';

const table = compileWordTable(dataJson('en/lineage.json'));

/** Takes a sentence, and who says what in it; returns the numbers that it tells. */
function numbersTold(text: string, said: readonly [words: string, speaker: string, source: string, cue: string]) {
  const [article] = articlesOf([{ outlet: 'Herald', text, said: [said] }]) as [ClaimArticle];
  const [sentence] = article.reading.sentences as [Sentence];
  return [...tellingOf({ article, sentence }, { place: 0, isTitle: false }, table).values.keys()];
}

test.each([
  [
    '“We mended 140 nets,” said {Ada Brant}, 71, a widow.',
    ['We mended 140 nets', 'Ada Brant', 'Ada Brant, 71, a widow', 'said'],
    [140],
  ],
  ['Two captains said that 140 nets were lost.', ['140 nets were lost', 'captains', 'Two captains', 'said'], [2, 140]],
] as const)('the age of who speaks is no number that is told: %s', (text, said, expected) =>
  expect(numbersTold(text, said)).toEqual(expected),
);
