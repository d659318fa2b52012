import { isCapitalised, type Token } from '../../text/tokens.js';
import { at, isDash, isName, isQuoted, isVerb, type Line, type Range } from './line.js';
import { namesWork } from './phrases.js';
import { type Report, reportOf } from './report.js';

/** A name that signs or labels words ("Ann Lee, harbour pilot", "ANN LEE") has so many tokens at most. */
const LONGEST_NAME = 10;

/**
 * Reads a quotation with its signature: "“The quay is ours.” — Ann Lee, harbour pilot".
 *
 * @returns the report, its content all that stands before the dash; null when the line is no such thing
 */
export function readSignature(line: Line): Report | null {
  if (!isQuoted(line, 0)) return null;
  const dash = line.tokens.findIndex((_, i) => isDash(line, i) && !isQuoted(line, i));
  if (dash < 1 || !isQuoted(line, dash - 1) || namesWork(line, 0)) return null;
  const source = signerAfter(line, dash);
  return source === null
    ? null
    : reportOf({ cue: { from: dash, to: dash + 1 }, source, class: 'speech', leftEnd: dash, joint: 0 });
}

/**
 * Takes a line; returns who signs the quotation before it ("— Ann Lee, harbour pilot"); null when it is no signature.
 */
export function signerOf(line: Line): Range | null {
  return isDash(line, 0) ? signerAfter(line, 0) : null;
}

// A name of two words or more up to the end of the line, perhaps with a description after a comma.
function signerAfter(line: Line, dash: number): Range | null {
  const [from, to] = [dash + 1, line.stop];
  if (to - from < 2 || to - from > LONGEST_NAME || !isName(line, from) || !isName(line, from + 1)) return null;
  for (let i = from; i < to; i += 1) {
    if (isVerb(line, i) || isQuoted(line, i)) return null;
    if (at(line, i) === ',') break;
    if (!isName(line, i) && !/^[.’'-]$/.test(at(line, i))) return null;
  }
  return { from, to };
}

/**
 * Takes a line; returns the label of a turn in a transcript ("ANN LEE:"), the colon left out; null when there is none.
 */
export function turnLabel(line: Line): Range | null {
  const first = line.tokens.findIndex(({ kind }) => kind !== 'quote');
  if (first < 0) return null;
  for (let i = first; i < Math.min(line.tokens.length - 1, first + LONGEST_NAME); i += 1) {
    if (at(line, i) === ':') return i > first ? { from: first, to: i } : null;
    if (!isLabelWord(line.tokens[i] as Token) && !(i > first && /^[.,’'-]$/.test(at(line, i)))) return null;
  }
  return null;
}

// All in capitals, so that no heading ("Update: …") is taken for a speaker.
const isLabelWord = (token: Token): boolean =>
  token.kind === 'word' && isCapitalised(token) && token.text.length > 1 && token.text === token.text.toUpperCase();
