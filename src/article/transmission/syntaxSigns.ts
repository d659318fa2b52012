import { isBody } from '../../model/article.js';
import { NO_VOTES, type Sign, type TransmissionInput } from './Sign.js';
import { SURE, TELLING, translationeseOf } from './translationese.js';

/**
 * What the two bars are worth: of 2,430 ordinary texts two reach the first, one of which is a translation, and none the
 * second.
 */
const BITS = { telling: 6, sure: 13 } as const;

/**
 * Weighs how a text is put together, against texts translated word for word (see translationeseOf).
 *
 * @param input see TransmissionInput
 * @returns one sign, over the sentence that shows it best; empty for a text put together as ordinary ones are, or too
 *   short to tell. Linear in the length of the text
 */
export function syntaxSigns({ article, reading, lexicon }: TransmissionInput): readonly Sign[] {
  const sentences = reading.sentences.filter(({ block }) => {
    const own = article.blocks[block];
    return own !== undefined && isBody(own);
  });
  const told = translationeseOf(sentences, lexicon.translationese);
  if (told === null || told.odds < TELLING) return [];
  return [
    {
      feature: told.odds >= SURE ? SYNTAX : 'order',
      where: told.plainest,
      bits: told.odds >= SURE ? BITS.sure : BITS.telling,
      votes: NO_VOTES,
      why: 'Its small words and endings follow each other as in texts translated word for word.',
    },
  ];
}

/** The kind of sign that needs no second one. */
export const SYNTAX = 'syntax';
