import { asId } from '../model/ids.js';
import type { MapPiece, MetadataCandidate, Page, PageBlock, PageExtract, PageSurroundings } from '../model/page.js';
import type { Problem, Result } from '../model/problem.js';
import { LONGEST_ARTICLE } from '../text/reading.js';
import { chooseMainText } from './chooseMainText.js';
import { chooseTitle, siteBehind, titleKey } from './chooseTitle.js';
import { collectBlocks, type PageBlocks, type SourceRun, type TextBlock } from './collectBlocks.js';
import { INSIDE } from './elementFlags.js';
import { findBoxes } from './findBoxes.js';
import { metadataCandidates } from './metadata.js';
import type { PageNotes } from './PageNotes.js';
import type { PageModel } from './pageModel.js';
import { isHeading } from './signs.js';
import { languageCode, translationMarks } from './translationMarks.js';

/** What reading pages needs beside the page: the block model. */
export interface PageResources {
  readonly model: PageModel;
}

/**
 * Takes the text out of a page. A plain-text page is its own text, a block a line. An HTML page is read in one pass;
 * its text begins with the chosen title on a line of its own, then come the blocks of the main text, a line each. What
 * lies behind LONGEST_ARTICLE is one block.
 *
 * @param page the page
 * @param resources the block model
 * @returns text, blocks, the map back to the page and all metadata candidates; a problem when the page holds no text
 */
export function extractPage(page: Page, resources: PageResources): Result<PageExtract> {
  const { isCut, ...value } = page.format === 'html' ? extractHtml(page, resources) : extractText(page.content);
  const name = page.source.file ?? page.source.url ?? page.id;
  const problem = (code: string, message: string): Problem => ({
    stage: 'page',
    code,
    article: asId(page.id),
    message,
  });
  const isEmpty = value.blocks.length === 0;
  return {
    value: { ...value, blocks: withOneRest(value.blocks) },
    problems: [
      ...(isCut
        ? [problem('page-cut', `${name} has too many elements for a page of news: only its beginning was read.`)]
        : []),
      ...(isEmpty ? [problem('no-text', `${name} shows no text.`)] : []),
    ],
  };
}

// The lines behind the part that is read are one block.
function withOneRest(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const first = blocks.findIndex(({ start }) => start >= LONGEST_ARTICLE);
  const [rest, last] = [blocks[first], blocks.at(-1)];
  if (rest === undefined || last === undefined) return blocks;
  return [...blocks.slice(0, first), { start: rest.start, end: last.end, tag: 'line', role: 'body' }];
}

interface Extract extends PageExtract {
  readonly isCut: boolean;
}

function extractText(text: string): Extract {
  const blocks: PageBlock[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const line = match[0];
    const start = match.index + line.length - line.trimStart().length;
    const end = match.index + line.trimEnd().length;
    if (start >= end) continue;
    blocks.push({ start, end, tag: 'line', role: 'body' });
    if (start >= LONGEST_ARTICLE) break;
  }
  const last = blocks.at(-1);
  // The last line that was looked at takes all that follow with it.
  if (last !== undefined) blocks[blocks.length - 1] = { ...last, end: text.trimEnd().length };
  const map = [{ start: 0, end: text.length, rawStart: 0, rawEnd: text.length }];
  return { text, blocks, map, candidates: [], surroundings: NOTHING_AROUND, isCut: false };
}

function extractHtml(page: Page, { model }: PageResources): Extract {
  const parsed = collectBlocks(page.content);
  const { body, edges, opening } = chooseMainText(parsed, model);
  const stated = metadataCandidates(parsed, page.source.url, opening);
  const title = chooseTitle(stated);
  const site = title === null ? null : siteBehind(stated, title);
  const candidates = site === null ? stated : [...stated, { field: 'outlet', value: site, source: 'title' } as const];
  const key = titleKey(title ?? '');
  const heading = key === '' ? undefined : parsed.blocks.find((b) => isHeading(b.tag) && titleKey(b.text) === key);
  const layout = new Layout();
  if (heading !== undefined) layout.add(heading, 'title');
  else if (title !== null) layout.addWords(title, 'title', 'title');
  const boxes = findBoxes(parsed);
  for (const block of body) {
    if (block === heading) continue;
    layout.add(block, boxes.has(block) ? 'box' : edges.has(block) ? 'navigation' : roleOf(block));
  }
  const story = new Set([...body, ...(heading === undefined ? [] : [heading])]);
  const surroundings = { ...surroundingsOf(parsed, story), ...languagesOf(parsed.notes, page.source.url, stated) };
  return { text: layout.text, blocks: layout.blocks, map: layout.map, candidates, surroundings, isCut: parsed.isCut };
}

// Longer lines are texts of their own, and a page of more such lines is a list.
const LONGEST_LINE = 100;
const MOST_LINES = 200;

const NOTHING_AROUND: PageSurroundings = { lines: [], names: [], stated: [], offered: [], marks: [] };

function surroundingsOf(
  { blocks, notes }: PageBlocks,
  body: ReadonlySet<TextBlock>,
): Pick<PageSurroundings, 'lines' | 'names'> {
  const lines = blocks.filter((block) => block.text.length <= LONGEST_LINE && !body.has(block)).map(({ text }) => text);
  const generators = notes.metas.filter(({ name }) => name === 'generator').map(({ content }) => content);
  const names = [...notes.names].join(' ').toLowerCase();
  return {
    lines: [...new Set([...notes.links, ...lines.slice(0, MOST_LINES), ...generators])],
    names: [...new Set(names.match(/[\p{L}\p{M}]+/gu))],
  };
}

function languagesOf(
  notes: PageNotes,
  url: string | null,
  candidates: readonly MetadataCandidate[],
): Pick<PageSurroundings, 'stated' | 'offered' | 'marks'> {
  const codesIn = (tags: readonly string[]): readonly string[] => [
    ...new Set(tags.flatMap((tag) => languageCode(tag) ?? [])),
  ];
  const locales = notes.metas.filter(({ name }) => name === 'og:locale:alternate').map(({ content }) => content);
  return {
    stated: codesIn(candidates.filter(({ field }) => field === 'language').map(({ value }) => value)),
    offered: codesIn([...notes.alternates.map(({ hreflang }) => hreflang), ...locales]),
    marks: translationMarks(notes, url),
  };
}

function roleOf(block: TextBlock): PageBlock['role'] {
  if ((block.inside & INSIDE.caption) !== 0) return 'caption';
  if ((block.inside & INSIDE.signature) !== 0 && block.text.length <= LONGEST_SIGNATURE) return 'byline';
  return isHeading(block.tag) ? 'heading' : 'body';
}

// A longer text under an author's name is a note about the author.
const LONGEST_SIGNATURE = 160;

// The extracted text while it grows, a line a block, with the way back to the source.
class Layout {
  readonly blocks: PageBlock[] = [];
  readonly map: MapPiece[] = [];
  text = '';

  addWords(words: string, tag: string, role: PageBlock['role']): void {
    if (this.text !== '') this.text += '\n';
    const start = this.text.length;
    this.text += words;
    this.blocks.push({ start, end: this.text.length, tag, role });
  }

  add(block: TextBlock, role: PageBlock['role']): void {
    this.addWords(block.text, block.tag, role);
    const start = this.text.length - block.text.length;
    for (const piece of mapRuns(block.runs))
      this.map.push({ ...piece, start: piece.start + start, end: piece.end + start });
  }
}

/**
 * Says where the words of a block stand in the source. Text and source run in step within a piece of equal lengths; a
 * piece of unequal lengths is an entity.
 *
 * @param runs the runs of the block
 * @returns pieces in order, offsets counted in the block's text; the blanks between words belong to no piece
 */
function mapRuns(runs: readonly SourceRun[]): readonly MapPiece[] {
  const pieces: MapPiece[] = [];
  let length = 0;
  let needsBlank = false;
  for (const { data, rawStart, rawEnd } of runs) {
    const inStep = data.length === rawEnd - rawStart;
    let seen = 0;
    // Words with single blanks between them run in step; any other white space was collapsed and ends a piece.
    for (const match of data.matchAll(/\S+(?: \S+)*/g)) {
      needsBlank = needsBlank || match.index > seen;
      const start = length + (needsBlank && length > 0 ? 1 : 0);
      length = start + match[0].length;
      seen = match.index + match[0].length;
      const from = inStep ? rawStart + match.index : rawStart;
      pieces.push({ start, end: length, rawStart: from, rawEnd: inStep ? from + match[0].length : rawEnd });
      needsBlank = false;
    }
    needsBlank = needsBlank || seen < data.length;
  }
  return pieces;
}
