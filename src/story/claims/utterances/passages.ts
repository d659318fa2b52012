import type { Article } from '../../../model/article.js';
import type { ArticleId } from '../../../model/ids.js';
import { type Span, sharedLength } from '../../../model/span.js';
import type { CopyLink } from '../../../model/story.js';
import { groupBy } from '../../../text/group-by.js';
import type { Reading } from '../../../text/reading.js';
import { carryOver, sharedPlace } from './carryOver.js';
import { isOneSpeaker, type Said } from './said.js';

/** How the passages that hold two statements are related: copied text, or sentences of one fact or one quotation. */
export type Parallel = 'copied' | 'same-fact';

/** Two statements that stand opposite each other, by their numbers. */
export interface OppositePair {
  readonly a: number;
  readonly b: number;
  readonly passage: ParallelPassage;
}

/** What is known of the passages in which two statements stand opposite each other. */
export interface ParallelPassage {
  readonly parallel: Parallel;
  /** How much of one place they take, once the place of the one is carried over to the other's text (Jaccard), 0..1. */
  readonly place: number;
  /** Whether one text is a translation or a spun text, in which a number may break and a "not" be lost. */
  readonly isReworded: boolean;
  /** Whether the passages are surely one text, and not two reports of one event in the same order; or one fact. */
  readonly isSure: boolean;
}

/** An article as its sentences are needed here. */
interface ReadArticle {
  readonly article: Pick<Article, 'id'>;
  readonly reading: Pick<Reading, 'sentences'>;
}

/** Takes two opposite statements; returns how well they match. The higher, the better; 0 when not at all. */
export type Match = (pair: OppositePair) => number;

/** Two statements share so much of one place at least when they stand at one place (see ParallelPassage). */
export const ONE_PLACE = 0.4;

/** A statement belongs to a passage when at least this share of it lies inside. */
const SHARE_INSIDE = 0.5;
/** Two statements are opposite when their middles, in proportion, are this near: a share of the longer … */
const OPPOSITE_SLACK = 0.6;
/** … or this many code units, whatever their lengths. */
const LEAST_SLACK = 90;

/** Below this score a rewording may as well be two reports of one event in the same order, and one fact two. */
const SURE = 0.75;

/**
 * Pairs the statements that stand opposite each other in parallel passages, each with the one that matches it best.
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
  const byArticle = groupBy(said.keys(), (number): ArticleId | undefined => said[number]?.article);
  const inside = ({ article, start, end }: CopyLink['a']): readonly number[] =>
    (byArticle.get(article) ?? []).filter((n) => isInside((said[n] as Said).hull, { start, end }));
  return copies.flatMap((link) => {
    if (link.boilerplate) return [];
    const [left, right] = [inside(link.a), inside(link.b)];
    if (left.length === 0 || right.length === 0) return [];
    const side = (passage: CopyLink['a']) => ({ sentences: readings.get(passage.article)?.sentences ?? [], passage });
    const carry = carryOver(side(link.a), side(link.b));
    const pairs = left.flatMap((a) =>
      right.flatMap((b) => {
        const [one, other] = [said[a] as Said, said[b] as Said];
        const place = sharedPlace(carry(one.hull), other.hull);
        return place >= ONE_PLACE || isOpposite(link, one, other)
          ? [{ a, b, passage: { ...passageOf(link), place } }]
          : [];
      }),
    );
    return bestPairs(pairs, (pair) => isOneSpeaker(said[pair.a] as Said, said[pair.b] as Said), match);
  });
}

const REWORDED: ReadonlySet<CopyLink['kind']> = new Set(['retranslation', 'spun']);

const TOLD: ReadonlySet<CopyLink['kind']> = new Set(['same-fact', 'same-quote']);

function passageOf({ kind, score }: CopyLink): Omit<ParallelPassage, 'place'> {
  const isSure = score >= SURE;
  return {
    parallel: TOLD.has(kind) ? 'same-fact' : 'copied',
    isReworded: REWORDED.has(kind),
    isSure: isSure || !(REWORDED.has(kind) || TOLD.has(kind)),
  };
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

// One to one, best match first. What two speakers say is opposite only where neither has words of his own opposite:
// then a name was lost or broken on the way. Else they are what two speakers say in turn.
function bestPairs(
  pairs: readonly OppositePair[],
  isOne: (pair: OppositePair) => boolean,
  match: Match,
): readonly OppositePair[] {
  const taken = new Set<number>();
  return pairs
    .map((pair) => ({ pair, value: match(pair), turn: isOne(pair) ? 0 : 1 }))
    .filter(({ value }) => value > 0)
    .sort((x, y) => x.turn - y.turn || y.value - x.value || x.pair.a - y.pair.a || x.pair.b - y.pair.b)
    .filter(({ pair: { a, b } }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    })
    .map(({ pair }) => pair);
}
