import type { Article } from '../../model/article.js';
import { slice } from '../../model/span.js';
import { startsWithCapital } from '../../text/capitals.js';
import { plainDigits } from '../../text/digits.js';
import { withoutGenitiveS } from '../../text/genitive.js';
import { withoutMarks } from '../../text/marks.js';
import { nameSkeleton } from '../../text/name-skeleton.js';
import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import { type Token, tokenize } from '../../text/tokens.js';
import { toLatin } from '../../text/transliteration.js';
import type { TracedArticle } from './collection.js';
import type { LineageLexicon } from './lexicon.js';
import { SKELETON_LETTERS } from './terms.js';

/** A word or number that looks alike in many languages, in a form in which it can be compared. */
export interface CrossTerm {
  readonly key: string;
  /** Surprise in bits before the collection is known. */
  readonly bits: number;
}

const NAME_BITS = 12;
const NUMBER_BITS = 10;
const YEAR_BITS = 7;
const COGNATE_BITS = 5;
/** Words from this many letters on are likely to have cousins that begin alike (`contract`, `kontrakt`). */
const SHORTEST_COGNATE = 6;
const COGNATE_LETTERS = 4;

/**
 * Translates a sentence from one language into another (ISO 639 codes); null when it cannot. An engine that plugs in
 * here is asked about each sentence of a text that is not in the language of most texts, and about nothing else.
 */
export type Translator = (sentence: string, from: string, to: string) => string | null;

/** The language into which all texts are carried over to be compared, and what translates them. */
export interface Pivot {
  readonly language: string;
  readonly translate: Translator;
}

/**
 * Takes articles and a translator; returns the language of most of them with it, of equals the first in the alphabet;
 * null without a translator. Each sentence is translated once, however often it is compared.
 */
export function pivotOf(articles: readonly TracedArticle[], translate: Translator | undefined): Pivot | null {
  if (translate === undefined) return null;
  const counts = new Map<string, number>();
  for (const { article } of articles) counts.set(article.language, (counts.get(article.language) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most === undefined ? null : { language: most[0], translate: askedOnce(translate) };
}

function askedOnce(translate: Translator): Translator {
  const known = new Map<string, string | null>();
  return (sentence, from, to) => {
    const key = `${from} ${to} ${sentence}`;
    const told = known.has(key) ? (known.get(key) ?? null) : translate(sentence, from, to);
    known.set(key, told);
    return told;
  };
}

/** What texts in different languages are compared with. */
export interface CrossLexicon {
  readonly lexicon: LineageLexicon;
  readonly pivot: Pivot | null;
}

/** What is known of the words of a text. */
export interface Words extends CrossLexicon {
  readonly text: string;
  readonly language: string;
  /** Words with a capital inside a sentence, in lower case: they are names at the start of a sentence too. */
  readonly names: ReadonlySet<string>;
}

/** Takes an article; returns what must be known of its words. Linear. */
export function wordsOf({ article, reading }: TracedArticle, cross: CrossLexicon): Words {
  const names = reading.sentences.flatMap(({ tokens }) =>
    tokens.slice(1).flatMap(({ text, lower }) => (startsWithCapital(text) ? lower : [])),
  );
  return wordsWith(new Set(names), article, cross);
}

const wordsWith = (names: ReadonlySet<string>, { text, language }: Article, cross: CrossLexicon): Words => ({
  ...cross,
  text,
  language,
  names,
});

// Whole texts have names enough inside their sentences.
const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Takes an article; returns its names, numbers and long words in forms that survive translation and other scripts, in
 * the order in which each occurs first. Empty for a text without any.
 */
export function crossTermsOf({ article, reading }: TracedArticle, cross: CrossLexicon): readonly CrossTerm[] {
  const words = wordsWith(NO_NAMES, article, cross);
  return uniqueTerms(reading.sentences.flatMap((sentence) => crossTermsIn(sentence, words)));
}

/** Takes a sentence and what is known of its words; returns its terms like crossTermsOf, empty when it has none. */
export function crossTermsIn(sentence: Sentence, words: Words): readonly CrossTerm[] {
  const own = sentence.tokens.flatMap((token, i) => crossTermOf(token, i === 0, words) ?? []);
  return uniqueTerms([...own, ...pivotTerms(sentence, words)]);
}

/** Shorter words say little, whatever the language. */
const SHORTEST_WORD = 4;
const TRANSLATED_BITS = 5;

// The words of a sentence in the language of most texts, by their stems; none without a translator.
function pivotTerms(sentence: Sentence, { pivot, lexicon, language, text }: Words): readonly CrossTerm[] {
  if (pivot === null || language === 'und') return [];
  const isPivot = language === pivot.language;
  const told = isPivot ? null : pivot.translate(slice(text, sentence), language, pivot.language);
  const tokens = isPivot ? sentence.tokens : tokenize(told ?? '');
  return tokens
    .filter(({ kind, lower }) => kind === 'word' && lower.length >= SHORTEST_WORD && !lexicon.stopWords.has(lower))
    .map(({ lower }) => ({ key: `t${stem(lower)}`, bits: TRANSLATED_BITS }));
}

function uniqueTerms(terms: readonly CrossTerm[]): readonly CrossTerm[] {
  const byKey = new Map<string, CrossTerm>();
  for (const term of terms) if (!byKey.has(term.key)) byKey.set(term.key, term);
  return [...byKey.values()];
}

function crossTermOf(token: Token, isFirst: boolean, { lexicon, language, names }: Words): CrossTerm | null {
  if (token.kind === 'number') return numberTerm(token.lower);
  if (token.kind !== 'word' || token.lower.length < 3 || lexicon.stopWords.has(token.lower)) return null;
  const latin = toLatin(withoutGenitiveS(token.lower), lexicon.transliteration, language);
  // The first word of a sentence has a capital whatever it is.
  if (startsWithCapital(token.text) && (!isFirst || names.has(token.lower)))
    return { key: `N${nameSkeleton(latin, SKELETON_LETTERS)}`, bits: NAME_BITS };
  if (latin.length < SHORTEST_COGNATE) return null;
  return { key: `c${alike(withoutMarks(latin)).slice(0, COGNATE_LETTERS)}`, bits: COGNATE_BITS };
}

const alike = (word: string): string =>
  word
    .replace(/ph/gu, 'f')
    .replace(/[cq]/gu, 'k')
    .replace(/z/gu, 's')
    .replace(/w/gu, 'v')
    .replace(/y/gu, 'i')
    .replace(/(.)\1/gu, '$1');

function numberTerm(words: string): CrossTerm | null {
  const digits = plainDigits(words);
  if (digits.length < 2) return null;
  if (/^(?:19|20)\d\d$/.test(digits)) return { key: `#${digits}`, bits: YEAR_BITS };
  return { key: `#${inThousands(digits)}`, bits: NUMBER_BITS };
}

// Languages write large numbers in figures or in words of their own: "14,000", "14 tūkst.", "14 thousand".
function inThousands(digits: string): string {
  let value = Number(digits);
  while (value >= 1000) value /= 1000;
  return value >= 10 || !Number.isInteger(value) ? String(value) : digits;
}
