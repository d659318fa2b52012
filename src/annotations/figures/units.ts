import { hasEnding } from '../../text/inflection.js';
import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { pluralOf } from '../../text/plural.js';
import { isCapitalised } from '../../text/tokens.js';
import type { FigureLexicon } from './lexicon.js';
import type { Piece } from './pieces.js';

/** What a numeral counts: `times` turns decades into years; `to` is the index after the last piece of the unit. */
export interface Unit {
  readonly unit: string | null;
  readonly times: number;
  readonly to: number;
  /** The counted words as written, in lower case; empty when there are none. */
  readonly noun: string;
}

/** Between a numeral and the noun it counts stand at most this many other words ("two young Baltic activists"). */
const MOST_MODIFIERS = 4;

/**
 * Reads the unit that follows a numeral: money, percent, a measure, a length of time, or the counted noun.
 *
 * @param pieces the pieces of a sentence
 * @param at the index after the numeral
 * @param lexicon the language's units
 * @returns the unit; null when nothing countable follows
 */
export function unitAfter(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  return (
    hyphenatedUnit(pieces, at, lexicon) ??
    yearsOfAge(pieces, at, lexicon) ??
    listedUnit(pieces, at, lexicon) ??
    unitBehindOf(pieces, at, lexicon) ??
    countedNoun(pieces, at, lexicon)
  );
}

/** Takes the piece behind a number; says whether nothing stands there that the number could count. */
export const endsPhrase = (next: Piece | undefined, lexicon: FigureLexicon): boolean =>
  next === undefined || next.kind === 'mark' || lexicon.stops.has(next.lower);

/** Takes a unit; says whether it is a currency, which is written as the three letters of its code. */
export const isMoney = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit);

/**
 * Takes a unit; says whether it is a rank, a year or a number of times or parts, which no later number goes on with.
 */
export const isRelation = (unit: string | null): boolean =>
  ['ordinal', 'year', 'share', 'percent', 'times'].includes(unit ?? '');

/**
 * Says whether a unit is of things that are counted one by one.
 *
 * @param unit the unit of a figure; null counts nothing that is known
 * @param lexicon the language's measures, money and lengths of time, which are none
 */
export const isCountable = (unit: string | null, lexicon: FigureLexicon): boolean =>
  unit !== null && !isRelation(unit) && !lexicon.measureUnits.has(unit);

// "14 millions of euros"; translations also have "285,000 of euros" and "48 of hours".
function unitBehindOf(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  if (!lexicon.of.has(pieces[at]?.lower ?? '')) return null;
  const unit = listedUnit(pieces, at + 1, lexicon);
  const isMagnitude = lexicon.magnitudes.has(pieces[at - 1]?.lower ?? '');
  const isPlain = unit !== null && isPlural(pieces[unit.to - 1] as Piece, lexicon);
  return isMagnitude || isPlain ? unit : null;
}

/**
 * Takes pieces and the index of a numeral; returns the currency of the sign or code just before it, null without one.
 */
export function currencyBefore(
  pieces: readonly Piece[],
  from: number,
  lexicon: FigureLexicon,
): { readonly unit: string; readonly from: number } | null {
  for (let length = 4; length > 0; length -= 1) {
    if (from - length < 0) continue;
    const code = lexicon.currencySymbols.get(asWritten(pieces, from - length, from));
    if (code !== undefined) return { unit: code, from: from - length };
  }
  const before = pieces[from - 1]?.lower ?? '';
  const code = isCode(pieces, from - 1, lexicon) ? lexicon.currencyWords.get(before) : undefined;
  return code === undefined ? null : { unit: code, from: from - 1 };
}

// "TRY 500", but not "FREE ALL 50 HOSTAGES": a code that is a word too stands among words in small letters.
const isCode = (pieces: readonly Piece[], i: number, { codesLikeWords }: FigureLexicon): boolean =>
  /^\p{Lu}{3}$/u.test(pieces[i]?.text ?? '') &&
  (!codesLikeWords.has(pieces[i]?.lower ?? '') ||
    [i - 2, i - 1, i + 1, i + 2].every((near) => !/^\p{Lu}{2,}$/u.test(pieces[near]?.text ?? '')));

// `US$` and `U.S. $` are signs, but the article of `a $5 note` is none: the space decides.
const asWritten = (pieces: readonly Piece[], from: number, to: number): string =>
  pieces.slice(from, to).reduce((words, piece, i) => words + (i > 0 && !piece.tight ? ' ' : '') + piece.lower, '');

/** Percent, currencies, measures and lengths of time that stand at an index; null when none does. */
export function listedUnit(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const percent = phraseFrom(pieces, at, lexicon.percent);
  if (percent > 0) {
    const noun = wordsBetween(pieces, at, at + percent);
    return { unit: noun.includes('point') ? 'percentage points' : 'percent', times: 1, to: at + percent, noun: '' };
  }
  const money = phraseFrom(pieces, at, lexicon.currencyWords) || phraseFrom(pieces, at, lexicon.currencySymbols);
  // "All" and "try" in small letters are no codes.
  const isWord = money === 1 && lexicon.codesLikeWords.has(pieces[at]?.lower ?? '') && !isCode(pieces, at, lexicon);
  if (money > 0 && !isWord) {
    const words = wordsBetween(pieces, at, at + money);
    const unit = lexicon.currencyWords.get(words) ?? lexicon.currencySymbols.get(words) ?? null;
    return { unit, times: 1, to: at + money, noun: '' };
  }
  if (isMetres(pieces, at, lexicon)) return { unit: 'metres', times: 1, to: at + 1, noun: '' };
  // A capital G is no gram ("5 G").
  const measure = phraseFrom(pieces, at, lexicon.measures);
  if (measure > 0 && pieces[at]?.text !== 'G') {
    const unit = lexicon.measures.get(wordsBetween(pieces, at, at + measure)) ?? null;
    return { unit, times: 1, to: at + measure, noun: '' };
  }
  const duration = lexicon.durations.get(pieces[at]?.lower ?? '');
  return duration === undefined ? null : { ...duration, to: at + 1, noun: '' };
}

/** Races are run over so many metres and more. */
const LEAST_RACE = 100;

/** Takes pieces and the index of an `m`; says whether it stands for metres ("2m tall", "100m runners"). */
export function isMetres(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean {
  const [number, letter, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (letter?.text !== 'm' || !letter.tight || next === undefined) return false;
  const isRace = (number?.value ?? 0) >= LEAST_RACE && countedNoun(pieces, at + 1, lexicon)?.unit === 'people';
  return isRace || lexicon.dimensions.has(next.lower);
}

// "12-year term", "two-decade rule", "66-year-old man", "10-day visit": the noun after the measure is counted too.
function hyphenatedUnit(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const hyphen = pieces[at];
  if (hyphen?.text !== '-') return null;
  const unit = hyphenatedMeasure(pieces, at + 1, lexicon) ?? listedUnit(pieces, at + 1, lexicon);
  if (!hyphen.tight && (unit === null || !isOneOfUnit(pieces, unit, lexicon))) return null;
  if (unit === null) return compoundUnit(pieces, at + 1, lexicon) ?? countedNoun(pieces, at + 1, lexicon);
  const next = pieces[unit.to];
  // "A 16-year old" has lost its second hyphen.
  if (next?.text === '-') return ageUnit(pieces, unit, unit.to + 1, lexicon);
  if (unit.unit === 'years' && lexicon.ageWords.has(next?.lower ?? '')) return ageUnit(pieces, unit, unit.to, lexicon);
  const isNoun = next !== undefined && isNounLike(next, lexicon) && !next.tight;
  return isNoun ? { ...unit, to: unit.to + 1, noun: next.lower } : unit;
}

// "A 900-square-foot hall", "a two-cubic-metre tank".
function hyphenatedMeasure(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const [first, hyphen, second] = pieces.slice(at, at + 3);
  const unit = hyphen?.text === '-' ? lexicon.measures.get(`${first?.lower} ${second?.lower}`) : undefined;
  return unit === undefined ? null : { unit, times: 1, to: at + 3, noun: '' };
}

// "A 16 - year - old boy", "a 90 - day stay": programs set marks apart; one of a unit before a noun shows that this
// dash is a hyphen.
const isOneOfUnit = (pieces: readonly Piece[], { to }: Unit, lexicon: FigureLexicon): boolean => {
  const [last, next] = [pieces[to - 1] as Piece, pieces[to]];
  const isNoun = next !== undefined && (next.text === '-' || isNounLike(next, lexicon));
  return isNoun && last.kind === 'word' && !isPlural(last, lexicon) && !lexicon.scales.has(last.lower);
};

// "A four-page letter", "the three-storey school": the noun behind the hyphen is one of several.
function compoundUnit(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (piece === undefined || next === undefined || next.text === '-' || !isNounLike(next, lexicon)) return null;
  if (piece.lower.length < 3 || !isNounLike(piece, lexicon) || lexicon.notCompound.has(piece.lower)) return null;
  if (isPlural(piece, lexicon) || hasEnding(piece.lower, lexicon.adjectiveEndings)) return null;
  const several = lexicon.compounds.get(piece.lower) ?? pluralOf(piece.lower);
  const unit = lexicon.people.has(piece.lower) || lexicon.people.has(several) ? 'people' : several;
  return { unit, times: 1, to: at + 1, noun: piece.lower };
}

// "Lind, 58 years old, said".
function yearsOfAge(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const unit = listedUnit(pieces, at, lexicon);
  const isAge = unit?.unit === 'years' && lexicon.ageWords.has(pieces[unit.to]?.lower ?? '');
  return isAge ? ageUnit(pieces, unit, unit.to, lexicon) : null;
}

function ageUnit(pieces: readonly Piece[], unit: Unit, at: number, lexicon: FigureLexicon): Unit {
  const isAge = lexicon.ageWords.has(pieces[at]?.lower ?? '');
  return isAge ? { ...unit, to: at + 1, noun: 'age' } : unit;
}

/** Takes a piece; says whether it may be part of a noun phrase: a word that is no function word and no adverb. */
export const isNounLike = (piece: Piece, lexicon: FigureLexicon): boolean =>
  piece.kind === 'word' &&
  !lexicon.stops.has(piece.lower) &&
  (lexicon.notAdverbs.has(piece.lower) || !hasEnding(piece.lower, lexicon.adverbEndings));

/**
 * Reads the noun that a numeral counts: the first plural within a few words ("two young Baltic activists"), or after
 * "of (the)". Verbs, function words and another number ("29 passed two bills") end the search.
 *
 * @param pieces the pieces of a sentence
 * @param at the index after the numeral
 * @param lexicon the language's nouns and function words
 * @returns the noun as a unit (persons count as `people`); null when no plural stands there
 */
export function countedNoun(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const from = afterOf(pieces, at, lexicon);
  const last = Math.min(pieces.length, from + MOST_MODIFIERS + 1);
  for (let i = from; i < last; i += 1) {
    const piece = pieces[i] as Piece;
    if (piece.text === '-' && i > from) continue;
    // "Two of the seven members": the seven are counted by themselves.
    const isOther = lexicon.ordinals.has(piece.lower) || (i > at && lexicon.small.has(piece.lower));
    if (!isNounLike(piece, lexicon) || isOther) return null;
    if (!isPlural(piece, lexicon)) continue;
    const end = i + 1 < last && isSecondPlural(pieces, i + 1, lexicon) ? i + 2 : i + 1;
    return nounUnit(pieces, from, end, lexicon);
  }
  return null;
}

// "two sports clubs": the plural in front only describes the one behind.
function isSecondPlural(pieces: readonly Piece[], i: number, lexicon: FigureLexicon): boolean {
  const piece = pieces[i];
  return (
    piece !== undefined &&
    isNounLike(piece, lexicon) &&
    isPlural(piece, lexicon) &&
    !lexicon.people.has(pieces[i - 1]?.lower ?? '')
  );
}

/** Takes pieces and where a noun with its modifiers stands; returns it as a unit: persons count as `people`. */
export function nounUnit(pieces: readonly Piece[], from: number, to: number, lexicon: FigureLexicon): Unit {
  const head = pieces[to - 1] as Piece;
  const isPerson = isPeople(head, lexicon) && !isConverted(pieces, to, lexicon);
  const isCompound = to - 1 > from && pieces[to - 3]?.text !== '-';
  const kind = isCompound ? kindBefore(pieces[to - 2] as Piece, head, lexicon) : '';
  return {
    unit: isPerson ? 'people' : `${kind}${head.lower}`,
    times: 1,
    to,
    noun: wordsBetween(pieces, from, to).replaceAll(' - ', '-'),
  };
}

// "Polling stations", "power plants": nouns that say nothing without the one before, which is no adjective.
function kindBefore(before: Piece, head: Piece, lexicon: FigureLexicon): string {
  if (!lexicon.lightHeads.has(head.lower) || before.kind !== 'word' || lexicon.adjectives.has(before.lower)) return '';
  const isAdjective =
    hasEnding(before.lower, lexicon.adjectiveEndings) && !hasEnding(before.lower, lexicon.gerundEndings);
  return isAdjective ? '' : `${before.lower} `;
}

// "40 million orvers ($5 million)": what is converted is money, whatever its name ends in.
const isConverted = (pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean =>
  pieces[at]?.text === '(' && [1, 2].some((next) => lexicon.currencySymbols.has(pieces[at + next]?.lower ?? ''));

// Persons by list, by the endings of doers ("dockers", "cellists") and of peoples ("Norwegians").
function isPeople(head: Piece, lexicon: FigureLexicon): boolean {
  if (lexicon.people.has(head.lower)) return true;
  if (lexicon.notPeople.has(head.lower) || lexicon.measures.has(head.lower) || head.lower.length < 5) return false;
  return (
    hasEnding(head.lower, lexicon.peopleEndings) ||
    (isCapitalised(head) && hasEnding(head.lower, lexicon.nationEndings))
  );
}

/** Takes pieces and an index; returns the index after "of", "of the", "of its" that may stand there. */
export function afterOf(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): number {
  if (!lexicon.of.has(pieces[at]?.lower ?? '')) return at;
  return lexicon.determiners.has(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}

/** Takes a word; says whether it looks like a plural (or a noun of persons that has none). */
export function isPlural(piece: Piece, lexicon: FigureLexicon): boolean {
  const { lower } = piece;
  if (lexicon.pluralNouns.has(lower)) return true;
  if (lower.length < 4 || lexicon.notPlural.has(lower)) return false;
  return hasEnding(lower, lexicon.pluralEndings) && !hasEnding(lower, lexicon.notPluralEndings);
}
