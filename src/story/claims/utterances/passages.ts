import type { ArticleId } from '../../../model/ids.js';
import { type Span, sharedLength } from '../../../model/span.js';
import type { CopyLink } from '../../../model/story.js';
import { isOneSpeaker, type Said } from './said.js';

/** How the passages that hold two statements are related: copied text or one quotation, or sentences of one fact. */
export type Parallel = 'copied' | 'same-fact';

/** Two statements that stand opposite each other, by their numbers. */
export interface OppositePair {
  readonly a: number;
  readonly b: number;
  readonly parallel: Parallel;
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
 * Pairs the statements that stand opposite each other in parallel passages, each with the one that matches it best.
 *
 * @param said all statements of the story
 * @param copies links between passages; boilerplate and repetition inside one article are passed over
 * @param match how well two statements match
 * @returns pairs of statements of different articles, by link; empty when nothing is copied
 */
export function oppositeStatements(
  said: readonly Said[],
  copies: readonly CopyLink[],
  match: Match,
): readonly OppositePair[] {
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
    const right = inside(link.b);
    const pairs = inside(link.a).flatMap((a) =>
      right.filter((b) => isOpposite(link, said[a] as Said, said[b] as Said)).map((b) => [a, b] as const),
    );
    const parallel: Parallel = link.kind === 'same-fact' ? 'same-fact' : 'copied';
    const apart = pairs.filter((pair) => !isRivalled(pair, pairs, said));
    return bestPairs(apart, match).map(([a, b]) => ({ a, b, parallel }));
  });
}

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
