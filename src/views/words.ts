import type { AnnotatedArticle } from '../model/dossier.js';
import type { Claim, CopyLink, Disagreement, TimelineEntry } from '../model/story.js';

/** Takes a number and a noun in the singular (and plural, when irregular); returns "1 origin", "3 origins". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Takes an article; returns its outlet's name, or its id when no outlet is known. */
export function outletName(article: AnnotatedArticle): string {
  return article.outlet?.name ?? `${article.id} (outlet unknown)`;
}

/** Takes an article; returns its date in words with its basis, or "no date". */
export function publishedWords(article: AnnotatedArticle): string {
  if (article.published === null) return 'no date';
  return article.published.basis === 'stated' ? article.published.value : `${article.published.value} (inferred)`;
}

/** Takes an article; returns how its text came to us, in words. */
export function transmissionWords({ transmission }: AnnotatedArticle): string {
  if (transmission.kind === 'machine-translated') {
    return transmission.from === null ? 'machine-translated' : `machine-translated from ${transmission.from}`;
  }
  return transmission.kind === 'unknown' ? 'transmission unknown' : transmission.kind;
}

/** A sign and a word for each status: colour is never the only sign. */
export const STATUS_SIGNS: Readonly<Record<Claim['status'], string>> = {
  corroborated: '✓ corroborated',
  'single-source': '○ one origin',
  disputed: '≠ disputed',
};

/** A sign and a word for each verdict. */
export const VERDICT_SIGNS: Readonly<Record<Disagreement['verdict'], string>> = {
  conflict: '≠ conflict',
  damage: '⚠ damage',
  compatible: '≈ compatible',
  refinement: '→ refinement',
  same: '= same',
};

/** What each kind of copy link means, in words. */
export const COPY_WORDS: Readonly<Record<CopyLink['kind'], string>> = {
  verbatim: 'word for word',
  'near-verbatim': 'nearly word for word',
  retranslation: 'another translation of one text',
  spun: 'words swapped by a spinner',
  'same-quote': 'the same quotation',
  'same-fact': 'the same fact in other words',
};

/** Takes a line of the timeline; returns its date in words. */
export function dateWords({ date, granularity }: Pick<TimelineEntry, 'date' | 'granularity'>): string {
  if (date === null) return 'date unknown';
  const [from, to] = date.split('/');
  if (to === undefined) return granularity === 'week' ? `week ${date}` : date;
  if (from === '..') return `until ${to}`;
  return to === '..' ? `from ${from}` : `${from} to ${to}`;
}

/** Takes words and a length; returns them on one line, cut at a word with an ellipsis when longer. */
export function shorten(words: string, length: number): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(length / 2)))}…`;
}

/** The sentence that stands in the place of each empty section: it says why there is nothing. */
export const EMPTY_REASONS = {
  claims: 'No claim: no article holds a whole, undamaged sentence.',
  disagreements: 'No disagreement: no two articles give a value, a title or an outcome of the same measure.',
  copies: 'No copied passage: no two articles share a run of words, a quotation or a set of names and numbers.',
  edges: 'No line of descent: nothing in these texts shows that one was made from another.',
  spoken: 'Nobody is quoted: no reporting verb, quotation mark or “according to” was found.',
  timeline: 'No dated event: no article tells an event of the code book.',
  framing: 'No label: no article describes an actor in words that carry a stance.',
  damage: 'No damage found.',
  account: 'No account: there is no claim to write it from.',
  origins: 'No origin: there is no article.',
} as const;
