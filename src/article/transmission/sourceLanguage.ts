import { groupBy } from '../../text/group-by.js';
import type { Sign } from './Sign.js';

/** A language is named when it has so many bits, and so many more than the next … */
const LANGUAGE = 5;
const LANGUAGE_LEAD = 2;
/**
 * … and what points elsewhere comes to no more than this share of all bits, or so many of them: else no list may hold
 * it.
 */
const MISFIT = 0.15;
const LEAST_MISFIT = 2;
/** What a text that names the language itself says for it, in bits: more than all residue can say for another. */
export const NAMED_LANGUAGE = 60;
/** So many signs of one kind vote. */
const MOST_VOTES = 5;

/**
 * The language that a text was translated from, by its ISO 639-1 code, with the bits that point to it; null and 0 when
 * it cannot be told.
 */
export interface LanguageVote {
  readonly code: string | null;
  readonly bits: number;
}

const UNNAMED: LanguageVote = { code: null, bits: 0 };

/**
 * Tells which language the signs of a translation point to. Each wording is heard once, and signs of one kind vote with
 * what the most telling ones say: what few languages have in common tells the one among those that many signs are of. A
 * language that leaves too much of the signs unexplained is taken for a relative of the true one, which no list may
 * hold.
 *
 * @param text the text
 * @param signs its signs; those worth no bits point to a language without telling that there is one
 * @returns see LanguageVote
 */
export function languageOf(text: string, signs: readonly Sign[]): LanguageVote {
  const voting = differentSigns(text, signs);
  const totals = new Map<string, number>();
  for (const { votes } of mostTelling(voting)) {
    for (const [code, bits] of votes) totals.set(code, (totals.get(code) ?? 0) + bits);
  }
  const [first, second] = [...totals].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
  if (first === undefined || first[1] < LANGUAGE || first[1] - (second?.[1] ?? 0) < LANGUAGE_LEAD) return UNNAMED;
  if (first[1] >= NAMED_LANGUAGE) return { code: first[0], bits: first[1] };
  const residue = voting.filter(({ bits }) => bits > 0);
  const elsewhere = sumOfVotes(residue.filter(({ votes }) => !votes.has(first[0])));
  if (elsewhere > Math.max(LEAST_MISFIT, MISFIT * sumOfVotes(residue))) return UNNAMED;
  return { code: first[0], bits: first[1] };
}

function differentSigns(text: string, signs: readonly Sign[]): readonly Sign[] {
  const wordings = new Map<string, Sign>();
  for (const sign of signs) {
    const wording = `${sign.feature} ${text.slice(sign.where.start, sign.where.end).toLowerCase()}`;
    if (sign.votes.size > 0 && !wordings.has(wording)) wordings.set(wording, sign);
  }
  return [...wordings.values()];
}

// Those of each kind that point to the fewest languages.
function mostTelling(signs: readonly Sign[]): readonly Sign[] {
  const byFeature = groupBy(
    [...signs].sort((x, y) => x.votes.size - y.votes.size),
    ({ feature }) => feature,
  );
  return [...byFeature.values()].flatMap((own) => own.slice(0, MOST_VOTES));
}

const sumOfVotes = (signs: readonly Sign[]): number =>
  signs.reduce((sum, { votes }) => sum + Math.max(...votes.values()), 0);
