import { contentOf } from '../../sentenceContent.js';
import { isTally } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from '../measuring/measured.js';
import type { Comparison } from './compareValues.js';
import type { Side } from './figureSides.js';

/**
 * Says whether two numbers are of two things: numbers that the same texts all give, one beside the other, are, and so
 * are numbers that one sentence gives (but it may give as many injured here as there are arrested elsewhere); and who
 * gives the number of the others too, and does not correct it, counts something else, and of ranks ("the sixth round")
 * one who gives both is enough. Who tells what several have counted says so ("the police put the crowd at …").
 *
 * @param main figures of one value
 * @param side figures of another, of the same measure
 * @param comparison what comparing the two shows
 * @param lexicon tallies
 * @returns false when nothing tells them apart
 */
export const areOfTwoThings = (main: Side, side: Side, { reason }: Comparison, lexicon: DisagreementLexicon): boolean =>
  isWholeOf(side, main) ||
  isWholeOf(main, side) ||
  (main[0]?.kind === 'ordinal' && side.some((one) => areAllIn([one], main))) ||
  (!side.some(({ isRecount }) => isRecount) &&
    !areAllIn(
      side,
      main.filter(({ isRecount }) => isRecount),
    ) &&
    ((reason === 'conflict' && !isTally(main[0]?.core ?? [], lexicon) && areInOneSentence(main, side)) ||
      (reason === 'conflict' ? areMostIn(side, main) : areAllIn(side, main) && areAllIn(main, side))));

const areAllIn = (side: readonly Measured[], other: readonly Measured[]): boolean => {
  const articles = new Set(other.map((m) => m.article));
  return side.every((m) => articles.has(m.article));
};

// More of the articles of a number give the other too than do not.
function areMostIn(side: Side, main: Side): boolean {
  const [own, others] = [side, main].map((figures) => new Set(figures.map(({ article }) => article)));
  return own !== undefined && [...own].filter((article) => others?.has(article)).length > own.size / 2;
}

// A part is no other number of its whole.
const isWholeOf = (side: readonly Measured[], others: readonly Measured[]): boolean =>
  side.some((whole) => whole.isWhole && others.some(({ sentence }) => sentence === whole.sentence));

const areInOneSentence = (main: Side, side: Side): boolean =>
  main.some((one) => standsBeside(one, side[0] as Measured)) ||
  side.some((one) => standsBeside(one, main[0] as Measured));

// The sentence of the one gives the value of the other too. Two speakers may each have a number of their own.
const standsBeside = ({ article, sentence, figure }: Measured, { figure: other }: Measured): boolean =>
  contentOf(article, sentence).figures.some(
    (f) =>
      f.id !== figure.id &&
      f.value !== null &&
      f.value === other.value &&
      f.unit === other.unit &&
      (f.attribution === null || f.attribution === figure.attribution),
  );
