import type { Sentence } from '../../text/reading.js';
import { stem } from '../../text/stem.js';
import { isCapitalised, type Token } from '../../text/tokens.js';
import type { LineageLexicon } from './lexicon.js';

/** A telling word of a sentence in a form that survives translation: a stem, a name's skeleton, or a number's digits. */
export interface Term {
  readonly key: string;
  readonly kind: 'word' | 'name' | 'number';
  /** Surprise in bits before the collection is known, about 5 … 17. */
  readonly bits: number;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

type PlainTerm = Omit<Term, 'quoted'>;

const UNKNOWN_WORD_BITS = 15;
const NAME_BITS = 13;
const DATE_BITS = 8;

/** Takes a sentence; returns its telling words in order, repeated ones repeated; empty when there are none. */
export function termsOf(sentence: Sentence, lexicon: LineageLexicon): readonly Term[] {
  const terms: Term[] = [];
  const { tokens } = sentence;
  const isHeadline = 2 * tokens.filter((t) => t.kind === 'word' && isCapitalised(t)).length > tokens.length;
  let quoted = false;
  tokens.forEach((token, i) => {
    if (QUOTATION_MARKS.test(token.text)) quoted = !quoted;
    const term = termOf(token, lexicon);
    if (term === null) return;
    // A common word inside a sentence that is written with a capital is part of a name: the Black Sea.
    const isName = term.kind === 'word' && i > 1 && !isHeadline && isCapitalised(token);
    terms.push({ ...term, kind: isName ? 'name' : term.kind, quoted });
  });
  return terms;
}

const QUOTATION_MARKS = /^["“”„‟«»]$/u;

function termOf(token: Token, lexicon: LineageLexicon): PlainTerm | null {
  if (token.kind === 'number') return numberTerm(token.lower);
  if (token.kind !== 'word' || token.lower.length < 2) return null;
  const word = token.lower.replace(/[’']s$/u, '');
  const digits = lexicon.numbers.get(word);
  if (digits !== undefined) return numberTerm(digits);
  if (word === '' || lexicon.stopWords.has(word)) return null;
  if (lexicon.dateWords.has(word)) return { key: `d${word.slice(0, 3)}`, kind: 'number', bits: DATE_BITS };
  return wordTerm(token, stem(word), lexicon);
}

// A capitalised word that is no common word is a name, wherever it stands.
function wordTerm(token: Token, root: string, lexicon: LineageLexicon): PlainTerm | null {
  const bits = lexicon.wordBits.get(root);
  if (bits !== undefined) return { key: root, kind: 'word', bits };
  if (!isCapitalised(token)) return { key: root, kind: 'word', bits: UNKNOWN_WORD_BITS };
  return { key: `N${nameKey(token.lower)}`, kind: 'name', bits: NAME_BITS };
}

function numberTerm(words: string): PlainTerm {
  const digits = words
    .replace(/(?<=\d)(?:st|nd|rd|th)$/u, '')
    .replace(/,(?=\d{3}(?!\d))/gu, '')
    .replace(',', '.');
  const isSmall = digits.length <= 1;
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  return { key: `#${digits}`, kind: 'number', bits: isSmall ? 6 : isYear ? 9 : 11 };
}

const ENDING = /(?:ians?|eans?|ans?|ish|ese|ias|as|us|is|os|ia|ai|a|e|i|o|u|y|s)$/u;
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|sz|š|ş/gu, 's'],
  [/tch|tsch|ch|cz|č|ć|ç|kh/gu, 'c'],
  [/zh|ž|ż|ź/gu, 'z'],
  [/ts|tz/gu, 'c'],
  [/ph/gu, 'f'],
  [/[ck]/gu, 'k'],
  [/w/gu, 'v'],
];

/**
 * The skeleton of a name: what is left when endings, vowels and the habits of romanisations are dropped, so that
 * "Hallen" and "Hallenas", "Remenko" and "Remenyako" meet. Takes a name in small Latin letters; returns at most five
 * letters. Coarse on purpose: it proposes, sentences decide.
 */
export function nameKey(lower: string): string {
  const sounded = SAME_SOUND.reduce((word, [pattern, sound]) => word.replace(pattern, sound), lower);
  const plain = sounded.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
  const root = plain.length > 4 ? plain.replace(ENDING, '') : plain;
  const [first = '', rest = ''] = [root.slice(0, 1), root.slice(1)];
  const consonants = rest.replace(/[aeiouyj'’-]/gu, '').replace(/(.)\1/gu, '$1');
  return (first + consonants).slice(0, 5);
}
