import type { Sentence } from '../../../../text/reading.js';
import type { ClaimArticle } from '../../witness.js';
import { nameOf } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { hasEqualValue, sourceOf } from '../measuring/equalNumbers.js';
import type { Measured } from '../measuring/measured.js';
import { isNegation } from '../wording/denied.js';

/**
 * Marks the numbers that an article takes from another outlet of the story only to deny them: "“No payment has been
 * agreed,” the chairman said. The Herald had put the sum at …".
 *
 * @param figures all figures of a story
 * @param lexicon negations
 * @returns the same figures in their order; a denied one has its denial
 */
export function markDenied(figures: readonly Measured[], lexicon: DisagreementLexicon): readonly Measured[] {
  return figures.map((figure) => {
    const denial = denialOf(figure, lexicon);
    const isReported = denial !== null && figures.some((other) => isFrom(figure, other, lexicon));
    return isReported ? { ...figure, words: { ...figure.words, isDenied: true }, denial } : figure;
  });
}

// The sentence before it in its paragraph, where that negates; only of what was told earlier ("had put …").
function denialOf({ article, sentence, words, figure }: Measured, lexicon: DisagreementLexicon): Sentence | null {
  if (!words.isEarlier || figure.attribution === null) return null;
  const before = article.reading.sentences[sentence.index - 1];
  const isNear = before !== undefined && before.block === sentence.block;
  return isNear && before.tokens.some((token) => isNegation(token, lexicon)) ? before : null;
}

const isFrom = (told: Measured, other: Measured, { clauses }: DisagreementLexicon): boolean =>
  told.article !== other.article &&
  told.kind === other.kind &&
  hasEqualValue(told, other) &&
  isNameOf(sourceOf(told, clauses) ?? '', other.article);

// "The Mercury" is the outlet whose name has these words.
function isNameOf(source: string, article: ClaimArticle): boolean {
  const words = nameOf(article).toLowerCase().split(/\s+/u);
  return source !== '' && source.split(/\s+/u).every((word) => words.includes(word));
}
