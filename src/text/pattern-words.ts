import { wordEdges } from './word-edges.js';

/**
 * What every text that a part of a pattern matches must hold: of each list at least one word. The words of a pattern
 * without regard to case are in the lower case of `foldForWords`. No list says nothing.
 */
export type NeededWords = readonly (readonly string[])[];

/** What is known of the strings that a part of a pattern matches. */
interface Need {
  /** All strings that the part matches, when they are few; null when they are not. */
  readonly exact: readonly string[] | null;
  readonly words: NeededWords;
}

// A run of alternatives is multiplied out to so many strings; more are taken for unknown.
const MOST_PRODUCTS = 12;
// The beginning of a long word tells enough, and so do the best few lists.
const LONGEST_WORD = 12;
const MOST_LISTS = 3;
const ZERO_WIDTH: Need = { exact: [''], words: [] };
const ANYTHING: Need = { exact: null, words: [] };
const DIGIT: Need = { exact: [...'0123456789'], words: [] };

/**
 * Finds the words that a regular expression needs, so that a text without them need not be searched, and an expression
 * that no text needs is never compiled. (The idea is that of the indexed regular-expression search of Cox 2012.)
 *
 * @param source the source of an expression with the flag `u`
 * @param isCaseless whether it has the flag `i` too
 * @returns see NeededWords; empty when it can match without any fixed word
 */
export function wordsNeededBy(source: string, isCaseless: boolean): NeededWords {
  const parser = { source, isCaseless, at: 0 };
  const need = parseAlternatives(parser);
  // What cannot be read to its end is not judged.
  if (parser.at < source.length) return [];
  return wordsOf(need).map((words) => unique(words.map((word) => word.slice(0, LONGEST_WORD))));
}

// Letters of other case pairs than these are not relied on: ASCII, Latin-1, Latin Extended-A and basic Cyrillic. Marks,
// digits and the like stand for themselves.
const ALL_RELIED_ON = /^(?:[a-zß-öø-ÿā-žа-яѐ-џ0-9]|[^\p{L}\p{M}\p{N}])*$/u;

// Letters whose lower case is not what an expression with the flag `i` takes them for, or is longer than they are.
const ODD_CASE = /\u0130|\u017F|\u0345|[\u1C80-\u1C8A]|\u1E9E|\u2126/;

/**
 * Takes a text; returns it as words are looked for in it: in lower case, with all places as they were; null when it
 * holds one of the few letters of which only an expression can say whether they match.
 */
export function foldForWords(text: string): string | null {
  return ODD_CASE.test(text) ? null : text.toLowerCase();
}

/**
 * Says whether an expression with the flags `iu` can be replaced by one without `i` that looks at the text of
 * `foldForWords`: it holds lower-case letters and classes that hold both cases only. That one is much faster to
 * compile.
 */
export function isLowerCase(source: string): boolean {
  const rest = source.replace(/\\[pP]\{(?:L|N)\}|\\[bBdDsSwW]|\\[^\p{L}\p{N}]|\(\?<[a-z]+>/gu, '');
  return !rest.includes('\\') && rest === rest.toLowerCase() && ALL_RELIED_ON.test(rest);
}

interface Parser {
  readonly source: string;
  readonly isCaseless: boolean;
  at: number;
}

const PLAIN_LETTERS = /[a-z0-9 ,'’-]+/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/y;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;
const LIST = /\(\?:((?:[^()[\]\\.*+?{}^$]|\\[.()/-])+)\)/y;
const CLASS = /\[((?:[^\]\\]|\\.)*)\]/suy;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|[1-9]\d*|.)/suy;

function matchAt(piece: RegExp, { source, at }: Parser): RegExpExecArray | null {
  piece.lastIndex = at;
  return piece.exec(source);
}

// a|b|c up to the end of the group.
function parseAlternatives(parser: Parser): Need {
  const parts = [parseSequence(parser)];
  while (parser.source[parser.at] === '|') {
    parser.at += 1;
    parts.push(parseSequence(parser));
  }
  if (parts.length === 1) return parts[0] as Need;
  if (parts.every(({ exact }) => exact !== null))
    return { exact: unique(parts.flatMap(({ exact }) => exact ?? [])), words: [] };
  // Of each alternative the best list will do.
  const best = parts.map((part) => wordsOf(part)[0]);
  return {
    exact: null,
    words: best.every((words) => words !== undefined) ? [unique(best.flatMap((words) => words ?? []))] : [],
  };
}

// Pieces one after the other: exact pieces are joined to longer words, anything else ends a word.
function parseSequence(parser: Parser): Need {
  const words: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let isExact = true;
  while (parser.at < parser.source.length && !'|)'.includes(parser.source.charAt(parser.at))) {
    const letters = lettersAt(parser);
    if (letters !== '') {
      run = run.map((start) => start + letters);
      continue;
    }
    const piece = parseQuantified(parser);
    words.push(...piece.words);
    if (piece.exact !== null && run.length * piece.exact.length <= MOST_PRODUCTS) {
      run = joined(run, piece.exact);
      continue;
    }
    if (isTelling(run)) words.push(run);
    if (piece.exact !== null && isTelling(piece.exact)) words.push(piece.exact);
    isExact = false;
    run = [''];
  }
  if (isExact) return { exact: run, words: bestFirst(words) };
  if (isTelling(run)) words.push(run);
  return { exact: null, words: bestFirst(words) };
}

function joined(starts: readonly string[], ends: readonly string[]): readonly string[] {
  if (starts.length === 1 && starts[0] === '') return ends;
  return starts.flatMap((start) => ends.map((end) => start + end));
}

// The usual case first: plain letters of which the last one is not repeated; empty when there are none.
function lettersAt(parser: Parser): string {
  const { source, at } = parser;
  const end = at + (matchAt(PLAIN_LETTERS, parser)?.[0].length ?? 0);
  if (end === at) return '';
  parser.at = '*+?{'.includes(source.charAt(end) || '|') ? end - 1 : end;
  return source.slice(at, parser.at);
}

function parseQuantified(parser: Parser): Need {
  const piece = parsePiece(parser);
  if (!'*+?{'.includes(parser.source.charAt(parser.at) || '|')) return piece;
  const [match = '', least, comma, most] = matchAt(QUANTIFIER, parser) ?? [];
  parser.at += match.length || 1;
  const isOptional = match.startsWith('*') || match.startsWith('?') || Number(least) === 0;
  const isOnce = match.startsWith('?') || (least !== undefined && (comma === undefined ? least : most) === '1');
  if (isOptional) return { exact: isOnce && piece.exact !== null ? unique([...piece.exact, '']) : null, words: [] };
  return isOnce ? piece : { exact: null, words: wordsOf(piece) };
}

function parsePiece(parser: Parser): Need {
  const { source } = parser;
  const sign = source.charAt(parser.at);
  if (sign === '(') return parseGroup(parser);
  if (sign === '[') return parseClass(parser);
  if (sign === '\\') return parseEscape(parser);
  const letter = String.fromCodePoint(source.codePointAt(parser.at) ?? 0);
  parser.at += letter.length;
  if (letter === '^' || letter === '$') return ZERO_WIDTH;
  return letter === '.' ? ANYTHING : literal(letter, parser);
}

function literal(letter: string, { isCaseless }: Parser): Need {
  if (!isCaseless) return { exact: [letter], words: [] };
  const lower = letter.toLowerCase();
  return ALL_RELIED_ON.test(lower) ? { exact: [lower], words: [] } : ANYTHING;
}

// The edges of words, which nearly every pattern has.
const EDGES = ['gu', 'giu'].flatMap((flags) => Object.values(wordEdges(flags)));

function parseGroup(parser: Parser): Need {
  const list = parseList(parser);
  if (list !== null) return list;
  const edge = EDGES.find((each) => parser.source.startsWith(each, parser.at));
  if (edge !== undefined) {
    parser.at += edge.length;
    return ZERO_WIDTH;
  }
  const opening = matchAt(OPENING, parser)?.[0] ?? '(';
  parser.at += opening.length;
  const inner = parseAlternatives(parser);
  parser.at += 1;
  if (opening === '(?=') return { exact: [''], words: wordsOf(inner) };
  return opening === '(?!' || opening === '(?<=' || opening === '(?<!' ? ZERO_WIDTH : inner;
}

// A group of plain words, which is what long lists are: (?:one|two).
function parseList(parser: Parser): Need | null {
  const match = matchAt(LIST, parser);
  if (match === null) return null;
  const written = (match[1] as string).replaceAll('\\', '');
  const text = parser.isCaseless ? written.toLowerCase() : written;
  if (parser.isCaseless && !ALL_RELIED_ON.test(text)) return null;
  parser.at += match[0].length;
  return { exact: text.split('|'), words: [] };
}

// A class of a few single letters is that many strings; every other one is unknown.
function parseClass(parser: Parser): Need {
  const match = matchAt(CLASS, parser);
  parser.at += match?.[0].length ?? parser.source.length;
  const letters = [...(match?.[1] ?? '^').replace(/\\([^\p{L}\p{N}^-])/gu, '$1')];
  if (letters.length > 8 || letters.some((letter) => '\\^-'.includes(letter))) return ANYTHING;
  const needs = letters.map((letter) => literal(letter, parser));
  return needs.every(({ exact }) => exact !== null)
    ? { exact: unique(needs.flatMap(({ exact }) => exact ?? [])), words: [] }
    : ANYTHING;
}

function parseEscape(parser: Parser): Need {
  const mark = matchAt(ESCAPE, parser)?.[0] ?? '\\';
  parser.at += mark.length;
  if (mark === '\\b' || mark === '\\B') return ZERO_WIDTH;
  if (mark === '\\d') return DIGIT;
  // An escaped mark stands for itself; other classes, code points and references are unknown.
  return mark.length === 2 && !/[\p{L}\p{N}]/u.test(mark.charAt(1)) ? literal(mark.charAt(1), parser) : ANYTHING;
}

// All lists of a part, the strings that it is among them.
const wordsOf = ({ exact, words }: Need): NeededWords =>
  exact !== null && isTelling(exact) ? bestFirst([...words, exact]) : words;

// A blank stands in every text.
const isTelling = (words: readonly string[]): boolean =>
  words.length > 0 && !words.includes('') && !words.includes(' ');

// A list tells the more the longer its shortest word, then the fewer its words.
function bestFirst(lists: NeededWords): NeededWords {
  if (lists.length < 2) return lists;
  const ranked = lists.map((words) => ({ words, shortest: words.reduce(shorter).length }));
  ranked.sort((a, b) => b.shortest - a.shortest || a.words.length - b.words.length);
  return ranked.slice(0, MOST_LISTS).map(({ words }) => words);
}

const shorter = (a: string, b: string): string => (b.length < a.length ? b : a);

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
