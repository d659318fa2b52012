import type { Receipt } from '../../model/receipt.js';
import type { CopyLink } from '../../model/story.js';
import { type Opposite, oppositeSentences as sentencesOpposite } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import type { TimelineArticle } from './reports.js';

/** Two sentences that stand opposite each other. `isReworded`: the text was copied and its words were changed. */
export interface Opposites extends Opposite {
  readonly isReworded: boolean;
}

const REWORDED: ReadonlySet<CopyLink['kind']> = new Set(['retranslation', 'spun']);

/**
 * Finds the sentences that stand opposite each other in parallel passages.
 *
 * @param articles the articles of a story
 * @param copies the links between their passages; boilerplate and doubtful facts are passed over
 * @returns pairs of sentences, in the order of the links; each sentence is an object of its article's
 *   reading
 */
export function oppositeSentences(
  articles: readonly TimelineArticle[],
  copies: readonly CopyLink[],
): readonly Opposites[] {
  const sentences = new Map(articles.map(({ article, reading }) => [article.id as string, reading.sentences]));
  return copies.filter(isSure).flatMap((link) => pairsOf(link, sentences));
}

/** Sentences that tell one fact in words of their own join their events only from this likelihood on. */
const LEAST_FACT = 0.6;

const isSure = ({ kind, score, boilerplate }: CopyLink): boolean =>
  !boilerplate && (kind !== 'same-fact' || score >= LEAST_FACT);

type Sentences = ReadonlyMap<string, readonly Sentence[]>;

function pairsOf({ a, b, kind }: CopyLink, sentences: Sentences): readonly Opposites[] {
  const side = (passage: Receipt) => ({ sentences: sentences.get(passage.article) ?? [], passage });
  return sentencesOpposite(side(a), side(b)).map((pair) => ({ ...pair, isReworded: REWORDED.has(kind) }));
}
