import { type Article, isTitleOrBody } from '../../model/article.js';
import type { Reading, Sentence } from '../../text/reading.js';

/** An article as this stage sees it. */
export interface ComparedArticle {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'language' | 'transmission' | 'damage'>;
  readonly reading: Reading;
}

/** Takes an article; says whether its text was translated by a program. */
export const isTranslated = ({ article }: ComparedArticle): boolean =>
  article.transmission.kind === 'machine-translated';

/** Takes an article; says whether its text was translated or reworded by a program. */
export const isDamaged = (one: ComparedArticle): boolean =>
  one.article.transmission.kind === 'spun' || isTranslated(one);

/** Takes an article; returns the sentences of its title and its body, in order. */
export function sentencesTold({ article, reading }: ComparedArticle): readonly Sentence[] {
  return reading.sentences.filter(({ block }) => {
    const { [block]: where } = article.blocks;
    return where !== undefined && isTitleOrBody(where);
  });
}
