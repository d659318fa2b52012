import type { Span } from '../model/span.js';
import type { Token } from './tokens.js';

/** One quotation: the span is what stands inside the marks. */
export interface Quotation extends Span {
  /** Where the opening mark begins. */
  readonly opens: number;
  /** One past the closing mark; `end` when the quotation is never closed. */
  readonly closes: number;
  readonly isClosed: boolean;
  /** Dashes stand in place of marks. */
  readonly isDashed?: boolean;
}

/** A quotation that is never closed is cut after this many code units: longer ones are lost marks, not speech. */
const LONGEST_OPEN = 4000;

/** A quotation mark with its surroundings and what is still to come after it. */
interface Mark {
  readonly token: Token;
  readonly family: 'double' | 'guillemet' | 'straight' | 'single';
  /** It hugs the word after it and not the one before. */
  readonly hugsNext: boolean;
  /** It hugs the next word, and no broken habit (`“We go, “she said`) makes it the end of the words before it. */
  readonly looksOpening: boolean;
  /** It hugs what stands before it, or a broken habit shows that it ends the words before it. */
  readonly looksClosing: boolean;
  readonly followsPunctuation: boolean;
  /** It hugs the end of a sentence and not the word after it. */
  readonly endsSentence: boolean;
}

/** A quotation that is still open while the marks are walked. */
interface Open {
  readonly mark: Mark;
  depth: number;
}

/**
 * Pairs the quotation marks of one block, outermost pairs only, and survives broken habits: „…“, “…“ and “…„ beside
 * “…”, «…» and »…«, ‘…’ beside apostrophes, a mark of another kind as closer, marks the wrong way round, and a
 * paragraph whose last quotation runs on into the next (then the words up to the end of the block are quoted). Linear
 * in the number of tokens.
 *
 * @param text the whole text
 * @param tokens the tokens of one block, in order
 * @returns the quotations in order, not overlapping, none empty; empty when there are no marks
 */
export function pairQuotes(text: string, tokens: readonly Token[]): readonly Quotation[] {
  const marks = withoutApostrophes(
    doubled(tokens.filter((t) => t.kind === 'quote')).map((token) => readMark(text, token)),
  );
  const closersAfter = countAfter(marks, (mark) => mark.family === 'double' && !mark.looksOpening);
  const straightAfter = countAfter(marks, (mark) => mark.family === 'straight');
  const found: Quotation[] = [];
  let open: Open | null = null;
  marks.forEach((mark, i) => {
    if (open === null) {
      if (canOpen(text, marks, i)) open = { mark, depth: 0 };
      return;
    }
    if (reopens(open, mark, closersAfter[i] ?? 0, straightAfter[i] ?? 0)) {
      found.push(...unclosed(text, open.mark, mark.token.start));
      open = { mark, depth: 0 };
    } else if (nests(open, mark)) open.depth += 1;
    else if (closes(open, mark)) {
      if (open.depth > 0 && mark.family === open.mark.family) open.depth -= 1;
      else {
        found.push(...closed(open.mark, mark));
        open = null;
      }
    }
  });
  const last = open as Open | null;
  const end = tokens[tokens.length - 1]?.end ?? 0;
  if (last !== null && last.mark.family !== 'single') found.push(...unclosed(text, last.mark, end));
  return found;
}

// Two single straight marks that touch are one double mark ('' and ``).
function doubled(marks: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < marks.length; i += 1) {
    const [mark, next] = [marks[i] as Token, marks[i + 1]];
    const isPair = next !== undefined && next.start === mark.end && next.text === mark.text && "'`".includes(mark.text);
    joined.push(isPair ? { ...mark, end: next.end, text: '"', lower: '"' } : mark);
    if (isPair) i += 1;
  }
  return joined;
}

function readMark(text: string, token: Token): Mark {
  const before = text.charAt(token.start - 1);
  const after = text.charAt(token.end);
  const startsWord = /[\p{L}\p{N}[($€£…“„‘«"']/u.test(after);
  const endsWord = before !== '' && !/[\s([—–]/u.test(before);
  const followsClause = /[,.?!…]\s?$/u.test(text.slice(Math.max(0, token.start - 2), token.start));
  const beforeSmall = /^\s?\p{Ll}/u.test(text.slice(token.end, token.end + 2));
  return {
    token,
    family: familyOf(token.text),
    hugsNext: startsWord && !endsWord,
    looksOpening: startsWord && !endsWord && !(followsClause && beforeSmall && before !== ''),
    looksClosing: endsWord || !startsWord || (followsClause && beforeSmall),
    followsPunctuation: /[,.?!…]/.test(before),
    endsSentence: /[.!?…]/.test(before) && !startsWord,
  };
}

function familyOf(mark: string): Mark['family'] {
  if (mark === '"') return 'straight';
  if (mark === '«' || mark === '»') return 'guillemet';
  return '“”„‟'.includes(mark) ? 'double' : 'single';
}

// Of the single marks only those stay that open or close: one that ends a word is an apostrophe (the dockers’ union)
// when a better end follows, after punctuation and before the next opening; one that opens must find an end.
function withoutApostrophes(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  let hasEnd = false;
  let hasBetterEnd = false;
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    const mark = marks[i] as Mark;
    if (mark.family === 'single') {
      const opens = mark.looksOpening;
      if (opens ? !hasEnd : hasBetterEnd && !mark.followsPunctuation) continue;
      hasEnd = !opens;
      hasBetterEnd = !opens && mark.followsPunctuation;
    } else if (mark.family !== 'straight') hasEnd = mark.looksOpening ? hasBetterEnd : true;
    kept.push(mark);
  }
  return kept.reverse();
}

// For each mark, how many marks of a sort come after it.
function countAfter(marks: readonly Mark[], sort: (mark: Mark) => boolean): readonly number[] {
  const counts = new Array<number>(marks.length).fill(0);
  for (let i = marks.length - 2; i >= 0; i -= 1)
    counts[i] = (counts[i + 1] ?? 0) + (sort(marks[i + 1] as Mark) ? 1 : 0);
  return counts;
}

function canOpen(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i] as Mark;
  const { token } = mark;
  if (token.text === '„') return true;
  if (mark.family === 'single') return token.text !== '`' && mark.looksOpening;
  // 5" of snow: a mark after a digit measures.
  if (mark.family === 'straight')
    return mark.looksOpening || !(mark.endsSentence || /\p{N}/u.test(text.charAt(token.start - 1)));
  if (token.text === '”') return mark.looksOpening || opensBackwards(text, marks, i);
  return mark.hugsNext || !mark.looksClosing || startsBlock(text, token) || standsApart(text, token);
}

// `: “ The quay is ours. ”`, « The quay is ours »: an opening mark with blanks on both sides.
const standsApart = (text: string, { text: mark, start, end }: Token): boolean =>
  (mark === '“' || mark === '«') && /[\s:,]/.test(text.charAt(start - 1)) && /\s/.test(text.charAt(end));

// `promises” anything“`: a closing mark where a quotation begins, when an opening one ends it.
function opensBackwards(text: string, marks: readonly Mark[], i: number): boolean {
  const [mark, next] = [marks[i] as Mark, marks[i + 1]];
  const beforeWord = /^\s\p{L}/u.test(text.slice(mark.token.end, mark.token.end + 2));
  return beforeWord && next !== undefined && next.token.text === '“' && !next.looksOpening;
}

const startsBlock = (text: string, token: Token): boolean =>
  /(?:^|\n)\s*$/.test(text.slice(Math.max(0, token.start - 3), token.start));

// A second opening mark while the first was never closed: the words of the first end before it.
function reopens(open: Open, mark: Mark, closersAfter: number, straightAfter: number): boolean {
  if (!mark.looksOpening || mark.family !== open.mark.family) return false;
  if (mark.family === 'double') return mark.token.text !== '”' && closersAfter < open.depth + 2;
  return mark.family === 'straight' && straightAfter % 2 === 1;
}

function nests(open: Open, mark: Mark): boolean {
  if (mark.family !== open.mark.family || !mark.looksOpening) return false;
  return mark.family === 'double' ? mark.token.text !== '”' : mark.family === 'guillemet';
}

function closes(open: Open, mark: Mark): boolean {
  const first = open.mark;
  if (first.family === 'guillemet') return mark.family === 'guillemet' && mark.token.text !== first.token.text;
  if (first.family === 'straight') return mark.family === 'straight';
  if (first.family === 'double') {
    // “We wait„ in translations of texts that open with „.
    if (mark.family === 'double') return mark.token.text !== '„' || (mark.looksClosing && !mark.looksOpening);
    return mark.family === 'straight' && mark.looksClosing && !mark.looksOpening;
  }
  if (mark.family === 'double') return mark.looksClosing && !mark.looksOpening;
  return mark.family === 'single' && mark.looksClosing && !mark.looksOpening;
}

function closed(open: Mark, close: Mark): readonly Quotation[] {
  const [start, end] = [open.token.end, close.token.start];
  return end > start ? [{ start, end, opens: open.token.start, closes: close.token.end, isClosed: true }] : [];
}

function unclosed(text: string, open: Mark, limit: number): readonly Quotation[] {
  const start = open.token.end;
  const end = Math.min(limit, start + LONGEST_OPEN);
  const words = text.slice(start, end).trimEnd();
  if (words === '') return [];
  return [{ start, end: start + words.length, opens: open.token.start, closes: start + words.length, isClosed: false }];
}
