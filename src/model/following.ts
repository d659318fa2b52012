import type { ArticleId } from './ids.js';
import type { Span } from './span.js';

/**
 * How an article stands to another that it follows from end to end: it has its words, its words were swapped one by one, or
 * every sentence was built anew and it credits an outlet that stands behind a translated text.
 */
export interface Following {
  /** The article that it follows. */
  readonly of: ArticleId;
  readonly how: 'unchanged' | 'swapped' | 'anew';
  /** The share of its clean body that does, 0..1. */
  readonly share: number;
  /** The passages that do. */
  readonly receipts: readonly Span[];
  /** The outlet that it credits where sentences were built anew; null otherwise. */
  readonly translated: TranslatedSource | null;
}

/** An outlet whose words reached another text by translation, with the language, an ISO 639-1 code, where it is known. */
export interface TranslatedSource {
  readonly name: string;
  readonly from: string | null;
}
