import type { BesideOthers, Following, TranslatedSource } from '../../model/following.js';
import { type Span, slice } from '../../model/span.js';
import { NO_VOTES, type Sign, type TransmissionInput, votesFor } from './Sign.js';

const BITS = { rewording: 6, sister: 8, respelt: 8, gender: 7 } as const;
/**
 * Who rewords a text or reports for himself writes names as others do: of 158 texts of 27 stories so many are spelt
 * otherwise than in those written in English only where a program translated the text, or one that it was spun from.
 */
const NAMES_RESPELT = 3;

/**
 * Finds what the texts beside it say of a text. One that it follows from end to end with every sentence built anew, as
 * translating leaves it, is one sign, for a careful editor may build sentences anew too; where the text that it follows
 * is a translation itself, that one may have been made from this one. Pronouns that took another gender on the way, and
 * names that went through another script or spelling and back, are signs of their own.
 *
 * @param input see TransmissionInput
 * @returns one sign for the text that it follows, one for each pronoun, and one for each respelt name where there are
 *   enough: other residue must say the rest; empty when there is none of them
 */
export function rewordingSigns(input: TransmissionInput): readonly Sign[] {
  const { following } = input;
  const [first] = following?.receipts ?? [];
  const isAnew = following?.how === 'anew' && first !== undefined;
  return [...(isAnew ? [signOf(following, first), ...genderSigns(input, following)] : []), ...respeltSigns(input)];
}

function signOf(following: Following, first: Span): Sign {
  const { of, share, translated } = following;
  const where = { start: first.start, end: first.end };
  if (translated !== null) return sisterSign(where, following, translated);
  const why = `${Math.round(100 * share)} % of it follows ${of} sentence by sentence, with each sentence built anew.`;
  return { feature: 'rewording', where, bits: BITS.rewording, votes: NO_VOTES, why };
}

/**
 * Takes a text and what is known beside it; says whether that can tell how the text was made: one that it follows, or
 * enough names that others spell otherwise.
 */
export const tellsMore = (text: string, { following, respelt = [] }: BesideOthers): boolean =>
  following !== undefined || placesOf(text, respelt).size >= NAMES_RESPELT;

// The first place of each name.
const placesOf = (text: string, names: readonly Span[]): ReadonlyMap<string, Span> =>
  new Map([...names].reverse().map((where) => [slice(text, where).toLowerCase(), where]));

const genderSigns = ({ pronouns = [] }: TransmissionInput, { of }: Following): readonly Sign[] =>
  pronouns.map(({ start, end }) => ({
    feature: 'gender',
    where: { start, end },
    bits: BITS.gender,
    votes: NO_VOTES,
    why: `Pronouns have another gender than those of ${of} in their place, as other languages leave them.`,
  }));

function respeltSigns({ article, respelt = [] }: TransmissionInput): readonly Sign[] {
  const places = placesOf(article.text, respelt);
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
