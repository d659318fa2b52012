import { type Span, sharedLength } from '../../../model/span.js';
import { oppositeSentences, type ParallelSide } from '../../../text/opposite.js';

/** Sentences with less of their longer words in common are hardly opposite each other, and are no fixed points. */
const LEAST_LIKENESS = 0.2;

/** A place of one text, and the place of the other that stands opposite it. */
type FixedPoint = readonly [left: number, right: number];

/**
 * Carries places of one passage over to the passage parallel to it: sentences opposite each other hold both texts
 * together, and between their ends a place is carried over in proportion.
 *
 * @param left the passage that places come from, and the sentences of its text
 * @param right the passage parallel to it
 * @returns takes a span of the left text, returns the stretch opposite it in the right, at least one code unit long
 */
export function carryOver(left: ParallelSide, right: ParallelSide): (span: Span) => Span {
  const points = fixedPoints(left, right);
  return ({ start, end }) => {
    const from = carried(points, start);
    return { start: from, end: Math.max(from + 1, carried(points, end)) };
  };
}

/** Takes two spans of one text; returns how much of what they cover together is covered by both (Jaccard), 0..1. */
export function sharedPlace(a: Span, b: Span): number {
  const shared = sharedLength(a, b);
  return shared / (a.end - a.start + b.end - b.start - shared);
}

// Ends of passages and of sentences, each behind the one before it on both sides.
function fixedPoints(left: ParallelSide, right: ParallelSide): readonly FixedPoint[] {
  const points: FixedPoint[] = [[left.passage.start, right.passage.start]];
  const add = (a: number, b: number): void => {
    const [lastA, lastB] = points[points.length - 1] as FixedPoint;
    if (a > lastA && b > lastB) points.push([a, b]);
  };
  for (const { a, b, likeness } of oppositeSentences(left, right)) {
    const last = points[points.length - 1] as FixedPoint;
    if (likeness < LEAST_LIKENESS || a.start < last[0] || b.start < last[1]) continue;
    add(a.start, b.start);
    add(a.end, b.end);
  }
  add(left.passage.end, right.passage.end);
  return points;
}

// What lies outside the passages is as far from them in both texts.
function carried(points: readonly FixedPoint[], place: number): number {
  const i = points.findIndex(([left]) => left >= place);
  const [left, right] = points[i < 0 ? points.length - 1 : i] as FixedPoint;
  const before = points[i - 1];
  if (before === undefined) return right + place - left;
  return before[1] + ((place - before[0]) * (right - before[1])) / (left - before[0]);
}
