import { expect, test } from 'vitest';
import { asId, type ClaimId, type OriginId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { Claim } from '../../src/model/story.js';
import { inSentences } from '../../src/story/claims/inSentences.js';
import { articlesOf } from './fixtures.js';

const told = 'The bridge, which opened in June, cost a third more than planned. Nobody came.';
const [article] = articlesOf([{ outlet: 'Ledger', text: told }]) as [ReturnType<typeof articlesOf>[number]];
const clause = 'which opened in June';
const receipt = receiptOf(article.article, {
  start: told.indexOf(clause),
  end: told.indexOf(clause) + clause.length,
});
const claimOf = (text: string, status: Claim['status']): Claim => ({
  id: asId<ClaimId>('c1'),
  text,
  status,
  origins: [asId<OriginId>('o1')],
  support: [receipt, receipt],
  against: [receipt],
});
const quotes = (claim: Claim | undefined) =>
  [claim?.support ?? [], claim?.against ?? []].map((own) => own.map(({ quote }) => quote));

test('a dispute shows the whole sentence of each side, once', () => {
  const [claim] = inSentences([claimOf('Date: reports differ: “in June” (Ledger).', 'disputed')], [article]);
  const sentence = 'The bridge, which opened in June, cost a third more than planned.';
  expect(quotes(claim)).toEqual([[sentence], [sentence]]);
});

test('a claim that is told in the words of a clause has the clause', () => {
  const [claim] = inSentences([claimOf(`Opening: reported: “${clause}” (Ledger).`, 'single-source')], [article]);
  expect(claim?.support[0].quote).toBe(clause);
});
