import type { Span } from '../../model/span.js';
import { withoutDateline } from '../../text/dateline.js';
import { type MentionDraft, wordAt, wordsOf } from './sentenceView.js';

/**
 * Finds the places that reports were filed from: the names of a dateline before the agency ("WEXEL, Lorvany, May 4
 * (Kestrel) -").
 *
 * @param names the names found in one document
 * @param blocks its blocks
 * @returns the names, in lower case; empty when no paragraph opens with a dateline
 */
export function datelinePlaces(names: readonly MentionDraft[], blocks: readonly Span[]): ReadonlySet<string> {
  const filed = names.filter(({ view, from, to }) => {
    const block = blocks[view.sentence.block];
    if (block === undefined) return false;
    const length = view.tokens.length - withoutDateline(view.sentence, block).tokens.length;
    if (to > length) return false;
    const agency = view.tokens.findIndex((_, at) => wordAt(view, at) === '(');
    return agency < 0 || from < agency;
  });
  return new Set(filed.map((name) => wordsOf(name.view, name)));
}
