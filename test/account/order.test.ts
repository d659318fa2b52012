import { expect, test } from 'vitest';
import { inOrder, type Placed } from '../../src/dossier/account/order.js';
import type { AccountArticle } from '../../src/dossier/account/speakers.js';
import { nonEmpty, type Receipts, receiptOf } from '../../src/model/receipt.js';
import { articlesOf } from '../claims/fixtures.js';

const articles = articlesOf([
  {
    outlet: 'Ledger',
    text: 'The pier was shut. A storm had bent its rails. They will be mended in May. Nobody was hurt.',
  },
  { outlet: 'Post', text: 'They will be mended in May. The pier was shut.' },
]);
const [ledger, post] = articles as readonly AccountArticle[] as [AccountArticle, AccountArticle];

const sentenceOf = ({ reading }: AccountArticle, index: number) => {
  const sentence = reading.sentences[index];
  if (sentence === undefined) throw new Error(`no sentence ${index}`);
  return sentence;
};

const receipts = (...places: readonly (readonly [AccountArticle, number])[]): Receipts =>
  nonEmpty(places.map(([one, index]) => receiptOf(one.article, sentenceOf(one, index)))) as Receipts;

test('two articles that have two sentences in different orders lose none, also where one must follow another', () => {
  const placed = (rank: number, own: Receipts, index: number, behind: number | null): Placed => ({
    receipts: own,
    rank,
    opens: false,
    sentence: sentenceOf(ledger, index),
    behind: behind === null ? null : sentenceOf(ledger, behind),
  });
  const bent = placed(2, receipts([ledger, 1]), 1, null);
  const mended = placed(1, receipts([ledger, 2], [post, 0]), 2, 1);
  const shut = { ...placed(3, receipts([post, 1], [ledger, 0]), 0, null), sentence: sentenceOf(post, 1) };
  const hurt = placed(0, receipts([ledger, 3]), 3, null);
  const told = inOrder([hurt, bent, mended, shut], [], articles);
  expect(new Set(told)).toEqual(new Set([hurt, bent, mended, shut]));
  expect(told.indexOf(mended)).toBe(told.indexOf(bent) + 1);
});
