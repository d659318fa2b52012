import { blockFeatures } from './blockFeatures.js';
import type { PageBlocks, TextBlock } from './collectBlocks.js';
import { INSIDE } from './elementFlags.js';
import { likeliestBlocks } from './likeliestBlocks.js';
import { type PageModel, storyProbability } from './pageModel.js';
import { isHeading } from './signs.js';
import { countWords, isCrumb, type RuledText, weighBlocks } from './weighBlocks.js';

// A signature stands in this many blocks before the first paragraph, and is no longer than this.
const BLOCKS_BEFORE = 12;
const LONGEST_SIGNATURE = 160;

/** The main text of a page. */
export interface MainText {
  /** The story's blocks, captions and signatures within it, and the lines at its edges, in order. */
  readonly body: readonly TextBlock[];
  /** Those of the body that only stand at its edges: dates, credits, sources, or anything else short. */
  readonly edges: ReadonlySet<TextBlock>;
  /** Number of the block that opens the story. */
  readonly opening: number;
}

/**
 * Chooses the blocks of a page that make its article. The rules say first what they keep; the block model weighs every
 * block, knowing what the rules think of it and of its neighbours. Beside the story stay the captions within it, the
 * signature just before it, and the short lines at its edges, which may say when and from whom the article comes.
 *
 * @param page the parsed page
 * @param model the block model
 * @returns the blocks; none when the page shows no text
 */
export function chooseMainText(page: PageBlocks, model: PageModel): MainText {
  const ruled = weighBlocks(page);
  const probabilities = probabilitiesOf(page, ruled, model);
  const likeliest = likeliestBlocks(
    probabilities,
    page.blocks.map(({ text }) => countWords(text)),
  );
  const kept = page.blocks.map((block, i) => likeliest[i] === true && !isCrumb(block));
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  if (first < 0) return { body: [], edges: new Set(), opening: 0 };
  const ruledFirst = ruled.kept.indexOf(true);
  const opening = ruledFirst < 0 ? first : ruledFirst;
  const isStory = (block: TextBlock, i: number): boolean =>
    kept[i] === true || isCaption(block, i, first, last) || isSignature(block, i, opening);
  // What stands above the headline is the outlet's own.
  const headline = page.blocks.findLastIndex(({ tag }, i) => tag === 'h1' && i < opening);
  const isEdge = (block: TextBlock, i: number): boolean =>
    (i < opening ? i > Math.max(headline, opening - EDGE_BEFORE - 1) : i > last && i <= last + EDGE_AFTER) &&
    isShortLine(block);
  const body = page.blocks.filter((block, i) => isStory(block, i) || isEdge(block, i));
  const edges = new Set(page.blocks.filter((block, i) => !isStory(block, i) && isEdge(block, i)));
  return { body, edges, opening };
}

function probabilitiesOf(page: PageBlocks, ruled: RuledText, model: PageModel): readonly number[] {
  const { blocks } = page;
  const probabilities = blocks.map(() => 0);
  const open = blocks.flatMap((block, i) =>
    ruled.kept[i] || block.linkLength < MOST_LINKED * block.text.length ? i : [],
  );
  blockFeatures(page, ruled, open).forEach((features, row) => {
    const i = open[row] as number;
    const isNamedOtherwise = !ruled.kept[i] && ((blocks[i] as TextBlock).inside & OTHERWISE) !== 0;
    probabilities[i] = storyProbability(model, features) * (isNamedOtherwise ? DOUBT : 1);
  });
  return probabilities;
}

// What the rules leave out and what is a link for the most part needs no second look: menus and lists of links.
const MOST_LINKED = 0.9;
// What the markup calls an advert or readers' comments must look very much like the story to be part of it.
const OTHERWISE = INSIDE.promotion | INSIDE.comments;
const DOUBT = 0.5;
// So many blocks before the story and after it are its edges.
const EDGE_BEFORE = 4;
const EDGE_AFTER = 2;
const NO_EDGE =
  INSIDE.nav | INSIDE.footer | INSIDE.form | INSIDE.dialog | INSIDE.hidden | INSIDE.comments | INSIDE.promotion;

const isShortLine = ({ inside, text, tag, linkLength }: TextBlock): boolean =>
  text.length <= LONGEST_SIGNATURE && linkLength < 0.5 * text.length && !isHeading(tag) && (inside & NO_EDGE) === 0;

const isCaption = ({ inside }: TextBlock, i: number, first: number, last: number): boolean =>
  i > first - BLOCKS_BEFORE &&
  i <= last + EDGE_AFTER &&
  (inside & INSIDE.caption) !== 0 &&
  (inside & (INSIDE.nav | INSIDE.hidden)) === 0;

const isSignature = ({ inside, text }: TextBlock, i: number, first: number): boolean =>
  i >= first - BLOCKS_BEFORE &&
  i <= first &&
  text.length <= LONGEST_SIGNATURE &&
  (inside & INSIDE.signature) !== 0 &&
  (inside & (INSIDE.nav | INSIDE.hidden)) === 0;
