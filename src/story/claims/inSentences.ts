import type { Receipt, Receipts } from '../../model/receipt.js';
import type { Claim } from '../../model/story.js';
import { sentenceHolding } from '../../text/reading.js';
import type { ClaimArticle } from './witness.js';
import { LONGEST_RECEIPT, sentenceReceipt } from './wording.js';

/**
 * Shows the clauses that stand behind disputes and behind numbers that agree in their sentences, so that a reader of a
 * receipt has all that was said: the sentence of a disputed number is told with its dispute alone. A claim that is told
 * in the words of a clause has the clause.
 *
 * @param claims claims whose receipts may be clauses
 * @param articles the articles of the story
 * @returns the same claims with whole sentences, each once, as receipts; a sentence that is too long for a receipt, and
 *   what lies in no sentence, stays as it was
 */
export function inSentences(claims: readonly Claim[], articles: readonly ClaimArticle[]): readonly Claim[] {
  const byId = new Map(articles.map((article) => [article.article.id, article]));
  const widened = (receipt: Receipt): Receipt => {
    const article = byId.get(receipt.article);
    const sentence = article && sentenceHolding(article.reading, receipt);
    if (!article || !sentence || sentence.end - sentence.start > LONGEST_RECEIPT) return receipt;
    return sentenceReceipt({ article, sentence });
  };
  return claims.map((claim) => {
    if (claim.status !== 'disputed' && isQuoting(claim)) return claim;
    const [first, ...others] = claim.support;
    const support: Receipts = [widened(first), ...others.map(widened)];
    const [one, ...more] = unique(support);
    return { ...claim, support: [one ?? support[0], ...more], against: unique(claim.against.map(widened)) };
  });
}

const isQuoting = ({ text, support: [first] }: Claim): boolean =>
  text.includes(first.quote.replace(/[.,;]$/u, '').replace(/\s+/gu, ' '));

const unique = (receipts: readonly Receipt[]): readonly Receipt[] => [
  ...new Map(receipts.map((receipt) => [`${receipt.article} ${receipt.start} ${receipt.end}`, receipt])).values(),
];
