import type { Receipt } from '../../model/receipt.js';
import type { Sentence } from '../../text/reading.js';
import { contentWords, isToldIn } from './repetition.js';
import type { Line, ToldClaim } from './tellSupport.js';

/** What may be told, and all that decides whether and in how many words it is. */
export interface Candidate extends ToldClaim {
  /** The sentence of an article whose words are told; null for the sides of a dispute. */
  readonly sentence: Sentence | null;
  /** The sentence of the same article that must be told right before it; null where it can be read alone. */
  readonly behind: Sentence | null;
  /** Whether it needs only a person from there. */
  readonly leansOnPerson: boolean;
  /** Its place in the order of importance, from 0. */
  readonly rank: number;
  /** What says of a receipt that it is of a later report of a number that this tells, one item a number. */
  readonly outdatedBy: readonly ((receipt: Receipt) => boolean)[];
  /** How early it stands in an article, 0..1; 0 for what an article begins with and the account does not. */
  readonly early: number;
  /** Words of it that the account has told with its opening, which other articles begin with. */
  readonly retold: ReadonlySet<string>;
  /** Whether its words are those of a translation or rewriting by a program. */
  readonly isReworded: boolean;
  /** Whether the account begins with it. */
  readonly opens: boolean;
}

/** A claim of this rank is worth half as much as the first. */
const HALF_WORTH = 20;

/** So much is worth what is told in the words of a program: they read worse, and may say something else. */
const REWORDED = 0.5;

/**
 * Fills a budget of words: what is worth most a word beside what is told first (a greedy knapsack as of Lin and Bilmes
 * 2010, "Multi-document summarization via budgeted maximization of submodular functions"), each without what may be
 * left out of it, which is put back where words are left, the most important first.
 *
 * @param told what may be told, the most important first
 * @param words the budget
 * @returns what is told, each with the line that tells it, the most important first; empty when nothing fits
 */
export function fillBudget<T extends Candidate>(told: readonly T[], words: number): readonly (T & Line)[] {
  return inFull(choose(told, words), words).map(([one, line]) => ({ ...one, ...line }));
}

// The opening, then whatever is worth most a word beside what is chosen.
function choose<T extends Candidate>(told: readonly T[], words: number): readonly T[] {
  let chosen: readonly T[] = [];
  const known = new Set<string>();
  const wordsOf = new Map(told.map((one) => [one, contentWords(one.brief.text)]));
  let rest = told;
  let left = words;
  for (;;) {
    rest = rest.filter(({ brief }) => countWords(brief.text) <= left);
    const [first, ...others] = rest.filter((one) => isReady(one, chosen));
    if (first === undefined) return chosen;
    const freshOf = (one: T): number =>
      [...(wordsOf.get(one) ?? [])].filter((word) => !known.has(word) && !one.retold.has(word)).length;
    const worth = (one: T): number => (one.opens ? Number.POSITIVE_INFINITY : worthOf(one, freshOf(one)));
    const best = others.reduce((most, one) => (worth(one) > worth(most) ? one : most), first);
    const isRetold = (one: T): boolean =>
      isAlone(one, chosen) && best.sentence !== null && isWithin(wordsOf.get(one) ?? NONE, wordsOf.get(best) ?? NONE);
    const retold = chosen.filter(isRetold);
    chosen = [...chosen.filter((one) => !retold.includes(one)), best];
    left += retold.reduce((sum, { brief }) => sum + countWords(brief.text), 0) - countWords(best.brief.text);
    rest = rest.filter((one) => one !== best && !isRetold(one));
    for (const word of wordsOf.get(best) ?? []) known.add(word);
  }
}

const NONE: ReadonlySet<string> = new Set();

// A sentence that opens nothing and on which none that is chosen leans.
const isAlone = (one: Candidate, chosen: readonly Candidate[]): boolean =>
  !one.opens && one.sentence !== null && !chosen.some(({ behind }) => behind === one.sentence);

/** Fewer longer words are in another sentence by chance. */
const LEAST_WORDS = 3;

// A short sentence that a longer one tells once more ("Karsia denied any part in it").
const isWithin = (short: ReadonlySet<string>, long: ReadonlySet<string>): boolean =>
  short.size >= LEAST_WORDS && isToldIn(short, long);

// Whether later numbers than its own are told, and what it leans on: the person whom it means, or all that the sentence
// before says.
function isReady({ behind, leansOnPerson, outdatedBy, opens }: Candidate, chosen: readonly Candidate[]): boolean {
  const isTold = (isLatest: (receipt: Receipt) => boolean): boolean =>
    chosen.some(({ brief }) => isLatest(brief.receipts[0]));
  if (!opens && !outdatedBy.every(isTold)) return false;
  if (behind === null) return true;
  const before = chosen.find(({ sentence }) => sentence === behind);
  return before !== undefined && (leansOnPerson || before.brief.text === before.full.text);
}

// By its rank, its place, whose words it is told in, and the root of its fresh words (the longer ones that nothing
// chosen has), for each of its words: with a straight count, as in the paper, long sentences win, and without one the
// shortest, which tell least.
function worthOf({ rank, early, isReworded, brief }: Candidate, fresh: number): number {
  const wording = isReworded ? REWORDED : 1;
  return (wording * (1 + early) * Math.sqrt(fresh)) / (1 + rank / HALF_WORTH) / countWords(brief.text);
}

// Each with its words: in full where the budget allows, the most important first.
function inFull<T extends Candidate>(chosen: readonly T[], words: number): readonly (readonly [T, Line])[] {
  let left = words - chosen.reduce((sum, { brief }) => sum + countWords(brief.text), 0);
  return [...chosen]
    .sort((a, b) => a.rank - b.rank)
    .map((one) => {
      const more = countWords(one.full.text) - countWords(one.brief.text);
      if (more > left) return [one, one.brief];
      left -= more;
      return [one, one.full];
    });
}

/** Takes a text; returns how many words it has, parted by white space. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
