import { type Block, isBody } from '../../model/article.js';
import type { ArticleId, OriginId } from '../../model/ids.js';
import { nonEmpty, type Receipt, type Receipts } from '../../model/receipt.js';
import { overlaps, type Span } from '../../model/span.js';
import { sentenceHolding } from '../../text/reading.js';
import { contentWords } from './repetition.js';
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
 * Takes where a sentence is told from, the articles and their leads; returns the longer words that a lead shares with
 * the leads of other articles, for these mostly tell one event; null for what is no lead.
 */
export function sharedByLeads(
  told: Receipt,
  articles: readonly AccountArticle[],
  leads: Leads,
): ReadonlySet<string> | null {
  const own = leads.get(told.article);
  if (own === undefined || !overlaps(told, own)) return null;
  return new Set(
    articles.flatMap(({ article: { id, text } }) => {
      const lead = id === told.article ? undefined : leads.get(id);
      return lead === undefined ? [] : [...contentWords(text.slice(lead.start, lead.end))];
    }),
  );
}

/** What is told in the words of a lead goes before what is told in others, however many begin with that. */
const IN_OTHER_WORDS = 1e-3;

/**
 * Weighs a claim as the opening of an account by who begins with it: news puts first what it holds to be the event (the
 * lead).
 *
 * @param receipts the claim's receipts, the one that is told first
 * @param leads see leadsOf
 * @param originsOf the separate acts of reporting behind receipts
 * @returns how many origins have a receipt in a lead, 0 for none; a thousandth of that when the words that are told
 *   stand in none
 */
export function opensReports(
  receipts: Receipts,
  leads: Leads,
  originsOf: (receipts: Receipts) => readonly OriginId[],
): number {
  const isInLead = (receipt: Receipt): boolean => {
    const lead = leads.get(receipt.article);
    return lead !== undefined && overlaps(receipt, lead);
  };
  const leading = nonEmpty(receipts.filter(isInLead));
  const count = leading === null ? 0 : originsOf(leading).length;
  return isInLead(receipts[0]) ? count : IN_OTHER_WORDS * count;
}

/**
 * Makes a scale of how early in an article a claim is told: news puts first what it holds to be important (position as
 * a sign of topic, as in Lin and Hovy 1997, "Identifying topics by position").
 *
 * @param articles the articles that may be quoted
 * @returns takes the claim's receipts; returns 1 for the first sentence of any of the articles, nearly 0 for the last;
 *   0 when the claim stands in none
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

// A line without a full stop that stands before it is a standfirst.
function leadOf({ article, reading }: AccountArticle): Span | null {
  const isLine = ({ kind, start, end }: Block): boolean =>
    kind === 'paragraph' && !/[.!?…]\p{P}*\s*$/u.test(article.text.slice(start, end));
  const first = article.blocks.findIndex((block) => isBody(block) && block.kind !== 'subtitle' && !isLine(block));
  if (article.blocks[first]?.kind !== 'paragraph' || article.blocks.some(({ kind }) => kind === 'answer')) return null;
  return reading.sentences.find(({ block }) => block === first) ?? null;
}
