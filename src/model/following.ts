import type { ArticleId } from './ids.js';
import type { Span } from './span.js';

/**
 * How an article stands to another that it follows from end to end: it has its words, its words were swapped one by
 * one, or every sentence was built anew, be it that something ties it to a translated text, which may be the other itself.
 */
export interface Following {
  /** The article that it follows. */
  readonly of: ArticleId;
  readonly how: 'unchanged' | 'swapped' | 'anew';
  /** The share of its clean body that does, 0..1. */
  readonly share: number;
  /** The passages that do. */
  readonly receipts: readonly Span[];
  /** The translated text that it is tied to where sentences were built anew; null where it is tied to none. */
  readonly translated: TranslatedSource | null;
}

/** What ties an article to a translated text, with the language, an ISO 639-1 code, where it is known. */
export interface TranslatedSource {
  /** Whether it credits an outlet behind that text, has words that only that text has, or runs beside it from end to end. */
  readonly by: 'credit' | 'wording' | 'sister';
  /** The outlet, or the id of the text. */
  readonly name: string;
  readonly from: string | null;
}
