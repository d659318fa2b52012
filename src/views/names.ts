import type { AnnotatedArticle } from '../model/dossier.js';
import type { ArticleId } from '../model/ids.js';
import { dayWords } from './dates.js';

/** How the views name the articles of one story: short, and each name only once. */
export interface ArticleNames {
  /** "The Ledger"; "The Ledger (14 March)" beside another of that outlet; "article a1_3fc…" without an outlet. */
  readonly label: (id: ArticleId) => string;
  /** Takes a sentence of the dossier; returns it with the ids of articles replaced by their labels. */
  readonly readable: (sentence: string) => string;
}

/** Ids up to this length are shown whole, unless they hold a digest. */
const WHOLE_ID = 28;
/** A digest in an id: nothing that a person reads. It is cut after this many characters. */
const DIGEST = /(?=[0-9a-f]*\d)[0-9a-f]{8,}/;
/** Of the digest in an id at least so many signs are shown. */
const DIGEST_SHOWN = 3;

/** Takes the articles of a story; returns their names. An id that is not among them is its own name. */
export function namesOf(articles: readonly AnnotatedArticle[]): ArticleNames {
  const ids = articles.map(({ id }) => String(id));
  const base = (article: AnnotatedArticle): string => article.outlet?.name ?? `article ${shortId(article.id, ids)}`;
  const labels = new Map<string, string>();
  for (const article of articles) {
    const sharing = articles.filter((other) => base(other) === base(article));
    const days = sharing.map(dayOf);
    const isTold = !days.includes(null) && new Set(days).size === days.length;
    const mark = isTold ? markOf(dayOf(article) ?? '', articles) : shortId(article.id, ids);
    labels.set(article.id, sharing.length === 1 ? base(article) : `${base(article)} (${mark})`);
  }
  // A file called "police" must not rename the police in every sentence.
  const plain = ids.filter((id) => id.length > 2 && /[^\p{L}\s]/u.test(id)).sort((a, b) => b.length - a.length);
  const pattern = plain.map((id) => id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const inWords = pattern === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${pattern})(?![\\p{L}\\p{N}_-])`, 'gu');
  return {
    label: (id) => labels.get(id) ?? String(id),
    readable: (sentence) => (inWords === null ? sentence : sentence.replace(inWords, (id) => labels.get(id) ?? id)),
  };
}

/**
 * Takes an article's label and an origin's name; says whether the label adds nothing to it but a mark: "The Ledger
 * (14 March)".
 */
export const isNamedFor = (label: string, origin: string): boolean =>
  label === origin || label.startsWith(`${origin} (`);

const dayOf = ({ published }: AnnotatedArticle): string | null =>
  published !== null && (published.granularity === 'day' || published.granularity === 'minute')
    ? published.value.slice(0, 10)
    : null;

// The year is left out where all articles are of one.
function markOf(day: string, articles: readonly AnnotatedArticle[]): string {
  const years = new Set(articles.map(({ published }) => published?.value.slice(0, 4) ?? day.slice(0, 4)));
  return years.size === 1 ? dayWords(day).replace(/ \d{4}$/u, '') : dayWords(day);
}

/**
 * Takes an id and all ids of the story; returns it whole when short and readable, else its shortest telling beginning
 * with "…".
 */
export function shortId(id: string, ids: readonly string[]): string {
  const digest = DIGEST.exec(id);
  if (digest === null && id.length <= WHOLE_ID) return id;
  const least = Math.min(digest === null ? WHOLE_ID : digest.index + DIGEST_SHOWN, WHOLE_ID);
  const others = ids.filter((other) => other !== id);
  for (let length = least; length < id.length - 1; length += 1) {
    if (!others.some((other) => other.startsWith(id.slice(0, length)))) return `${id.slice(0, length)}…`;
  }
  return id;
}
