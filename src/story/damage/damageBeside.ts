import type { Damage } from '../../model/article.js';
import { spanOver } from '../../model/span.js';
import { isWordOrNumber } from '../../text/tokens.js';
import { type AlignedPair, type Difference, wordsIn } from './alignTokens.js';

/**
 * Takes the words of two sentences, a stretch of both and what is wrong there; returns the damage over that of the
 * copy, with the words of the other as the reading. It changes the meaning. Throws where the stretch of the copy is
 * empty.
 */
export function damageBeside(
  { copy, witness, of }: Pick<AlignedPair, 'copy' | 'witness' | 'of'>,
  at: Difference,
  what: Pick<Damage, 'kind' | 'confidence' | 'why'>,
): Damage {
  const meant = wordsIn(witness, at.witness);
  return {
    ...spanOver(wordsIn(copy, at.copy)),
    ...what,
    intended: meant
      .filter(isWordOrNumber)
      .map(({ text }) => text)
      .join(' '),
    changesMeaning: true,
    witness: { article: of, ...spanOver(meant) },
  };
}
