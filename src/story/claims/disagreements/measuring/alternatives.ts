import { overlaps } from '../../../../model/span.js';
import type { Sentence } from '../../../../text/reading.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Measure, Measured, Place } from './measured.js';
import { isAllTold, isBare } from './recounts.js';

/**
 * Reads a bare number that answers or stands against the one before it: "Nine lorries, or four?", "The log: nine
 * lorries or four", "“Nine? I saw four,” she said". A number that is only asked for may be a number of what another
 * text counts (see withAsked).
 *
 * @param place the figure, its sentence and article
 * @param measured the figures before it in that article
 * @param lexicon words that join alternatives, finite verbs
 * @returns what the number before counts; null when the figure stands against none
 */
export function answerOf(
  place: Place,
  measured: readonly Pick<Measured, 'figure' | 'sentence' | 'kind' | 'core' | 'head'>[],
  lexicon: DisagreementLexicon,
): Measure | null {
  const before = measured[measured.length - 1];
  if (before === undefined || !isBare(place) || place.figure.value === null || !isAllTold(place, lexicon)) return null;
  const { kind, head, core, figure, sentence } = before;
  const isSet = sentence === place.sentence ? areAlternatives(before, place, lexicon) : isAnswer(before, place);
  return isSet && figure.value !== null ? { kind, head, core, isRecount: true, again: figure.id } : null;
}

// "Nine lorries, or four?": in a question or in words without a verb, or else the two are the ends of a range.
function areAlternatives(
  { figure: one, head }: Pick<Measured, 'figure' | 'head'>,
  { figure, sentence }: Place,
  { alternatives, finites }: DisagreementLexicon,
): boolean {
  const between = sentence.tokens.filter(({ start, end }) => start >= one.end && end <= figure.start);
  const [or, more] = between.filter(({ text }) => text !== ',');
  const isOpen = asks(sentence) || !sentence.tokens.some(({ lower }) => finites.has(lower));
  return head !== null && alternatives.has(or?.lower ?? '') && more === undefined && isOpen;
}

const isAnswer = ({ figure, sentence }: Pick<Measured, 'figure' | 'sentence'>, place: Place): boolean =>
  sentence.block === place.sentence.block &&
  sentence.index === place.sentence.index - 1 &&
  isOnlyAsked({ figure, sentence });

const asks = ({ tokens }: Sentence): boolean => tokens.some(({ text }) => text === '?');

/** Takes a figure where it stands; says whether its sentence asks for it and says nothing else ("Nine?"). */
export const isOnlyAsked = ({ figure, sentence }: Pick<Measured, 'figure' | 'sentence'>): boolean =>
  asks(sentence) &&
  sentence.tokens.every((token) => token.kind === 'punctuation' || token.kind === 'quote' || overlaps(token, figure));
