import { type Article, type Block, isCorrection, isTitleOrBody } from '../../model/article.js';
import { type Span, trimSpan } from '../../model/span.js';
import { behindDateline } from '../../text/dateline.js';
import { groupBy } from '../../text/group-by.js';
import type { Sentence } from '../../text/reading.js';
import { readBackReport } from './backReports.js';
import { cutLines, type LineInput } from './cutLines.js';
import { freeQuotes } from './freeQuotes.js';
import { signerOf, turnLabel } from './labelled.js';
import { is, isPart, isQuoted, isWord, type Line, type Range, spanOf } from './line.js';
import { awaitsQuote, type Draft, readLine } from './readLine.js';
import { type Told, tell, untold } from './told.js';

/** What an article is told by: its clean body and its title. */
export interface TellInput extends LineInput {
  readonly article: Pick<Article, 'text' | 'blocks'>;
}

/** The statements of an article and the lines that they were read from, both in order. */
export interface ToldArticle {
  readonly told: readonly Told[];
  readonly lines: readonly Line[];
}

/** What is carried from line to line; statements are known by their number. */
interface Memory {
  readonly told: Told[];
  /** A statement whose line ended in a colon ("The paper reports:") and waits for its content. */
  awaiting: number | null;
  /** The last statement before the line, when a quotation may go on after it. */
  last: number | null;
  /** The paragraph before ended inside a quotation, which the next takes up. */
  isOpen: boolean;
}

/**
 * Finds all statements of an article by its words alone.
 *
 * @returns all lines, and the statements, those of one line together; some are without content, which count for nothing
 *   but their number; no statements when nobody is reported to say anything
 */
export function tellArticle(input: TellInput): ToldArticle {
  const memory: Memory = { told: [], awaiting: null, last: null, isOpen: false };
  const blocks = readBlocks(input);
  const labels = labelsOf(blocks);
  for (const { block, lines } of blocks) {
    const label = labels.get(lines[0] as Line);
    if (block.kind === 'question' || block.kind === 'answer')
      tellTurn(lines, { content: trimSpan(input.article.text, block), turn: block.kind }, memory);
    else if (label !== undefined) tellTurn(lines, turnOf(lines, label), memory);
    else tellBlock(lines, memory);
  }
  return { told: memory.told, lines: blocks.flatMap(({ lines }) => lines) };
}

/** A block that is read, with its lines, of which there is one at least. */
interface ReadBlock {
  readonly block: Block;
  readonly lines: readonly Line[];
}

function readBlocks(input: TellInput): readonly ReadBlock[] {
  const byBlock = sentencesByBlock(input);
  const read: ReadBlock[] = [];
  let next = 0;
  for (const [number, sentences] of byBlock) {
    const block = input.article.blocks[number];
    if (number < next || block === undefined || !isRead(block)) continue;
    const joined = joinOpen(input, byBlock, number, cutLines(input, sentences, block.kind));
    read.push({ block, lines: joined.lines });
    next = joined.next;
  }
  return read;
}

// A correction below an article ("An earlier version said that …") is the newsroom's word too.
const isRead = (block: Block): boolean => isTitleOrBody(block) || isCorrection(block);

/** Lines, and the number of the block after those that they were read from. */
interface Joined {
  readonly lines: readonly Line[];
  readonly next: number;
}

// Paragraphs of one quotation are read as one, as long as the last of them leaves a quotation open.
function joinOpen(
  input: TellInput,
  byBlock: ReadonlyMap<number, readonly Sentence[]>,
  number: number,
  first: readonly Line[],
): Joined {
  let joined: Joined = { lines: first, next: number + 1 };
  if (input.article.blocks[number]?.kind !== 'paragraph') return joined;
  for (;;) {
    const more = closingParagraphs(input, byBlock, number, joined);
    if (more === null) return joined;
    joined = more;
  }
}

/** Quotations without marks of their own at each paragraph are followed through so many paragraphs. */
const LONGEST_QUOTATION = 8;

// The lines given and those up to the paragraph that closes their last quotation, when none between bears a mark.
function closingParagraphs(
  input: TellInput,
  byBlock: ReadonlyMap<number, readonly Sentence[]>,
  number: number,
  { lines, next }: Joined,
): Joined | null {
  const open = lines[lines.length - 1]?.quotations.at(-1);
  if (open === undefined || open.isClosed) return null;
  for (let i = next; i < number + LONGEST_QUOTATION; i += 1) {
    const more = input.article.blocks[i]?.kind === 'paragraph' ? byBlock.get(i) : undefined;
    if (more === undefined) return null;
    const mark = more.flatMap(({ tokens }) => tokens).find(({ kind }) => kind === 'quote');
    if (mark === undefined) continue;
    if (!/\S/u.test(input.article.text.charAt(mark.start - 1))) return null;
    const sentences = Array.from({ length: i + 1 - number }, (_, k) => byBlock.get(number + k) ?? []).flat();
    const whole = cutLines(input, sentences, 'paragraph');
    const isClosed = whole.some(({ quotations }) => quotations.some((q) => q.opens === open.opens && q.isClosed));
    return isClosed ? { lines: whole, next: i + 1 } : null;
  }
  return null;
}

// The labels of a transcript ("FALK: …"): names in capitals before a colon, each of which opens two blocks or more.
function labelsOf(blocks: readonly ReadBlock[]): ReadonlyMap<Line, Range> {
  const found = blocks.flatMap(({ lines: [line] }) => {
    const label = line === undefined ? null : turnLabel(line);
    return line === undefined || label === null ? [] : [{ line, label, words: wordsIn(line, label) }];
  });
  const counts = new Map<string, number>();
  for (const { words } of found) counts.set(words, (counts.get(words) ?? 0) + 1);
  return new Map(found.filter(({ words }) => (counts.get(words) ?? 0) > 1).map(({ line, label }) => [line, label]));
}

const wordsIn = ({ tokens }: Line, { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

// A labelled turn: the words after the colon, said by whom the label names.
function turnOf(lines: readonly Line[], label: Range): Turn {
  const [line, last] = [lines[0] as Line, lines[lines.length - 1] as Line];
  const cue = { from: label.to, to: label.to + 1 };
  const start = line.tokens[cue.to]?.start ?? line.end;
  return { content: { start, end: last.end }, source: label, cue: spanOf(line, cue), turn: null };
}

// The sentences of each block, without a dateline: nobody says where and when a report was filed.
function sentencesByBlock({ reading, article }: TellInput): ReadonlyMap<number, readonly Sentence[]> {
  return groupBy(
    reading.sentences.map((sentence) => behindDateline(sentence, article.blocks)),
    ({ block }) => block,
  );
}

function tellBlock(lines: readonly Line[], memory: Memory): void {
  let before: number | null = null;
  for (const [i, line] of lines.entries()) {
    if (sign(line, memory)) continue;
    const drafts = readLine(line);
    const first = memory.told.length;
    if (drafts.length === 0) before = tellBack(line, lines[i - 1], memory) ?? before;
    memory.told.push(...tell(line, drafts, first));
    const quoted = tellQuotes(line, drafts, before, memory);
    if (drafts.length > 0) before = first + lastOuter(drafts);
    else before = quoted ?? (isQuoted(line, 0) ? before : null);
    memory.last = before ?? memory.last;
    memory.awaiting = awaitingOf(line, memory);
    memory.isOpen = line.quotations[line.quotations.length - 1]?.isClosed === false;
  }
}

// "That is what Ann Lee said.": the line before, which nobody else says, is hers.
function tellBack(line: Line, previous: Line | undefined, { told }: Memory): number | null {
  if (previous === undefined || previous.quotations.length > 0 || told[told.length - 1]?.line === previous) return null;
  const back = readBackReport(line);
  const content = spanOf(previous, { from: 0, to: previous.stop });
  if (back === null || content === null) return null;
  const { source, cue } = back;
  return told.push({ ...untold(line), kind: 'indirect', content: [content], source, cue: spanOf(line, cue) }) - 1;
}

// The last statement of a line that stands in no other, which is whom a quotation after it goes on with.
const lastOuter = (drafts: readonly Draft[]): number => drafts.findLastIndex(({ parent }) => parent === null);

// "— Ann Lee" in a line of its own signs the quotation right before it.
function sign(line: Line, { told }: Memory): boolean {
  const source = signerOf(line);
  const last = told[told.length - 1];
  if (source === null || last === undefined || last.cue !== null || last.kind !== 'direct' || last.turn !== null)
    return false;
  const end = last.content[last.content.length - 1]?.end ?? 0;
  if (/\S/u.test(line.text.slice(end, line.start).replace(/^["”“’'»]/u, ''))) return false;
  told[told.length - 1] = { ...last, line, source, cue: spanOf(line, { from: 0, to: 1 }), carries: null };
  return true;
}

function awaitingOf(line: Line, { told }: Memory): number | null {
  const last = told[told.length - 1];
  const waits = last?.line === line && last.content.length === 0 && awaitsQuote(line);
  return waits ? told.length - 1 : null;
}

// Quotations that no cue of the line accounts for: they go on with the statement before them, fulfil a colon, or stand
// alone with the speaker of the statement before.
function tellQuotes(line: Line, drafts: readonly Draft[], before: number | null, memory: Memory): number | null {
  const leads = isQuoted(line, 0);
  const follows = leads && (before !== null || memory.isOpen);
  const free = freeQuotes(line, drafts, follows);
  if (free.length === 0) return null;
  const number = memory.awaiting ?? (leads && drafts.length === 0 ? before : null);
  const joined = number === null ? undefined : memory.told[number];
  if (number !== null && joined !== undefined && (memory.awaiting !== null || goesOn(joined))) {
    memory.told[number] = {
      ...joined,
      kind: joined.content.length === 0 ? 'direct' : joined.kind,
      content: [...joined.content, ...free],
    };
    return number;
  }
  const carries = leads ? (before ?? (isTold(line) ? null : memory.last)) : null;
  return (
    memory.told.push({ ...untold(line), content: free, kind: leads ? 'direct' : 'mixed', carries, isGuess: !leads }) - 1
  );
}

// "“It is late,” can be heard on the tape": whoever spoke before does not speak, where a verb behind the quotation
// tells of somebody else than "he" or "they".
function isTold(line: Line): boolean {
  const behind = line.tokens.map((_, i) => i).filter((i) => !isQuoted(line, i) && isWord(line, i));
  return (
    behind.some((i) => isPart(line, i, 'VERB', 'AUX')) &&
    !behind.some((i) => is(line, i, 'maleForms', 'femaleForms', 'pluralForms'))
  );
}

const goesOn = ({ kind, cue }: Told): boolean => kind !== 'indirect' && cue !== null;

/** What one side says in an interview or a transcript. */
interface Turn extends Pick<Told, 'turn'>, Partial<Pick<Told, 'source' | 'cue'>> {
  readonly content: Span;
}

// A turn is one direct statement; what it reports of others is nested in it.
function tellTurn(lines: readonly Line[], { content, ...turn }: Turn, memory: Memory): void {
  const [line] = lines;
  if (line === undefined || content.end <= content.start) return;
  const whole = memory.told.push({ ...untold(line), content: [content], ...turn }) - 1;
  for (const inner of lines) {
    const told = tell(inner, readLine(inner), memory.told.length);
    memory.told.push(
      ...told.map((one) => ({
        ...one,
        parent: one.parent ?? whole,
        content: isNested(one, content) ? one.content : [],
      })),
    );
  }
}

// Inside a turn only what somebody else is said to say counts, not what the speaker thinks.
const isNested = ({ class: kind, source, cue }: Told, turn: Span): boolean =>
  kind === 'speech' && source !== null && cue !== null && cue.start >= turn.start;
