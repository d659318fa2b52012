import type { StatementKind } from '../../model/annotation.js';
import { type Span, slice } from '../../model/span.js';
import type { Quotation } from '../../text/quotes.js';
import { isCapitalised, isWordOrNumber } from '../../text/tokens.js';
import type { CueClass } from './lexicon.js';
import { is, isQuoted, type Line, quotationAt, type Range, spanOf, wordsQuoted } from './line.js';
import type { Draft } from './readLine.js';

/** One statement with its places in the text, before anybody is known by more than words. */
export interface Told {
  readonly kind: StatementKind;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Range | null;
  readonly addressee: Range | null;
  readonly medium: Span | null;
  readonly cited: Range | null;
  readonly class: CueClass;
  readonly relays: readonly Span[];
  /** The number, in the article, of the statement that holds this one; null at the top. */
  readonly parent: number | null;
  /** The line that `source`, `addressee` and `cited` are ranges of. */
  readonly line: Line;
  /** The number of the statement whose speaker speaks here too, when the text names none. */
  readonly carries: number | null;
  readonly turn: 'question' | 'answer' | null;
  readonly isGuess: boolean;
}

/** Takes a line; returns a statement in it of which nothing is known. */
export const untold = (line: Line): Told => ({
  kind: 'direct',
  content: [],
  cue: null,
  source: null,
  addressee: null,
  medium: null,
  cited: null,
  class: 'speech',
  relays: [],
  parent: null,
  line,
  carries: null,
  turn: null,
  isGuess: false,
});

/**
 * Takes a line, its drafts and the number that its first statement will have; returns the statements with their places.
 */
export function tell(line: Line, drafts: readonly Draft[], first: number): readonly Told[] {
  return drafts.map((draft) => ({
    ...untold(line),
    kind: kindOf(line, draft.content),
    content: draft.content.flatMap((range) => contentSpan(line, range) ?? []),
    cue: draft.cue && spanOf(line, draft.cue),
    source: draft.source,
    addressee: draft.addressee,
    medium: draft.medium && spanOf(line, draft.medium),
    cited: draft.cited,
    class: draft.class,
    relays: draft.relays.flatMap((range) => spanOf(line, range) ?? []),
    parent: draft.parent === null ? null : first + draft.parent,
    isGuess: draft.isGuess,
  }));
}

/**
 * Takes a quotation; returns what it holds without the comma that only leads on to the cue; null when that is nothing.
 */
export function insideOf(text: string, { start, end }: Quotation): Span | null {
  const words = text.slice(start, end);
  const trimmed = words.replace(/[\s,]+$/u, '');
  const lead = trimmed.length - trimmed.trimStart().length;
  return trimmed.length > lead ? { start: start + lead, end: start + trimmed.length } : null;
}

// The marks around a stretch that is one whole quotation are left out; others belong to the words.
function contentSpan(line: Line, range: Range): Span | null {
  const whole = spanOf(line, range);
  if (whole === null) return null;
  const only = quotationAt(line, range.from);
  const isOne = isQuoted(line, range.from) && line.quotes[range.from] === line.quotes[range.to - 1];
  if (isOne && only !== undefined && only.opens >= whole.start && only.closes <= whole.end)
    return insideOf(line.text, only);
  const words = slice(line.text, whole);
  const comma = /,(?=["”“’']?$)/u.exec(words);
  return comma !== null && comma.index === words.length - 1 ? { start: whole.start, end: whole.end - 1 } : whole;
}

// Direct: all is quoted, and not as the tail of a clause ("that “…”"). Mixed: some of it.
function kindOf(line: Line, content: readonly Range[]): StatementKind {
  let quoted = 0;
  let all = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i += 1) {
      all += 1;
      if (isQuoted(line, i) && !isNameInMarks(line, i)) quoted += 1;
    }
  }
  if (quoted === 0) return 'indirect';
  const first = content[0];
  const leadsIn = first !== undefined && is(line, first.from - 1, 'complementizers');
  return quoted === all && !leadsIn && startsLikeSpeech(line, first) ? 'direct' : 'mixed';
}

/** A name in quotation marks (“Norddam”) has so many words at most. */
const LONGEST_NAME = 3;

function isNameInMarks(line: Line, i: number): boolean {
  const words = wordsQuoted(line, line.quotes[i] ?? -1);
  return i > 1 && words.length <= LONGEST_NAME && !line.isTitleCase && words.every(isCapitalised);
}

// A quotation that begins in the middle of a sentence is a fragment of one.
function startsLikeSpeech(line: Line, first: Range | undefined): boolean {
  const word = first === undefined ? undefined : line.tokens.slice(first.from, first.to).find(isWordOrNumber);
  return word === undefined || !/^\p{Ll}/u.test(word.text);
}
