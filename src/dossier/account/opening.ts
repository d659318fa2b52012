import { isBody } from '../../model/article.js';
import type { Receipt, Receipts } from '../../model/receipt.js';
import { overlaps } from '../../model/span.js';
import type { Sentence } from '../../text/reading.js';
import type { AccountArticle } from './speakers.js';

/**
 * Counts the articles that begin with a claim which is told from the beginning of one of them: news puts first what it holds
 * to be the event (the lead).
 *
 * @param receipts the claim's receipts, the one that is told first
 * @param articles the articles that are told from
 * @returns how many of the articles have a receipt in the first sentence of their first paragraph; 0 when the words that are
 *   told stand in none, and for interviews
 */
export function opensArticles(receipts: Receipts, articles: readonly AccountArticle[]): number {
  const leads = articles.filter((one) => receipts.some((receipt) => isInLead(receipt, one)));
  return leads.some((one) => isInLead(receipts[0], one)) ? leads.length : 0;
}

function isInLead(receipt: Receipt, one: AccountArticle): boolean {
  const lead = receipt.article === one.article.id ? leadOf(one) : null;
  return lead !== null && overlaps(receipt, lead);
}

function leadOf({ article, reading }: AccountArticle): Sentence | null {
  const first = article.blocks.findIndex((block) => isBody(block) && block.kind !== 'subtitle');
  if (article.blocks[first]?.kind !== 'paragraph' || article.blocks.some(({ kind }) => kind === 'answer')) return null;
  return reading.sentences.find(({ block }) => block === first) ?? null;
}
