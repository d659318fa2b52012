import type { JudgedName, Judgement } from '../../model/judgement.js';
import type { Problem } from '../../model/problem.js';
import { listOf } from '../../text/list-of.js';
import { type DisjointSets, disjointSets } from '../../text/union-find.js';

/** What the judgements come to for one collection of names, which are known by numbers. */
export interface SettledJudgements {
  /** Sets in which what was judged one is joined already, and which refuse to join what was judged apart. */
  readonly sets: DisjointSets;
  /** The judgements that hold for each name. */
  readonly judgedNames: ReadonlyMap<number, readonly Judgement[]>;
  readonly outcome: JudgementOutcome;
}

/** Numbers of judgements: those of which two names or more are there, and those that others, taken together, forbid. */
export interface JudgementOutcome {
  readonly fitting: ReadonlySet<number>;
  readonly contradicted: ReadonlySet<number>;
}

/** Two names of one judgement, each as the numbers it has. */
interface JudgedPair {
  readonly judgement: Judgement;
  readonly one: readonly number[];
  readonly other: readonly number[];
}

/**
 * Applies judgements before anything else joins names. Where two of them speak of the same two names, the later one
 * holds. Judgements are few, since people make them, and names are many: the work grows with the names that were
 * judged.
 *
 * @param judgements in the order of their numbers
 * @param size how many names there are
 * @param numbersOf the numbers of a judged name, from 0 to before `size`; empty when nothing is called so
 * @returns see SettledJudgements; with no judgements plain sets of one
 */
export function settleJudgements(
  judgements: readonly Judgement[],
  size: number,
  numbersOf: (name: JudgedName) => readonly number[],
): SettledJudgements {
  const pairs = latestPairs(judgements, numbersOf);
  const isSplit = ({ judgement }: JudgedPair): boolean => judgement.verdict === 'split';
  const sets = apartSets(size, pairs.filter(isSplit));
  const merged = pairs.filter((pair) => !isSplit(pair));
  for (const { one, other } of merged) for (const number of [...one, ...other]) sets.union(one[0] as number, number);
  const isFollowed = ({ one: [a], other: [b] }: JudgedPair): boolean =>
    sets.find(a as number) === sets.find(b as number);
  const refused = merged.filter((pair) => !isFollowed(pair));
  return {
    sets,
    judgedNames: judgementsByName(pairs.filter((pair) => !refused.includes(pair))),
    outcome: {
      fitting: new Set(judgements.filter((judgement) => fits(judgement, numbersOf)).map(({ number }) => number)),
      contradicted: new Set(refused.map(({ judgement }) => judgement.number)),
    },
  };
}

const fits = ({ names }: Judgement, numbersOf: (name: JudgedName) => readonly number[]): boolean =>
  names.filter((name) => numbersOf(name).length > 0).length >= 2;

// Every two names of a judgement that are there; of two judgements about the same two the last.
function latestPairs(
  judgements: readonly Judgement[],
  numbersOf: (name: JudgedName) => readonly number[],
): readonly JudgedPair[] {
  const latest = new Map<string, JudgedPair>();
  const keyOf = ({ article = '', name }: JudgedName): string => JSON.stringify([article, name]);
  for (const judgement of judgements) {
    judgement.names.forEach((name, i) => {
      for (const before of judgement.names.slice(0, i)) {
        const [one, other] = [numbersOf(before), numbersOf(name)];
        const key = [keyOf(before), keyOf(name)].sort().join();
        if (one.length > 0 && other.length > 0) latest.set(key, { judgement, one, other });
      }
    });
  }
  return [...latest.values()];
}

function judgementsByName(pairs: readonly JudgedPair[]): ReadonlyMap<number, readonly Judgement[]> {
  const judged = new Map<number, readonly Judgement[]>();
  for (const { judgement, one, other } of pairs) {
    for (const number of [...one, ...other]) {
      const known = judged.get(number) ?? [];
      if (!known.includes(judgement)) judged.set(number, [...known, judgement]);
    }
  }
  return judged;
}

// Disjoint sets that refuse a union by which both sides of a pair would meet. The sides of pair n are 2n and 2n + 1.
function apartSets(size: number, apart: readonly JudgedPair[]): DisjointSets {
  const sets = disjointSets(size);
  const sides = new Map<number, ReadonlySet<number>>();
  const put = (number: number, side: number): void => {
    sides.set(number, new Set([...(sides.get(number) ?? []), side]));
  };
  apart.forEach(({ one, other }, n) => {
    for (const number of one) put(number, 2 * n);
    for (const number of other) put(number, 2 * n + 1);
  });
  const union = (a: number, b: number): void => {
    const [left, right] = [sets.find(a), sets.find(b)];
    const [ofLeft, ofRight] = [sides.get(left) ?? NO_SIDES, sides.get(right) ?? NO_SIDES];
    if (left === right || [...ofLeft].some((side) => ofRight.has(side ^ 1))) return;
    sets.union(left, right);
    if (ofLeft.size + ofRight.size > 0) sides.set(sets.find(left), new Set([...ofLeft, ...ofRight]));
  };
  return { ...sets, union };
}

const NO_SIDES: ReadonlySet<number> = new Set();

/** Takes a judgement; returns it as the reason why names are one, or are not. */
export function judgementSentence({ number, verdict, names, by, date }: Judgement): string {
  const together = listOf(names.map(({ name }) => `“${name}”`));
  const from = [
    `judgement ${number}`,
    ...(by === undefined ? [] : [`by ${by}`]),
    ...(date === undefined ? [] : [date]),
  ];
  return `${together} were judged to be ${verdict === 'merge' ? 'one' : 'different'} (${from.join(', ')}).`;
}

/**
 * Says which judgements had no effect.
 *
 * @param judgements all of them
 * @param outcomes what became of them in each story, or in the list of names
 * @returns one problem for each judgement that fits nowhere or is contradicted by others; none when all hold
 */
export function judgementProblems(
  judgements: readonly Judgement[],
  outcomes: readonly JudgementOutcome[],
): readonly Problem[] {
  return judgements.flatMap(({ number, verdict, names }) => {
    const listed = names.map(({ name }) => `“${name}”`).join(', ');
    if (outcomes.some(({ contradicted }) => contradicted.has(number))) {
      const message = `Judgement ${number} (${verdict} ${listed}) could not be followed: others say that two of these are apart.`;
      return [{ stage: 'story', code: 'judgement-contradicted', message }];
    }
    if (outcomes.some(({ fitting }) => fitting.has(number))) return [];
    const message = `Judgement ${number} (${verdict} ${listed}) fits nothing here: no two of these names stand together.`;
    return [{ stage: 'story', code: 'judgement-unused', message }];
  });
}
