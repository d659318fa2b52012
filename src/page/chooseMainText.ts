import { INSIDE, type PageBlocks, type TextBlock } from './collectBlocks.js';
import { weighBlocks } from './weighBlocks.js';

// A signature stands in this many blocks before the first paragraph, and is no longer than this.
const BLOCKS_BEFORE = 12;
const LONGEST_SIGNATURE = 160;

/** The main text of a page. */
export interface MainText {
  readonly body: readonly TextBlock[];
  readonly opening: number;
}

/**
 * Chooses the blocks of a page that make its article: the main text, and of what the rules leave out the captions within it
 * and the signature just before it, which say something about the article.
 *
 * @param page the parsed page
 * @returns blocks in order, none when the page shows no text; and the number of the block that opens the story
 */
export function chooseMainText(page: PageBlocks): MainText {
  const { kept, holder } = weighBlocks(page);
  const first = kept.indexOf(true);
  const last = page.elements[holder ?? 0]?.end ?? 0;
  if (first < 0) return { body: [], opening: 0 };
  const body = page.blocks.filter(
    (block, i) => kept[i] || isCaption(block, i, first, last) || isSignature(block, i, first),
  );
  return { body, opening: first };
}

const isCaption = ({ inside }: TextBlock, i: number, first: number, last: number): boolean =>
  i > first - BLOCKS_BEFORE &&
  i < last &&
  (inside & INSIDE.caption) !== 0 &&
  (inside & (INSIDE.nav | INSIDE.hidden)) === 0;

const isSignature = ({ inside, text }: TextBlock, i: number, first: number): boolean =>
  i >= first - BLOCKS_BEFORE &&
  i <= first &&
  text.length <= LONGEST_SIGNATURE &&
  (inside & INSIDE.signature) !== 0 &&
  (inside & (INSIDE.nav | INSIDE.hidden)) === 0;
