import type { Block } from '../model/article.js';
import type { Page, PageExtract } from '../model/page.js';
import { plainWords } from '../text/plain-words.js';
import { findAppeals } from './findAppeals.js';
import { findHead, MASTHEAD } from './findHead.js';
import { findJunk, mayBeCaption, repeatsTitle } from './findJunk.js';
import { findTitle } from './findTitle.js';
import { announcesInterview, findTurns, matchesAny } from './findTurns.js';
import type { ArticleLexicon } from './lexicon.js';
import { endsSentence, type Line, readLines, type Verdict } from './lines.js';

/** The lines of an article with what each is for, and the line that is its headline. */
export interface LaidBlocks {
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
  readonly title: Line | null;
}

/**
 * Lays an article out in blocks, a block a line: junk first, then the headline and its repetition, subtitles, the turns
 * of an interview, and what may be a caption. Everything else is a paragraph.
 *
 * @param page the page
 * @param extract its text and lines
 * @param lexicon the wordings of junk
 * @returns blocks in order; none when there is no text
 */
export function layBlocks(page: Page, extract: PageExtract, lexicon: ArticleLexicon): LaidBlocks {
  const lines = readLines(page, extract);
  const verdicts: (Verdict | null)[] = lines.map((line) =>
    line.role === 'title' ? null : findJunk(line, lines.length, lexicon),
  );
  if (page.format === 'text') for (const [i, verdict] of findHead(lines, verdicts)) verdicts[i] = verdict;
  const title = findTitle(page, lines, verdicts);
  if (title !== null) {
    verdicts[title.index] = { kind: 'title' };
    for (const line of lines.slice(title.index + 1, title.index + 1 + NEAR_TITLE))
      if (verdicts[line.index] === null && repeatsTitle(line, title)) verdicts[line.index] = DUPLICATE;
  }
  markStub(lines, verdicts, lexicon);
  // A short question may be a turn of an interview: it is a subtitle only when it is none.
  markSubtitles(lines, verdicts, false);
  findTurns(lines, verdicts, lexicon).forEach((turn, i) => {
    if (turn !== null) verdicts[i] = { kind: turn };
  });
  markSubtitles(lines, verdicts, true);
  for (const i of findAppeals(lines, verdicts, lexicon)) verdicts[i] = APPEAL;
  markCaptions(lines, verdicts, lexicon);
  return {
    blocks: lines.map((line, i) => ({ start: line.start, end: line.end, ...(verdicts[i] ?? PARAGRAPH) })),
    lines,
    title,
  };
}

/**
 * Takes the blocks of an article and the name of its outlet; gives a line before the headline that is only that name,
 * the masthead of a page that was saved as text, as junk. The blocks as they are when there is none.
 */
export function markMasthead({ blocks, lines, title }: LaidBlocks, outlet: string | null): readonly Block[] {
  if (outlet === null || title === null) return blocks;
  const isMasthead = (block: Block, i: number): boolean =>
    i < title.index && block.kind === 'paragraph' && lines[i]?.text.toLowerCase() === outlet.toLowerCase();
  return blocks.map((block, i) => (isMasthead(block, i) ? { ...block, ...MASTHEAD } : block));
}

/** A line that tells the headline a second time stands within this many lines of it. */
const NEAR_TITLE = 4;

const PARAGRAPH: Verdict = { kind: 'paragraph' };
const DUPLICATE: Verdict = { kind: 'junk', junk: 'duplicate-title', action: 'remove', rule: 'headline-told-twice' };
const STUB: Verdict = { kind: 'junk', junk: 'byline', action: 'keep-as-metadata', rule: 'interview-stub' };
const APPEAL: Verdict = { kind: 'junk', junk: 'promo', action: 'remove', rule: 'appeal-to-readers' };
const MAYBE_CAPTION: Verdict = { kind: 'junk', junk: 'photo-caption', action: 'flag', rule: 'may-be-caption' };

// A line before the first question that only says who talks with whom.
function markStub(lines: readonly Line[], verdicts: (Verdict | null)[], lexicon: ArticleLexicon): void {
  const firstQuestion = lines.findIndex((line, i) => verdicts[i] === null && line.text.endsWith('?'));
  const at = lines.findIndex((_, i) => verdicts[i] === null);
  const line = lines[at];
  if (line === undefined || firstQuestion <= at || firstQuestion > at + 2 || line.text.length > 200) return;
  // More than one sentence is an introduction, which belongs to the text.
  if (/(?:\p{Ll}{4}|\d)[.!?]["”’»]?\s+["“„«]?\p{Lu}/u.test(line.text)) return;
  const { interviewHosts, interviewStubs } = lexicon;
  if (
    matchesAny(interviewHosts, line.text) ||
    (matchesAny(interviewStubs, line.text) && announcesInterview(line.text, lexicon))
  )
    verdicts[at] = STUB;
}

// A heading's length at most; of the lines that a page does not mark as headings, so many in a row are a list.
const LONGEST_SUBTITLE = 160;

function markSubtitles(lines: readonly Line[], verdicts: (Verdict | null)[], withQuestions: boolean): void {
  const isOpen = (i: number): boolean => i < lines.length && verdicts[i] === null;
  lines.forEach((line, i) => {
    if (!isOpen(i) || (line.text.endsWith('?') && !withQuestions)) return;
    if (
      line.role === 'heading' ||
      (line.tag === 'line' && standsLikeSubtitle(line, lines[i - 1], lines[i + 1]) && isOpen(i + 1))
    )
      verdicts[i] = { kind: 'subtitle' };
  });
}

// A short line without a closing stop, between a line that ends and a longer one that is prose.
function standsLikeSubtitle({ text }: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (next === undefined || before === undefined) return false;
  if (text.length > LONGEST_SUBTITLE || !/^["“„«‘(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false;
  if (/[,;:–—-]$/u.test(text) || (endsSentence(text) && !/\p{L}\s?["“”„’»]$/u.test(text) && !text.endsWith('?')))
    return false;
  if (text.endsWith('?') && (text.length > 80 || plainWords(text).length > 12)) return false;
  return next.text.length > Math.max(60, text.length) && endsSentence(next.text);
}

function markCaptions(lines: readonly Line[], verdicts: (Verdict | null)[], lexicon: ArticleLexicon): void {
  const lead = verdicts.indexOf(null);
  lines.forEach((line, i) => {
    // The first paragraph is the lead, the last one the end of the story: neither is a lost caption.
    const isInside = i > lead && i + 1 < lines.length;
    if (verdicts[i] === null && isInside && mayBeCaption(line, lexicon)) verdicts[i] = MAYBE_CAPTION;
  });
}
