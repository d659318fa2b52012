import { groupBy } from '../../text/group-by.js';
import type { Sign } from './Sign.js';

/** A language is named when it has so many bits, and so many more than the next … */
const LANGUAGE = 5;
const LANGUAGE_LEAD = 3;
/** … or so many more than one that the place it comes from speaks less for by so much. */
const PLACED_LEAD = 2;
const PLACED = 1;
/**
 * … and what points elsewhere comes to no more than this share of all bits, or so many of them: else no list may hold
 * it.
 */
const MISFIT = 0.15;
const LEAST_MISFIT = 2;
/**
 * Where a text comes from names its language by so many bits, so many more than for another, if what it is worth in
 * all is this share of the most: lists of wordings know some languages better than others.
 */
const HOME = 6;
const HOME_LEAD = 4;
const HOME_SHARE = 0.5;
/** How wordings, marks and numbers are set is common to many languages: all else tells where a text comes from. */
const COMMON: ReadonlySet<string> = new Set([
  'wording',
  'idiom',
  'abbreviation',
  'notice',
  'number',
  'numeral',
  'low-quotes',
  'angle-quotes',
  'closing-quotes',
]);
/** What a text that names the language itself says for it, in bits: more than all residue can say for another. */
export const NAMED_LANGUAGE = 60;
/** What names of people and places say, for a text may be about another country than the one it comes from … */
const NAMES: ReadonlySet<string> = new Set(['spelling', 'surname', 'title']);
/** … is worth no more bits than this in all: by themselves they name no language. */
const MOST_OF_NAMES = 4;
/** So many signs of one kind vote. */
const MOST_VOTES = 5;

/** A few languages that the signs fit alike are told; more say nothing. */
const MOST_ALIKE = 3;

/**
 * The language that a text was translated from, by its ISO 639-1 code, with the bits that point to it; null and 0 when
 * it cannot be told, with the two or three languages that its signs fit alike, where there are no more.
 */
export interface LanguageVote {
  readonly code: string | null;
  readonly bits: number;
  readonly alike: readonly string[];
}

/** What the signs say for a language, in bits: all of them, and those that tell where the text comes from. */
interface Tally {
  readonly code: string;
  readonly all: number;
  readonly home: number;
}

/**
 * Tells which language the signs of a translation point to. Each wording is heard once, and signs of one kind vote with
 * what the most telling ones say: what few languages have in common tells the one among those that many signs are of.
 * Where the page, the outlet and what was left in place say enough, they name it; else all signs do, unless the place
 * speaks for another. A language that leaves too much of the signs unexplained is taken for a relative of the true one,
 * which no list may hold.
 *
 * @param text the text
 * @param signs its signs; those worth no bits point to a language without telling that there is one
 * @returns see LanguageVote
 */
export function languageOf(text: string, signs: readonly Sign[]): LanguageVote {
  const voting = differentSigns(text, signs);
  const tallies = talliesOf(mostTelling(voting));
  const [first, ...others] = tallies;
  if (first === undefined) return unnamed([]);
  if (first.all >= NAMED_LANGUAGE && (others[0]?.all ?? 0) < NAMED_LANGUAGE) return named(first);
  const [home, next] = [...tallies].sort((x, y) => y.home - x.home || (x.code < y.code ? -1 : 1)) as [Tally, Tally?];
  const isSettled = home.home >= HOME && home.home - (next?.home ?? 0) >= HOME_LEAD;
  if (isSettled && home.all >= HOME_SHARE * first.all) return named(home);
  const isAhead = others.every(({ all, home: own }) => {
    const placed = first.home - own;
    return placed > -PLACED_LEAD && first.all - all >= (placed >= PLACED ? PLACED_LEAD : LANGUAGE_LEAD);
  });
  return first.all >= LANGUAGE && isAhead && fits(first.code, voting) ? named(first) : unnamed(tallies);
}

const named = ({ code, all }: Tally): LanguageVote => ({ code, bits: all, alike: [] });

function unnamed(tallies: readonly Tally[]): LanguageVote {
  const most = tallies[0]?.all ?? 0;
  const near = tallies.filter(({ all }) => most >= LANGUAGE && most - all < LANGUAGE_LEAD).map(({ code }) => code);
  return { code: null, bits: 0, alike: near.length > 1 && near.length <= MOST_ALIKE ? near.sort() : [] };
}

// Those with the most bits first.
function talliesOf(signs: readonly Sign[]): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  const ofNames = new Map<string, number>();
  for (const { feature, votes } of signs) {
    for (const [code, bits] of votes) {
      const { all, home } = tallies.get(code) ?? { all: 0, home: 0 };
      const known = ofNames.get(code) ?? 0;
      const worth = NAMES.has(feature) ? Math.min(bits, MOST_OF_NAMES - known) : bits;
      if (NAMES.has(feature)) ofNames.set(code, known + worth);
      tallies.set(code, { code, all: all + worth, home: COMMON.has(feature) ? home : home + worth });
    }
  }
  return [...tallies.values()].sort((x, y) => y.all - x.all || (x.code < y.code ? -1 : 1));
}

function fits(code: string, voting: readonly Sign[]): boolean {
  const residue = voting.filter(({ bits }) => bits > 0);
  const elsewhere = sumOfVotes(residue.filter(({ votes }) => !votes.has(code)));
  return elsewhere <= Math.max(LEAST_MISFIT, MISFIT * sumOfVotes(residue));
}

function differentSigns(text: string, signs: readonly Sign[]): readonly Sign[] {
  const wordings = new Map<string, Sign>();
  for (const sign of signs) {
    const { feature, where } = sign;
    const wording = `${feature} ${sign.wording ?? text.slice(where.start, where.end).toLowerCase()}`;
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
