import type { PageBlocks, TextBlock } from './collectBlocks.js';
import { INSIDE } from './elementFlags.js';
import { isHeading } from './signs.js';

/** What the rules think of a page: which element holds the story, and which blocks of it are story. */
export interface RuledText {
  /** Number of the chosen element; null when the page shows no text. */
  readonly holder: number | null;
  /** For every block whether the rules keep it. */
  readonly kept: readonly boolean[];
  /** Words that are kept. */
  readonly words: number;
}

/** How much of what is named as surroundings may count as story: nothing, small parts out, everything. */
type Leniency = 0 | 1 | 2;

// A page where the rules keep fewer words than this is read again more leniently.
const ENOUGH_WORDS: readonly number[] = [120, 40];
// An element with this share of the page's text is kept whatever its name says.
const MOST_DROPPED = 0.4;

/**
 * Finds the main text by rules: every block has a weight (prose counts for, links and crumbs count against), and the
 * element whose blocks weigh most holds the story. One pass over blocks and elements each; the idea of a best subtree
 * by text density is that of Arc90's Readability and of Boilerpipe (Kohlschütter et al. 2010).
 *
 * @param page the parsed page
 * @returns the element and what is kept of it
 */
export function weighBlocks(page: PageBlocks): RuledText {
  let best = judge(page, 0);
  for (const leniency of [1, 2] as const) {
    if (best.words >= (ENOUGH_WORDS[leniency - 1] ?? 0)) break;
    const next = judge(page, leniency);
    if (next.words > best.words * 2 + 20) best = next;
  }
  return best;
}

function judge(page: PageBlocks, leniency: Leniency): RuledText {
  const dropped = droppedElements(page, leniency);
  const weights = page.blocks.map((block) => (dropped[block.element] ? 0 : weightOf(block)));
  const holder = heaviestElement(page, weights, dropped);
  const kept = page.blocks.map(() => false);
  if (holder === null) return { holder, kept, words: 0 };
  const { first, end } = page.elements[holder] as PageBlocks['elements'][number];
  const chosen = trimmed(
    page.blocks,
    range(first, end).filter((i) => isStory(page, i, dropped)),
    weights,
  );
  let words = 0;
  for (const i of chosen) {
    kept[i] = true;
    words += countWords((page.blocks[i] as TextBlock).text);
  }
  return { holder, kept, words };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const NEVER = INSIDE.caption | INSIDE.figure | INSIDE.dialog;
const SELDOM = INSIDE.nav | INSIDE.footer | INSIDE.aside | INSIDE.form;

// Elements come after those that hold them, so one pass downwards is enough.
function droppedElements({ blocks, elements }: PageBlocks, leniency: Leniency): boolean[] {
  const lengthOf = sumsOver(blocks.map(({ text }) => text.length));
  const total = Math.max(1, lengthOf({ first: 0, end: blocks.length }));
  const dropped: boolean[] = [];
  for (const [number, element] of elements.entries()) {
    const parent = elements[element.parent] as typeof element;
    const own = element.inside & ~(number === 0 ? 0 : parent.inside);
    const share = lengthOf(element) / total;
    dropped.push(
      (number > 0 && dropped[element.parent] === true) ||
        (leniency < 2 && (own & NEVER) !== 0) ||
        (leniency < 2 && (own & INSIDE.hidden) !== 0 && share < 0.5) ||
        (leniency < 2 &&
          (own & SELDOM) !== 0 &&
          share < (leniency === 0 || own & INSIDE.footer ? MOST_DROPPED : 0.1)) ||
        (leniency === 0 &&
          (element.isSurroundings || (own & (INSIDE.signature | INSIDE.date)) !== 0) &&
          share < MOST_DROPPED),
    );
  }
  return dropped;
}

/** Takes a text; returns the number of words, or a third of its letters where words are not set apart. */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) return text.length / 3;
  let words = 1;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) === 32) words += 1;
  return words;
}

const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f\uac00-\ud7af]/;

/** Takes a text; says whether it ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…"”»。！？:]['")\]”’»]{0,3}$/.test(text);
}

function weightOf(block: TextBlock): number {
  const words = countWords(block.text);
  const links = block.linkLength / block.text.length;
  const ends = endsSentence(block.text);
  if (links > 0.6) return -words * 0.6 - 1;
  if (isHeading(block.tag)) return words < 3 ? -0.5 : 0.2;
  if (words >= 12 && (ends || words >= 25)) return words * (1 - links) * proseFactor(block.tag);
  if (words >= 6 && ends) return words * 0.5 * (1 - links);
  if (block.tag === 'p') return 0;
  if (!LISTED.has(block.tag) || links >= 0.3) return -1.2;
  return words >= 4 ? 0.1 * words : -0.3;
}

const LISTED: ReadonlySet<string> = new Set(['li', 'td', 'th', 'dd', 'dt']);
const proseFactor = (tag: string): number => (tag === 'p' || tag === 'blockquote' ? 1.2 : tag === 'li' ? 0.7 : 1);

// Takes a number a block; returns what sums those of an element.
function sumsOver(numbers: readonly number[]): (blocks: { readonly first: number; readonly end: number }) => number {
  const sums = [0];
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    sums.push(sum);
  }
  return ({ first, end }) => (sums[end] ?? sum) - (sums[first] ?? sum);
}

function heaviestElement(
  { elements }: PageBlocks,
  weights: readonly number[],
  dropped: readonly boolean[],
): number | null {
  const weightIn = sumsOver(weights);
  let best: number | null = null;
  let most = 0;
  // Inner elements come later: of equal weights the innermost wins.
  for (const [number, element] of elements.entries()) {
    if (dropped[number] || element.end <= element.first) continue;
    const weight = weightIn(element) * trust(element);
    if (weight > 0 && weight >= most * 0.9999) {
      best = number;
      most = Math.max(most, weight);
    }
  }
  return best;
}

function trust(element: PageBlocks['elements'][number]): number {
  if (element.isArticleBody) return 1.35;
  if (element.isStory) return 1.15;
  if (element.tag === 'article') return 1.12;
  return element.tag === 'main' ? 1.04 : 1;
}

function isStory({ blocks }: PageBlocks, i: number, dropped: readonly boolean[]): boolean {
  const block = blocks[i] as TextBlock;
  if (dropped[block.element] || block.tag === 'h1') return false;
  const links = block.linkLength / block.text.length;
  const words = countWords(block.text);
  if (links > 0.75 && block.tag !== 'p' && !isHeading(block.tag)) return false;
  if (links > 0.9 && words < 40 && block.tag !== 'li') return false;
  return !isCrumb(block);
}

/**
 * Takes a block; says whether it is a word or two that are neither heading, sentence nor item of a list: no part of a
 * story.
 */
export function isCrumb({ text, tag }: TextBlock): boolean {
  return countWords(text) < 3 && !isHeading(tag) && !/[.!?]$/.test(text) && !LISTED.has(tag);
}

// Crumbs before the first and after the last piece of prose, and headings with nothing below them, are left out.
function trimmed(blocks: readonly TextBlock[], chosen: readonly number[], weights: readonly number[]): number[] {
  const block = (i: number): TextBlock => blocks[i] as TextBlock;
  const weight = (i: number): number => weights[i] as number;
  let from = 0;
  let to = chosen.length;
  while (to - from > 3 && isLoose(block(chosen[from] as number), weight(chosen[from] as number))) from += 1;
  while (to - from > 1 && isTail(block(chosen[to - 1] as number), weight(chosen[to - 1] as number))) to -= 1;
  const inner = chosen.slice(from, to);
  return inner.filter((i, at) => {
    const next = inner[at + 1];
    const heading = block(i);
    return (
      !isHeading(heading.tag) || (next !== undefined && !(isHeading(block(next).tag) && block(next).tag <= heading.tag))
    );
  });
}

const isLoose = (block: TextBlock, weight: number): boolean =>
  !isHeading(block.tag) && weight <= 0 && countWords(block.text) < 8;
const isTail = (block: TextBlock, weight: number): boolean =>
  isHeading(block.tag) || weight < 0 || (countWords(block.text) < 6 && block.tag !== 'li' && weight <= 0);
