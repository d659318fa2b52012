import type { Span } from '../model/span.js';
import { startsWithCapital } from './capitals.js';

/** What a token is made of. `quote` is any quotation mark or apostrophe that stands alone. */
export type TokenKind = 'word' | 'number' | 'quote' | 'punctuation' | 'symbol';

/** One token: its place in the text, its words as written, and a lower-case form for look-ups. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
}

/** Takes a token; says whether it is a word or a number, no mark. */
export const isWordOrNumber = ({ kind }: Pick<Token, 'kind'>): boolean => kind === 'word' || kind === 'number';

/** Takes tokens; returns the words and numbers among them in lower case. */
export const lowerWords = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(isWordOrNumber).map(({ lower }) => lower);

// The alternatives in order: dotted abbreviations (U.S., a.m.), web names (example.org), numbers with their groups and
// decimals (1,270.5 but not the full stop that ends a sentence) and an ordinal ending, possessive endings, words with
// inner hyphens, apostrophes and digits (don’t, COVID-19, face-to-face), quotation marks, and any other single mark.
const TOKEN =
  /((?:\p{L}\.){2,})|((?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:com|org|net|info|news|tv|[a-z]{2})(?![\p{L}\p{N}.]))|(\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}]))|([’'][sS](?![\p{L}\p{N}]))|([\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-‐‑]|[’'](?![sS](?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*)|(["“”„‟«»‘’‚‛'`])|([.,;:!?…—–\-()[\]{}/])|(\S)/gu;

const KINDS: readonly TokenKind[] = ['word', 'word', 'number', 'word', 'word', 'quote', 'punctuation', 'symbol'];

/**
 * Cuts a stretch of text into tokens with exact places.
 *
 * A hyphen between a number and a word is its own token (`26`, `-`, `year`), so that figures can be read; between
 * letters it is part of the word. `’s` is a token of its own. Runs in time linear in the length of the stretch.
 *
 * @param text the whole text
 * @param where the stretch to cut; the whole text when left out
 * @returns the tokens in order; empty when there is nothing but white space
 */
export function tokenize(text: string, where: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = where.start;
  const bounded = where.end === text.length ? text : text.slice(0, where.end);
  for (let match = TOKEN.exec(bounded); match !== null; match = TOKEN.exec(bounded)) {
    const word = match[0];
    let group = 1;
    while (match[group] === undefined && group < KINDS.length) group += 1;
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      kind: KINDS[group - 1] as TokenKind,
      text: word,
      lower: word.toLowerCase(),
    });
  }
  return tokens;
}

/** Takes a token, or nothing; says whether it begins with an upper-case letter. */
export const isCapitalised = (token: Pick<Token, 'text'> | undefined): boolean =>
  token !== undefined && startsWithCapital(token.text);

/** Takes two tokens; says whether the second stands right behind the first, one blank or mark between. */
export const isNextTo = (first: Token, second: Token): boolean => second.start === first.end + 1;

/**
 * Takes a token; says whether it is a word with a capital and a small letter behind it, as a name has ("Anna", not
 * "NATO").
 */
export const isNameWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);

/** Takes a token; says the same of a word whose capital has two small letters behind it at least ("Ana", not "Al"). */
export const isLongNameWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && /^\p{Lu}\p{Ll}{2}/u.test(token.text);
