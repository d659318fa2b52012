import { lastUpTo } from '../../../../text/reading.js';
import { CROWD, isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from './measured.js';

/**
 * Takes the figures of an article in reading order, and the lexicon; returns them with what the figures before them say
 * of their scope, of the dead, the injured and the arrested: some of those who were told of before (“Nine people were
 * hurt … The two injured come from Sund”) are a part of them, and where none was told of before nobody is added to them
 * (“Eleven people died, and another 26 were hurt”).
 */
export const withScopes = (measured: readonly Measured[], lexicon: DisagreementLexicon): readonly Measured[] =>
  measured.map((one, i) => {
    if (one.kind !== 'people' || one.core.has(CROWD) || !isTally(one.core, lexicon)) return one;
    const same = measured.slice(0, i).filter(
      ({ kind, core }) =>
        kind === 'people' &&
        isTally(
          [...core].filter((key) => one.core.has(key)),
          lexicon,
        ),
    );
    return { ...one, figure: { ...one.figure, scope: scopeOf(one, same, lexicon) } };
  });

function scopeOf(
  { sentence, figure: { start, value, scope } }: Measured,
  same: readonly Measured[],
  { definites }: DisagreementLexicon,
): Measured['figure']['scope'] {
  if (scope === 'additional') return same.some(({ figure }) => figure.value !== null) ? scope : null;
  const isDefinite = value !== null && definites.has(lastUpTo(sentence.tokens, start)?.lower ?? '');
  const isOfMore = isDefinite && same.some(({ figure }) => (figure.value ?? 0) > value);
  return scope === null && isOfMore ? 'part' : scope;
}
