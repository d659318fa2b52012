import type { ArticleId } from '../../model/ids.js';
import type { Receipt } from '../../model/receipt.js';
import { type Span, sharedLength } from '../../model/span.js';
import type { CopyKind, CopyLink } from '../../model/story.js';

/** A link as one of its two texts sees it. Its place is that in this text. */
export interface LinkSide extends Span {
  readonly own: ArticleId;
  readonly opposite: Receipt;
  readonly kind: CopyKind;
}

/** Takes links; returns each as its first text sees it, and then as the second does. */
export const sidesOf = (links: readonly CopyLink[]): readonly LinkSide[] =>
  links.flatMap(({ a, b, kind }) => [
    { own: a.article, start: a.start, end: a.end, opposite: b, kind },
    { own: b.article, start: b.start, end: b.end, opposite: a, kind },
  ]);

/** Takes two articles; returns a key for the way from the first to the second. */
export const wayKey = (from: ArticleId, to: ArticleId): string => `${from}\n${to}`;

/** Takes a side of a link; returns the key of the way from its text to the other. */
export const wayOf = ({ own, opposite }: LinkSide): string => wayKey(own, opposite.article);

/** Takes two places in one text; says whether half of the first or more lies in the second. */
export const isHalfIn = (where: Span, place: Span): boolean =>
  2 * sharedLength(where, place) >= where.end - where.start;

/**
 * Takes a place in one side of a link and both sides; returns the place opposite it: the two sides run opposite each
 * other, so a place on one is carried over in proportion.
 */
export function carriedOver(where: Span, from: Span, to: Span): Span {
  const scale = (to.end - to.start) / Math.max(1, from.end - from.start);
  const at = (offset: number): number =>
    Math.min(to.end, Math.max(to.start, Math.round(to.start + (offset - from.start) * scale)));
  const [start, end] = [at(where.start), at(where.end)];
  return start < end ? { start, end } : { start: to.start, end: to.end };
}
