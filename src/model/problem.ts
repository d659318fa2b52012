import type { ArticleId } from './ids.js';

/**
 * Something about the input that a reader should know: messy input is reported, never thrown.
 * `message` is one plain sentence; `start` and `end` point into the article's text where that helps.
 */
export interface Problem {
  readonly stage: 'input' | 'page' | 'article' | 'annotations' | 'story' | 'dossier';
  readonly code: string;
  readonly article?: ArticleId;
  readonly start?: number;
  readonly end?: number;
  readonly message: string;
}

/** What a stage returns when it can meet messy input: the value it could make, and what it could not. */
export interface Result<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
