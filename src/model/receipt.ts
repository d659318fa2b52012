import type { Article } from './article.js';
import type { ArticleId } from './ids.js';
import { contains, type Span } from './span.js';

/** A list that cannot be empty. */
export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * A receipt: where a line of the dossier comes from. `quote` is the slice of the article's text, `prefix` and `suffix`
 * its surroundings, so that it can be checked by slicing and found again by a reader.
 * The form is the W3C Web Annotation pair of TextPositionSelector and TextQuoteSelector.
 */
export interface Receipt extends Span {
  readonly article: ArticleId;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What every line of every view has: at least one receipt. A line without one cannot be written down. */
export type Receipts = NonEmpty<Receipt>;

/** Code units of context kept on each side of a quote; 32 is the customary length of the selector. */
const CONTEXT_LENGTH = 32;

/**
 * Cuts a receipt out of an article.
 *
 * @param article the article (its id and text)
 * @param where a non-empty span of its text
 * @returns the receipt
 * @throws RangeError when the span is empty or leaves the text
 */
export function receiptOf(article: Pick<Article, 'id' | 'text'>, { start, end }: Span): Receipt {
  if (start < 0 || end > article.text.length || end <= start) {
    throw new RangeError(`no receipt at [${start}, ${end}) of article ${article.id} with ${article.text.length} units`);
  }
  return {
    article: article.id,
    start,
    end,
    quote: article.text.slice(start, end),
    prefix: article.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: article.text.slice(end, end + CONTEXT_LENGTH),
  };
}

/** Takes a list; returns it as a non-empty list, or null when there is nothing in it. */
export function nonEmpty<T>(items: readonly T[]): NonEmpty<T> | null {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
}

/** Takes receipts and others; says whether each of the first lies in one of the others. */
export const lieWithin = (receipts: readonly Receipt[], others: readonly Receipt[]): boolean =>
  receipts.every((receipt) => others.some((other) => other.article === receipt.article && contains(other, receipt)));
