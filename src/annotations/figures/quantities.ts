import type { Qualifier } from '../../model/annotation.js';
import { contains, type Span } from '../../model/span.js';
import { phraseFrom, wordsBetween } from '../../text/phrases.js';
import { bareDraft, isAge } from './bareNumbers.js';
import { isNoQuantity } from './calendar.js';
import { type Draft, draftOf, type Line } from './draft.js';
import { longerLength } from './lengths.js';
import type { FigureLexicon } from './lexicon.js';
import type { Numeral } from './numeral.js';
import { readNumeral } from './numerals.js';
import type { Piece } from './pieces.js';
import { beforeChange, rangeAt } from './ranges.js';
import { isOfSplit } from './splits.js';
import {
  afterOf,
  countedNoun,
  currencyBefore,
  endsPhrase,
  isMoney,
  isPlural,
  listedUnit,
  type Unit,
  unitAfter,
} from './units.js';

/** Between a counted numeral and the verb that says who is counted stand at most this many auxiliaries. */
const MOST_AUXILIARIES = 5;
/** A share told in words is given to the thousandth: "a third" claims no more. */
const SHARE_STEPS = 1000;

/**
 * Reads a number with what it counts: "400 people", "€5m", "15 km", "two thirds of the seats", "10 to 15 boats".
 *
 * @param line the sentence
 * @param i the index of the piece where it may begin
 * @returns the draft; null when no number begins here, or it counts nothing (a date, a clock time, a label, "one")
 */
export function quantityAt(line: Line, i: number): Draft | null {
  const { pieces, lexicon } = line;
  const numeral = readNumeral(pieces, i, lexicon);
  if (numeral === null || isNoQuantity(pieces, numeral.to - 1, line.times, lexicon)) return null;
  if (numeral.hasDigits && isNoQuantity(pieces, numeral.from, line.times, lexicon)) return null;
  const changed = beforeChange(line, numeral);
  return (
    (changed === null ? rangeAt(line, numeral) : null) ??
    withCurrency(line, changed ?? numeral) ??
    shareOf(line, numeral) ??
    counted(line, changed ?? numeral)
  );
}

// "$1.5 billion", "US$ 5m", "EUR 300": the sign stands before the number; the noun behind is what it is for.
function withCurrency({ pieces, lexicon }: Line, numeral: Numeral): Draft | null {
  const currency = currencyBefore(pieces, numeral.from, lexicon);
  if (currency === null) return null;
  const cents = listedUnit(pieces, numeral.to, lexicon);
  const to = cents?.unit === currency.unit ? cents.to : numeral.to;
  return draftOf({
    from: currency.from,
    to,
    value: numeral.value,
    unit: currency.unit,
    noun: nextNoun(pieces, to, lexicon),
  });
}

function nextNoun(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): string {
  const piece = pieces[at];
  return piece?.kind === 'word' && !lexicon.stops.has(piece.lower) ? piece.lower : '';
}

// "18,000 tonnes of sugar", "40 miles of the road".
function measured(pieces: readonly Piece[], { to }: Unit, lexicon: FigureLexicon): string {
  const at = afterOf(pieces, to, lexicon);
  return at === to ? '' : nextNoun(pieces, at, lexicon);
}

function shareOf({ pieces, lexicon }: Line, numeral: Numeral): Draft | null {
  if (!numeral.isFraction) return null;
  const unit = listedUnit(pieces, numeral.to, lexicon) ?? unitOfPart(pieces, numeral.to, lexicon);
  if (unit !== null && unit.unit !== null)
    return draftOf({ from: numeral.from, to: unit.to, value: numeral.value * unit.times, unit: unit.unit });
  const noun = countedNoun(pieces, numeral.to, lexicon);
  // "One in four schools" names what it counts right behind, "a third of the schools" the whole.
  const isPlain = noun !== null && !lexicon.of.has(pieces[numeral.to]?.lower ?? '') && numeral.value < 1;
  const to = isPlain && numeral.isRatio ? noun.to : numeral.to;
  const isTold = noun !== null || numeral.isRatio === true || isPartOfMore(pieces, numeral.to, lexicon);
  const value = !isTold ? numeral.value : Math.round(numeral.value * SHARE_STEPS) / SHARE_STEPS;
  return draftOf({ from: numeral.from, to, value, unit: 'share', noun: noun?.noun ?? '' });
}

// "A third of it", "a third more".
const isPartOfMore = (pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean =>
  lexicon.of.has(pieces[at]?.lower ?? '') || phraseFrom(pieces, at, lexicon.differences) > 0;

// "half of year": a bare unit of time is no whole that one has a part of.
function unitOfPart(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): Unit | null {
  const isTime = lexicon.of.has(pieces[at]?.lower ?? '') && lexicon.durations.has(pieces[at + 1]?.lower ?? '');
  return isTime && !isPlural(pieces[at + 1] as Piece, lexicon) ? listedUnit(pieces, at + 1, lexicon) : null;
}

function counted(line: Line, numeral: Numeral): Draft | null {
  const { pieces, lexicon } = line;
  const broken = strandedUnit(line, numeral);
  const { hedge, unit: own } = unitBehind(pieces, numeral, lexicon);
  const unit = broken ?? own;
  if (unit !== null) {
    if (phraseFrom(pieces, unit.to, lexicon.ago) > 0) return null;
    const length = longerLength(pieces, numeral.value, unit, lexicon);
    if (length !== null) return draftOf({ ...length, from: numeral.from });
    const cents = addedCents(pieces, numeral, unit, lexicon);
    const frost = unit.unit?.startsWith('degrees') ? phraseFrom(pieces, unit.to, lexicon.belowZero) : 0;
    const value = (numeral.value * unit.times + (cents?.value ?? 0)) * (frost > 0 ? -1 : 1);
    const noun =
      unit.noun || (isMoney(unit.unit) ? nextNoun(pieces, unit.to, lexicon) : measured(pieces, unit, lexicon));
    return draftOf({
      from: numeral.from,
      to: cents?.to ?? unit.to + frost,
      value,
      unit: unit.unit,
      noun,
      qualifier: broken === null ? hedge : null,
      damaged: broken !== null,
    });
  }
  if (isOfParent(pieces, numeral.from, lexicon))
    return draftOf({ from: numeral.from, to: numeral.to, value: numeral.value, unit: 'people', noun: 'children' });
  if (Number.isInteger(numeral.value) && isOfSplit(pieces, numeral, lexicon))
    return draftOf({ from: numeral.from, to: numeral.to, value: numeral.value, unit: 'votes', noun: 'votes' });
  const isPronoun = numeral.value === 1 && !numeral.hasDigits;
  const isOfPersons = isPersonPredicate(pieces, numeral.to, lexicon) && !isAge(pieces, numeral, lexicon);
  if (!isPronoun && Number.isInteger(numeral.value) && isOfPersons)
    return draftOf({ from: numeral.from, to: numeral.to, value: numeral.value, unit: 'people' });
  return isBareNumber(pieces, numeral) ? bareDraft(line, numeral) : null;
}

/**
 * Takes pieces, the index of a number and words for parents; says whether it is of somebody's children: "a mother of 12
 * was killed" tells nothing of them.
 */
export const isOfParent = (pieces: readonly Piece[], from: number, lexicon: FigureLexicon): boolean =>
  lexicon.of.has(pieces[from - 1]?.lower ?? '') && lexicon.parents.has(pieces[from - 2]?.lower ?? '');

// The unit, and the hedge between it and its number: "forty or so people", "40-odd people".
function unitBehind(
  pieces: readonly Piece[],
  numeral: Numeral,
  lexicon: FigureLexicon,
): { readonly unit: Unit | null; readonly hedge: Qualifier | null } {
  if (numeral.value === 1 && !numeral.hasDigits) return { unit: oneOf(pieces, numeral, lexicon), hedge: null };
  const at = numeral.to + phraseFrom(pieces, numeral.to, lexicon.qualifiersAfter);
  const hedge = lexicon.qualifiersAfter.get(wordsBetween(pieces, numeral.to, at)) ?? null;
  const behind = hedge === null ? null : unitAfter(pieces, at, lexicon);
  return behind === null ? { unit: unitAfter(pieces, numeral.to, lexicon), hedge: null } : { unit: behind, hedge };
}

// "one" alone is a pronoun more often than a number.
function oneOf(pieces: readonly Piece[], numeral: Numeral, lexicon: FigureLexicon): Unit | null {
  if (lexicon.noOne.has(pieces[numeral.from - 1]?.lower ?? '')) return null;
  const at = pieces[numeral.to]?.text === '-' ? numeral.to + 1 : numeral.to;
  const listed = listedUnit(pieces, at, lexicon);
  if (listed !== null) return listed.unit === 'days' && at === numeral.to ? null : listed;
  const next = pieces[at];
  if (
    next === undefined ||
    !lexicon.people.has(next.lower) ||
    lexicon.pluralEndings.some((ending) => next.lower.endsWith(ending))
  )
    return null;
  return { unit: 'people', times: 1, to: at + 1, noun: next.lower };
}

// "3 dollars 50 cents", "thirteen dollars and forty-five cents", "thirteen dollars forty-five".
function addedCents(
  pieces: readonly Piece[],
  whole: Numeral,
  unit: Unit,
  lexicon: FigureLexicon,
): { value: number; to: number } | null {
  if (!isMoney(unit.unit)) return null;
  const at = lexicon.and.has(pieces[unit.to]?.lower ?? '') ? unit.to + 1 : unit.to;
  const cents = readNumeral(pieces, at, lexicon);
  if (cents === null || cents.value >= 100) return null;
  const next = pieces[cents.to];
  if (lexicon.minorUnits.has(next?.lower ?? '')) return { value: cents.value / 100, to: cents.to + 1 };
  const isSaid = !whole.hasDigits && !cents.hasDigits && cents.value >= 10 && Number.isInteger(cents.value);
  const isLast = endsPhrase(next, lexicon) && next?.text !== '-' && !lexicon.of.has(next?.lower ?? '');
  return isSaid && isLast && at === unit.to ? { value: cents.value / 100, to: cents.to } : null;
}

// Bare: digits, or a number word that is no part of a compound ("one-to-one", "two-faced") or of a score ("57 - 46").
function isBareNumber(pieces: readonly Piece[], numeral: Numeral): boolean {
  const [before, after] = [pieces[numeral.from - 1], pieces[numeral.to]];
  const isScore =
    (before?.text === '-' && pieces[numeral.from - 2]?.kind === 'number') ||
    (after?.text === '-' && pieces[numeral.to + 1]?.kind === 'number');
  if (isScore) return false;
  const hugged = (before?.text === '-' && pieces[numeral.from]?.tight === true) || (after?.text === '-' && after.tight);
  if (numeral.hasDigits) return !hugged && after?.text !== '/' && before?.text !== '/';
  return !hugged && numeral.value !== 1;
}

/**
 * Says whether the words after a numeral say of persons what happened to them ("10,000 were arrested", "three died") or
 * where and how they are ("44 are in hospital").
 *
 * @param pieces the pieces of a sentence
 * @param at the index after the numeral
 * @param lexicon auxiliaries and predicates of persons
 */
export function isPersonPredicate(pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean {
  const behind = behindAuxiliaries(pieces, at, lexicon);
  return (
    lexicon.personPredicates.has(pieces[behind]?.lower ?? '') || phraseFrom(pieces, behind, lexicon.personStates) > 0
  );
}

/**
 * Takes pieces and the index after a numeral; returns the index behind the auxiliaries and adverbs there, or the same.
 */
export function behindAuxiliaries(pieces: readonly Piece[], at: number, { auxiliaries }: FigureLexicon): number {
  let i = at;
  while (i < at + MOST_AUXILIARIES && auxiliaries.has(pieces[i]?.lower ?? '')) i += 1;
  return i;
}

// A broken numeral has its noun behind a stray full stop: "4,000 were moved after the flood. people".
function strandedUnit(line: Line, numeral: Numeral): Unit | null {
  const { pieces, lexicon } = line;
  const where = line.broken.find((damage) => contains(damage, numeralSpan(pieces, numeral)));
  if (where === undefined) return null;
  const stop = pieces.findIndex((piece, i) => i >= numeral.to && piece.text === '.' && piece.end <= where.end);
  const next = pieces[stop + 1];
  if (stop < 0 || next === undefined || next.start >= where.end) return null;
  const own = unitAfter(pieces, numeral.to, lexicon);
  if (own !== null && own.to <= stop) return own;
  const magnitude = lexicon.magnitudes.get(next.lower);
  const unit = unitAfter(pieces, magnitude === undefined ? stop + 1 : stop + 2, lexicon);
  if (magnitude !== undefined)
    return { unit: null, noun: '', to: stop + 2, ...unit, times: magnitude * (unit?.times ?? 1) };
  return unit ?? { unit: null, times: 1, to: stop + 2, noun: next.lower };
}

const numeralSpan = (pieces: readonly Piece[], numeral: Numeral): Span => ({
  start: (pieces[numeral.from] as Piece).start,
  end: (pieces[numeral.to - 1] as Piece).end,
});
