import { startsWithCapital } from '../../text/capitals.js';
import { plainDigits } from '../../text/digits.js';
import { withoutGenitiveS } from '../../text/genitive.js';
import { nameSkeleton } from '../../text/name-skeleton.js';
import type { Sentence } from '../../text/reading.js';
import { hashOf } from '../../text/shingles.js';
import { stem } from '../../text/stem.js';
import { NAME_BITS, UNKNOWN_WORD_BITS } from '../../text/surprise.js';
import { isCapitalised, isWordOrNumber } from '../../text/tokens.js';
import type { LineageLexicon } from './lexicon.js';

/** A telling word or number in a form that survives translation: a stem, a name's skeleton, or a number's digits. */
interface PlainTerm {
  readonly key: string;
  readonly kind: 'word' | 'name' | 'number';
  /** Surprise in bits before the collection is known, about 5 … 17. */
  readonly bits: number;
}

/** A term with the hash of its key, by which it is compared. */
export interface KnownTerm extends PlainTerm {
  readonly id: number;
}

/** A term as it stands in a sentence. */
export interface Term extends KnownTerm {
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

const DATE_BITS = 8;
/** Names are compared by so many letters of their skeleton. */
export const SKELETON_LETTERS = 5;

/** Takes a word or number as it is written; returns the term that it is, null when it tells nothing. */
export type TermReader = (written: string) => KnownTerm | null;

/** So many words are remembered; then all are forgotten. */
const MOST_WORDS_KNOWN = 2 ** 16;

/** Takes the lexicon; returns a reader of terms that remembers the words which it has met. */
export function termReader(lexicon: LineageLexicon): TermReader {
  const known = new Map<string, KnownTerm | null>();
  return (written) => {
    const found = known.get(written);
    if (found !== undefined) return found;
    if (known.size >= MOST_WORDS_KNOWN) known.clear();
    const term = termOfWord(written, lexicon);
    const made = term === null ? null : { ...term, id: hashOf(term.key) };
    known.set(written, made);
    return made;
  };
}

/**
 * Takes a sentence and a reader of terms; returns its telling words in order, repeated ones repeated; empty when there
 * are none.
 */
export function termsOf(sentence: Sentence, termOf: TermReader): readonly Term[] {
  const terms: Term[] = [];
  const { tokens } = sentence;
  const isHeadline = 2 * tokens.filter((t) => t.kind === 'word' && isCapitalised(t)).length > tokens.length;
  let quoted = false;
  tokens.forEach((token, i) => {
    if (QUOTATION_MARKS.test(token.text)) quoted = !quoted;
    const term = isWordOrNumber(token) ? termOf(token.text) : null;
    if (term === null) return;
    // A common word inside a sentence that is written with a capital is part of a name: the Black Sea.
    const isName = term.kind === 'word' && i > 1 && !isHeadline && isCapitalised(token);
    terms.push({ ...term, kind: isName ? 'name' : term.kind, quoted });
  });
  return terms;
}

const QUOTATION_MARKS = /^["“”„‟«»]$/u;

function termOfWord(written: string, lexicon: LineageLexicon): PlainTerm | null {
  const lower = written.toLowerCase();
  if (/^\p{N}/u.test(lower)) return numberTerm(lower);
  if (lower.length < 2) return null;
  const word = withoutGenitiveS(lower);
  const digits = lexicon.numbers.get(word);
  if (digits !== undefined) return numberTerm(digits);
  if (word === '' || lexicon.stopWords.has(word)) return null;
  if (lexicon.dateWords.has(word)) return { key: `d${word.slice(0, 3)}`, kind: 'number', bits: DATE_BITS };
  const root = stem(word);
  const bits = lexicon.wordBits.get(root);
  if (bits !== undefined) return { key: root, kind: 'word', bits };
  // A capitalised word that is no common word is a name, wherever it stands.
  if (startsWithCapital(written))
    return { key: `N${nameSkeleton(lower, SKELETON_LETTERS)}`, kind: 'name', bits: NAME_BITS };
  return { key: root, kind: 'word', bits: UNKNOWN_WORD_BITS };
}

function numberTerm(words: string): PlainTerm {
  const digits = plainDigits(words);
  const isSmall = digits.length <= 1;
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  return { key: `#${digits}`, kind: 'number', bits: isSmall ? 6 : isYear ? 9 : 11 };
}
