import type { Mention } from '../../../model/annotation.js';
import type { Span } from '../../../model/span.js';
import { contentOf } from '../sentenceContent.js';
import type { Witness } from '../witness.js';

/**
 * Takes a sentence; returns the places there that only say who somebody is: names and descriptions of persons, with
 * their offices.
 */
export const namingIn = ({ article, sentence }: Witness): readonly Span[] =>
  contentOf(article, sentence).mentions.filter(isPerson).flatMap(namingOf);

const isPerson = ({ type }: Mention): boolean => type === 'person';
const namingOf = (mention: Mention): readonly Span[] => (mention.role ? [mention, mention.role] : [mention]);
