import { isBody } from '../../model/article.js';
import type { ArticleId } from '../../model/ids.js';
import type { Receipt, Receipts } from '../../model/receipt.js';
import { overlaps, type Span } from '../../model/span.js';
import { sentenceHolding } from '../../text/reading.js';
import type { AccountArticle } from './speakers.js';

/** The first sentence of the first paragraph of each article that has one; of no interview. */
export type Leads = ReadonlyMap<ArticleId, Span>;

/** Takes the articles that are told from; returns their leads. */
export const leadsOf = (articles: readonly AccountArticle[]): Leads =>
  new Map(
    articles.flatMap((one) => {
      const lead = leadOf(one);
      return lead === null ? [] : [[one.article.id, lead] as const];
    }),
  );

/**
 * Counts the articles that begin with a claim which is told from the beginning of one of them: news puts first what it holds
 * to be the event (the lead).
 *
 * @param receipts the claim's receipts, the one that is told first
 * @param leads see leadsOf
 * @returns how many articles have a receipt in their lead; 0 when the words that are told stand in none
 */
export function opensArticles(receipts: Receipts, leads: Leads): number {
  const isInLead = (receipt: Receipt): boolean => {
    const lead = leads.get(receipt.article);
    return lead !== undefined && overlaps(receipt, lead);
  };
  return isInLead(receipts[0]) ? new Set(receipts.filter(isInLead).map(({ article }) => article)).size : 0;
}

/**
 * Makes a scale of how early in an article a claim is told: news puts first what it holds to be important (position as a sign of
 * topic, as in Lin and Hovy 1997, "Identifying topics by position").
 *
 * @param articles the articles that may be quoted
 * @returns takes the claim's receipts; returns 1 for the first sentence of any of the articles, nearly 0 for the last; 0 when the
 *   claim stands in none
 */
export function earlinessScale(articles: readonly AccountArticle[]): (receipts: Receipts) => number {
  const readings = new Map(articles.map(({ article, reading }) => [article.id, reading]));
  const earlinessOf = (receipt: Receipt): number => {
    const reading = readings.get(receipt.article);
    const sentence = reading && sentenceHolding(reading, receipt);
    return reading && sentence ? 1 - sentence.index / reading.sentences.length : 0;
  };
  return (receipts) => Math.max(...receipts.map(earlinessOf));
}

function leadOf({ article, reading }: AccountArticle): Span | null {
  const first = article.blocks.findIndex((block) => isBody(block) && block.kind !== 'subtitle');
  if (article.blocks[first]?.kind !== 'paragraph' || article.blocks.some(({ kind }) => kind === 'answer')) return null;
  return reading.sentences.find(({ block }) => block === first) ?? null;
}
