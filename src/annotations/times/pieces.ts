import type { Span } from '../../model/span.js';
import { startsWithCapital } from '../../text/capitals.js';
import { phraseFrom } from '../../text/phrases.js';
import type { Token } from '../../text/tokens.js';
import type { TimeLexicon } from './lexicon.js';

/** A word, number or mark of a sentence; hyphened words are cut at their hyphens ("third-quarter" is two pieces). */
export interface Piece extends Span {
  readonly text: string;
  readonly lower: string;
  /** The value of a number in digits or of a number word; null for other pieces. */
  readonly number: number | null;
  readonly isDigits: boolean;
  readonly isCapitalised: boolean;
  /** The dash that ties it to the piece before ("12-year", "2–4"); empty when there is none. */
  readonly joint: string;
}

/** One sentence prepared for reading times. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly lexicon: TimeLexicon;
}

const NOTHING: Piece = {
  start: -1,
  end: -1,
  text: '',
  lower: '',
  number: null,
  isDigits: false,
  isCapitalised: false,
  joint: '',
};

const DASH = /^[-–—‐‑]$/;

/** Takes a line and an index; returns the piece there, an empty piece when the index is outside. */
export function pieceAt({ pieces }: Line, i: number): Piece {
  return pieces[i] ?? NOTHING;
}

/**
 * Takes the text, the tokens of a sentence and the lexicon; returns the line. Dashes between touching pieces become
 * joints.
 */
export function lineOf(tokens: readonly Token[], lexicon: TimeLexicon): Line {
  const parts = tokens.flatMap(partsOf);
  const pieces: Piece[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as Part;
    const [before, after] = [parts[i - 1], parts[i + 1]];
    const isJoint = DASH.test(part.text) && before?.end === part.start && after?.start === part.end;
    if (isJoint && /[\p{L}\p{N}]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(after.text)) continue;
    const dash = before !== undefined && DASH.test(before.text) && before.end === part.start ? before : undefined;
    const tied =
      dash !== undefined && parts[i - 2]?.end === dash.start && /[\p{L}\p{N}]$/u.test(parts[i - 2]?.text ?? '');
    pieces.push(pieceOf(part, tied && /^[\p{L}\p{N}]/u.test(part.text) ? dash.text : '', lexicon));
  }
  return { pieces, lexicon };
}

interface Part extends Span {
  readonly text: string;
}

function partsOf(token: Token): readonly Part[] {
  if (token.kind !== 'word' || !/[-‐‑]/.test(token.text)) return [token];
  const parts: Part[] = [];
  for (const match of token.text.matchAll(/[-‐‑]|[^-‐‑]+/g)) {
    const start = token.start + match.index;
    parts.push({ start, end: start + match[0].length, text: match[0] });
  }
  return parts;
}

function pieceOf({ start, end, text }: Part, joint: string, lexicon: TimeLexicon): Piece {
  const lower = text.toLowerCase();
  const isDigits = /^[0-9]/.test(text) && /^[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?$/.test(text);
  return {
    start,
    end,
    text,
    lower,
    number: isDigits ? Number(text.replaceAll(',', '')) : (lexicon.numbers.get(lower) ?? null),
    isDigits,
    isCapitalised: startsWithCapital(text),
    joint,
  };
}

/**
 * Says whether words from piece `from` to `to` begin with a capital beside another such word ("China Daily", "The
 * Future Forum").
 */
export function isPartOfName(line: Line, from: number, to: number): boolean {
  const first = pieceAt(line, from);
  return first.isCapitalised && (from > 0 ? pieceAt(line, from - 1).isCapitalised : pieceAt(line, to).isCapitalised);
}

/** A number read from words or digits: `value` null when vague ("several"); `to` is one past its last piece. */
export interface Count {
  readonly value: number | null;
  readonly to: number;
}

/**
 * Reads a count of time units: digits, number words up to the thousands ("a hundred and twenty"), "a couple of", "half
 * a", "two and a half", and of a range its lower end ("two to three").
 *
 * @returns null when no count begins at `i`
 */
export function countAt(line: Line, i: number): Count | null {
  const { lexicon } = line;
  const vague = phraseFrom(line.pieces, i, lexicon.vagueCounts);
  if (vague > 0) return { value: null, to: i + vague };
  const couple = phraseFrom(line.pieces, i, lexicon.couples);
  if (couple > 0) return { value: 2, to: i + couple };
  if (lexicon.half.has(pieceAt(line, i).lower) && lexicon.articles.has(pieceAt(line, i + 1).lower))
    return { value: 0.5, to: i + 2 };
  const first = numeralAt(line, i);
  if (first === null) return null;
  const second = lexicon.to.has(pieceAt(line, first.to).lower) ? numeralAt(line, first.to + 1) : null;
  if (second !== null && !lexicon.articles.has(pieceAt(line, first.to + 1).lower))
    return { value: first.value, to: second.to };
  return first;
}

// "5 1/2" and "5½".
function withHalf(line: Line, value: number, to: number): Count {
  if (pieceAt(line, to).text === '½') return { value: value + 0.5, to: to + 1 };
  const isHalf = ['1', '/', '2'].every((text, n) => pieceAt(line, to + n).text === text);
  return isHalf ? { value: value + 0.5, to: to + 3 } : { value, to };
}

function numeralAt(line: Line, i: number): Count | null {
  const { lexicon } = line;
  const piece = pieceAt(line, i);
  if (piece.isDigits) return withHalf(line, piece.number as number, i + 1);
  const article = lexicon.articles.has(piece.lower);
  if (article && !lexicon.magnitudes.has(pieceAt(line, i + 1).lower)) return { value: 1, to: i + 1 };
  let [at, total] = [article ? i + 1 : i, article ? 1 : 0];
  const from = at;
  for (; pieceAt(line, at).number !== null && !pieceAt(line, at).isDigits; at += 1) {
    const value = pieceAt(line, at).number as number;
    if (lexicon.magnitudes.has(pieceAt(line, at).lower)) total = (total || 1) * value;
    else if (at > from && value >= 10 && !lexicon.magnitudes.has(pieceAt(line, at - 1).lower)) break;
    else if (at > from && value < 10 && total % 10 !== 0) break;
    else total += value;
    const joins = lexicon.and.has(pieceAt(line, at + 1).lower) && pieceAt(line, at + 2).number !== null;
    if (joins && lexicon.magnitudes.has(pieceAt(line, at).lower)) at += 1;
  }
  return at === from ? null : { value: total, to: at };
}
