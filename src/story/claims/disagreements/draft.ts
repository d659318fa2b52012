import { isBody } from '../../../model/article.js';
import { type NonEmpty, type Receipt, receiptOf } from '../../../model/receipt.js';
import { contains, type Span } from '../../../model/span.js';
import type { Disagreement } from '../../../model/story.js';
import { type ClauseWords, clauseWithSubject } from '../../../text/clauses.js';
import { quoted } from '../../../text/quoting.js';
import type { Sentence } from '../../../text/reading.js';
import { type ClaimArticle, isInRelayed } from '../witness.js';

/** A disagreement before it has an id and a place. `weight` orders them: about 1 for agreement, 15 for a conflict. */
export type Draft = Omit<Disagreement, 'id'> & { readonly weight: number };

/** One sentence of one article. */
export interface Passage {
  readonly article: ClaimArticle;
  readonly sentence: Sentence;
  /** The words that matter; the sentence when left out. */
  readonly words?: Span;
  /** Number of the copies that the sentence is one of; left out or -1 when it is none. */
  readonly family?: number;
}

/** Takes two passages; says whether they are copies of one sentence and one of them was translated or rewritten. */
export const isCopyOnTheWay = (a: Passage, b: Passage): boolean =>
  a.family !== undefined && a.family !== -1 && a.family === b.family && [a, b].some(isInRelayed);

/** Takes an article; returns the sentences of its body, in order. */
export const bodySentences = ({ article, reading }: ClaimArticle): readonly Sentence[] =>
  reading.sentences.filter((sentence) => {
    const block = article.blocks[sentence.block];
    return block !== undefined && isBody(block);
  });

/** A receipt is at most this many characters long. */
const LONGEST_RECEIPT = 500;

/**
 * Takes a passage and the language's words about clauses; returns the receipt over the clause that holds its words (the
 * words alone when it is too long).
 */
export function passageReceipt({ article, sentence, words }: Passage, clauses: ClauseWords): Receipt {
  const inner = words ?? sentence;
  const clause = words === undefined ? sentence : clauseWithSubject(sentence, words, clauses);
  const fits = contains(clause, inner) && clause.end - clause.start <= LONGEST_RECEIPT;
  const end = Math.min(inner.end, inner.start + LONGEST_RECEIPT);
  return receiptOf(article.article, fits ? { start: clause.start, end: clause.end } : { start: inner.start, end });
}

/** Takes the kind of a disagreement that is not about figures and its receipts; returns the draft. */
export function wordsDraft(
  known: Pick<Draft, 'topic' | 'verdict' | 'note' | 'weight'> & Partial<Draft>,
  receipts: NonEmpty<Receipt>,
): Draft {
  return { afterRepair: null, divergentEstimates: false, figures: [], receipts, ...known };
}

/** Takes an article; returns the name a reader knows it by. */
export function nameOf({ article }: ClaimArticle): string {
  return article.outlet?.name ?? article.id;
}

/** Takes an article that reports something and one with its denial; returns the note on both. */
export function denialNote(reporting: ClaimArticle, denying: ClaimArticle): string {
  const [one, other] = [reporting, denying].map(nameOf);
  if (one !== other) return `${one} reports what is denied in ${other}.`;
  return reporting === denying
    ? `${one} reports it and the denial of it.`
    : `One text of ${one} reports what is denied in another.`;
}

/** A topic quotes at most so many code units. */
export const LONGEST_TOPIC = 60;

/** Takes words of a text; returns them in quotation marks, cut at a word, without marks at either end. */
export function quotedTopic(words: string): string {
  const bare = words.replace(/\s+/gu, ' ').replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (bare.length <= LONGEST_TOPIC) return quoted(bare);
  const cut = bare.slice(0, LONGEST_TOPIC);
  return quoted(`${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TOPIC / 2)).replace(/[\s\p{P}]+$/u, '')} …`);
}
