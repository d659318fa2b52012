import type { ArticleId } from '../../model/ids.js';
import type { Receipt } from '../../model/receipt.js';
import { COPIED_KINDS, type CopyLink } from '../../model/story.js';
import { groupBy } from '../../text/group-by.js';
import { type Opposite, oppositeSentences } from '../../text/opposite.js';
import type { Reading, Sentence } from '../../text/reading.js';
import type { SentencePair } from './alignTokens.js';
import { type ComparedArticle, sentencesTold } from './ComparedArticle.js';
import { fillGaps } from './fillGaps.js';

/** Opposite sentences are compared when they share at least this much of their longer words. */
const LEAST_LIKENESS = 0.2;

/** What a damaged article was made from, as far as it is in hand. */
export interface Sources {
  readonly readings: readonly Reading[];
  /** Its sentences with those that they were made from, each in one pair at most. */
  readonly pairs: readonly SentencePair[];
}

/** The articles of a story by their ids. */
export type Articles = ReadonlyMap<ArticleId, ComparedArticle>;

/**
 * Pairs the sentences of damaged articles with those that they were made from. A spun text is compared with a copied
 * passage that is not spun, unless it is the source of it; a translated one only with a text that is known to be its
 * source.
 *
 * @param articles the articles of one story
 * @param copies the links between them
 * @returns the sources by damaged article; one without any is not in the map
 */
export function sourceSentences(
  articles: readonly ComparedArticle[],
  copies: readonly CopyLink[],
): ReadonlyMap<ArticleId, Sources> {
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  const passages = copies.flatMap((link) => damagedSide(link, byId) ?? []);
  const sources = [...groupBy(passages, ({ copy }) => copy.article)].map(([id, own]): [ArticleId, Sources] => {
    const readings = new Set(own.flatMap(({ witness }) => byId.get(witness.article)?.reading ?? []));
    const pairs = likeliestPairs(own, byId);
    return [id, { readings: [...readings], pairs: [...pairs, ...pairsByOrder(byId.get(id), pairs, byId)] }];
  });
  return new Map(sources);
}

/** A passage of a text that may be damaged, and what stands opposite it in a sound one. */
export interface Passage {
  readonly copy: Receipt;
  readonly witness: Receipt;
}

// Null when the link has not one side of each sort.
function damagedSide({ a, b, kind, direction, boilerplate }: CopyLink, byId: Articles): Passage | null {
  if (boilerplate || !COPIED_KINDS.has(kind)) return null;
  for (const [copy, witness, ofCopy] of [
    [a, b, 'a-from-b'],
    [b, a, 'b-from-a'],
  ] as const) {
    const [one, other] = [byId.get(copy.article)?.article, byId.get(witness.article)?.article];
    if (one === undefined || other === undefined || one.language !== other.language) continue;
    const isCopied = direction === ofCopy;
    if (!isCopied && (direction === 'a-from-b' || direction === 'b-from-a')) continue;
    const [made, source] = [one.transmission.kind, other.transmission.kind];
    // What a program swapped shows also beside a translation that it was made from.
    if (source === 'spun' || (source === 'machine-translated' && !(made === 'spun' && isCopied))) continue;
    if (made === 'spun' && (isCopied || kind !== 'retranslation')) return { copy, witness };
    if (made === 'machine-translated' && isCopied) return { copy, witness };
  }
  return null;
}

/**
 * Takes passages and the articles by their ids; returns the sentences that stand opposite each other in them: where one
 * of a copy stands opposite several, the most alike is its witness. Empty when none shares a fifth of its longer words.
 */
export function likeliestPairs(passages: readonly Passage[], byId: Articles): readonly SentencePair[] {
  const best = new Map<Sentence, Opposite & { readonly of: ArticleId }>();
  const sideOf = (passage: Receipt) => ({ sentences: byId.get(passage.article)?.reading.sentences ?? [], passage });
  for (const { copy, witness } of passages) {
    for (const pair of oppositeSentences(sideOf(copy), sideOf(witness))) {
      if (pair.likeness >= LEAST_LIKENESS && pair.likeness > (best.get(pair.a)?.likeness ?? 0))
        best.set(pair.a, { ...pair, of: witness.article });
    }
  }
  return [...best.values()].map(({ a, b, of }) => ({ copy: a, witness: b, of }));
}

// A program that swaps words keeps the order of sentences.
function pairsByOrder(
  one: ComparedArticle | undefined,
  known: readonly SentencePair[],
  byId: Articles,
): readonly SentencePair[] {
  if (one === undefined || one.article.transmission.kind !== 'spun') return [];
  const sources = new Map(
    known.flatMap(({ of }) => {
      const source = byId.get(of);
      return source === undefined ? [] : [[of, sentencesTold(source)] as const];
    }),
  );
  return fillGaps(sentencesTold(one), sources, known);
}
