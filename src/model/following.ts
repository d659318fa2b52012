import type { ArticleId } from './ids.js';
import type { Span } from './span.js';

/**
 * How an article stands to another that it follows from end to end: it has its words, its words were swapped one by
 * one, or every sentence was built anew, be it beside a translated text.
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

/** What the texts of its story say of how an article reached us. */
export interface BesideOthers {
  /** How it stands to another that it follows from end to end, where it follows one. */
  readonly following?: Following | undefined;
  /** A translation of some of the same passages, whose language is known. */
  readonly sister?: SisterTranslation | undefined;
  /** Names that texts written in its language spell otherwise. */
  readonly respelt?: readonly Span[] | undefined;
  /** Pronouns in the place of which the own report that it follows has one of another gender. */
  readonly pronouns?: readonly Span[] | undefined;
}

/** A translated text beside an article: one that has the same passages, or that it runs beside from end to end. */
export interface TranslatedSource {
  /** Its id. */
  readonly name: string;
  /** The language it was translated from, an ISO 639-1 code; null where that is not known. */
  readonly from: string | null;
}

/** A translation that shares passages with another. */
export interface SisterTranslation extends TranslatedSource {
  /** Whether both are of one text, as far as their wordings and the other texts of the story tell. */
  readonly isOfOneText: boolean;
}
