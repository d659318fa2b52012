import type { Receipt } from '../../model/receipt.js';
import type { CopyLink, Utterance } from '../../model/story.js';
import { likenessOf, type Opposite, oppositeSentences as sentencesOpposite } from '../../text/opposite.js';
import { firstFrom, type Sentence } from '../../text/reading.js';
import type { TimelineArticle } from './reports.js';

/** Two sentences that stand opposite each other. `isReworded`: the text was copied and its words were changed. */
export interface Opposites extends Opposite {
  readonly isReworded: boolean;
}

const REWORDED: ReadonlySet<CopyLink['kind']> = new Set(['retranslation', 'spun']);

/**
 * Finds the sentences that stand opposite each other in parallel passages, or that hold one utterance.
 *
 * @param articles the articles of a story
 * @param copies the links between their passages; boilerplate and doubtful facts are passed over
 * @param utterances which statements are one
 * @returns pairs of sentences, in the order of the links and utterances; each sentence is an object of its article's
 *   reading
 */
export function oppositeSentences(
  articles: readonly TimelineArticle[],
  copies: readonly CopyLink[],
  utterances: readonly Utterance[],
): readonly Opposites[] {
  const sentences = new Map(articles.map(({ article, reading }) => [article.id as string, reading.sentences]));
  const linked = copies.filter(isSure).flatMap((link) => pairsOf(link, sentences));
  return [...linked, ...sayingTheSame(articles, utterances)];
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

function sayingTheSame(articles: readonly TimelineArticle[], utterances: readonly Utterance[]): readonly Opposites[] {
  const sentenceOf = new Map<string, Sentence>();
  for (const { reading, statements } of articles) {
    for (const statement of statements) {
      const start = statement.content[0]?.start;
      const sentence = start === undefined ? undefined : reading.sentences[firstFrom(reading.sentences, start + 1) - 1];
      if (sentence !== undefined) sentenceOf.set(statement.id, sentence);
    }
  }
  return utterances
    .filter((group) => group.relation !== 'related-divergent')
    .flatMap((group) => {
      const [a, ...others] = group.statements.flatMap((id) => sentenceOf.get(id) ?? []);
      return a === undefined
        ? []
        : others.map((b): Opposites => ({ a, b, isReworded: false, likeness: likenessOf(a, b) }));
    });
}
