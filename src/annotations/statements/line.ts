import type { BlockKind } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { isGenitive, isGenitiveS } from '../../text/genitive.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import type { Quotation } from '../../text/quotes.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import { endsAsGerund } from '../../text/word-endings.js';
import type { StatementLexicon } from './lexicon.js';
import type { WordList } from './wordLists.js';

/** A stretch of tokens of one line, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What is read at once: one sentence, or the sentences that a quotation runs across. `quotes[i]` is the number of the
 * quotation that holds token i with its marks, -1 outside.
 */
export interface Line extends Span {
  readonly text: string;
  readonly lexicon: StatementLexicon;
  readonly tokens: readonly Token[];
  /** The part of speech of each token. */
  readonly parts: readonly PartOfSpeech[];
  readonly quotations: readonly Quotation[];
  readonly quotes: readonly number[];
  /** The index after the last token that is not the full stop of the line. */
  readonly stop: number;
  readonly block: number;
  readonly kind: BlockKind;
  /** Whether most words begin with a capital, as in American headlines. */
  readonly isTitleCase: boolean;
}

/** Takes a line and an index; returns the lower-case word there, empty outside the line. */
export function at(line: Line, i: number): string {
  return line.tokens[i]?.lower ?? '';
}

/** Takes a line and an index; returns the quotation that holds the token there, undefined outside. */
export const quotationAt = (line: Line, i: number): Quotation | undefined => line.quotations[line.quotes[i] ?? -1];

/** Takes a line and the number of a quotation; returns the words in it, numbers left out. */
export const wordsQuoted = (line: Line, q: number): readonly Token[] =>
  line.tokens.filter(({ kind }, i) => line.quotes[i] === q && kind === 'word');

/** Takes a line and an index; says whether the token there is inside quotation marks, or is one. */
export function isQuoted(line: Line, i: number): boolean {
  return (line.quotes[i] ?? -1) >= 0;
}

/** Takes a line, an index and the name of a word list; says whether the word there is in the list. */
export function is(line: Line, i: number, ...lists: readonly WordList[]): boolean {
  const word = at(line, i);
  for (const list of lists) if (line.lexicon.words[list].has(word)) return true;
  return false;
}

/** Takes a range and a test of an index; says whether it holds for one in the range. */
export function someIn({ from, to }: Range, test: (i: number) => boolean): boolean {
  for (let i = from; i < to; i += 1) if (test(i)) return true;
  return false;
}

/** Takes a line and an index; says whether a word with a capital stands there. */
export function isName(line: Line, i: number): boolean {
  const token = line.tokens[i];
  return token !== undefined && token.kind === 'word' && isCapitalised(token);
}

/**
 * Takes a line and an index; says whether the word there is a name although small ones read like it ("Nora May said").
 */
export function isNameLike(line: Line, i: number): boolean {
  return i > 0 && isName(line, i) && !line.isTitleCase && line.tokens[i - 1]?.kind === 'word';
}

/** Takes a line and an index; says whether "both", "all" or "each" stands there after the noun that it belongs to. */
export function isFloating(line: Line, i: number): boolean {
  if (!is(line, i, 'floating') || !isWord(line, i - 1)) return false;
  return !is(line, i - 1, 'prepositions', 'determiners', 'conjunctions', 'subordinators') && !isVerbish(line, i - 1);
}

/** Takes a line and an index; says whether a word or number stands there. */
export function isWord(line: Line, i: number): boolean {
  const kind = line.tokens[i]?.kind;
  return kind === 'word' || kind === 'number';
}

/** Takes a line and an index; says whether a dash, colon, semicolon or bracket stands there, outside quotations. */
export function isBreak(line: Line, i: number): boolean {
  return !isQuoted(line, i) && /^[;:—–―()[\]…]$|^--?$/.test(at(line, i)) && !isInnerHyphen(line, i);
}

/** Takes a line and an index; says whether a dash stands there, or one of the two hyphens of one. */
export function isDash(line: Line, i: number): boolean {
  return /^(?:[—–―-]|--)$/.test(at(line, i)) && isBreak(line, i);
}

// 12-year: a hyphen that touches both neighbours joins them.
function isInnerHyphen(line: Line, i: number): boolean {
  const token = line.tokens[i];
  return token?.start === line.tokens[i - 1]?.end && token?.end === line.tokens[i + 1]?.start;
}

/** Takes a line and a range of its tokens; returns the span from the first token to the last, null when empty. */
export function spanOf(line: Line, { from, to }: Range): Span | null {
  const [first, last] = [line.tokens[from], line.tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? null : { start: first.start, end: last.end };
}

/**
 * Takes a line and an index; says whether an adverb stands there (a listed one, or a small word in -ly: Italy is none).
 */
export function isAdverb(line: Line, i: number): boolean {
  const word = at(line, i);
  if (line.lexicon.words.adverbs.has(word)) return true;
  return /^\p{Ll}{3,}ly$/u.test(word) && !isName(line, i) && !line.lexicon.words.notAdverbs.has(word);
}

/** Takes a line and an index; says whether a number in digits stands there. */
export const isNumeral = (line: Line, i: number): boolean => line.tokens[i]?.kind === 'number';

/** Takes a line and an index; says whether a number stands there, in digits or in words. */
export const isNumber = (line: Line, i: number): boolean => isNumeral(line, i) || is(line, i, 'numberWords');

/** Takes a line and an index; says whether the mark of a genitive stands there: that of "Lee’s" and "the pilots’". */
export const isGenitiveMark = (line: Line, i: number): boolean => isGenitive(at(line, i));

/** Takes a line, an index and parts of speech; says whether the word there is one of them. */
export const isPart = (line: Line, i: number, ...parts: readonly PartOfSpeech[]): boolean =>
  parts.includes(line.parts[i] ?? 'X');

/** Takes a line and an index; says whether a small word in -ing stands there (Beijing is none). */
export function isGerund(line: Line, i: number): boolean {
  return endsAsGerund(at(line, i)) && !isName(line, i);
}

/** Takes a line and an index; says whether an auxiliary, a modal or a past form of a reporting verb stands there. */
export function isVerbish(line: Line, i: number): boolean {
  if (is(line, i, 'auxiliaries', 'modals') || /n[’']t$/.test(at(line, i)))
    return !isGenitiveS(at(line, i)) && !isNameLike(line, i);
  const form = line.lexicon.forms.get(at(line, i));
  return form?.past === true && !isName(line, i);
}

/**
 * Takes a line and an index; says whether any form of a verb stands there: a known one, or one that the tagger calls
 * so.
 */
export function isVerb(line: Line, i: number): boolean {
  return isVerbish(line, i) || isPart(line, i, 'VERB', 'AUX');
}

/** Takes a line and a range; says whether any form of a verb stands in it (see isVerb). */
export const hasVerb = (line: Line, range: Range): boolean => someIn(range, (i) => isVerb(line, i));

/** Takes a line and an index; says whether the verb of a clause may stand there: any but a tagged one in -ing. */
export function isPredicate(line: Line, i: number): boolean {
  return isVerb(line, i) && (isVerbish(line, i) || !isGerund(line, i));
}

/**
 * Takes a line and an index; returns the index after the adverbs that stand there outside quotation, the same when
 * there are none.
 */
export function afterAdverbs(line: Line, from: number): number {
  let i = from;
  while (i < line.stop && isAdverb(line, i) && !isQuoted(line, i)) i += 1;
  return i;
}

/** How many tokens a bracket may hold to be read over. */
const LONGEST_BRACKET = 14;

/** Takes a line and the index of a closing bracket; returns the index of the opening one; -1 when none is near. */
export function bracketBefore(line: Line, i: number): number {
  if (at(line, i) !== ')' && at(line, i) !== ']') return -1;
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_BRACKET); k -= 1)
    if (at(line, k) === '(' || at(line, k) === '[') return k;
  return -1;
}
