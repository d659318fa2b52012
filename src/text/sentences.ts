import { contains, type Span } from '../model/span.js';
import { followsMarker, listMarker } from './list-markers.js';
import { isCapitalised, type Token } from './tokens.js';
import { type FileOf, tablesOf } from './word-lists.js';

/** What a language knows about its sentence ends. */
export interface SentenceRules {
  /** Lower-case words that are written with a full stop inside a sentence, without it ("mr", "aug"). */
  readonly abbreviations: ReadonlySet<string>;
  /** Of these, the ones that are followed by a name or number ("mr", "no"), so never end a sentence. */
  readonly titles: ReadonlySet<string>;
  /**
   * Lower-case words that seldom stand inside a name ("how", "the"): with a capital after an abbreviation with inner
   * stops they show that it ends its sentence ("in the U.S. How …"). Without the list none does.
   */
  readonly openers?: ReadonlySet<string>;
  /** Lower-case names of months: a day with the full stop of another language stands before one ("on 28. January"). */
  readonly months?: ReadonlySet<string>;
}

/** Takes the parsed data file; returns the rules. Titles are abbreviations. */
export const compileSentenceRules = (file: FileOf<Required<SentenceRules>>): SentenceRules => ({
  ...tablesOf<SentenceRules>(file),
  abbreviations: new Set([...file.titles, ...file.abbreviations]),
});

const TERMINATORS = new Set(['.', '!', '?', '…']);
const OPENERS = new Set(['“', '„', '‘', '«', '"', '(', '[', '‚', '‛', '‟']);
const STRAIGHT = new Set(["'", '`']);
const CLOSERS = new Set(['”', '’', '»', '"', "'", ')', ']', '“']);

/**
 * A stretch of so many tokens without an end is cut. No sentence of a report comes near it; it bounds the work on texts
 * that have no sentences (lists, tables, noise), for many stages compare the words of a sentence with each other.
 */
export const MOST_TOKENS = 400;

/**
 * Splits one block of tokens into sentences.
 *
 * A sentence ends at a terminator (with the closing marks that hug it) when what follows can begin a sentence: a
 * capital, a digit, an opening mark. Full stops of initials, abbreviations and numerals do not end one. A block always
 * ends its last sentence, and none has more than MOST_TOKENS tokens. Linear in the number of tokens.
 *
 * @param text the whole text
 * @param tokens the tokens of one block, in order
 * @param rules the language's abbreviations
 * @returns half-open ranges of token indices, in order, that cover all tokens; empty for no tokens
 */
export function splitSentences(
  text: string,
  tokens: readonly Token[],
  rules: SentenceRules,
): (readonly [number, number])[] {
  const sentences: (readonly [number, number])[] = [];
  let first = 0;
  let marker = listMarker(tokens, 0);
  const end = (at: number): void => {
    sentences.push([first, at]);
    first = at;
    marker = listMarker(tokens, at);
  };
  for (let i = 0; i < tokens.length; i += 1) {
    if (i - first >= MOST_TOKENS || (i > first && marker !== null && followsMarker(tokens, i, marker))) end(i);
    // The full stop of "1." ends nothing.
    if (i === first && marker !== null) i = marker.end;
    const token = tokens[i];
    if (token === undefined) break;
    if (!TERMINATORS.has(token.text)) {
      if (endsWithStop(tokens, i, rules)) end(i + 1);
      continue;
    }
    const after = afterClosers(text, tokens, i);
    if (after < tokens.length && (!canFollow(text, tokens, after) || staysOpen(tokens, i, after, rules))) continue;
    end(after);
    i = after - 1;
  }
  if (first < tokens.length) sentences.push([first, tokens.length]);
  return sentences;
}

// "in the U.S. How about you?", "at 6 a.m. “We left”": the last stop of an abbreviation with inner stops, before a word
// that opens sentences.
function endsWithStop(tokens: readonly Token[], i: number, { openers }: SentenceRules): boolean {
  const [token, mark] = [tokens[i], tokens[i + 1]];
  if (openers === undefined || !/^(?:\p{L}\.){2,}$/u.test(token?.text ?? '')) return false;
  const isOpened = mark?.kind === 'quote' && mark.start !== token?.end;
  const next = tokens[isOpened ? i + 2 : i + 1];
  return next !== undefined && openers.has(next.lower) && isCapitalised(next);
}

// More marks in a row than this are noise.
const MOST_CLOSERS = 24;

// The index after the terminator at `i`, its repetitions, and the closing marks that touch it: he left.” | Then
function afterClosers(text: string, tokens: readonly Token[], i: number): number {
  let next = i + 1;
  while (next < tokens.length && next <= i + MOST_CLOSERS) {
    const token = tokens[next] as Token;
    const touches = token.start === (tokens[next - 1] as Token).end;
    const closes = CLOSERS.has(token.text) && !(OPENERS.has(token.text) && opensWord(text, token));
    if (!touches || !(closes || TERMINATORS.has(token.text))) break;
    next += 1;
  }
  return next;
}

const opensWord = (text: string, token: Token): boolean => /[\p{L}\p{N}]/u.test(text.charAt(token.end));

// Whether the token at `after` can begin a sentence: it stands apart and looks like a beginning.
function canFollow(text: string, tokens: readonly Token[], after: number): boolean {
  const next = tokens[after] as Token;
  const gap = text.slice((tokens[after - 1] as Token).end, next.start);
  // Two single marks that touch are one double mark: ''It left.''
  const isDouble = STRAIGHT.has(next.text) && tokens[after + 1]?.text === next.text;
  return (gap !== '' || next.kind === 'quote') && canBegin(next, tokens[after + (isDouble ? 2 : 1)]);
}

// A single full stop at `i` may belong to an abbreviation; dots in brackets, and three dots before "I", leave words
// out.
function staysOpen(tokens: readonly Token[], i: number, after: number, rules: SentenceRules): boolean {
  const next = tokens[after] as Token;
  if (isDots(tokens, i) && (next.text === 'I' || tokens[after - 1]?.text === ']' || tokens[after - 2]?.text === ']'))
    return true;
  if (tokens[i]?.text !== '.' || after !== i + 1) return false;
  if (isApartPoint(tokens, i) || isInDate(tokens, i)) return true;
  return isAbbreviation(tokens, i - 1, next, rules) || isForeignDay(tokens, i - 1, next, rules);
}

// "rose 4 . 8 %": the point of a number, in a text whose marks all stand apart; "in 1984 . 12 people" ends a sentence.
const isApartPoint = (tokens: readonly Token[], i: number): boolean =>
  /^\d{1,3}$/.test(tokens[i - 1]?.text ?? '') &&
  tokens[i - 1]?.end !== tokens[i]?.start &&
  /^\d+$/.test(tokens[i + 1]?.text ?? '');

// "on 28. January", but not "on March 28. January was cold".
function isForeignDay(tokens: readonly Token[], i: number, next: Token, { months }: SentenceRules): boolean {
  const day = Number(tokens[i]?.text);
  return months?.has(next.lower) === true && day >= 1 && day <= 31 && !months.has(tokens[i - 1]?.lower ?? '');
}

// "On 28. 1. 2021", as other languages write it.
const isInDate = (tokens: readonly Token[], i: number): boolean =>
  [i - 1, i - 3].some((from) => {
    const words = tokens.slice(Math.max(0, from), from + 5).map(({ text }) => text);
    return /^\d{1,2} \. \d{1,2} \. (?:19|20)\d\d$/u.test(words.join(' '));
  });

// "…", or the first or last of exactly three full stops, with or without blanks between.
function isDots(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.text === '…') return true;
  const isStop = (k: number): boolean => tokens[k]?.text === '.';
  let from = i;
  while (i - from < MOST_CLOSERS && isStop(from - 1)) from -= 1;
  return isStop(from + 1) && isStop(from + 2) && !isStop(from + 3);
}

function canBegin(next: Token, second: Token | undefined): boolean {
  if (OPENERS.has(next.text) || STRAIGHT.has(next.text))
    return second === undefined || /^[\p{Lu}\p{Lo}\p{N}[]/u.test(second.text);
  if (next.text === '-' || next.text === '–' || next.text === '—') return isCapitalised(second);
  return /^[\p{Lu}\p{Lo}\p{N}$€£#@•]/u.test(next.text);
}

// Initials (A. Smith), titles (Mr. Smith) and abbreviations before a name or a number (Aug. 9) keep the sentence open.
function isAbbreviation(tokens: readonly Token[], i: number, next: Token, rules: SentenceRules): boolean {
  const before = tokens[i];
  if (before === undefined || before.kind !== 'word') return false;
  if (rules.titles.has(before.lower)) return true;
  // "you and I." ends a sentence, "Albert I. Jones" does not.
  if (/^\p{Lu}$/u.test(before.text) && (before.text !== 'I' || isFirstName(tokens[i - 1]))) return true;
  return rules.abbreviations.has(before.lower) && !/^\p{Lu}\p{Ll}+$/u.test(next.text);
}

const isFirstName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text.length > 1 && isCapitalised(token);

/** Takes spans in reading order and one span; returns the index of the one that holds it, -1 when none does. */
export function indexHolding(spans: readonly Span[], inner: Span): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = spans[middle] as Span;
    if (contains(candidate, inner)) return middle;
    if (candidate.start > inner.start) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}
