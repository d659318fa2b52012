import { surveyBatch } from './batch.js';
import type { ProposedPair } from './candidates.js';
import { type PlainArticle, prepareText, type TracedSentence, type Tracer } from './collection.js';
import { compareTexts, indexSentences, type SentencePair } from './compareSentences.js';
import type { LineageLexicon } from './lexicon.js';
import { pairsOfStar, type Star } from './stars.js';

/** What the sentences of a set of articles share, whatever is known of the articles beside their words. */
export interface Comparison {
  /** Texts that very many articles have. */
  readonly stars: readonly Star[];
  /** One for each article, in their order. */
  readonly texts: Iterable<ComparedText>;
}

/** An article, compared with those before it. */
export interface ComparedText {
  readonly sentences: readonly TracedSentence[];
  readonly partners: readonly {
    /** The number of the other article. */
    readonly other: number;
    /** `i` counts the sentences of this article, `j` those of the other. */
    readonly pairs: readonly SentencePair[];
  }[];
}

/**
 * Compares the sentences of articles.
 *
 * Candidate articles come from an index of rare features; their sentences are compared by telling words (stems, name
 * skeletons, numbers) weighed in bits.
 *
 * @param articles the articles with their readings, in canonical order
 * @returns what they share, all of which is kept
 */
export function compareArticles(articles: readonly PlainArticle[], lexicon: LineageLexicon): Comparison {
  const { stars, texts } = compareInTurn(articles, lexicon);
  return { stars, texts: [...texts] };
}

/**
 * Takes and returns the same as compareArticles; a text is compared when it is asked for, and can be asked for once.
 */
export function compareInTurn(articles: readonly PlainArticle[], lexicon: LineageLexicon): Comparison {
  const { pairs, stars, tracer } = surveyBatch(
    articles.map(({ article }) => ({
      id: article.id,
      date: article.published?.value ?? null,
      sameText: article.text,
    })),
    (number) => articles[number]?.article.text ?? '',
    lexicon,
  );
  return { stars, texts: compareProposed(articles, [...pairs, ...stars.flatMap(pairsOfStar)], tracer) };
}

/**
 * Compares the proposed pairs of articles, one text after the other, so that what is done with is not kept.
 *
 * @param articles articles that hang together, in canonical order
 * @param pairs the pairs to compare, by the numbers of the articles
 * @returns the articles in their order, each compared with its partners before it
 */
export function* compareProposed(
  articles: readonly PlainArticle[],
  pairs: readonly ProposedPair[],
  tracer: Tracer,
): Generator<ComparedText> {
  const texts = articles.map((article) => prepareText(article, tracer));
  const partners: number[][] = articles.map(() => []);
  for (const { a, b } of pairs) partners[b]?.push(a);
  for (const [number, sentences] of texts.entries()) {
    const index = indexSentences(sentences);
    const compared = (partners[number] ?? []).map((other) => ({
      other,
      pairs: compareTexts({ sentences, index }, texts[other] ?? [], tracer.lexicon.synonyms),
    }));
    yield { sentences, partners: compared };
  }
}
