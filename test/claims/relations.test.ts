import { describe, expect, test } from 'vitest';
import { compileRelationLexicon, relationsIn } from '../../src/story/claims/weighing/relations.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { dataJson } from '../readData.js';
import { articlesOf } from './fixtures.js';

const lexicon = compileRelationLexicon(dataJson('en/relations.json'));

/** Takes a sentence with names in braces; returns its relations: what, of what, who. */
function read(text: string): readonly string[] {
  const [article] = articlesOf([{ outlet: 'Ledger', text }]) as [ClaimArticle];
  return article.reading.sentences
    .flatMap((sentence) => relationsIn({ article, sentence }, lexicon))
    .map(({ name, holder, words }) => `${name} of ${words}: ${holder}`);
}

describe('who owns or heads what', () => {
  test.each([
    ['The old mill belongs to {Brink}, which wants to sell it.', 'owner of The old mill: Brink'],
    ['{Brink}, the owner of the mill, did not answer questions.', 'owner of the mill: Brink'],
    ['The owner of the mill, {Brink}, did not answer questions.', 'owner of the mill: Brink'],
    ['{Brink} owns the mill.', 'owner of the mill: Brink'],
    ['The mill is owned by {Brink}.', 'owner of The mill: Brink'],
    ['The mill, owned by {Brink}, is for sale.', 'owner of The mill: Brink'],
    ['{Lund}, who heads the millers’ union, left the talks.', 'head of the millers’ union: Lund'],
    ['{Lund}, head of the union, left the talks.', 'head of the union: Lund'],
    ['{Brink} owns the works in Sund.', 'owner of the works: Brink'],
    ['{Lund} heads the board since Monday.', 'head of the board: Lund'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
  test.each([
    ['who owned it once', '{Brink}, the former owner of the mill, did not answer questions.'],
    ['a passive of another time', 'The mill was owned by {Brink} until the flood.'],
    ['nothing', '{Brink} owns nothing.'],
    ['an owner without a name', 'The mill belongs to a farmer.'],
    ['two things of one list', '{Brink}, owners of the mills of the coast and the valley.'],
  ])('%s is not read', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
