import type { PageBlocks, PageElement, TextBlock } from './collectBlocks.js';
import { INSIDE } from './elementFlags.js';
import { isHeading } from './signs.js';

// A box has this many blocks at most, and all of them together this many units.
const MOST_BLOCKS = 3;
const LONGEST_BOX = 200;
// What says who, when or what is seen is no advert, wherever it stands.
const SAYS_WHO = INSIDE.signature | INSIDE.date | INSIDE.caption | INSIDE.comments;

/**
 * Finds the little boxes of a page that offer something: an element that holds a form, or an aside, with a heading and
 * a line or two below it. Without a heading it is mostly a quotation set large, or the deck beside a search form.
 *
 * @param page the parsed page
 * @returns the blocks that lie in such a box; none when the page has no box
 */
export function findBoxes({ blocks, elements }: PageBlocks): ReadonlySet<TextBlock> {
  const found = new Set<TextBlock>();
  for (const element of elements) {
    const box = element.tag === 'aside' ? element : element.tag === 'form' ? aroundForm(element, elements) : null;
    if (box === null || box.end - box.first > MOST_BLOCKS) continue;
    const held = blocks.slice(box.first, box.end);
    if (isBox(held)) for (const block of held) found.add(block);
  }
  return found;
}

// The text of an offer stands beside its form, in the element that holds both.
const aroundForm = ({ parent }: PageElement, elements: readonly PageElement[]): PageElement | null =>
  parent === 0 ? null : (elements[parent] ?? null);

function isBox(blocks: readonly TextBlock[]): boolean {
  const [first] = blocks;
  if (first === undefined || !isHeading(first.tag) || first.tag === 'h1') return false;
  if (blocks.some(({ inside }) => (inside & SAYS_WHO) !== 0)) return false;
  return blocks.reduce((length, { text }) => length + text.length, 0) <= LONGEST_BOX;
}
