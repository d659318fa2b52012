import type { Span } from '../../model/span.js';
import { ordinalIn } from '../../text/digits.js';
import type { NumberStyle } from '../../text/number-style.js';
import type { Token } from '../../text/tokens.js';

/**
 * A token cut finely enough to read figures: numbers stand alone (`5m` is `5` and `m`), hyphenated words are cut at the
 * hyphen. `value` is the number in base units; `ordinal` marks `66th`; `tight` says that it touches the piece before.
 */
export interface Piece extends Span {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  readonly lower: string;
  readonly value: number | null;
  readonly ordinal: boolean;
  readonly tight: boolean;
}

/** The words that tell how pieces hang together. */
export interface PieceWords {
  readonly small: ReadonlyMap<string, number>;
  readonly labelNouns: ReadonlySet<string>;
  /** Signs and codes of money that are written onto their number, as they are written. */
  readonly gluedCurrencies: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
}

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);

/**
 * Cuts the tokens of a sentence into pieces.
 *
 * @param text the article's text
 * @param tokens tokens of one sentence, in order
 * @param style how the text writes numbers
 * @param words words of small numbers, which programs that swap words put for digits ("two,500"), and nouns whose
 *   number is a label ("flight 370")
 * @returns the pieces in order; as many as there are tokens, or a few more
 */
export function piecesOf(
  text: string,
  tokens: readonly Token[],
  style: NumberStyle,
  words: PieceWords,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of rejoined(text, tokens, words)) {
    for (const part of cut(text, start, end)) {
      const piece = pieceOf(text, part, pieces[pieces.length - 1]);
      pieces.push(piece.kind !== 'number' || isShare(text, piece) ? piece : withGroups(piece, style));
    }
  }
  return joinThousands(text, withDigits(text, pieces, words.small), words);
}

/**
 * Takes pieces and an index; says whether a noun stands there whose number is a label ("flight 370"). With a determiner
 * it names a place or a thing by itself ("in the tunnel 12 people died").
 */
export const isLabelNoun = (
  pieces: readonly Piece[],
  i: number,
  { labelNouns, determiners }: Pick<PieceWords, 'labelNouns' | 'determiners'>,
): boolean => labelNouns.has(pieces[i]?.lower ?? '') && !determiners.has(pieces[i - 1]?.lower ?? '');

// "two,500" is 2,500: three pieces, of which the first is a word, become one.
function withDigits(text: string, pieces: readonly Piece[], small: ReadonlyMap<string, number>): readonly Piece[] {
  const begins = (at: number): boolean =>
    small.has(pieces[at]?.lower ?? '') &&
    pieces[at + 1]?.text === ',' &&
    pieces[at + 1]?.tight === true &&
    pieces[at + 2]?.tight === true &&
    /^\d{3}$/.test(pieces[at + 2]?.text ?? '');
  if (!pieces.some((_, i) => begins(i))) return pieces;
  return pieces.flatMap((piece, i): readonly Piece[] => {
    if (begins(i - 1) || begins(i - 2)) return [];
    if (!begins(i)) return [piece];
    const { end, value } = pieces[i + 2] as Piece;
    const words = text.slice(piece.start, end);
    const whole = (small.get(piece.lower) ?? 0) * 1000 + (value ?? 0);
    return [{ ...piece, end, kind: 'number', text: words, lower: words.toLowerCase(), value: whole }];
  });
}

// What the tokens cut in several: `1.5bn`, `9.8e-3`, `2×10^6`, `2^10`, `.08` behind a blank, and numbers whose marks
// stand apart as all marks of some texts do (`4 . 8 %`, `80 , 000 people`, `31, 000 people`).
const WHOLE =
  /(?:\d{1,3}(?: ?, 000)+|\d{1,3} \. \d{1,15}|\d{1,15}(?:[.,]\d{1,15})?(?:e[-+]?\d{1,3}|\s?×\s?10(?:\^[-−]?|[-−])\d{1,3}|\^[-−+]{0,2}\d{1,3})|\d{1,15}[.,]\d{1,15}\p{L}{1,4}|(?<=^|\s)\.\d{1,15})(?![\p{L}\d]|[.,]\d)/uy;

// The longest written number has fewer characters than this.
const LONGEST_NUMBER = 48;

// A number that was cut in several tokens is one again, and money written onto its number is parted from it.
function rejoined(text: string, tokens: readonly Token[], { gluedCurrencies }: PieceWords): readonly Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (const token of tokens) {
    if (token.start < last) continue;
    const sign = /^\p{L}{2,3}(?=\d)/u.exec(token.text)?.[0] ?? '';
    if (gluedCurrencies.has(sign)) {
      const middle = token.start + sign.length;
      const number = /^\d+(?:[.,]\d+)*\p{L}{0,4}/u.exec(text.slice(middle, middle + LONGEST_NUMBER))?.[0] ?? '';
      last = middle + number.length;
      spans.push({ start: token.start, end: middle }, { start: middle, end: last });
      continue;
    }
    const whole = /^[\d.]/.test(token.text) ? wholeAt(text, token.start) : '';
    const end = Math.max(token.end, token.start + whole.length);
    spans.push({ start: token.start, end });
    last = end;
  }
  return spans;
}

function wholeAt(text: string, start: number): string {
  const from = Math.max(0, start - 1);
  WHOLE.lastIndex = start - from;
  return WHOLE.exec(text.slice(from, start + LONGEST_NUMBER))?.[0] ?? '';
}

// `5m` -> `5`, `m`; `two-decade` -> `two`, `-`, `decade`; everything else stays whole.
function cut(text: string, start: number, end: number): readonly Span[] {
  const words = text.slice(start, end);
  if (!/[\d-]/.test(words) || numberOf(words) !== null) return [{ start, end }];
  const joined = /^(\d[\d.,]*)(\p{L}{1,4}²?)$/u.exec(words);
  if (joined && ordinalIn(words) === null) {
    const middle = start + (joined[1] as string).length;
    return [
      { start, end: middle },
      { start: middle, end },
    ];
  }
  if (!/^[\p{L}\d].{0,80}-/u.test(words) || /^\p{Lu}+-\d/u.test(words)) return [{ start, end }];
  let at = start;
  return words.split(/(-)/).flatMap((part) => {
    const from = at;
    at += part.length;
    return part === '' ? [] : [{ start: from, end: at }];
  });
}

function pieceOf(text: string, { start, end }: Span, before: Piece | undefined): Piece {
  const words = text.slice(start, end);
  const rank = ordinalIn(words);
  const value = rank ?? numberOf(words);
  const kind = value !== null ? 'number' : /^[\p{L}\d]/u.test(words) ? 'word' : 'mark';
  return {
    start,
    end,
    kind,
    text: words,
    lower: words.toLowerCase(),
    value,
    ordinal: rank !== null,
    tight: before?.end === start,
  };
}

// "2.000 percent": a share of so many noughts was measured.
const isShare = (text: string, { end }: Piece): boolean => /^ ?(?:%|per ?cent)/u.test(text.slice(end, end + 9));

// In a text with decimal commas one group behind a point is no fraction, and three noughts are none anywhere.
function withGroups(piece: Piece, style: NumberStyle): Piece {
  const isGrouped = style === 'comma' ? /^\d{1,3}\.\d{3}$/ : /^[1-9]\d{0,2}\.000$/;
  return isGrouped.test(piece.text) ? { ...piece, value: Number(piece.text.replace('.', '')) } : piece;
}

/**
 * Reads a number written in digits: `1,270`, `1.5`, `3,5`, `1.000.000`, `12,34,567.89`, `2½`, `9.8e-3`, `2×10^6`,
 * `2^10`, `4 . 8`.
 *
 * @param words the digits with their marks
 * @returns the number; null when it is no single number (`22,24,26`)
 */
export function numberOf(words: string): number | null {
  if (/^\d+ ?[.,] \d/.test(words)) return numberOf(words.replaceAll(/ ?([.,]) /g, '$1'));
  const vulgar = VULGAR.get(words.slice(-1));
  if (vulgar !== undefined) {
    const whole = words.length === 1 ? 0 : numberOf(words.slice(0, -1));
    return whole === null ? null : whole + vulgar;
  }
  if (!/^[\d.]/.test(words)) return null;
  const power = /^([\d.,]+)(?:(e)|\s?×\s?(10)\^?|\^)([-−+]*)(\d{1,3})$/u.exec(words);
  if (power !== null) return powerOf(power);
  if (/^\d{1,15}([.,]\d{1,2})?$/.test(words)) return Number(words.replace(',', '.'));
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(words)) return Number(words.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(words)) return Number(words.replaceAll('.', '').replace(',', '.'));
  return /^\d{0,15}\.\d{1,15}$/.test(words) ? Number(words) : null;
}

// A number times a power of ten, or a number to a power; null when it is too large to be one.
function powerOf([, digits = '', e, ten, signs = '', exponent = '']: RegExpExecArray): number | null {
  const base = numberOf(digits);
  if (base === null) return null;
  const power = Number(exponent) * (/[-−]/.test(signs) ? -1 : 1);
  const value = e === undefined && ten === undefined ? base ** power : Number(`${base}e${power}`);
  return Number.isFinite(value) ? value : null;
}

// `40 000` and `1 414 021 100`: groups of three digits after one to three, apart by one space. In "flight 370 239
// passengers" the first number is a label.
function joinThousands(text: string, pieces: readonly Piece[], words: PieceWords): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = /^\d{3}(\.\d+)?$/.test(piece.text) ? joined[joined.length - 1] : undefined;
    const opens = last && /^\d{1,3}([ \u00a0\u202f]\d{3})*$/.test(last.text) && last.value !== null && last.value > 0;
    const group = opens && !isLabelNoun(joined, joined.length - 2, words);
    const gap = last ? text.slice(last.end, piece.start) : '';
    if (last && group && /^[ \u00a0\u202f]$/.test(gap)) {
      const digits = text.slice(last.start, piece.end);
      const value = Number(digits.replaceAll(/[ \u00a0\u202f]/g, ''));
      joined[joined.length - 1] = { ...last, end: piece.end, text: digits, lower: digits, value };
    } else joined.push(piece);
  }
  return joined;
}
