import { getKnown } from '../../../../text/get-known.js';
import { groupBy, groupByEach } from '../../../../text/group-by.js';
import { partition } from '../../../../text/partition.js';
import { disjointSets } from '../../../../text/union-find.js';
import { CROWD, familyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { coinOf, sourceOf } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { agreementOf } from './agreements.js';
import { changedNumbers } from './changedNumbers.js';
import { baseValue, type Comparison, compareValues, isBoundBelow } from './compareValues.js';
import { convertedSums } from './conversions.js';
import {
  type Equals,
  equalsAmong,
  type FigureGroup,
  isOfSomething,
  plainest,
  type Side,
  sidesOf,
} from './figureSides.js';
import { areOpposed } from './opposed.js';
import { partsAmong, standIn } from './parts.js';
import { areOfTwoYears, isRecounted, isSameMeasure } from './sameMeasure.js';
import { splitVotes } from './splitVotes.js';
import { changeOnTheWay, isFraction, isFractionOf, isWitness, witnessesOf } from './transmitted.js';
import { areOfTwoThings } from './twoThings.js';
import { compareCrowds, datedIn, hedgedAs, timedBy } from './whereAndWhen.js';

/**
 * A figure is compared with so many of those that follow it under one key, and so many of the main value with the
 * others.
 */
const MOST_COMPARED = 400;

/**
 * Sets the figures of a story side by side: figures of one measure are joined, each group is cut into sides of equal
 * value, and every side is compared with the one that most articles have. One group a reason comes back.
 *
 * @param figures all figures of the story
 * @param lexicon families of words
 * @returns groups a reader would want: whatever differs, and what two articles say independently or in other words
 */
export function groupFigures(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const sets = joinMeasures(figures, lexicon);
  const groups = sets.flatMap((members) => groupsOf(members, lexicon)).filter((one) => isOfSomething(one, lexicon));
  const explained = [...changedNumbers(sets, groups, lexicon), ...splitVotes(figures, lexicon)];
  const converted = convertedSums(sets, groups, lexicon);
  const more = [...explained, ...converted, ...partsAmong(sets, groups, lexicon)];
  const isCompatible = standIn(groups.filter(({ verdict }) => verdict === 'compatible'));
  const fresh = more.filter(({ verdict, members }) => verdict !== 'compatible' || !isCompatible(members));
  const isFresh = standIn(fresh);
  const isExplained = standIn(explained);
  const isTold = ({ verdict, members }: FigureGroup): boolean =>
    (verdict === 'same' && isFresh(members)) || (verdict === 'conflict' && isExplained(members));
  return withoutRepeats([...groups.filter((one) => !isTold(one)), ...fresh].flatMap(withoutBroken));
}

// A number that another text shows to be broken on the way is set against that text's number, and against nothing else.
function withoutBroken(group: FigureGroup): readonly FigureGroup[] {
  const isMeant = (side: readonly Measured[]): boolean =>
    group.sides.some((other) => other.some((m) => side.some((one) => isWitness(m, one))));
  const sides = group.sides.filter((side) => isMeant(side) || !side.every((one) => witnessesOf(one).length > 0));
  if (sides.length === group.sides.length) return [group];
  return sides.length < 2 ? [] : [{ ...group, sides, members: sides.flat() }];
}

// A rounder wording is told once: not where a group with all of its numbers says more of them.
function withoutRepeats(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  const isReworded = ({ verdict }: FigureGroup): boolean => verdict === 'refinement';
  const isJudged = standIn(groups.filter((one) => !isReworded(one)));
  return groups.filter((one) => !isReworded(one) || !isJudged(one.members));
}

function joinMeasures(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly (readonly Measured[])[] {
  const sets = disjointSets(figures.length);
  for (const bucket of bucketsOf(figures, lexicon)) {
    bucket.forEach((i, at) => {
      for (const j of bucket.slice(at + 1, at + 1 + MOST_COMPARED)) {
        if (sets.find(i) === sets.find(j)) continue;
        if (isSameMeasure(figures[i] as Measured, figures[j] as Measured, lexicon)) sets.union(i, j);
      }
    });
  }
  return sets.sets().map((numbers) => numbers.map((n) => figures[n] as Measured));
}

// One key for each way in which figures can measure the same (see isSameMeasure): no comparison of all with all.
const bucketsOf = (figures: readonly Measured[], lexicon: DisagreementLexicon): Iterable<readonly number[]> =>
  groupByEach(figures.keys(), (i) => bucketKeys(figures[i] as Measured, lexicon)).values();

function bucketKeys(m: Measured, lexicon: DisagreementLexicon): readonly string[] {
  // A count that was broken may be money that has lost its currency.
  const isTime = m.kind === 'year' || m.kind === 'duration';
  const kind = isTime ? 'time' : m.kind === 'count' && m.figure.damaged ? 'money' : m.kind;
  const keys = [...m.core].map((key) => `${kind} ${key}`);
  if ([...m.core].some((key) => lexicon.consequent.has(familyOf(key) ?? '')))
    keys.push(...[...new Set([...m.entities, ...m.places])].map((party) => `${kind} + ${party}`));
  if (m.words.setsBeside) keys.push(`${kind} @${m.article.article.id} ${m.sentence.index}`);
  if (m.core.size === 0) keys.push(`${kind} in ${m.article.article.id} ${m.sentence.block}`);
  if (m.kind === 'money') keys.push(`${kind} =${m.figure.value} ${coinOf(m, lexicon)}`);
  if (m.head !== null && !m.core.has(m.head)) keys.push(`${kind} ${m.head} =${m.figure.value}`);
  const source = sourceOf(m, lexicon.clauses);
  if (source !== null) keys.push(`${kind} by ${source}`);
  if (m.proposition >= 0) keys.push(`${kind} #${m.proposition}`);
  return keys;
}

function groupsOf(members: readonly Measured[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const articles = new Set(members.map((m) => m.article));
  // One article alone may tell what several have counted.
  const isCountedTwice = members.some(({ isRecount, kind }) => isRecount && kind !== 'money');
  if (members.length < 2 || (articles.size < 2 && !isCountedTwice)) return [];
  const sides = sidesOf(members) as [Side, ...Side[]];
  const main = plainest(sides, lexicon);
  const broken = brokenOf(sides).filter(({ base }) => base !== main);
  const rest = sides.filter((side) => side !== main && !broken.some((one) => one.side === side));
  const equalTo = equalsAmong(members);
  const known = rest.map((side) => ({ side, comparison: comparisonOf(main, side, equalTo, lexicon) }));
  const compared = known.flatMap(({ side, comparison }): readonly Compared[] => {
    if (comparison === null || (comparison.verdict === 'conflict' && isDifference(side, members))) return [];
    return isToldAsPart(comparison, main, side) ? [] : [{ base: main, side, comparison }];
  });
  // What was joined step by step, or counts others, is no number of the main one and may be of a measure of its own.
  const others = groupsOf(
    known.flatMap(({ side, comparison }) => ((comparison?.reason ?? 'consequence') === 'consequence' ? side : [])),
    lexicon,
  );
  const [equal, differing] = partition(compared, ({ comparison }) => comparison.reason === 'equal');
  const repaired = broken.map(({ base, side, comparison }) => groupOf([base, side], comparison));
  if (differing.length === 0)
    return [...agreementOf([main, ...equal.map(({ side }) => side)].flat(), lexicon), ...repaired, ...others];
  // What a text sets beside a sum is another sum: that texts agree on the first is told too.
  const isBeside = differing.every(({ comparison }) => comparison.reason === 'sum');
  return [
    ...groupsByReason(withStages(withBounds(withRewordings(differing)), lexicon)),
    ...(isBeside ? agreementOf(main, lexicon) : []),
    ...recountsIn(differing, lexicon),
    ...repaired,
    ...others,
  ];
}

// "61 are ill, 38 of them in hospital" says itself that the 38 are others than the 61.
const isToldAsPart = ({ reason }: Comparison, main: Side, side: Side): boolean =>
  reason === 'consequence' && [...main, ...side].some(({ figure }) => figure.scope === 'part');

// "Twenty-two were hurt, not 27: five had been counted twice" gives two values and what lies between them.
function isDifference(side: Side, members: readonly Measured[]): boolean {
  return side.every(({ sentence, figure: { value } }) => {
    const told = members.flatMap((m) => (m.sentence === sentence ? (m.figure.value ?? []) : []));
    return value !== null && told.some((less) => less > value && told.some((more) => more - less === value));
  });
}

// Sides that a translation or rewriting has changed, each with the one that has the number: fractions of people, and
// what more texts, or the text before them in their order, have otherwise.
const brokenOf = (sides: readonly Side[]): readonly Compared[] =>
  sides.flatMap((side) => {
    const one = side[0] as Measured;
    const isCopied = side.every(({ family }) => family >= 0);
    const isMeant = (other: Side): boolean =>
      (isFraction(one) && isFractionOf(one, other[0] as Measured)) ||
      (isCopied && sides.indexOf(other) < sides.indexOf(side) && changeOnTheWay(other, side) !== null);
    const base = isFraction(one) || isCopied ? sides.find((other) => other !== side && isMeant(other)) : undefined;
    const comparison = base && changeOnTheWay(base, side);
    return base && comparison ? [{ base, side, comparison }] : [];
  });

// What two have counted at another time or place than the main value is of may be a conflict of its own. A number is
// counted once more in its own paragraph.
function recountsIn(compared: readonly Compared[], lexicon: DisagreementLexicon): readonly FigureGroup[] {
  const sides = compared.filter(({ comparison }) => comparison.verdict !== 'conflict').map(({ side }) => side);
  const equalTo = equalsAmong(sides.flat());
  const told = sides.flatMap((side, number) => side.map((one) => ({ side, number, one })));
  const paragraphs = groupBy(told, ({ one }) => `${one.article.article.id} ${one.sentence.block}`);
  const found = new Map<string, FigureGroup>();
  for (const paragraph of paragraphs.values()) {
    paragraph.forEach((first, at) => {
      for (const other of paragraph.slice(at + 1)) {
        const pair = `${first.number} ${other.number}`;
        if (first.number === other.number || found.has(pair) || !isRecounted(first.one, other.one)) continue;
        const isElsewhere = compareCrowds(hedgedAs(first.side, equalTo), hedgedAs(other.side, equalTo)) !== null;
        const comparison = compareValues(first.one, other.one, lexicon);
        if (comparison.verdict === 'conflict' && !isElsewhere)
          found.set(pair, groupOf([first.side, other.side], comparison));
      }
    });
  }
  return [...found.values()];
}

/** A side, and what comparing it with another shows. */
interface Compared {
  readonly base: Side;
  readonly side: Side;
  readonly comparison: Comparison;
}

// Null when they are not of one measure.
function comparisonOf(main: Side, side: Side, equalTo: Equals, lexicon: DisagreementLexicon): Comparison | null {
  const [first, other] = [main[0] as Measured, side[0] as Measured];
  const peers = equalTo(first).slice(0, MOST_COMPARED);
  // Joining goes step by step; only what is one measure with the main value itself is set against it.
  const matched = peers.filter((one) => side.some((m) => isSameMeasure(one, m, lexicon)));
  if (matched.length < (first.kind === 'duration' ? peers.length / 2 : 1)) return null;
  if (areOfTwoYears(timedBy(equalTo, first), timedBy(equalTo, other))) return null;
  const plain =
    changeOnTheWay(main, side) ??
    compareCrowds(peers, hedgedAs(side, equalTo)) ??
    compareValues(datedIn(peers, first), datedIn(side, other), lexicon);
  // What an article gives beside the main value is no later number.
  const beside = plain.reason === 'growth' ? besideIn(main, side) : null;
  const comparison = beside === null ? plain : compareValues(...beside, lexicon);
  if (comparison.reason === 'conflict' && !other.core.has(CROWD) && !areOpposed(peers, side, lexicon)) return null;
  return areOfTwoThings(main, side, comparison, lexicon) ? null : comparison;
}

// A figure of either side of one article: of the only one that gives the second, or in one sentence.
function besideIn(main: Side, side: Side): readonly [Measured, Measured] | null {
  const [other] = side as readonly [Measured];
  const alone = main.find((one) => side.every(({ article }) => article === one.article));
  if (alone !== undefined) return [alone, other];
  const inSentence = new Map([...side].reverse().map((two) => [two.sentence, two]));
  const one = main.find(({ sentence }) => inSentence.has(sentence));
  return one === undefined ? null : [one, getKnown(inSentence, one.sentence)];
}

// A rounder wording of the main value needs no line of its own where that value is set against others.
function withRewordings(compared: readonly Compared[]): readonly Compared[] {
  const [reworded, others] = partition(compared, ({ comparison }) => comparison.reason === 'reworded');
  const isSet = ({ comparison: { verdict } }: Compared): boolean => verdict === 'conflict' || verdict === 'compatible';
  if (!others.some(isSet)) return compared;
  const baseOf = (one: Compared): Side => [one.base, ...reworded.map(({ side }) => side)].flat();
  return others.map((one) => (isSet(one) ? { ...one, base: baseOf(one) } : one));
}

// Where others cannot both be right, a lower bound that lies above them all is one more number against them, and of a
// crowd each that lies above the first.
function withBounds(compared: readonly Compared[]): readonly Compared[] {
  const conflicting = compared.filter(({ comparison }) => comparison.reason === 'conflict');
  const [against] = conflicting;
  if (against === undefined) return compared;
  const exact = conflicting.flatMap(({ side }) => side);
  const isOfCrowd = against.base.some(({ core }) => core.has(CROWD));
  const highest = Math.max(...[...against.base, ...(isOfCrowd ? [] : exact)].map((m) => baseValue(m) ?? 0));
  const isAbove = ({ side, comparison }: Compared): boolean =>
    comparison.reason === 'bound' && side.every((m) => isBoundBelow(m) && (baseValue(m) ?? 0) > highest);
  return compared.map((one) => (isAbove(one) ? { ...one, comparison: against.comparison } : one));
}

// What changes from day to day is told once, however it is known that it changed.
function withStages(compared: readonly Compared[], lexicon: DisagreementLexicon): readonly Compared[] {
  const growth = compared.find(({ base, comparison }) => IN_TIME.has(comparison.reason) && isGrowing(base, lexicon));
  if (growth === undefined) return compared;
  return compared.map((one) => (IN_TIME.has(one.comparison.reason) ? { ...one, comparison: growth.comparison } : one));
}

/** Reasons that say that the number itself changed, and those that say when each of two that may both be right was. */
const STAGES: ReadonlySet<string> = new Set(['growth', 'change']);
const IN_TIME: ReadonlySet<string> = new Set([...STAGES, 'time']);

const isGrowing = ([first]: Side, { growing }: DisagreementLexicon): boolean =>
  [...(first?.core ?? [])].some((key) => growing.has(familyOf(key) ?? ''));

function groupsByReason(compared: readonly Compared[]): readonly FigureGroup[] {
  const reasons = [...new Set(compared.map(({ comparison }) => comparison.reason))];
  return reasons.map((reason) => {
    const own = compared.filter(({ comparison }) => comparison.reason === reason) as [Compared, ...Compared[]];
    return groupOf([own[0].base, ...own.map(({ side }) => side)], own[0].comparison);
  });
}

function groupOf(sides: readonly (readonly Measured[])[], comparison: Comparison): FigureGroup {
  const members = sides.flat();
  return {
    members,
    sides,
    verdict: comparison.verdict,
    afterRepair: comparison.verdict === 'damage' ? 'same' : null,
    divergent: comparison.verdict === 'conflict' ? areEstimates(members, comparison) : comparison.divergent,
    isChange: STAGES.has(comparison.reason),
    why: comparison.why,
  };
}

// Of a crowd there are only estimates, and so there are of what several are said to have counted.
const areEstimates = (members: readonly Measured[], { reason }: Comparison): boolean =>
  reason === 'conflict' && members.some(({ core, isRecount }) => core.has(CROWD) || isRecount);
