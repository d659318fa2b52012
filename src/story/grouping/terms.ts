import { startsWithCapital } from '../../text/capitals.js';
import { plainDigits } from '../../text/digits.js';
import { withoutGenitiveS } from '../../text/genitive.js';
import { withoutMarks } from '../../text/marks.js';
import { nameSkeleton } from '../../text/name-skeleton.js';
import { hashOf } from '../../text/shingles.js';
import { stem } from '../../text/stem.js';
import { NAME_BITS, UNKNOWN_WORD_BITS } from '../../text/surprise.js';
import type { Token } from '../../text/tokens.js';
import { toLatin } from '../../text/transliteration.js';
import type { GroupingLexicon } from './lexicon.js';

/** A telling word of an article, as a number that stands for it. */
export interface Term {
  /** Hash of its stem, of a name's skeleton or of a number's digits. */
  readonly key: number;
  /** Hash of what is left of it in other languages; 0 when it does not cross languages. */
  readonly across: number;
  /** Whether it crosses languages only by its first letters (`contract`, `contrato`). */
  readonly isCognate: boolean;
  readonly isName: boolean;
  /** Surprise in bits before the collection is known, 4 … 18. */
  readonly bits: number;
}

/** In a language without a lexicon: shorter words tell nothing, and none tells more than this. */
const SHORTEST_FOREIGN = 5;
const MOST_FOREIGN_BITS = 13;
const DATE_BITS = 7;
/** From this many letters on, a word is likely to have cousins in other languages that begin alike. */
const SHORTEST_COGNATE = 6;
const COGNATE_LETTERS = 5;
const MOST_REMEMBERED = 200_000;

/**
 * Takes a token, the language of its text and whether it is the first of its sentence; returns its term, null when it
 * tells nothing.
 */
export type TermReader = (token: Token, language: string, isFirst: boolean) => Term | null;

/** Takes the lexicon; returns a reader that remembers the words it has met, so that each is worked out once. */
export function termReader(lexicon: GroupingLexicon): TermReader {
  const known = new Map<string, Term | null>();
  return (token, language, isFirst) => {
    if (token.kind !== 'word' && token.kind !== 'number') return null;
    const isHome = language === 'en';
    // Where common words are not known, only a capital inside a sentence shows a name.
    const text = isFirst && !isHome ? token.lower : token.text;
    const asked = isHome ? text : `${language} ${text}`;
    const met = known.get(asked);
    if (met !== undefined) return met;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const term = token.kind === 'number' ? numberTerm(token.lower) : wordTerm(text, { lexicon, isHome, language });
    known.set(asked, term);
    return term;
  };
}

interface Reading {
  readonly lexicon: GroupingLexicon;
  /** Whether the lexicon is of the text's language. */
  readonly isHome: boolean;
  readonly language: string;
}

function wordTerm(text: string, { lexicon, isHome, language }: Reading): Term | null {
  const word = withoutGenitiveS(text.toLowerCase());
  const isCapital = startsWithCapital(text);
  if (word.length < 2 || lexicon.stopWords.has(word)) return null;
  const latin = (): string => toLatin(word, lexicon.transliteration, language);
  const asName = (): Term => nameTerm(nameSkeleton(latin(), SKELETON_LETTERS));
  if (!isHome) return isCapital ? asName() : foreignTerm(word);
  const digits = lexicon.numbers.get(word);
  if (digits !== undefined) return numberTerm(digits);
  if (lexicon.dateWords.has(word)) return plainTerm(`d${word.slice(0, 3)}`, DATE_BITS);
  const root = stem(word);
  const bits = lexicon.wordBits.get(root);
  if (bits === undefined) return isCapital ? asName() : withCousins(plainTerm(root, UNKNOWN_WORD_BITS), root);
  // A common word with a capital may be part of a name, and names cross languages: China, the Black Sea.
  const term = plainTerm(root, bits);
  return isCapital ? { ...term, across: asName().key } : withCousins(term, root);
}

// In a language whose words are not known, the short ones are the common ones (Zipf 1935).
function foreignTerm(word: string): Term | null {
  if (word.length < SHORTEST_FOREIGN) return null;
  const root = stem(word);
  return withCousins(plainTerm(root, Math.min(MOST_FOREIGN_BITS, 3 + word.length)), root);
}

const plainTerm = (key: string, bits: number): Term => ({
  key: hashOf(key),
  across: 0,
  isCognate: false,
  isName: false,
  bits,
});

function withCousins(term: Term, root: string): Term {
  if (root.length < SHORTEST_COGNATE) return term;
  return { ...term, across: hashOf(`c${withoutMarks(root).slice(0, COGNATE_LETTERS)}`), isCognate: true };
}

function nameTerm(skeleton: string): Term {
  const key = hashOf(`N${skeleton}`);
  return { key, across: key, isCognate: false, isName: true, bits: NAME_BITS };
}

function numberTerm(words: string): Term {
  const digits = plainDigits(words);
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  const key = hashOf(`#${digits}`);
  return { key, across: key, isCognate: false, isName: false, bits: digits.length <= 1 ? 6 : isYear ? 8 : 11 };
}

const SKELETON_LETTERS = 6;
