import type { Receipt, Receipts } from '../../model/receipt.js';
import type { TimelineEntry } from '../../model/story.js';
import { meets } from '../../text/meets.js';
import type { Sentence } from '../../text/reading.js';
import type { AccountArticle } from './speakers.js';
import { placeOf } from './tellSupport.js';

/**
 * What is put in order: where it is told from, how important it is (the first is 0), and whether the account opens with
 * it.
 */
export interface Placed {
  readonly receipts: Receipts;
  readonly rank: number;
  readonly opens: boolean;
  /** The sentence of an article that it tells, and the one of the same article that it must stand right behind. */
  readonly sentence: Sentence | null;
  readonly behind: Sentence | null;
}

/** A sentence follows the one that stands so many sentences before it at most. */
const NEAR = 3;

/**
 * Puts the sentences of an account in order: the opening, then what has a date by date, then the rest by importance. A
 * sentence that stands shortly behind another in the article that it is told from follows that one, if it has no other
 * date, so that an answer comes after what it answers (the precedence of sentences in their sources, as in Okazaki,
 * Matsuo and Ishizuka 2004, "Improving chronological sentence ordering by precedence relation").
 *
 * @param sentences the sentences, in any order
 * @param timeline dated events
 * @param articles the articles that are told from
 * @returns the same sentences in order
 */
export function inOrder<T extends Placed>(
  sentences: readonly T[],
  timeline: readonly TimelineEntry[],
  articles: readonly AccountArticle[],
): readonly T[] {
  const dates = new Map(sentences.map((one) => [one, dateOf(one.receipts, timeline)]));
  const indexOf: IndexOf = (receipt) => placeOf(receipt, { articles })?.sentence.index ?? null;
  const followed = new Map<T, T>();
  // Two articles may have two sentences in different orders: then the more important does not follow the other.
  const isBehind = (other: T, one: T): boolean => {
    const next = followed.get(other);
    return other === one || (next !== undefined && isBehind(next, one));
  };
  const byRank = [...sentences].sort((a, b) => a.rank - b.rank);
  // What must stand right behind another comes first: these chains run through one article, and no other may close
  // them.
  for (const one of byRank) {
    const needed = one.behind && byRank.find(({ sentence }) => sentence === one.behind);
    if (needed) followed.set(one, needed);
  }
  for (const one of [...byRank].reverse()) {
    if (followed.has(one)) continue;
    const date = dates.get(one) ?? null;
    const others = byRank.filter((other) => (date === null || dates.get(other) === date) && !isBehind(other, one));
    const before = one.opens ? null : nearestBefore(one, others, indexOf);
    if (before !== null) followed.set(one, before);
  }
  const withFollowers = (one: T): readonly T[] => [
    one,
    ...byRank
      .filter((other) => followed.get(other) === one)
      .sort((a, b) => Number(b.behind !== null) - Number(a.behind !== null))
      .flatMap(withFollowers),
  ];
  return byRank
    .filter((one) => !followed.has(one))
    .sort((a, b) => Number(b.opens) - Number(a.opens) || byDate(dates.get(a) ?? null, dates.get(b) ?? null))
    .flatMap(withFollowers);
}

/** The number of the sentence that holds a receipt in its article; null when none does. */
type IndexOf = (receipt: Receipt) => number | null;

// The sentence of the account that stands nearest before this one in its own article, in any of its receipts.
function nearestBefore<T extends Placed>(one: T, sentences: readonly T[], indexOf: IndexOf): T | null {
  const own = indexOf(one.receipts[0]);
  if (own === null) return null;
  let best: T | null = null;
  let distance = NEAR + 1;
  for (const other of sentences) {
    for (const receipt of other.receipts) {
      const index = receipt.article === one.receipts[0].article ? indexOf(receipt) : null;
      const apart = index === null ? 0 : own - index;
      if (apart > 0 && apart < distance) [best, distance] = [other, apart];
    }
  }
  return best;
}

function dateOf(receipts: Receipts, timeline: readonly TimelineEntry[]): string | null {
  const isTold = meets(receipts);
  return timeline.find(({ date, reports }) => date !== null && reports.some(isTold))?.date ?? null;
}

// What has no date stays with the present of the story, after what is dated.
function byDate(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
