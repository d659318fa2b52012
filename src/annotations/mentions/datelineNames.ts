import type { Span } from '../../model/span.js';
import { withoutDateline } from '../../text/dateline.js';
import { type MentionDraft, wordAt, wordsOf } from './sentenceView.js';

/** The names of datelines, in lower case. */
export interface DatelineNames {
  readonly places: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/**
 * Finds the places that reports were filed from, and who filed them: the names of a dateline before the bracket and in
 * it ("WEXEL, Lorvany, May 4 (Kestrel) -").
 *
 * @param names the names found in one document
 * @param blocks its blocks
 * @returns the names; both empty when no paragraph opens with a dateline
 */
export function datelineNames(names: readonly MentionDraft[], blocks: readonly Span[]): DatelineNames {
  const places = new Set<string>();
  const agencies = new Set<string>();
  for (const { view, from, to } of names) {
    const block = blocks[view.sentence.block];
    if (block === undefined || to > view.tokens.length - withoutDateline(view.sentence, block).tokens.length) continue;
    const bracket = view.tokens.findIndex((_, at) => wordAt(view, at) === '(');
    const isAgency = bracket >= 0 && from > bracket;
    (isAgency ? agencies : places).add(wordsOf(view, { from, to }));
  }
  return { places, agencies };
}
