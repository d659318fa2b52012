import { type Article, isRelayed } from '../../model/article.js';
import type { Sentence } from '../../text/reading.js';
import type { AnnotatedReading } from './sentenceContent.js';

/** What the claims stage must know of an article. */
export interface ClaimArticle extends AnnotatedReading {
  readonly article: Article;
}

/** One sentence of the clean body of one article. */
export interface Witness {
  readonly article: ClaimArticle;
  readonly sentence: Sentence;
}

/** Takes what stands in an article; says whether that is known to be translated or rewritten. */
export const isInRelayed = ({ article }: Pick<Witness, 'article'>): boolean => isRelayed(article);

/** Sentences, of one or several articles, that assert the same. */
export type Proposition = readonly Witness[];

/** Takes propositions; returns for each of their sentences the one that it belongs to. */
export const bySentence = (propositions: readonly Proposition[]): ReadonlyMap<Sentence, Proposition> =>
  new Map(propositions.flatMap((all) => all.map(({ sentence }) => [sentence, all] as const)));
