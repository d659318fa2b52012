import { type Article, isTitleOrBody } from '../../model/article.js';
import { overlaps } from '../../model/span.js';
import { pairQuotes } from '../../text/quotes.js';
import type { Reading, Sentence } from '../../text/reading.js';
import type { Token } from '../../text/tokens.js';

/** An article as this stage sees it. */
export interface ComparedArticle {
  readonly article: Pick<Article, 'id' | 'text' | 'blocks' | 'language' | 'transmission' | 'damage'>;
  readonly reading: Reading;
}

/** Takes an article; returns the sentences of its title and its body, in order. */
export function sentencesTold({ article, reading }: ComparedArticle): readonly Sentence[] {
  return reading.sentences.filter(({ block }) => {
    const { [block]: where } = article.blocks;
    return where !== undefined && isTitleOrBody(where);
  });
}

/** Takes an article; returns the tokens of its title and its body, in order. */
export const tokensTold = (one: ComparedArticle): readonly Token[] =>
  sentencesTold(one).flatMap(({ tokens }) => tokens);

/** Takes an article and some of its tokens, in order; returns those outside quotation marks. */
export function unquoted({ article }: ComparedArticle, tokens: readonly Token[]): readonly Token[] {
  const quoted = pairQuotes(article.text, tokens);
  return tokens.filter((token) => !quoted.some((quote) => overlaps(quote, token)));
}
