import { isBody, isRelayed } from '../../model/article.js';
import { isDispute } from '../../model/disputes.js';
import { type Receipt, receiptOf } from '../../model/receipt.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Disagreement } from '../../model/story.js';
import { behindDateline } from '../../text/dateline.js';
import { type Sentence, sentencesTouching } from '../../text/reading.js';
import type { AccountArticle } from './speakers.js';
import { type Line, type Sources, tellSupport } from './tellSupport.js';

/** What a sentence tells beside what is disputed. */
export interface Undisputed {
  readonly line: Line;
  readonly sentence: Sentence;
  /** The receipt of the dispute that it belongs to. */
  readonly dispute: Receipt;
}

/**
 * Tells the sentences of disputes without what is disputed, where that stands in what may be left out of them ("The bridge[, which
 * opened in June 2018,] cost a third more than planned"): a dispute about a date or a number says nothing on the rest.
 *
 * @param disagreements the comparisons of the story
 * @param sources the articles that may be told from, and the language's words
 * @returns one telling a sentence; none for sentences that are damaged in meaning or were reworded, or in which anything else is disputed
 */
export function tellUndisputed(disagreements: readonly Disagreement[], sources: Sources): readonly Undisputed[] {
  const disputes = disagreements.filter(isDispute);
  return sources.articles.flatMap((article) => {
    if (isRelayed(article.article.transmission)) return [];
    const receipts = disputes.flatMap((d) => d.receipts.filter((r) => r.article === article.article.id));
    const sentences = new Map(
      receipts.flatMap((r) => sentencesTouching(article.reading, r).map((s) => [s, r] as const)),
    );
    return [...sentences].flatMap(([sentence, dispute]) => {
      const line = tellWithout(disputedIn(sentence, article, disputes), { sentence, article }, sources);
      return line === null ? [] : [{ line, sentence, dispute }];
    });
  });
}

// Numbers alone where numbers are compared; else all that the receipts hold.
function disputedIn(
  sentence: Sentence,
  { article, figures }: AccountArticle,
  disputes: readonly Disagreement[],
): readonly Span[] {
  return disputes.flatMap((d): readonly Span[] => {
    const told = d.receipts.filter((receipt) => receipt.article === article.id && overlaps(receipt, sentence));
    if (d.figures.length === 0 || told.length === 0) return told;
    return figures.filter((figure) => overlaps(figure, sentence) && d.figures.includes(figure.id));
  });
}

function tellWithout(
  disputed: readonly Span[],
  { sentence, article }: { readonly sentence: Sentence; readonly article: AccountArticle },
  sources: Sources,
): Line | null {
  const { damage, blocks } = article.article;
  const block = blocks[sentence.block];
  const isDamaged = damage.some((d) => d.changesMeaning && overlaps(d, sentence));
  if (isDamaged || disputed.length === 0 || block === undefined || !isBody(block)) return null;
  const told = tellSupport([receiptOf(article.article, behindDateline(sentence, article.article.blocks))], sources);
  const isLeftOut = (span: Span): boolean => told?.left.some((aside) => contains(aside, span)) === true;
  return told !== null && disputed.every(isLeftOut) ? told.brief : null;
}
