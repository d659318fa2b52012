import { isRelayed } from '../../../../model/article.js';
import { groupBy } from '../../../../text/group-by.js';
import { isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from './measured.js';
import { sharedKeys } from './measures.js';

/**
 * Gives the numbers of translated and reworded sentences the measure that the sentence has of which they are copies: a
 * translation makes "injured" "infected" and a word-swapping program makes "passengers" "travellers", and the number is
 * the same.
 *
 * @param figures all numbers of the story
 * @returns the same in the same order; where no sound copy has the value, or two of its numbers do, as they were
 */
export function withCopiedMeasures(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly Measured[] {
  const keyOf = ({ family, kind, figure }: Measured): string => `${family} ${kind} ${figure.value}`;
  const isCounted = ({ family, kind, figure }: Measured): boolean =>
    family >= 0 && figure.value !== null && kind === 'people';
  const copies = groupBy(figures.filter(isCounted), keyOf);
  return figures.map((one) => {
    if (!isCounted(one) || !isReworded(one)) return one;
    const sound = (copies.get(keyOf(one)) ?? []).filter((other) => !isReworded(other));
    const [source] = sound;
    if (source === undefined || sound.some(({ sentence }, i) => i > 0 && sentence === source.sentence)) return one;
    const isOther = isTally(source.core, lexicon) && !isTally(sharedKeys(source.core, one.core), lexicon);
    return isOther ? { ...one, core: source.core, head: source.head } : one;
  });
}

const isReworded = ({ article }: Measured): boolean => isRelayed(article.article.transmission);
