import type { Receipt } from '../model/receipt.js';
import { overlaps } from '../model/span.js';
import type { AccountSentence, Claim, TimelineEntry } from '../model/story.js';

/** How long an account is when the reader does not say. */
export const ACCOUNT_WORDS = 350;

/** A claim of this rank is worth half as much as the first. */
const HALF_WORTH = 10;

/**
 * Writes the account of a story out of its claims: what is worth most a word first into the budget (a greedy
 * knapsack as of Lin and Bilmes 2010, "Multi-document summarization via budgeted maximization of submodular functions"),
 * then put in the order in which things happened. The most important claim that nobody disputes opens it. Extractive: each
 * sentence is the cleanest wording of a claim, with all its receipts; a dispute about figures is told by its numbers.
 *
 * @param claims claims, most important first
 * @param timeline dated events, used only to order the sentences
 * @param words the budget; a sentence that would pass it is left out, so the account never exceeds it
 * @returns one item a sentence; empty when there is no claim or none fits
 */
export function writeAccount(
  claims: readonly Claim[],
  timeline: readonly TimelineEntry[],
  words: number = ACCOUNT_WORDS,
): readonly AccountSentence[] {
  const chosen = chooseClaims(claims, words);
  const dates = new Map(chosen.map(({ claim }) => [claim, dateOf(claim, timeline)]));
  const inOrder = chosen
    .map(({ claim, text, rank, opens }) => ({ claim, text, rank, opens, date: dates.get(claim) ?? null }))
    .sort((a, b) => openingFirst(a, b) || byDate(a.date, b.date) || a.rank - b.rank);
  return inOrder.map(({ claim, text }) => ({
    text,
    origins: claim.origins,
    receipts: claim.support,
    disputed: claim.status === 'disputed',
  }));
}

/** A claim as it would be told, and its place in the order of importance. */
interface Sentence {
  readonly claim: Claim;
  readonly text: string;
  readonly rank: number;
  readonly length: number;
  /** Whether the account begins with it. */
  readonly opens: boolean;
}

function chooseClaims(claims: readonly Claim[], words: number): readonly Sentence[] {
  const told = withoutRepeats(claims.filter(isTold), words);
  const opening = told.find(({ status }) => status !== 'disputed');
  const sentences = told.map((claim, rank) => {
    const text = wordingOf(claim);
    return { claim, text, rank, length: wordsIn(text), opens: claim === opening };
  });
  const chosen: Sentence[] = [];
  let left = words;
  for (const sentence of sentences.sort((a, b) => openingFirst(a, b) || worthOf(b) - worthOf(a) || a.rank - b.rank)) {
    if (sentence.length > left) continue;
    chosen.push(sentence);
    left -= sentence.length;
  }
  return chosen;
}

// Of claims that tell a reader the same thing the most important that fits at all.
function withoutRepeats(claims: readonly Claim[], words: number): readonly Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims)
    if (wordsIn(wordingOf(claim)) <= words && !kept.some((other) => repeats(other, claim))) kept.push(claim);
  return kept;
}

type Opening = Pick<Sentence, 'opens'>;
const openingFirst = (a: Opening, b: Opening): number => Number(b.opens) - Number(a.opens);

const wordingOf = ({ brief, text }: Claim): string => brief ?? text;

const worthOf = ({ rank, length }: Sentence): number => 1 / (1 + rank / HALF_WORTH) / length;

// A claim in a sentence of its own, or a dispute. That values agree is told by the sentences that hold them.
const isTold = ({ text, support, status }: Claim): boolean => status === 'disputed' || text === support[0].quote;

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

// Two claims that lean on the same words of the same article, or say nearly the same, would tell a reader the same thing twice.
function repeats(a: Claim, b: Claim): boolean {
  const leans = b.support.some((r) => a.support.some((s) => isAtOne(r, s)));
  return leans || likeness(longWords(a.text), longWords(b.text)) > SAME_WORDS;
}

const isAtOne = (a: Receipt, b: Receipt): boolean => a.article === b.article && overlaps(a, b);

/** Two texts that share more of their longer words (Dice 1945) repeat each other. */
const SAME_WORDS = 0.6;

const longWords = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function dateOf(claim: Claim, timeline: readonly TimelineEntry[]): string | null {
  const entry = timeline.find(
    (line) => line.date !== null && line.reports.some((r) => claim.support.some((s) => isAtOne(r, s))),
  );
  return entry?.date ?? null;
}

// What has no date stays with the present of the story, after what is dated.
function byDate(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
