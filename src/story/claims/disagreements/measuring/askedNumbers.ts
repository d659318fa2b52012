import { contains } from '../../../../model/span.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { isOnlyAsked } from './alternatives.js';
import { hasEqualValue } from './equalNumbers.js';
import type { Measured } from './measured.js';
import { keysOf } from './measures.js';

/**
 * Takes the figures of a story and the lexicon; returns them with what a number that is only asked for ("Nine?") and
 * the answer to it count: what another text gives the same number of, where its paragraph has told of such things
 * before.
 */
export function withAsked(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly Measured[] {
  const measures = new Map(
    figures.flatMap((asked): readonly (readonly [string, Measured])[] => {
      if (asked.core.size > 0 || asked.figure.value === null || !isOnlyAsked(asked)) return [];
      const told = toldBefore(asked, lexicon);
      const same = figures.find((one) => one.head !== null && told.has(one.head) && hasEqualValue(one, asked));
      return same === undefined ? [] : [[asked.figure.id, same]];
    }),
  );
  return figures.map((one) => {
    const same = measures.get(one.figure.id) ?? measures.get(one.again ?? '');
    if (same === undefined) return one;
    const { kind, core, head, context } = same;
    return { ...one, kind, core, head, context };
  });
}

function toldBefore({ article, sentence }: Measured, lexicon: DisagreementLexicon): ReadonlySet<string> {
  const block = article.article.blocks[sentence.block] ?? sentence;
  return contains(block, sentence)
    ? keysOf(article.article.text.slice(block.start, sentence.start), lexicon)
    : new Set();
}
