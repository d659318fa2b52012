import type { Block } from '../model/article.js';
import type { Page, PageBlock, PageExtract } from '../model/page.js';
import { type Span, slice } from '../model/span.js';

/** One line of an article's text while its purpose is found out. */
export interface Line extends Span {
  readonly index: number;
  readonly text: string;
  readonly tag: string;
  readonly role: PageBlock['role'];
  /** Whether an empty line stands before it; true for every line of an HTML page. */
  readonly isSetApart: boolean;
  /** Whether an empty line (or nothing at all) follows it. */
  readonly isFollowedByGap: boolean;
}

/** What has been decided of a line: the block without its place. */
export type Verdict = Omit<Block, 'start' | 'end'>;

/** Takes a page and what was taken out of it; returns its lines in order. */
export function readLines(page: Page, extract: PageExtract): readonly Line[] {
  const isText = page.format === 'text';
  const gapAfter = (i: number): boolean => {
    const [here, next] = [extract.blocks[i], extract.blocks[i + 1]];
    if (here === undefined || next === undefined || !isText) return true;
    return /\n[^\S\n]*\n/.test(extract.text.slice(here.end, next.start).replace(/\r\n?|[\u2028\u2029]/g, '\n'));
  };
  return extract.blocks.map((block, index) => ({
    start: block.start,
    end: block.end,
    index,
    text: slice(extract.text, block),
    tag: block.tag,
    role: block.role,
    isSetApart: index === 0 || gapAfter(index - 1),
    isFollowedByGap: gapAfter(index),
  }));
}

/**
 * Takes a line's text; says whether it ends as a sentence does: with a full stop, a question or exclamation mark, or
 * one of these before a closing mark.
 */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’»“)\]]{0,3}$/u.test(text);
}
