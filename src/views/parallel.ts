import { plainWords } from '../text/plain-words.js';
import { intersection } from '../text/sets.js';
/** One paragraph of a passage; `start` counts from the beginning of the passage. */
export interface Part {
  readonly text: string;
  readonly start: number;
}

/** Two paragraphs that tell the same, or one that the other passage has not. */
export interface ParallelRow {
  readonly left: Part | null;
  readonly right: Part | null;
}

/** Passages of more paragraphs than this are not aligned: the table grows with the product of both. */
const MOST_PARTS = 80;
/** Paragraphs that share less than this part of their words are not set beside each other. */
const LEAST_SHARED = 0.15;

/**
 * Sets the paragraphs of two parallel passages beside each other: the order is kept and the sum of shared words is as
 * great as can be (Needleman and Wunsch 1970, without a cost for gaps).
 *
 * @param left one passage
 * @param right the other
 * @returns rows in reading order; one row of both passages whole when either is one paragraph, or more than 80
 */
export function parallelRows(left: string, right: string): readonly ParallelRow[] {
  const [a, b] = [partsOf(left), partsOf(right)];
  const isPlain = a.length < 2 || b.length < 2 || a.length > MOST_PARTS || b.length > MOST_PARTS;
  if (isPlain) return [{ left: { text: left, start: 0 }, right: { text: right, start: 0 } }];
  return walk(a, b, sharedWords(a, b));
}

function partsOf(passage: string): readonly Part[] {
  return [...passage.matchAll(/[^\n]*\S[^\n]*/gu)].map((match) => ({ text: match[0], start: match.index }));
}

const wordsOf = ({ text }: Part): ReadonlySet<string> => new Set(plainWords(text));

// Part of the words of the shorter paragraph that stand in the other; 0 below the least.
function sharedWords(a: readonly Part[], b: readonly Part[]): readonly (readonly number[])[] {
  const right = b.map(wordsOf);
  return a.map((part) => {
    const words = wordsOf(part);
    return right.map((others) => {
      const shared = intersection(words, others).length;
      const share = shared / Math.max(1, Math.min(words.size, others.size));
      return share < LEAST_SHARED ? 0 : share * shared;
    });
  });
}

function walk(a: readonly Part[], b: readonly Part[], shared: readonly (readonly number[])[]): ParallelRow[] {
  const best = a.map(() => new Array<number>(b.length + 1).fill(0));
  best.push(new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const both = (i: number, j: number): number => (shared[i]?.[j] ?? 0) + at(i + 1, j + 1);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) row[j] = Math.max(at(i + 1, j), at(i, j + 1), both(i, j));
  }
  const rows: ParallelRow[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isPair = i < a.length && j < b.length && (shared[i]?.[j] ?? 0) > 0 && both(i, j) === at(i, j);
    const takesLeft = isPair || (i < a.length && (j >= b.length || at(i + 1, j) === at(i, j)));
    const takesRight = isPair || !takesLeft;
    rows.push({ left: takesLeft ? (a[i] ?? null) : null, right: takesRight ? (b[j] ?? null) : null });
    if (takesLeft) i += 1;
    if (takesRight) j += 1;
  }
  return rows;
}
