import { firstFrom } from '../../../../text/reading.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Place } from './measured.js';

/** What a number is more or less by is compared at most so many words behind it. */
const MARGIN_WORDS = 2;

/**
 * Takes a figure where it stands and the lexicon; says whether it tells by how much one thing is more than another: "an
 * hour longer than planned" is no length of anything.
 */
export function isMoreThan({ sentence, figure }: Omit<Place, 'article'>, { clauses }: DisagreementLexicon): boolean {
  const next = sentence.tokens.slice(firstFrom(sentence.tokens, figure.end)).slice(0, MARGIN_WORDS);
  return next.some(({ lower }) => clauses.comparisons.has(lower));
}
