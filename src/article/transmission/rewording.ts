import type { Following, TranslatedSource } from '../../model/following.js';
import type { Span } from '../../model/span.js';
import { NO_VOTES, type Sign, type TransmissionInput, votesFor } from './Sign.js';

const BITS = { rewording: 6, sister: 8 } as const;

/**
 * Finds what the text beside it says of a text that follows it from end to end with every sentence built anew, as
 * translating there and back leaves it: one sign, for a careful editor may build sentences anew too. Where the text
 * that it follows is a translation itself, that one may have been made from this one.
 *
 * @param input see TransmissionInput
 * @returns one sign: residue must say the rest; empty when it follows none
 */
export function rewordingSigns({ following }: TransmissionInput): readonly Sign[] {
  const [first] = following?.receipts ?? [];
  if (following?.how !== 'anew' || first === undefined) return [];
  const { of, share, translated } = following;
  const where = { start: first.start, end: first.end };
  if (translated !== null) return [sisterSign(where, following, translated)];
  const why = `${Math.round(100 * share)} % of it follows ${of} sentence by sentence, with each sentence built anew.`;
  return [{ feature: 'rewording', where, bits: BITS.rewording, votes: NO_VOTES, why }];
}

function sisterSign(where: Span, { of, share }: Following, { from }: TranslatedSource): Sign {
  return {
    feature: 'sister',
    where,
    bits: BITS.sister,
    votes: from === null ? NO_VOTES : votesFor([from], BITS.sister),
    why: `${Math.round(100 * share)} % of it runs beside ${of}, which is a translation, with each sentence in other words.`,
  };
}
