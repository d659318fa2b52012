import type { Receipt } from '../../model/receipt.js';
import { COPIED_KINDS, type CopyLink } from '../../model/story.js';
import { type Opposite, oppositeSentences as sentencesOpposite } from '../../text/opposite.js';
import type { Sentence } from '../../text/reading.js';
import type { TimelineArticle } from './reports.js';

/** Two sentences that stand opposite each other. */
export interface Opposites extends Opposite {
  /** The text was copied and its words were changed. */
  readonly isReworded: boolean;
  /** How likely they tell one fact in words of their own, 0..1; null where the text was copied. */
  readonly sameFact: number | null;
}

const REWORDED: ReadonlySet<CopyLink['kind']> = new Set(['retranslation', 'spun']);

/**
 * Finds the sentences that stand opposite each other in parallel passages.
 *
 * @param articles the articles of a story
 * @param copies the links between their passages; boilerplate is passed over
 * @returns pairs of sentences, in the order of the links; each sentence is an object of its article's
 *   reading
 */
export function oppositeSentences(
  articles: readonly TimelineArticle[],
  copies: readonly CopyLink[],
): readonly Opposites[] {
  const sentences = new Map(articles.map(({ article, reading }) => [article.id as string, reading.sentences]));
  return copies.filter(({ boilerplate }) => !boilerplate).flatMap((link) => pairsOf(link, sentences));
}

type Sentences = ReadonlyMap<string, readonly Sentence[]>;

function pairsOf({ a, b, kind, score }: CopyLink, sentences: Sentences): readonly Opposites[] {
  const side = (passage: Receipt) => ({ sentences: sentences.get(passage.article) ?? [], passage });
  const sameFact = COPIED_KINDS.has(kind) ? null : score;
  return sentencesOpposite(side(a), side(b)).map((pair) => ({ ...pair, isReworded: REWORDED.has(kind), sameFact }));
}
