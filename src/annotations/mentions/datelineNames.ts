import type { Span } from '../../model/span.js';
import { withoutDateline } from '../../text/dateline.js';
import { LISTED } from './lexicon.js';
import { hasCapital, isListed, type MentionDraft, type SentenceView, wordAt, wordsOf } from './sentenceView.js';

/** An agency between strokes stands among the first tokens of its sentence. */
const LATEST = 12;

/** The names of datelines, in lower case. */
export interface DatelineNames {
  readonly places: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/**
 * Finds the places that reports were filed from, and who filed them: the names of a dateline before the bracket and in
 * it ("WEXEL, Lorvany, May 4 (Kestrel) -", "WEXEL, May 4. /Kestrel/."), and the place before the reporter of "[Wexel =
 * Ada Lind]".
 *
 * @param names the names found in one document
 * @param blocks its blocks
 * @returns the names; both empty when no paragraph opens with a dateline
 */
export function datelineNames(names: readonly MentionDraft[], blocks: readonly Span[]): DatelineNames {
  const places = new Set<string>();
  const agencies = new Set<string>();
  for (const { view, from, to } of names) {
    if (wordAt(view, from - 1) === '/' && /^\/\.?$/.test(wordAt(view, to)) && from < LATEST)
      agencies.add(wordsOf(view, { from, to }));
    const block = blocks[view.sentence.block];
    if (block === undefined || to > view.tokens.length - withoutDateline(view.sentence, block).tokens.length) continue;
    const sort = sortOf(view, from);
    if (sort !== null) (sort === 'agency' ? agencies : places).add(wordsOf(view, { from, to }));
  }
  return { places, agencies };
}

// Null for a reporter, and where it cannot be told.
function sortOf(view: SentenceView, from: number): 'place' | 'agency' | null {
  const indexOf = (isMark: (i: number) => boolean): number => view.tokens.findIndex((_, i) => isMark(i));
  if (wordAt(view, 0) === '[') return from < indexOf((i) => wordAt(view, i) === '=') ? 'place' : null;
  const mark = indexOf((i) => wordAt(view, i) === '(' || view.tokens[i]?.kind === 'number');
  const isMonth = (i: number): boolean => isListed(view, i, LISTED.calendar);
  // Names in other letters than capitals, one behind the other, may be an agency, a place and a reporter.
  const isInCapitals = /^\p{Lu}{3,}$/u.test(view.tokens[0]?.text ?? '');
  const next = indexOf((i) => i < mark && wordAt(view, i - 1) === ',' && hasCapital(view, i) && !isMonth(i));
  if (!isInCapitals && next >= 0) return null;
  return mark >= 0 && from > mark && !isMonth(from) ? 'agency' : 'place';
}
