import { CROWD } from '../keys.js';
import type { Measured } from '../measuring/measured.js';
import { type Comparison, compareElsewhere } from './compareValues.js';
import type { Equals, Side } from './figureSides.js';

/**
 * Takes figures of two values; returns that they are of two places, as those do of a crowd whose places are known
 * ("60,000 in the capital and 90,000 in the whole country"); null for anything else.
 */
export function compareCrowds(some: readonly Measured[], others: readonly Measured[]): Comparison | null {
  const placedIn = (side: readonly Measured[]): Measured | undefined =>
    side.find(({ core, figure }) => core.has(CROWD) && figure.place !== null);
  const [one, other] = [placedIn(some), placedIn(others)];
  return one === undefined || other === undefined ? null : compareElsewhere(one, other);
}

/** Takes a side and what finds equal figures of its measure; returns it with those of its value, however hedged. */
export const hedgedAs = (side: Side, equalTo: Equals): readonly Measured[] => [
  ...side,
  ...(side[0] === undefined ? [] : equalTo(side[0])),
];

/**
 * Takes what finds equal figures of a measure and one of it; returns this, or one of its value whose time is known
 * where its own is not, in a sentence that tells the same.
 */
export const timedBy = (equalTo: Equals, one: Measured): Measured =>
  one.figure.time !== null || one.proposition < 0
    ? one
    : (equalTo(one).find((m) => m.proposition === one.proposition && m.figure.time !== null) ?? one);

/**
 * Takes a side and its first figure; returns this, but of a crowd the figure whose day is known: the other texts that
 * give its number speak of that day.
 */
export const datedIn = (side: Side, first: Measured): Measured =>
  (first.core.has(CROWD) ? side.find(({ figure }) => figure.time !== null) : undefined) ?? first;
