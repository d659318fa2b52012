import { withoutMarks } from '../../text/marks.js';
import { nameSkeleton } from '../../text/name-skeleton.js';
import type { Token } from '../../text/tokens.js';
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
 * Takes an article; returns its names, numbers and long words in forms that survive translation and other scripts, in the
 * order in which each occurs first. Empty for a text without any.
 */
export function crossTermsOf({ article, reading }: TracedArticle, lexicon: LineageLexicon): readonly CrossTerm[] {
  const terms = new Map<string, CrossTerm>();
  for (const { tokens } of reading.sentences) {
    tokens.forEach((token, i) => {
      const term = crossTermOf(token, i === 0, { lexicon, language: article.language });
      if (term !== null && !terms.has(term.key)) terms.set(term.key, term);
    });
  }
  return [...terms.values()];
}

interface Words {
  readonly lexicon: LineageLexicon;
  readonly language: string;
}

function crossTermOf(token: Token, isFirst: boolean, { lexicon, language }: Words): CrossTerm | null {
  if (token.kind === 'number') return numberTerm(token.lower);
  if (token.kind !== 'word' || token.lower.length < 3 || lexicon.stopWords.has(token.lower)) return null;
  const latin = toLatin(token.lower.replace(/[’']s$/u, ''), lexicon.transliteration, language);
  // The first word of a sentence has a capital whatever it is.
  if (!isFirst && /^\p{Lu}/u.test(token.text))
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
  const digits = words
    .replace(/(?<=\d)(?:st|nd|rd|th)$/u, '')
    .replace(/[.,](?=\d{3}(?!\d))/gu, '')
    .replace(',', '.');
  if (digits.length < 2) return null;
  return { key: `#${digits}`, bits: /^(?:19|20)\d\d$/.test(digits) ? YEAR_BITS : NUMBER_BITS };
}
