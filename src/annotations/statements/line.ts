import type { BlockKind } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { PartOfSpeech, TaggedSentences } from '../../text/part-of-speech.js';
import type { Quotation } from '../../text/quotes.js';
import type { Reading, Sentence } from '../../text/reading.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import { endsAsGerund } from '../../text/word-endings.js';
import type { StatementLexicon } from './lexicon.js';
import { quotationsIn } from './quotationsIn.js';
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

/** What lines are cut from: the reading, the parts of speech of its sentences, and what is known of the language. */
export interface LineInput {
  readonly reading: Reading;
  readonly parts: TaggedSentences;
  readonly lexicon: StatementLexicon;
}

/**
 * Cuts the sentences of one block into lines.
 *
 * @param sentences the sentences of one block, in order
 * @param kind the kind of the block
 * @returns the lines in order; none for no sentences
 */
export function readLines(input: LineInput, sentences: readonly Sentence[], kind: BlockKind): readonly Line[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const quotations = quotationsIn(input.reading.text, tokens, input.lexicon);
  const lines: Line[] = [];
  let first = 0;
  let q = 0;
  sentences.forEach((sentence, i) => {
    while (q < quotations.length && (quotations[q] as Quotation).closes <= sentence.end) q += 1;
    const open = quotations[q];
    const runsOn = open !== undefined && open.opens < sentence.end && runsTo(open) > sentence.end + 1;
    const next = sentences[i + 1];
    if (next !== undefined && (runsOn || isTail(sentence, next, input.lexicon))) return;
    lines.push(lineOf(input, sentences.slice(first, i + 1), quotations, kind));
    first = i + 1;
  });
  return lines;
}

// Behind the dash that closes speech stands who says it: "– We stay! – Ann Lee cried."
const runsTo = ({ end, closes, isDashed }: Quotation): number => (isDashed === true ? closes : end);

/** A longer subject of "…?” the speaker asked" is not looked for. */
const LONGEST_TAIL_SUBJECT = 10;

// "“Is it shut?” | Mara Lind asked.": the cue of a question or cry that a capital has cut off.
function isTail({ tokens }: Sentence, next: Sentence, { forms, words }: StatementLexicon): boolean {
  const [mark, close] = tokens.slice(-2);
  if (close?.kind !== 'quote' || !/^[?!…]$/.test(mark?.text ?? '')) return false;
  for (let k = 1; k < Math.min(next.tokens.length, LONGEST_TAIL_SUBJECT); k += 1) {
    const [word, after] = [next.tokens[k] as Token, next.tokens[k + 1]];
    const form = forms.get(word.lower);
    if (form?.verb.frames.has('before') && form.past && !isCapitalised(word)) {
      if (after === undefined || after.kind !== 'word') return true;
      return [words.timeWords, words.prepositions, words.adverbs].some((list) => list.has(after.lower));
    }
    if (next.tokens[k - 1]?.kind === 'quote' || words.auxiliaries.has(word.lower)) return false;
  }
  return false;
}

function lineOf(
  { reading: { text }, parts, lexicon }: LineInput,
  sentences: readonly Sentence[],
  all: readonly Quotation[],
  kind: BlockKind,
): Line {
  const first = sentences[0] as Sentence;
  // Nearly every line is one sentence, whose tokens need not be gathered.
  const isOne = sentences.length === 1;
  const tokens = withAcronyms(isOne ? first.tokens : sentences.flatMap((sentence) => sentence.tokens), lexicon);
  const start = first.start;
  const end = (sentences[sentences.length - 1] as Sentence).end;
  const quotations = all.filter((quotation) => quotation.opens < end && quotation.closes > start);
  const quotes = numberQuotes(tokens, quotations);
  return {
    text,
    start,
    end,
    lexicon,
    tokens,
    parts: isOne ? partsOf(parts, first) : sentences.flatMap((sentence) => partsOf(parts, sentence)),
    quotations,
    quotes,
    stop: stopOf(tokens, quotes),
    block: first.block,
    kind,
    isTitleCase: isTitleCase(tokens),
  };
}

// Of a sentence whose dateline was left out, the parts of speech of what follows.
function partsOf(parts: LineInput['parts'], { index, tokens }: Sentence): Line['parts'] {
  const own = parts[index] ?? [];
  return own.length > tokens.length ? own.slice(own.length - tokens.length) : own;
}

// WHO, US and IT are names in a line that is not all in capitals; no word list holds them then.
function withAcronyms(tokens: readonly Token[], { words }: StatementLexicon): readonly Token[] {
  const lists = [words.relatives, words.firstPersons, words.personalPronouns];
  const isAcronym = ({ text, lower }: Token): boolean =>
    text !== lower && text.length > 1 && text === text.toUpperCase() && lists.some((list) => list.has(lower));
  if (!tokens.some(isAcronym) || !tokens.some(({ text, lower }) => text === lower && /^\p{L}/u.test(text)))
    return tokens;
  return tokens.map((token) => (isAcronym(token) ? { ...token, lower: token.text } : token));
}

function numberQuotes(tokens: readonly Token[], quotations: readonly Quotation[]): readonly number[] {
  let q = 0;
  return tokens.map((token) => {
    while (q < quotations.length && (quotations[q] as Quotation).closes <= token.start) q += 1;
    return q < quotations.length && (quotations[q] as Quotation).opens <= token.start ? q : -1;
  });
}

function stopOf(tokens: readonly Token[], quotes: readonly number[]): number {
  let stop = tokens.length;
  while (stop > 0 && quotes[stop - 1] === -1 && /^[.!?…;]$/.test(tokens[stop - 1]?.text ?? '')) stop -= 1;
  return stop;
}

const LONG_WORD = 4;

function isTitleCase(tokens: readonly Token[]): boolean {
  let [words, capitals] = [0, 0];
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < LONG_WORD) continue;
    words += 1;
    if (isCapitalised(token)) capitals += 1;
  }
  return words >= 4 && capitals >= 0.8 * words;
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
export const isGenitiveMark = (line: Line, i: number): boolean => /^[’']s?$/.test(at(line, i));

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
    return !/^[’']s$/.test(at(line, i)) && !isNameLike(line, i);
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
