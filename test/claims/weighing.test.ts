import { expect, test } from 'vitest';
import { receiptOf } from '../../src/model/receipt.js';
import { originsOf, type Weighing } from '../../src/story/claims/weighing/weighing.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { articlesOf } from './fixtures.js';

/** The words by which the origin of a sentence is judged that reports what somebody is quoted as saying. */
function judgedBy(text: string): string {
  const said = [['the dam had cracked in May', 'clerk', 'a clerk of the board', 'saying']] as const;
  const [traced] = articlesOf([{ outlet: 'Ledger', text, said }]) as [ClaimArticle];
  const quotes: string[] = [];
  const input = {
    byId: new Map([[traced.article.id, traced]]),
    originsOf: (receipts: readonly { readonly quote: string }[]) => quotes.push(...receipts.map(({ quote }) => quote)),
  };
  originsOf(input as unknown as Weighing, [receiptOf(traced.article, { start: 0, end: text.length })]);
  return quotes.join();
}

test('a sentence that is half report of what was said elsewhere is judged by what was said', () => {
  const report = 'quoted a clerk of the board as saying that the dam had cracked in May.';
  expect(judgedBy(`She answered a report by the Courier, which had ${report}`)).toBe('the dam had cracked in May');
  const walk = `Then she walked along the river to the old mill, sat down with the mayor, and ${report}`;
  expect(judgedBy(walk)).toBe(walk);
});
