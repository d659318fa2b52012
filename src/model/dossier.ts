import type { Annotations } from './annotation.js';
import type { Article } from './article.js';
import type { Problem } from './problem.js';
import type { Story } from './story.js';

/** An article together with everything found in it. */
export type AnnotatedArticle = Article & Annotations;

/** The product: all stories found in the input, with their articles and every problem met on the way. */
export interface Dossier {
  readonly format: 'stemma-dossier/1';
  /** Version of the program that made it. */
  readonly stemma: string;
  readonly articles: readonly AnnotatedArticle[];
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}
