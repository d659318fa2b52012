import { type Article, isTitleOrBody } from '../../model/article.js';
import { daysBetween } from '../../model/calendar.js';
import type { ArticleId } from '../../model/ids.js';
import type { Reading } from '../../text/reading.js';
import type { Term, TermReader } from './terms.js';

/** An article to be grouped, with its reading (see readText). */
export interface GroupingArticle {
  readonly article: Pick<Article, 'id' | 'blocks' | 'published' | 'language'>;
  readonly reading: Pick<Reading, 'sentences'>;
}

/** What grouping keeps of an article: about seven hundred bytes, none of its text. The arrays run side by side. */
export interface ArticleNote {
  readonly id: ArticleId;
  /** Day of publication as a number of days; null when it is not known to the day. */
  readonly day: number | null;
  readonly language: string;
  readonly keys: Uint32Array;
  /** See Term.across. */
  readonly across: Uint32Array;
  /** How often each term stands in the article, at most 255. */
  readonly counts: Uint8Array;
  /** How often it stands among the first words. */
  readonly leads: Uint8Array;
  readonly bits: Uint8Array;
  /** 1: name, 2: cognate. */
  readonly flags: Uint8Array;
}

/** Bits of a flag. */
const IS_NAME = 1;
const IS_COGNATE = 2;
/** Words, title included, that tell what an article is about. */
const LEAD_WORDS = 60;
/** Terms kept of one article: those with the most bits, counted. */
const MOST_TERMS = 128;
/** Tokens read of one article: a long one has said what it is about by then. */
const MOST_TOKENS = 4000;

interface Count {
  readonly term: Term;
  count: number;
  lead: number;
}

/** Takes an article and a reader of terms; returns its note, with no terms when it has no telling words. */
export function noteArticle({ article, reading }: GroupingArticle, readTerm: TermReader): ArticleNote {
  const counts = countTerms({ article, reading }, readTerm);
  const kept = mostTelling([...counts.values()]).sort((a, b) => a.term.key - b.term.key);
  return {
    id: article.id,
    day: dayOf(article.published),
    language: languageOf(article),
    keys: Uint32Array.from(kept, ({ term }) => term.key),
    across: Uint32Array.from(kept, ({ term }) => term.across),
    counts: Uint8Array.from(kept, ({ count }) => Math.min(255, count)),
    leads: Uint8Array.from(kept, ({ lead }) => Math.min(255, lead)),
    bits: Uint8Array.from(kept, ({ term }) => term.bits),
    flags: Uint8Array.from(kept, ({ term }) => (term.isName ? IS_NAME : 0) + (term.isCognate ? IS_COGNATE : 0)),
  };
}

/** Takes a flag of a note; says whether the term is a name. */
export const isName = (flag: number): boolean => (flag & IS_NAME) !== 0;
/** Takes a flag of a note; says whether the term crosses languages by its first letters only. */
export const isCognate = (flag: number): boolean => (flag & IS_COGNATE) !== 0;

function mostTelling(counts: Count[]): Count[] {
  if (counts.length <= MOST_TERMS) return counts;
  const weighed = counts.map((count) => ({ count, weight: weightOf(count) }));
  weighed.sort((a, b) => b.weight - a.weight || a.count.term.key - b.count.term.key);
  return weighed.slice(0, MOST_TERMS).map(({ count }) => count);
}

const weightOf = ({ term, count, lead }: Count): number => term.bits * (1 + Math.log(count) + (lead > 0 ? 0.5 : 0));

function countTerms({ article, reading }: GroupingArticle, readTerm: TermReader): ReadonlyMap<number, Count> {
  const counts = new Map<number, Count>();
  const language = languageOf(article);
  let [words, tokens] = [0, 0];
  for (const sentence of reading.sentences) {
    const block = article.blocks[sentence.block];
    if (block === undefined || !isTitleOrBody(block)) continue;
    if (tokens > MOST_TOKENS) break;
    tokens += sentence.tokens.length;
    for (const token of sentence.tokens) {
      if (token.kind === 'word') words += 1;
      const term = readTerm(token, language, token === sentence.tokens[0]);
      if (term === null) continue;
      const known = counts.get(term.key);
      const lead = words <= LEAD_WORDS ? 1 : 0;
      if (known === undefined) counts.set(term.key, { term, count: 1, lead });
      else {
        known.count += 1;
        known.lead += lead;
      }
    }
  }
  return counts;
}

const EPOCH = '1970-01-01';

function dayOf(published: Article['published']): number | null {
  if (published === null || !/^\d{4}-\d\d-\d\d/.test(published.value)) return null;
  return daysBetween(EPOCH, published.value.slice(0, EPOCH.length));
}

// A text too short to tell is read as the language whose words are known.
const languageOf = ({ language }: GroupingArticle['article']): string => (language === 'und' ? 'en' : language);
