import { groupBy } from '../../../../text/group-by.js';
import { isInRelayed } from '../../witness.js';
import { isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from './measured.js';
import { sharedKeys } from './measures.js';

/**
 * Lets the numbers of people in translated and reworded sentences tell what befell those whom they count as the sound
 * sentence does of which they are copies: where that has "injured" and the translation "infected" or "victims", the
 * injured are counted.
 *
 * @param figures all numbers of the story
 * @param lexicon families of words, and which of them are what befalls people
 * @returns the same in the same order; where no sound copy has the value, or two of its numbers do, as they were
 */
export function withCopiedMeasures(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly Measured[] {
  const keyOf = ({ family, kind, figure }: Measured): string => `${family} ${kind} ${figure.value}`;
  const isCounted = ({ family, kind, figure }: Measured): boolean =>
    family >= 0 && figure.value !== null && kind === 'people';
  const copies = groupBy(figures.filter(isCounted), keyOf);
  return figures.map((one) => {
    if (!isCounted(one) || !isInRelayed(one)) return one;
    const sound = (copies.get(keyOf(one)) ?? []).filter((other) => !isInRelayed(other));
    const [source] = sound;
    if (source === undefined || sound.some(({ sentence }, i) => i > 0 && sentence === source.sentence)) return one;
    const isOther = isTally(source.core, lexicon) && !isTally(sharedKeys(source.core, one.core), lexicon);
    return isOther ? { ...one, core: source.core, head: source.head } : one;
  });
}
