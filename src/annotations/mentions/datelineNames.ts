import type { Span } from '../../model/span.js';
import { withoutDateline } from '../../text/dateline.js';
import { LISTED } from './lexicon.js';
import { isListed, type MentionDraft, wordAt, wordsOf } from './sentenceView.js';

/** An agency between strokes stands among the first tokens of its sentence. */
const LATEST = 12;

/** The names of datelines, in lower case. */
export interface DatelineNames {
  readonly places: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/**
 * Finds the places that reports were filed from, and who filed them: the names of a dateline before the bracket and in
 * it ("WEXEL, Lorvany, May 4 (Kestrel) -", "WEXEL, May 4. /Kestrel/.").
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
    // The agency stands behind the day, in brackets or not.
    const mark = view.tokens.findIndex(({ text, kind }) => text === '(' || kind === 'number');
    const isAgency = mark >= 0 && from > mark && !isListed(view, from, LISTED.calendar);
    (isAgency ? agencies : places).add(wordsOf(view, { from, to }));
  }
  return { places, agencies };
}
