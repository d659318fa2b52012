import type { Article } from '../../../model/article.js';
import type { ArticleId } from '../../../model/ids.js';
import { type Span, sharedLength } from '../../../model/span.js';
import type { CopyLink } from '../../../model/story.js';
import { oppositeSentences } from '../../../text/opposite.js';
import type { Reading } from '../../../text/reading.js';
import { isOneSpeaker, type Said } from './said.js';

/**
 * How the passages that hold two statements are related: sentences of copied text opposite each other in which the two are
 * the only ones of their speaker and kind, copied text or one quotation, or sentences of one fact.
 */
export type Parallel = 'one-sentence' | 'copied' | 'same-fact';

/** Two statements that stand opposite each other, by their numbers. */
export interface OppositePair {
  readonly a: number;
  readonly b: number;
  readonly parallel: Parallel;
}

/** An article as its sentences are needed here. */
interface ReadArticle {
  readonly article: Pick<Article, 'id'>;
  readonly reading: Pick<Reading, 'sentences'>;
}

/** Takes the numbers of two statements; returns how well they match. The higher, the better; 0 when not at all. */
export type Match = (a: number, b: number) => number;

/** A statement belongs to a passage when at least this share of it lies inside. */
const SHARE_INSIDE = 0.5;
/** Two statements are opposite when their middles, carried over in proportion, are this near: a share of the longer … */
const OPPOSITE_SLACK = 0.6;
/** … or this many code units, whatever their lengths. */
const LEAST_SLACK = 90;

/**
 * Pairs the statements that stand opposite each other in parallel passages, each with the one that matches it best, and
 * those that are the only ones of their speaker and kind in two sentences opposite each other.
 *
 * @param said all statements of the story
 * @param articles the articles that hold them
 * @param copies links between passages; boilerplate and repetition inside one article are passed over
 * @param match how well two statements match
 * @returns pairs of statements of different articles, by link; empty when nothing is copied
 */
export function oppositeStatements(
  said: readonly Said[],
  { articles, copies }: { readonly articles: readonly ReadArticle[]; readonly copies: readonly CopyLink[] },
  match: Match,
): readonly OppositePair[] {
  const readings = new Map(articles.map(({ article, reading }) => [article.id, reading]));
  const byArticle = new Map<ArticleId, number[]>();
  said.forEach(({ article }, number) => {
    const known = byArticle.get(article);
    if (known) known.push(number);
    else byArticle.set(article, [number]);
  });
  const inside = ({ article, start, end }: CopyLink['a']): readonly number[] =>
    (byArticle.get(article) ?? []).filter((n) => isInside((said[n] as Said).hull, { start, end }));
  return copies.flatMap((link) => {
    if (link.boilerplate || link.a.article === link.b.article) return [];
    const [left, right] = [inside(link.a), inside(link.b)];
    const pairs = left.flatMap((a) =>
      right.filter((b) => isOpposite(link, said[a] as Said, said[b] as Said)).map((b) => [a, b] as const),
    );
    const parallel: Parallel = link.kind === 'same-fact' ? 'same-fact' : 'copied';
    const apart = pairs.filter((pair) => !isRivalled(pair, pairs, said));
    const best = bestPairs(apart, match).map(([a, b]) => ({ a, b, parallel }));
    return parallel === 'copied' ? [...best, ...pairsOfSentences(link, [left, right], said, readings)] : best;
  });
}

/** Sentences with less of their longer words in common are hardly opposite each other. */
const LEAST_LIKENESS = 0.2;

function pairsOfSentences(
  link: CopyLink,
  [left, right]: readonly [readonly number[], readonly number[]],
  said: readonly Said[],
  readings: ReadonlyMap<ArticleId, ReadArticle['reading']>,
): readonly OppositePair[] {
  if (left.length === 0 || right.length === 0) return [];
  const side = (passage: CopyLink['a']) => ({ sentences: readings.get(passage.article)?.sentences ?? [], passage });
  return oppositeSentences(side(link.a), side(link.b)).flatMap((pair) => {
    if (pair.likeness < LEAST_LIKENESS) return [];
    const within = (numbers: readonly number[], sentence: Span): readonly number[] =>
      numbers.filter((number) => isInside((said[number] as Said).hull, sentence));
    const [ones, others] = [within(left, pair.a), within(right, pair.b)];
    return ones.flatMap((a) => {
      const twins = others.filter((b) => isTwin(said[a] as Said, said[b] as Said));
      const rivals = ones.filter((one) => isTwin(said[a] as Said, said[one] as Said));
      const [b] = twins;
      return b !== undefined && twins.length === 1 && rivals.length === 1 ? [{ a, b, parallel: 'one-sentence' }] : [];
    });
  });
}

const isTwin = (a: Said, b: Said): boolean =>
  isOneSpeaker(a, b) && a.statement.kind === b.statement.kind && a.around.size === b.around.size;

const isInside = (inner: Span, outer: Span): boolean =>
  sharedLength(inner, outer) >= SHARE_INSIDE * (inner.end - inner.start);

function isOpposite(link: CopyLink, a: Said, b: Said): boolean {
  const along = ({ start, end }: Span, passage: Span): number =>
    ((start + end) / 2 - passage.start) / (passage.end - passage.start);
  const distance = Math.abs(along(a.hull, link.a) - along(b.hull, link.b)) * (link.b.end - link.b.start);
  const longer = Math.max(a.hull.end - a.hull.start, b.hull.end - b.hull.start);
  return distance <= Math.max(LEAST_SLACK, OPPOSITE_SLACK * longer);
}

type NumberPair = readonly [a: number, b: number];

// Statements of two speakers are opposite only where neither speaker has a statement of his own opposite: then a name
// was lost or broken on the way. Else they are what two speakers say in turn.
function isRivalled(pair: NumberPair, pairs: readonly NumberPair[], said: readonly Said[]): boolean {
  const isOne = ([a, b]: NumberPair): boolean => isOneSpeaker(said[a] as Said, said[b] as Said);
  return !isOne(pair) && pairs.some((other) => (other[0] === pair[0] || other[1] === pair[1]) && isOne(other));
}

// One to one, best match first.
function bestPairs(pairs: readonly NumberPair[], match: Match): readonly NumberPair[] {
  const taken = new Set<number>();
  return pairs
    .map((pair) => ({ pair, value: match(...pair) }))
    .filter(({ value }) => value > 0)
    .sort((x, y) => y.value - x.value || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1])
    .filter(({ pair }) => {
      if (pair.some((number) => taken.has(number))) return false;
      for (const number of pair) taken.add(number);
      return true;
    })
    .map(({ pair }) => pair);
}
