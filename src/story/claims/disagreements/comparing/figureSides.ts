import type { Disagreement, Verdict } from '../../../../model/story.js';
import { groupBy } from '../../../../text/group-by.js';
import { firstFrom } from '../../../../text/reading.js';
import { CROWD, familyOf, isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { hasEqualValue } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { baseValue, isBoundBelow } from './compareValues.js';

/** Figures of one value, hedge and kind. */
export type Side = readonly Measured[];

/** A disagreement between figures before it has an id: the sides, first the one most articles have. */
export interface FigureGroup {
  readonly members: readonly Measured[];
  readonly verdict: Verdict;
  readonly afterRepair: Disagreement['afterRepair'];
  readonly divergent: boolean;
  /** Whether the sides are stages of a number that changed from one report to the next. */
  readonly isChange: boolean;
  /** The figures that their own outlets have taken back; left out when none was. */
  readonly withdrawn?: readonly Measured[];
  /** Pairs of words and reason, for the note. */
  readonly why: string;
  readonly sides: readonly (readonly Measured[])[];
}

/**
 * Takes a group of figures and the lexicon; says whether it is known of one of them what is counted: a noun, a unit, or
 * what befell people, or that it changed or was broken. Of numbers of nothing ("90", "911") nobody can print one.
 */
export const isOfSomething = ({ members, verdict }: FigureGroup, { topics }: DisagreementLexicon): boolean =>
  verdict === 'damage' ||
  members.some(
    ({ head, figure, core, words }) =>
      head !== null ||
      figure.unit !== null ||
      words.isChange ||
      [...core].some((key) => topics.has(familyOf(key) ?? '')),
  );

/** Takes figures of one measure; returns their sides: the side of most articles first, the higher number on a tie. */
export function sidesOf(members: readonly Measured[]): readonly Side[] {
  const sides = groupBy(members, sideKey);
  const count = (side: readonly Measured[]): number => new Set(side.map((m) => m.article)).size;
  const equalTo = equalsAmong(members);
  const ranked = [...sides.values()].map((side) => {
    const told = count(equalTo(side[0] as Measured));
    return { side, ranks: [count(side), told, side.length, side[0]?.figure.value ?? -1] };
  });
  return ranked.sort((a, b) => compareRanks(b.ranks, a.ranks)).map(({ side }) => side);
}

function sideKey(member: Measured): string {
  const { qualifier, range } = member.figure;
  const amount = baseValue(member) ?? `~${range?.join('-') ?? ''}`;
  const hedge = member.kind === 'year' || member.kind === 'ordinal' ? '' : qualifier;
  const denied = member.words.isDenied ? 'denied' : '';
  // What is changed by percents is told, and what came of it in all other units.
  const step = member.words.step === (member.kind === 'percent' ? 'to' : 'by') ? member.words.step : '';
  return `${member.kind === 'count' ? 'money' : member.kind} ${amount} ${hedge} ${denied} ${step}`;
}

/** Values that are equal differ by a smaller share than this. */
const MARGIN = 0.002;

/** Finds all figures of a measure that have the value of a given one, in their order. */
export type Equals = (one: Measured) => readonly Measured[];

/**
 * Takes figures of one measure; returns what finds those of one value. Near-linear: only what stands near on the line
 * of numbers is compared (see hasEqualValue).
 */
export function equalsAmong(members: readonly Measured[]): Equals {
  const vague = members.filter((member) => baseValue(member) === null);
  const places = members.flatMap((member, index) => {
    const value = baseValue(member);
    return value === null ? [] : [{ start: value, end: value, member, index }];
  });
  places.sort((a, b) => a.start - b.start);
  return (one) => {
    const value = baseValue(one);
    if (value === null) return vague.filter((member) => hasEqualValue(member, one));
    const margin = MARGIN * Math.abs(value);
    const found: (typeof places)[number][] = [];
    for (let i = firstFrom(places, value - margin); i < places.length; i += 1) {
      const place = places[i] as (typeof places)[number];
      if (place.start > value + margin) break;
      if (hasEqualValue(place.member, one)) found.push(place);
    }
    return found.sort((a, b) => a.index - b.index).map(({ member }) => member);
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, i) => rank !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

/**
 * Takes the sides of one measure, not none; returns the one that the others are set against: the first; or where that
 * is a lower bound of a tally, the same number without it, or of a crowd another one that two articles have: a plain
 * number can be contradicted.
 */
export function plainest(sides: readonly [Side, ...Side[]], lexicon: DisagreementLexicon): Side {
  const [first] = sides[0] as [Measured];
  if (!isBoundBelow(first) || !isTally(first.core, lexicon)) return sides[0];
  const isClosed = ([one]: Side): boolean =>
    one?.kind === first.kind && (one.figure.qualifier === 'exact' || one.figure.qualifier === 'about');
  const isPlain = (side: Side): boolean =>
    side[0]?.figure.qualifier === 'exact' && isClosed(side) && hasEqualValue(side[0], first);
  const isToldTwice = (side: Side): boolean =>
    isClosed(side) && first.core.has(CROWD) && new Set(side.map(({ article }) => article)).size > 1;
  return sides.find(isPlain) ?? sides.find(isToldTwice) ?? sides[0];
}
