import { contains } from '../../../../model/span.js';
import { clauseHolding } from '../../../../text/clauses.js';
import { lastUpTo } from '../../../../text/reading.js';
import { contentOf } from '../../sentenceContent.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measured } from '../measuring/measured.js';

/**
 * Says whether what stands around two numbers of one noun tells them apart: one is what is asked for and the other what
 * there is ("needed nine points", "scored 20"); one is of some in a row ("his first 17 passes"), or lies between two
 * things ("nine days before the vote") and the other does not; one is of somebody in an office ("four
 * years as director"); or all that both sentences count besides differs too
 * ("12 rifles and six boats", "31 rifles and 14 boats").
 *
 * @param a a figure
 * @param b another one of the same kind
 * @param lexicon words for what is asked for, for some in a row and between two things
 * @returns false when nothing tells them apart
 */
export const areOfTwoOccasions = (a: Measured, b: Measured, lexicon: DisagreementLexicon): boolean =>
  isRequired(a, lexicon) !== isRequired(b, lexicon) ||
  isOfOffice(a, lexicon) !== isOfOffice(b, lexicon) ||
  (a.kind === 'duration'
    ? isAnchored(a, lexicon) !== isAnchored(b, lexicon)
    : isOfStretch(a, lexicon) !== isOfStretch(b, lexicon)) ||
  areAllOther(a, b);

/** Takes a figure and the lexicon; says whether it is of what is asked for: "40 signatures are needed". */
export function isRequired({ figure, sentence }: Measured, { clauses, requirements }: DisagreementLexicon): boolean {
  const clause = clauseHolding(sentence, figure, clauses);
  return sentence.tokens.some((token) => contains(clause, token) && requirements.has(token.lower));
}

// "Four seasons as director" are not all that somebody spent there.
const isOfOffice = ({ figure, sentence }: Measured, { asWords }: DisagreementLexicon): boolean =>
  asWords.has(sentence.tokens.find(({ start }) => start >= figure.end)?.lower ?? '');

const isOfStretch = ({ figure, sentence }: Measured, { stretches }: DisagreementLexicon): boolean =>
  stretches.has(lastUpTo(sentence.tokens, figure.start)?.lower ?? '') ||
  sentence.tokens.some((token) => contains(figure, token) && stretches.has(token.lower));

const isAnchored = ({ figure, sentence }: Measured, { anchors }: DisagreementLexicon): boolean =>
  anchors.has(sentence.tokens.find(({ start }) => start >= figure.end)?.lower ?? '');

/** Of two occasions both sentences count so many things more, at least. */
const LEAST_BESIDES = 2;

// Both sentences count more of what the other counts, and nothing to the same number.
function areAllOther(a: Measured, b: Measured): boolean {
  const [left, right] = [a, b].map(besides) as [Besides, Besides];
  const [some, others] = [ofUnitsIn(left, right), ofUnitsIn(right, left)];
  const areEnough = Math.min(some.length, others.length) >= LEAST_BESIDES;
  return areEnough && !some.some((one) => others.some(({ unit, value }) => unit === one.unit && value === one.value));
}

const ofUnitsIn = (some: Besides, others: Besides): Besides =>
  some.filter(({ unit }) => others.some((other) => other.unit === unit));

type Besides = readonly { readonly unit: string; readonly value: number }[];

const besides = ({ article, sentence, figure }: Measured): Besides =>
  contentOf(article, sentence).figures.flatMap(({ id, unit, value }) =>
    id === figure.id || unit === null || value === null ? [] : [{ unit, value }],
  );
