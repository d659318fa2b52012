import { isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measure, Measured, Place } from './measured.js';

/**
 * Says whether people who stand behind others ("killed six people and injured another 20") are no addition to those of
 * whom the same is told: in its sentence only other things are told of people before, and in the one before it nothing
 * of this.
 *
 * @param place the figure, its sentence and article
 * @param measure what it counts
 * @param measured the figures before it in that article
 * @param lexicon tallies
 * @returns false too where it is not said to be more of anything
 */
export function isAddedToOthers(
  { figure, sentence }: Place,
  { kind, core }: Measure,
  measured: readonly Measured[],
  lexicon: DisagreementLexicon,
): boolean {
  if (figure.scope !== 'additional' || kind !== 'people' || !isTally(core, lexicon)) return false;
  const people = measured.filter((one) => one.kind === 'people' && isTally(one.core, lexicon));
  const near = people.filter((one) => sentence.index - one.sentence.index <= 1);
  const isAlike = (one: Measured): boolean =>
    isTally(
      [...one.core].filter((key) => core.has(key)),
      lexicon,
    );
  return near.some((one) => one.sentence === sentence) && !near.some(isAlike);
}
