import type { Article } from '../../model/article.js';
import type { Reading } from '../../text/reading.js';

/** An article as this stage sees it. */
export interface ComparedArticle {
  readonly article: Pick<Article, 'id' | 'text' | 'language' | 'transmission' | 'damage'>;
  readonly reading: Reading;
}

/** Takes an article; says whether its text was translated by a program. */
export const isTranslated = ({ article }: ComparedArticle): boolean =>
  article.transmission.kind === 'machine-translated';
