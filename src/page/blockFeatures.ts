import type { PageBlocks, PageElement, TextBlock } from './collectBlocks.js';
import { INSIDE } from './elementFlags.js';
import { countWords, endsSentence, type RuledText } from './weighBlocks.js';

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;

/** The names of the features of a block, in the order of `blockFeatures`. */
export const FEATURE_NAMES: readonly string[] = [
  ...'words links ends kept holder repeated surroundings story moreNamed namedWords namedShare'.split(' '),
  ...Object.keys(INSIDE),
  ...'paragraph item plain headingHigh headingLow cell quote'.split(' '),
  ...'bold commas digits capitals bars year colon asks small sign'.split(' '),
  ...'place placeKept beforeKept afterKept keptAround pageWords keptShare afterHeadline'.split(' '),
  ...['own', 'near', 'wide'].flatMap((e) => ['Words', 'Links', 'Prose', 'Kept', 'Share', 'Place'].map((f) => e + f)),
  ...NEIGHBOURS.flatMap((d) => ['words', 'links', 'ends', 'kept', 'sameTag', 'sameElement'].map((f) => `${f}${d}`)),
];

const FLAGS: readonly number[] = Object.values(INSIDE);
const TAGS: readonly RegExp[] = [
  /^p$/,
  /^li$/,
  /^(?:div|section|article|body|main|br)$/,
  /^h[12]$/,
  /^h[3-6]$/,
  /^t[dh]$/,
  /^(?:blockquote|pre)$/,
];

/**
 * Describes every block of a page in numbers for the block model: its own look, its markup, its neighbours, the
 * elements around it, and what the rules think of it. The choice of features follows Boilerpipe (Kohlschütter et al.
 * 2010) and web2text (Vogels et al. 2018).
 *
 * @param page the parsed page
 * @param ruled what the rules keep of it
 * @param which the numbers of the blocks to describe
 * @returns one row for each of them, as long as FEATURE_NAMES; linear in the number of blocks
 */
export function blockFeatures(page: PageBlocks, ruled: RuledText, which: readonly number[]): readonly Float64Array[] {
  const facts = factsOf(page, ruled);
  const elements = new Map<PageElement, readonly number[]>();
  const describe = (element: PageElement): readonly number[] => {
    const known = elements.get(element);
    if (known !== undefined) return known;
    const described = describeElement(element, facts);
    elements.set(element, described);
    return described;
  };
  const names = nameReader(page, ruled, facts);
  const tagFlags = tagReader();
  const row = new Rows(which.length);
  return which.map((i) => {
    const block = page.blocks[i] as TextBlock;
    row.add(facts.words[i] as number, facts.links[i] as number, facts.ends[i] as number, ruled.kept[i] ? 1 : 0);
    row.add(isWithin(page, ruled, i), facts.copies(block.text));
    names(block, row);
    for (const flag of FLAGS) row.add((block.inside & flag) === 0 ? 0 : 1);
    row.addAll(tagFlags(block.tag));
    looks(block, row);
    position(i, facts, row);
    for (const element of elementsAround(page, block)) {
      row.addAll(describe(element));
      row.add((i - element.first) / (element.end - element.first));
    }
    for (const distance of NEIGHBOURS) neighbour(page, facts, [i, i + distance], row);
    return row.finish();
  });
}

// The rows of a page while they are filled: one stretch of memory, a row a block.
class Rows {
  private readonly values: Float64Array;
  private at = 0;

  constructor(count: number) {
    this.values = new Float64Array(count * FEATURE_NAMES.length);
  }

  add(...values: number[]): void {
    this.addAll(values);
  }

  addAll(values: readonly number[]): void {
    for (const value of values) {
      this.values[this.at] = value;
      this.at += 1;
    }
  }

  /** The row that was filled last. */
  finish(): Float64Array {
    return this.values.subarray(this.at - FEATURE_NAMES.length, this.at);
  }
}

// What is known of all blocks before any is described: their looks, and running sums over them.
interface PageFacts {
  readonly count: number;
  /** Logarithm of the number of words, share of links, whether a sentence ends the block, whether the rules keep it. */
  readonly words: Float64Array;
  readonly links: Float64Array;
  readonly ends: Float64Array;
  readonly kept: readonly boolean[];
  readonly firstKept: number;
  readonly lastKept: number;
  readonly headline: number;
  /** Sums up to each block: words, words in links, words of prose, words that the rules keep, blocks that they keep. */
  readonly sums: {
    readonly words: Sum;
    readonly links: Sum;
    readonly prose: Sum;
    readonly kept: Sum;
    readonly keptBlocks: Sum;
  };
  /** How many other blocks have this text, at most 3. */
  copies(text: string): number;
}

function factsOf({ blocks }: PageBlocks, { kept }: RuledText): PageFacts {
  const count = blocks.length;
  const make = (): Sum => new Sum(count);
  const sums = { words: make(), links: make(), prose: make(), kept: make(), keptBlocks: make() };
  const [words, links, ends] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const copies = new Map<string, number>();
  blocks.forEach(({ text, linkLength }, i) => {
    const number = countWords(text);
    const share = linkLength / text.length;
    words[i] = Math.log1p(number);
    links[i] = share;
    ends[i] = endsSentence(text) ? 1 : 0;
    sums.words.push(i, number);
    sums.links.push(i, number * share);
    sums.prose.push(i, ends[i] === 1 && number >= 8 && share < 0.5 ? number : 0);
    sums.kept.push(i, kept[i] ? number : 0);
    sums.keptBlocks.push(i, kept[i] ? 1 : 0);
    copies.set(text, (copies.get(text) ?? 0) + 1);
  });
  const firstKept = kept.indexOf(true);
  const headline = blocks.findLastIndex(({ tag }, i) => tag === 'h1' && (firstKept < 0 || i <= firstKept + 3));
  return {
    ...{ count, words, links, ends, kept, firstKept, lastKept: kept.lastIndexOf(true), headline, sums },
    copies: (text) => Math.min(3, (copies.get(text) ?? 1) - 1),
  };
}

// A running sum, so that the sum over any range of blocks costs nothing.
class Sum {
  private readonly values: Float64Array;

  constructor(private readonly count: number) {
    this.values = new Float64Array(count + 1);
  }

  push(i: number, value: number): void {
    this.values[i + 1] = (this.values[i] as number) + value;
  }

  over(from: number, to: number): number {
    return (this.values[Math.min(this.count, to)] as number) - (this.values[Math.max(0, from)] as number);
  }
}

function isWithin({ elements }: PageBlocks, { holder }: RuledText, i: number): number {
  const element = holder === null ? undefined : elements[holder];
  return element !== undefined && i >= element.first && i < element.end ? 1 : 0;
}

// Says how the elements around a block are named: as surroundings or as the story, more often than those around the
// element that the rules choose, and how much of the page the nearest one named as surroundings holds.
function nameReader(
  { elements }: PageBlocks,
  { holder }: RuledText,
  facts: PageFacts,
): (block: TextBlock, row: Rows) => void {
  const usual = elements[holder ?? 0]?.surroundings ?? 0;
  const named: (PageElement | null)[] = [];
  for (const element of elements) named.push(element.isSurroundings ? element : (named[element.parent] ?? null));
  const total = facts.sums.words.over(0, facts.count) + 1;
  return (block, row) => {
    const { surroundings = 0, story = 0 } = elements[block.element] ?? {};
    const nearest = named[block.element] ?? null;
    const words = nearest === null ? 0 : facts.sums.words.over(nearest.first, nearest.end);
    row.add(Math.min(4, surroundings), Math.min(4, story), Math.max(-1, Math.min(4, surroundings - usual)));
    row.add(Math.log1p(words), words / total);
  };
}

function tagReader(): (tag: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (tag) => {
    const flags = known.get(tag) ?? TAGS.map((pattern) => (pattern.test(tag) ? 1 : 0));
    known.set(tag, flags);
    return flags;
  };
}

function looks({ text, boldLength }: TextBlock, row: Rows): void {
  let [commas, digits, capitals] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === COMMA || code === SEMICOLON) commas += 1;
    else if (code >= ZERO && code <= NINE) digits += 1;
    else if ((code >= CAPITAL_A && code <= CAPITAL_Z) || (code >= FIRST_OTHER && isCapital(text.charAt(i))))
      capitals += 1;
  }
  const isShort = text.length < 100;
  row.add(
    boldLength / text.length,
    commas / (countWords(text) + 1),
    digits / text.length,
    capitals / text.length,
    /[|•·»›→]/.test(text) ? 1 : 0,
    isShort && /\b(?:19|20)\d\d\b/.test(text) ? 1 : 0,
    text.endsWith(':') ? 1 : 0,
    text.endsWith('?') ? 1 : 0,
    /^\p{Ll}/u.test(text) ? 1 : 0,
    /[©®@]|https?:|www\./.test(text) ? 1 : 0,
  );
}

const [COMMA, SEMICOLON, ZERO, NINE, CAPITAL_A, CAPITAL_Z] = [0x2c, 0x3b, 0x30, 0x39, 0x41, 0x5a];
// Letters beyond plain Latin begin here.
const FIRST_OTHER = 0xc0;
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

function position(i: number, facts: PageFacts, row: Rows): void {
  const { count, firstKept: first, lastKept: last, headline, sums } = facts;
  const near = (distance: number): number => Math.max(-1, Math.min(1, distance / 30));
  const [from, to] = [Math.max(0, i - 5), Math.min(count, i + 6)];
  const words = sums.words.over(0, count);
  row.add(
    i / count,
    first < 0 ? -1 : (i - first) / (last - first + 1),
    first < 0 ? 0 : near(i - first),
    first < 0 ? 0 : near(last - i),
    sums.keptBlocks.over(from, to) / (to - from),
    Math.log1p(words),
    sums.kept.over(0, count) / (words + 1),
    headline < 0 ? 0 : near(i - headline),
  );
}

// The block's own element, the nearest one around it that holds more than this block, and one that holds many.
function elementsAround({ elements }: PageBlocks, block: TextBlock): readonly PageElement[] {
  const found: PageElement[] = [];
  let number = block.element;
  let climbed = 0;
  for (const fewest of [1, 3, 12]) {
    let element = elements[number] as PageElement;
    while (climbed < MOST_CLIMBED && number !== 0 && element.end - element.first < fewest) {
      number = element.parent;
      element = elements[number] as PageElement;
      climbed += 1;
    }
    found.push(element);
  }
  return found;
}

// So far up an element is looked for: deep nesting costs no more.
const MOST_CLIMBED = 24;

function describeElement({ first, end }: PageElement, { count, sums }: PageFacts): readonly number[] {
  const words = sums.words.over(first, end);
  const share = (sum: Sum): number => sum.over(first, end) / (words + 1);
  return [
    Math.log1p(words),
    share(sums.links),
    share(sums.prose),
    share(sums.kept),
    sums.prose.over(first, end) / (sums.prose.over(0, count) + 1),
  ];
}

function neighbour({ blocks }: PageBlocks, facts: PageFacts, [i, j]: readonly [number, number], row: Rows): void {
  const [own, other] = [blocks[i], blocks[j]];
  if (own === undefined || other === undefined) {
    row.add(-1, 0, 0, 0, 0, 0);
    return;
  }
  row.add(facts.words[j] as number, facts.links[j] as number, facts.ends[j] as number, facts.kept[j] ? 1 : 0);
  row.add(own.tag === other.tag ? 1 : 0, own.element === other.element ? 1 : 0);
}
