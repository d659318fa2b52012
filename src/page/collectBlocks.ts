import { flagsOf, INSIDE, type NameSigns, NO_SIGNS, readNames } from './elementFlags.js';
import { PageNotes } from './PageNotes.js';
import { type Attributes, readMarkup } from './readMarkup.js';
import { BLOCK_TAGS, NO_TEXT } from './signs.js';

/** One element that holds text: the blocks `[first, end)` lie in it. The root is number 0 and its own parent. */
export interface PageElement {
  readonly tag: string;
  readonly parent: number;
  readonly first: number;
  end: number;
  /** Flags of INSIDE, its own and inherited. */
  readonly inside: number;
  /** How many elements from the root down to this are named as surroundings, and as the story. */
  readonly surroundings: number;
  readonly story: number;
  /** Whether this very element is named as surroundings, as the story, or marked as the article's body. */
  readonly isSurroundings: boolean;
  readonly isStory: boolean;
  readonly isArticleBody: boolean;
}

/** A run of source text inside a block: `data` is the text with entities decoded. */
export interface SourceRun {
  readonly data: string;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** One line of text between the edges of block elements. */
export interface TextBlock {
  /** White space collapsed as a browser shows it, never empty. */
  readonly text: string;
  readonly runs: readonly SourceRun[];
  readonly tag: string;
  /** Number of its innermost block element. */
  readonly element: number;
  readonly inside: number;
  /** Code units of it that are inside links, at most `text.length`. */
  readonly linkLength: number;
  /** Code units of it that are bold, at most `text.length`. */
  readonly boldLength: number;
}

/** What one pass over a page's source gives. */
export interface PageBlocks {
  readonly blocks: readonly TextBlock[];
  readonly elements: readonly PageElement[];
  readonly notes: PageNotes;
  /** Whether the page was cut, for it has far more elements than pages of news have. */
  readonly isCut: boolean;
}

/**
 * Reads a page's source in one pass: its lines of text with their signals, its elements, and what it says of itself.
 *
 * @param source the HTML
 * @returns blocks in order; no blocks when the page shows no text
 */
export function collectBlocks(source: string): PageBlocks {
  const collector = new BlockCollector();
  readMarkup(source, collector);
  return collector.finish();
}

// What the innermost open element inherits and adds.
interface Frame {
  readonly element: number;
  readonly inside: number;
  readonly silent: boolean;
  readonly isBlock: boolean;
}

// The working state of the pass; frames are a list of our own, so that a page nested 100,000 deep is only a long list.
class BlockCollector {
  private readonly blocks: TextBlock[] = [];
  private readonly elements: PageElement[] = [];
  private readonly notes = new PageNotes();
  private readonly frames: Frame[] = [];
  private readonly signs = new Map<string, NameSigns>();
  private runs: SourceRun[] = [];
  private linkLength = 0;
  private boldLength = 0;
  private links = 0;
  private bolds = 0;
  private marked = '';
  private markedAs = 0;
  private linked = '';
  private tagSinceMark = false;
  private room = MOST_PIECES;

  constructor() {
    this.elements.push(rootElement());
  }

  open(tag: string, attributes: Attributes, isVoid: boolean): void {
    const above = this.frames.at(-1);
    this.room -= 1;
    if (this.room < 0) {
      if (!isVoid) this.frames.push(BEYOND);
      return;
    }
    this.tagSinceMark = true;
    if (BLOCK_TAGS.has(tag)) this.flush();
    this.notes.open(tag, attributes, this.blocks.length, ((above?.inside ?? 0) & INSIDE.comments) !== 0);
    if (isVoid) return;
    const isBlock = BLOCK_TAGS.has(tag);
    const frame = this.frameOf(tag, attributes, above, isBlock);
    this.frames.push(frame);
    if (tag === 'a') this.links += 1;
    if (tag === 'b' || tag === 'strong') this.bolds += 1;
  }

  close(tag: string): void {
    if (this.frames.at(-1) === BEYOND) {
      this.frames.pop();
      return;
    }
    this.tagSinceMark = true;
    if (BLOCK_TAGS.has(tag)) this.flush();
    this.notes.close(tag);
    const frame = this.frames.pop();
    if (frame !== undefined && (frame.inside & MARKS) !== ((this.frames.at(-1)?.inside ?? 0) & MARKS)) this.endMark();
    if (frame?.isBlock) (this.elements[frame.element] as PageElement).end = this.blocks.length;
    if (tag === 'a') this.endLink();
    if (tag === 'b' || tag === 'strong') this.bolds -= 1;
  }

  words(data: string, rawStart: number, rawEnd: number): void {
    const top = this.frames.at(-1);
    this.room -= 1;
    this.notes.words(data);
    if (top?.silent || this.room < 0) return;
    this.runs.push({ data, rawStart, rawEnd });
    const length = data.trim().length;
    if (this.links > 0) this.linkLength += length;
    if (this.links > 0 && this.linked.length < MOST_NAMES) this.linked += data;
    if (this.bolds > 0) this.boldLength += length;
    if (length > 0) this.mark(data, top?.inside ?? 0);
  }

  finish(): PageBlocks {
    this.flush();
    (this.elements[0] as PageElement).end = this.blocks.length;
    return { blocks: this.blocks, elements: this.elements, notes: this.notes, isCut: this.room < 0 };
  }

  private flush(): void {
    const text = joinRuns(this.runs);
    const top = this.frames.at(-1);
    if (text !== '') {
      const element = top?.element ?? 0;
      this.blocks.push({
        text,
        runs: this.runs,
        tag: (this.elements[element] as PageElement).tag,
        element,
        inside: top?.inside ?? 0,
        linkLength: Math.min(text.length, this.linkLength),
        boldLength: Math.min(text.length, this.boldLength),
      });
    }
    if (this.runs.length > 0) this.runs = [];
    this.linkLength = 0;
    this.boldLength = 0;
  }

  // The dates and signatures that a template marks are often inline, a part of a block: they are gathered beside it.
  private mark(data: string, inside: number): void {
    if ((inside & MARKS) !== this.markedAs) this.endMark();
    // "Feb<span>18</span>" is shown with a gap; the marks are for reading names and dates, not for slicing.
    if (this.marked !== '' && this.tagSinceMark) this.marked += ' ';
    this.tagSinceMark = false;
    this.markedAs = inside & MARKS;
    if ((this.markedAs & (INSIDE.date | INSIDE.signature)) !== 0 && this.marked.length < 400) this.marked += data;
  }

  private endMark(): void {
    if (this.marked !== '' && (this.markedAs & INSIDE.comments) === 0) {
      if (this.markedAs & INSIDE.date) this.notes.date(this.marked, this.blocks.length);
      if (this.markedAs & INSIDE.signature) this.notes.signature(this.marked, this.blocks.length);
    }
    this.marked = '';
    this.markedAs = 0;
  }

  private endLink(): void {
    this.links -= 1;
    this.notes.link(this.linked);
    this.linked = '';
  }

  private frameOf(tag: string, attributes: Attributes, above: Frame | undefined, isBlock: boolean): Frame {
    const parent = this.elements[above?.element ?? 0] as PageElement;
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, MOST_NAMES);
    const isPage = PAGE_TAGS.has(tag);
    const signs = isPage ? NO_SIGNS : this.signsOf(names);
    const inside = (above?.inside ?? 0) | flagsOf(tag, attributes, isPage) | signs.flags;
    const silent = above?.silent === true || NO_TEXT.has(tag);
    if (!isBlock) return { element: above?.element ?? 0, inside, silent, isBlock };
    const { isStory, isSurroundings } = signs;
    this.elements.push({
      tag,
      parent: above?.element ?? 0,
      first: this.blocks.length,
      end: this.blocks.length,
      inside,
      surroundings: parent.surroundings + (isSurroundings ? 1 : 0),
      story: parent.story + (isStory ? 1 : 0),
      isSurroundings,
      isStory,
      isArticleBody: /articlebody/i.test(attributes.itemprop ?? ''),
    });
    return { element: this.elements.length - 1, inside, silent, isBlock };
  }

  // Most elements of a page share their class with many others.
  private signsOf(names: string): NameSigns {
    const known = this.signs.get(names) ?? readNames(names);
    this.signs.set(names, known);
    return known;
  }
}

// A page of more elements and stretches of text than this is cut: pages of news have some thousands.
const MOST_PIECES = 200_000;
const BEYOND: Frame = { element: 0, inside: 0, silent: true, isBlock: false };

const MARKS = INSIDE.date | INSIDE.signature | INSIDE.comments;
const PAGE_TAGS: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);
// Class lists longer than this say nothing more.
const MOST_NAMES = 400;

const rootElement = (): PageElement => ({
  tag: 'div',
  parent: 0,
  first: 0,
  end: 0,
  inside: 0,
  surroundings: 0,
  story: 0,
  isSurroundings: false,
  isStory: false,
  isArticleBody: false,
});

/** Takes the runs of a block; returns its text with white space collapsed, empty when there is nothing else. */
function joinRuns(runs: readonly SourceRun[]): string {
  if (runs.length === 0) return '';
  const joined = runs.length === 1 ? (runs[0] as SourceRun).data : runs.map((run) => run.data).join('');
  return joined.replace(/\s+/gu, ' ').trim();
}
