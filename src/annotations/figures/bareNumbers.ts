import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { isCapitalised } from '../../text/tokens.js';
import { type Draft, draftOf, type Line } from './draft.js';
import { hedgeBefore } from './hedges.js';
import type { FigureLexicon } from './lexicon.js';
import type { Numeral } from './numeral.js';
import { readNumeral } from './numerals.js';
import type { Piece } from './pieces.js';
import { reachedBefore, totalAt } from './reached.js';
import { afterOf, endsPhrase, isPlural, listedUnit, type Unit, unitAfter } from './units.js';

/** How many pieces back the word "toll" may stand before its number. */
const TOLL_DISTANCE = 8;
/** A bare number is money from here on, where money was spoken of right before. */
const LEAST_AMOUNT = 1e6;
/** How many pieces before "at" the crowd may stand ("put the march on Sunday at 7,300"). */
const CROWD_DISTANCE = 3;
/** Up to here a number behind "at" may be an hour ("the crowd gathered at 10"). */
const LAST_HOUR = 24;
/** The ages that are told of persons by a bare number. */
const LEAST_AGE = 5;
const LARGEST_AGE = 119;

/**
 * Reads a number without a noun: an age ("Novak, 58, said"), a toll or a crowd ("the toll rose to six", "put the crowd
 * at 4,500"), what a number of something came to ("raised to 17 the number of the missing"), a place on a scale
 * ("magnitude 6.4"), a part, a contrast or another count of the figure before ("two of them", ", not about 300",
 * "police counted about 900"), or just a number.
 *
 * @param line the sentence
 * @param numeral the number, which nothing counted follows
 * @returns the draft; its unit is null when nothing around tells one
 */
export function bareDraft({ pieces, lexicon }: Line, numeral: Numeral): Draft {
  const { from, to, value } = numeral;
  const known = draftOf({ from, to, value });
  const shared =
    unitAfterPartner(pieces, to, lexicon) ??
    unitAfterChange(pieces, numeral, lexicon) ??
    unitOfWhole(pieces, to, lexicon);
  if (shared !== null) return { ...known, unit: shared };
  // "The dead were 19 and 23": their ages.
  const isOneOfTwo = lexicon.and.has(pieces[to]?.lower ?? '') && readNumeral(pieces, to + 1, lexicon) !== null;
  const total = totalAfter(pieces, numeral, lexicon) ?? (isOneOfTwo ? null : reachedBefore(pieces, from, lexicon));
  if (total !== null) return { ...known, unit: total.unit, noun: total.noun };
  if (isAge(pieces, numeral, lexicon) || lexicon.ageWords.has(pieces[from - 1]?.lower ?? ''))
    return { ...known, unit: 'years', noun: 'age' };
  const tail = phraseFrom(pieces, to, lexicon.ofThem);
  if (tail > 0) return { ...known, to: to + tail, like: 'part' };
  if (isPopulation(pieces, from, lexicon)) return { ...known, unit: 'people', noun: 'inhabitants' };
  if (isCrowd(pieces, numeral, lexicon) || isCompany(pieces, numeral, lexicon)) return { ...known, unit: 'people' };
  const scale = scaleBefore(pieces, from, lexicon);
  if (scale !== null) return { ...known, ...scale };
  if (isToll(pieces, numeral, lexicon)) return { ...known, unit: 'people', noun: 'dead' };
  const near = (phrases: ReadonlySet<string>): boolean =>
    [1, 2, 3, 4].some((back) => phraseEndingAt(pieces, from - back + 1, phrases) > 0);
  const isLast = pieces[to] === undefined || pieces[to]?.kind === 'mark';
  const isAmount = isLast && value >= LEAST_AMOUNT && lexicon.magnitudes.has(pieces[to - 1]?.lower ?? '');
  return { ...known, isAmount, like: near(lexicon.contrasts) || near(lexicon.counting) ? 'same' : null };
}

// "The death toll, 12", "a toll of 12"; "a toll of 45 crowns" has what it counts behind it.
const isToll = (pieces: readonly Piece[], { from, to }: Numeral, lexicon: FigureLexicon): boolean =>
  endsPhrase(pieces[to], lexicon) &&
  pieces.slice(Math.max(0, from - TOLL_DISTANCE), from).some(({ lower }) => lexicon.tolls.has(lower));

// "the country of 5.2 million", "a city of 300,000".
const isPopulation = (pieces: readonly Piece[], from: number, lexicon: FigureLexicon): boolean =>
  lexicon.of.has(pieces[from - 1]?.lower ?? '') && lexicon.populated.has(pieces[from - 2]?.lower ?? '');

// "Put the crowd at 4,500", "killed at least 86": what is counted stands before the number and its hedge.
function isCrowd(pieces: readonly Piece[], numeral: Numeral, lexicon: FigureLexicon): boolean {
  const from = hedgeStart(pieces, numeral.from, lexicon);
  if (lexicon.harming.has(pieces[from - 1]?.lower ?? '')) return true;
  if (!lexicon.crowdLinks.has(pieces[from - 1]?.lower ?? '') || numeral.value <= LAST_HOUR) return false;
  return pieces
    .slice(Math.max(0, from - 1 - CROWD_DISTANCE), from - 1)
    .some(({ lower }) => lexicon.crowds.has(lower) || lexicon.companies.has(lower));
}

// "A crew of 15", "a crowd of about 300".
function isCompany(pieces: readonly Piece[], { from, to }: Numeral, lexicon: FigureLexicon): boolean {
  const of = hedgeStart(pieces, from, lexicon) - 1;
  const isNamed = lexicon.of.has(pieces[of]?.lower ?? '') && lexicon.companies.has(pieces[of - 1]?.lower ?? '');
  return isNamed && endsPhrase(pieces[to], lexicon);
}

const hedgeStart = (pieces: readonly Piece[], from: number, lexicon: FigureLexicon): number =>
  hedgeBefore(pieces, from, lexicon)?.from ?? from;

/** "The magnitude of the quake to 6.6": a scale stands at most so many pieces before its number. */
const SCALE_DISTANCE = 5;

// "Magnitude 6.4", "a magnitude of 6.4": the number on a scale. The word right before it is part of the figure.
function scaleBefore(
  pieces: readonly Piece[],
  from: number,
  lexicon: FigureLexicon,
): Pick<Draft, 'from' | 'unit'> | null {
  for (let at = from - 1; at >= Math.max(0, from - SCALE_DISTANCE); at -= 1) {
    const unit = lexicon.scales.get((pieces[at] as Piece).lower);
    const isLinked = at === from - 1 || lexicon.scaleLinks.has(pieces[from - 1]?.lower ?? '');
    if (unit === undefined || !isLinked) continue;
    const isTight = at === from - 1 || (at === from - 2 && lexicon.of.has(pieces[from - 1]?.lower ?? ''));
    return { from: isTight ? at : from, unit };
  }
  return null;
}

// "27 and 35 dollars": the unit stands behind the second number only.
function unitAfterPartner(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): string | null {
  if (!lexicon.and.has(pieces[at]?.lower ?? '')) return null;
  const partner = readNumeral(pieces, at + 1, lexicon);
  return partner === null || !partner.hasDigits ? null : (listedUnit(pieces, partner.to, lexicon)?.unit ?? null);
}

// "raised the offer from 20,000 to 30,000 euros": the unit stands behind the number that it was changed to.
function unitAfterChange(pieces: readonly Piece[], { from, to }: Numeral, lexicon: FigureLexicon): string | null {
  const link = lexicon.rangeOpeners.get(pieces[from - 1]?.lower ?? '');
  if (link === undefined || pieces[to]?.lower !== link) return null;
  const changed = readNumeral(pieces, to + 1, lexicon);
  return changed === null ? null : (unitAfter(pieces, changed.to, lexicon)?.unit ?? null);
}

// "raising to 17 the number of people killed", "to 24 grew the number of victims".
function totalAfter(pieces: readonly Piece[], { from, to }: Numeral, lexicon: FigureLexicon): Unit | null {
  if (!lexicon.to.has(pieces[hedgeStart(pieces, from, lexicon) - 1]?.lower ?? '')) return null;
  const at = [to, to + 1, to + 2].find((i) => lexicon.numberNouns.has(pieces[i]?.lower ?? ''));
  return at === undefined ? null : totalAt(pieces, at, lexicon);
}

// "four of the 17 people": the unit of the whole.
function unitOfWhole(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): string | null {
  const from = afterOf(pieces, at, lexicon);
  const whole = from === at ? null : readNumeral(pieces, from, lexicon);
  return whole === null ? null : (unitAfter(pieces, whole.to, lexicon)?.unit ?? null);
}

/**
 * Takes the pieces of a sentence and a number; says whether it is somebody's age: "Novak, 58, said", "the boy, about
 * 15, had", "Ilya Novak (58)", "a man of 80 died", "She was 91."
 */
export function isAge(pieces: readonly Piece[], { from, to, value }: Numeral, lexicon: FigureLexicon): boolean {
  if (!Number.isInteger(value) || value < LEAST_AGE || value > LARGEST_AGE) return false;
  const mark = hedgeStart(pieces, from, lexicon) - 1;
  const [before, first] = [pieces[mark - 1], pieces[mark - 2]];
  const after = pieces[to]?.text ?? '';
  if (lexicon.copulas.has(pieces[mark]?.lower ?? '') && lexicon.personPronouns.has(before?.lower ?? ''))
    return /^[.,;]?$/u.test(after);
  if (pieces[mark]?.text === '(')
    return after === ')' && mark === from - 1 && [before, first].every(isCapitalised) && !isCapitalised(pieces[to + 1]);
  const isPerson = before !== undefined && lexicon.people.has(before.lower) && !isPlural(before, lexicon);
  const isOne = isPerson && !lexicon.companies.has(before.lower);
  if (lexicon.of.has(pieces[mark]?.lower ?? '')) return isOne && lexicon.articles.has(first?.lower ?? '');
  return pieces[mark]?.text === ',' && (after === ',' || after === '.') && (isCapitalised(before) || isPerson);
}

// The length of the phrase that ends there; 0 for none.
const phraseEndingAt = (pieces: readonly Piece[], end: number, phrases: ReadonlySet<string>): number =>
  [1, 2].find((length) => end - length >= 0 && phrases.has(wordsBetween(pieces, end - length, end))) ?? 0;
