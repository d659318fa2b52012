import type { Span } from '../model/span.js';
import type { Sentence } from './reading.js';
import { isCapitalised, type Token, tokenize } from './tokens.js';

/** A dateline has at most so many tokens. */
const LONGEST = 24;
/** So many characters hold one. */
const LONGEST_TEXT = 200;
/** It opens one of the first so many paragraphs. */
const FIRST_PARAGRAPHS = 3;
/** The last day of a month. */
const LAST_DAY = 31;
const DASHES = new Set(['-', '–', '—']);
const WITHIN = new Set([',', '.', '(', ')', '/', "'", '’']);

/**
 * Leaves the dateline out that opens a report: a place in capitals, and what stands with it up to a dash (LINDHAVEN,
 * Marenia, March 14 (Agency) - The bridge …) or to an agency in capitals (SUND (NT) The bridge …); names with a day and
 * a bracket before a dash (Quay Agency, Sund, March 14 (Reporter Ada Lind) -- The bridge …), or with a day before a
 * colon (Sund, March 14: The bridge …); or a place and who wrote from there, as Japanese papers do ([Sund = Ada Lind]
 * The bridge …).
 *
 * @param sentence a sentence
 * @param block the block that it stands in
 * @returns the sentence from the first word behind the dateline on; the sentence itself when there is none, or when
 *   another stands before it in the block
 */
export function withoutDateline(sentence: Sentence, block: Span): Sentence {
  const filed = sentence.start === block.start ? datelineLength(sentence.tokens) : 0;
  if (filed === 0) return sentence;
  const tokens = sentence.tokens.slice(filed);
  return { ...sentence, start: tokens[0]?.start ?? sentence.start, tokens };
}

/**
 * Finds the name in brackets of the dateline of a report (TARVIK, March 14 (Nordwire) - The bridge …): its first
 * paragraph begins with it, or one of the two behind a standfirst.
 *
 * @param text the text of the report
 * @param paragraphs its paragraphs
 * @returns the tokens between the last brackets, and whether a day stands before them; null where no dateline has
 *   anything in brackets
 */
export function datelineBrackets(
  text: string,
  paragraphs: readonly Span[],
): { readonly within: readonly Token[]; readonly isDated: boolean } | null {
  for (const { start, end } of paragraphs.slice(0, FIRST_PARAGRAPHS)) {
    const tokens = tokenize(text, { start, end: Math.min(end, start + LONGEST_TEXT) });
    const dateline = tokens.slice(0, datelineLength(tokens));
    const open = dateline.findLastIndex(({ text: mark }) => mark === '(');
    const close = dateline.findIndex(({ text: mark }, i) => i > open && mark === ')');
    if (open >= 1 && close >= 0)
      return { within: dateline.slice(open + 1, close), isDated: dateline.slice(0, open).some(isDay) };
  }
  return null;
}

/** Takes a sentence and the blocks of its article; returns the sentence without a dateline (see withoutDateline). */
export const behindDateline = (sentence: Sentence, blocks: readonly Span[]): Sentence =>
  withoutDateline(sentence, blocks[sentence.block] ?? sentence);

// How many tokens it has, the dash or bracket that closes it among them.
function datelineLength(tokens: readonly Token[]): number {
  const [first] = tokens;
  if (first?.text === '[') return bracketLength(tokens);
  if (first === undefined || !isCapitalised(first)) return 0;
  const isCapitals = /^\p{Lu}{3,}$/u.test(first.text);
  for (let i = 1; i < Math.min(LONGEST, tokens.length - 1); i += 1) {
    const [token, next] = [tokens[i] as Token, tokens[i + 1] as Token];
    if (DASHES.has(token.text)) {
      const isFiled = isCapitals || (tokens[i - 1]?.text === ')' && tokens.slice(0, i).some(isDay));
      return isFiled ? dashedLength(tokens, i) : 0;
    }
    if (token.text === ':' && isDayOfPlace(tokens.slice(0, i)) && isCapitalised(next)) return i + 1;
    if (isCapitals && token.text === ')' && namesAgency(tokens, i) && isCapitalised(next)) return i + 1;
    if (!(isNumber(token) || WITHIN.has(token.text) || isCapitalised(token))) return 0;
  }
  return 0;
}

// A dash or two that stand apart, and a report behind them.
function dashedLength(tokens: readonly Token[], at: number): number {
  const last = DASHES.has(tokens[at + 1]?.text ?? '') ? at + 1 : at;
  const [before, dash, next] = [tokens[at - 1], tokens[last], tokens[last + 1]];
  if (before === undefined || dash === undefined || next === undefined) return 0;
  const isApart = before.end < (tokens[at]?.start ?? 0) && dash.end < next.start;
  return isApart && opensReport(next) ? last + 1 : 0;
}

const isNumber = ({ kind }: Token): boolean => kind === 'number';
const isDay = (token: Token): boolean => isNumber(token) && Number(token.text) <= LAST_DAY;
// "Sund, March 14: The bridge …"
const isDayOfPlace = (tokens: readonly Token[]): boolean =>
  tokens.some(isDay) && tokens.some(({ text }) => text === ',');
const opensReport = (token: Token): boolean => isCapitalised(token) || token.kind === 'quote';

// “(NT)”: one word in capitals before the closing bracket.
const namesAgency = (tokens: readonly Token[], close: number): boolean =>
  tokens[close - 2]?.text === '(' && /^\p{Lu}{2,6}$/u.test(tokens[close - 1]?.text ?? '');

// “[Sund = Ada Lind]”
function bracketLength(tokens: readonly Token[]): number {
  const close = tokens.slice(0, LONGEST).findIndex(({ text }) => text === ']');
  const within = tokens.slice(1, Math.max(1, close));
  const next = tokens[close + 1];
  if (next === undefined || !opensReport(next) || !within.some(({ text }) => text === '=')) return 0;
  return within.every((token) => token.text === '=' || WITHIN.has(token.text) || isCapitalised(token)) ? close + 1 : 0;
}
