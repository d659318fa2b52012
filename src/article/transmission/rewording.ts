import type { Following, TranslatedSource } from '../../model/following.js';
import { type Span, slice } from '../../model/span.js';
import { NO_VOTES, type Sign, type TransmissionInput, votesFor } from './Sign.js';

const BITS = { rewording: 6, sister: 8, respelt: 8 } as const;
/**
 * Who rewords a text copies its names: of 460 pairs of texts that share passages, in 74 stories, so many names are spelt
 * otherwise only where one is a translation.
 */
const NAMES_RESPELT = 3;

/**
 * Finds what the text beside it says of a text that follows it from end to end with every sentence built anew, as
 * translating there and back leaves it: one sign, for a careful editor may build sentences anew too. Where the text
 * that it follows is a translation itself, that one may have been made from this one. Names that went through another
 * script or spelling and back are a sign of their own.
 *
 * @param input see TransmissionInput
 * @returns one sign, and one for each respelt name where there are enough: else residue must say the rest; empty when
 *   it follows none
 */
export function rewordingSigns(input: TransmissionInput): readonly Sign[] {
  const [first] = input.following?.receipts ?? [];
  if (input.following?.how !== 'anew' || first === undefined) return [];
  return [signOf(input.following, first), ...respeltSigns(input)];
}

function signOf(following: Following, first: Span): Sign {
  const { of, share, translated } = following;
  const where = { start: first.start, end: first.end };
  if (translated !== null) return sisterSign(where, following, translated);
  const why = `${Math.round(100 * share)} % of it follows ${of} sentence by sentence, with each sentence built anew.`;
  return { feature: 'rewording', where, bits: BITS.rewording, votes: NO_VOTES, why };
}

function respeltSigns({ article, respelt = [] }: TransmissionInput): readonly Sign[] {
  const places = new Map([...respelt].reverse().map((where) => [slice(article.text, where).toLowerCase(), where]));
  if (places.size < NAMES_RESPELT) return [];
  const why = 'Names are spelt otherwise than in the texts beside it, as they come back from another script.';
  return [...places.values()].reverse().map(({ start, end }) => ({
    feature: 'respelt',
    where: { start, end },
    bits: BITS.respelt,
    votes: NO_VOTES,
    why,
  }));
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
