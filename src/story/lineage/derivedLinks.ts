import { isRelayed, isTranslated } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { CopyLink } from '../../model/story.js';
import { getKnown } from '../../text/get-known.js';
import { prefixMaximum } from '../../text/prefixMaximum.js';
import { bodyLength } from './bodyLength.js';
import type { TracedArticle } from './collection.js';
import { creditsOutlet, namesInLead } from './credits.js';
import type { Direction, DirectionBasis } from './direction.js';
import type { LineageLexicon } from './lexicon.js';
import { isDerived, type Relation } from './relate.js';
import { outletNames } from './wires.js';

/** Two texts of which one may have been made from the other. */
export interface Descent {
  readonly relation: Relation;
  readonly direction: Direction;
  readonly source: TracedArticle;
  readonly copy: TracedArticle;
  readonly lexicon: LineageLexicon;
}

/**
 * A text that names its source, was spun, translated back or taken from a wire may be reworded all over when
 * so much of it is copied.
 */
export const REWORDED_SHARE = 0.5;
/** So much is enough in a translation whose line of sources names the other. */
const CREDITED_SHARE = 0.25;
/** A program leaves passages where they stand: so much of what it reworded follows the order of the source. */
const IN_ORDER = 0.9;
/**
 * It leaves out nothing between them either: a passage of a translation is, on average over what was copied, so much of
 * the text. Two reports of one event run side by side for a few sentences at a time.
 */
const LONG_RUN = 0.35;

const REWORDING: ReadonlySet<DirectionBasis> = new Set(['credit', 'spinning', 'translation', 'wire'] as const);

/**
 * Says which passages of a copy were made from its source: those that differ by small edits or swapped words, and of a
 * text that may be reworded all over, all. What a program made keeps the order of its source, and a translation runs
 * beside it in long passages: two reports of one day tell the same things in an order of their own, a few sentences at
 * a time. An outlet that is named for one sentence ("…, Nordwire reports") is no source of the rest; one that a line of
 * sources names, or the first sentence, is.
 *
 * @returns links of the relation, in its order; empty when nothing shows that one was made from the other
 */
export function derivedLinks({ relation, direction, source, copy, lexicon }: Descent): readonly CopyLink[] {
  const edited = (): readonly CopyLink[] => relation.links.filter(isDerived);
  if (!REWORDING.has(direction.basis)) return edited();
  if (!keepsOrder(relation, [copy])) return edited();
  const names = outletNames(source, lexicon);
  const isCredited = isRelayed(copy) && names.some((name) => creditsOutlet(copy, name, lexicon));
  const isRetold = names.some((name) => namesInLead(copy, name, lexicon));
  if (!isCredited && !isRetold && !runsAlong(relation, [copy])) return edited();
  const copied = direction.parent === 'a' ? relation.copiedB : relation.copiedA;
  const least = isCredited ? CREDITED_SHARE : REWORDED_SHARE;
  return copied >= least * bodyLength(copy.article) ? relation.links : edited();
}

/**
 * Takes a relation and those of its texts that may be copies; says whether its passages are as long as a translation
 * into one of them would have left them.
 */
export const runsAlong = ({ a, links }: Relation, copies: readonly TracedArticle[]): boolean =>
  copies.filter(isTranslated).every(({ article }) => {
    const places = links.map((link) => (article.id === a ? link.a : link.b));
    return meanRun(places) >= LONG_RUN * bodyLength(article);
  });

// The length of the passage that a code unit of copied text stands in, on average.
function meanRun(places: readonly Span[]): number {
  const lengths = places.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.reduce((sum, length) => sum + length * length, 0) / total;
}

/**
 * Takes a relation and those of its texts that may be copies; says whether its passages keep the order that a program
 * would have left.
 */
export function keepsOrder({ links }: Relation, copies: readonly TracedArticle[]): boolean {
  return !copies.some(isRelayed) || orderedShare(links) >= IN_ORDER;
}

/**
 * Takes links of two texts; returns the share of them, by length, that can be kept so that their middles follow each
 * other on both sides (two passages may have a sentence in common at their ends), 0..1: 1 for one link or none. The
 * heaviest increasing subsequence, in n log n steps for n links.
 */
export function orderedShare(links: readonly CopyLink[]): number {
  const places = links.map(({ a, b }) => ({ a: middleOf(a), b: middleOf(b), weight: lengthOf(b) }));
  const middles = [...new Set(places.map(({ b }) => b))].sort((x, y) => x - y);
  const rankOf = new Map(middles.map((middle, rank) => [middle, rank]));
  const behind = prefixMaximum(middles.length);
  let most = 0;
  // Of those at one place of the first text none follows another.
  for (const { b, weight } of places.sort((x, y) => x.a - y.a || y.b - x.b)) {
    const rank = getKnown(rankOf, b);
    const heaviest = weight + behind.upTo(rank - 1);
    behind.note(rank, heaviest);
    most = Math.max(most, heaviest);
  }
  const total = places.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? most / total : 1;
}

const middleOf = ({ start, end }: Span): number => (start + end) / 2;

const lengthOf = ({ start, end }: Span): number => end - start;
