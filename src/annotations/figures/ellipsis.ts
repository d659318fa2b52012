import { isCapitalised } from '../../text/tokens.js';
import type { Draft, Like, Line, ReadFigure } from './draft.js';
import type { Piece } from './pieces.js';
import { endsPhrase, isCountable, isRelation } from './units.js';

/** The last figure that something can be left out after is looked for among so many. */
const MOST_BACK = 4;
/** Counts of one thing differ by no larger factor. */
const LARGEST_FACTOR = 50;
/** A number without a noun is taken for a count from here on. */
const LEAST_COUNT = 100;

/**
 * Fills in what a figure leaves out because one shortly before it says it: "two of them" and "three were found" count
 * what that one counts, "spoke of 3.1 million" is money after money, "the union said 60,000" are people after people,
 * "400 votes to 390" are votes, "to 6.6 from 6.4" are one measure, and "three others" are more of what was counted, or
 * persons.
 *
 * @param one the figure
 * @param found the figures of the article before it, in reading order
 * @returns its draft, with the unit of the figure before where that fits; else as it was
 */
export function completed(one: ReadFigure, found: readonly ReadFigure[]): Draft {
  const { draft, line } = one;
  const like = draft.like === null ? null : antecedent(one, draft.like, found);
  if (like !== null) return { ...draft, unit: like.unit, noun: like.noun };
  // "Two boats sank, three others came back", "577 valid ballots and 34 blank ones".
  const standIn = line.lexicon.standIns.get(draft.unit ?? '');
  if (standIn !== undefined) return { ...draft, unit: countedBefore(line, found) ?? standIn };
  if (draft.unit !== null || draft.value === null) return draft;
  if (draft.like === null && isSubject(line, draft)) {
    const counted = antecedent(
      one,
      'part',
      found.slice(-MOST_BACK).filter(({ line: { sentence } }) => line.sentence.index - sentence.index <= 1),
    );
    if (counted !== null) return { ...draft, unit: counted.unit };
  }
  if (isParallel(one, found.at(-1))) return { ...draft, unit: found.at(-1)?.draft.unit ?? null };
  const last = found.slice(-MOST_BACK).findLast(({ draft: { unit } }) => !isRelation(unit));
  if (last === undefined || last.draft.unit === null || !isNextTo(last.line.sentence, line)) return draft;
  return goesOn({ draft, line }, last) ? { ...draft, unit: last.draft.unit } : draft;
}

// "402 are for Lind and 175 for Harr": what the first counts was left out too.
function isParallel({ draft, line }: ReadFigure, last: ReadFigure | undefined): boolean {
  const { pieces, lexicon } = line;
  const opens =
    lexicon.and.has(pieces[draft.from - 1]?.lower ?? '') && lexicon.stops.has(pieces[draft.to]?.lower ?? '');
  return opens && last?.line === line && last.draft.noun === '' && isCountable(last.draft.unit, lexicon);
}

// In the same sentence of a block or the one before.
const isNextTo = (before: Line['sentence'], { sentence }: Line): boolean =>
  before.block === sentence.block && sentence.index - before.index <= 1;

// What a part is a part of counts things, and is no smaller unless it stands in the same sentence; what is counted once
// more is what counted something of about the same size.
function antecedent(one: ReadFigure, like: Like, found: readonly ReadFigure[]): Draft | null {
  const recent = found.slice(-MOST_BACK).filter(({ draft }) => !isRank(draft));
  if (like === 'part')
    return (
      recent.findLast(({ draft, line }) => isWhole(draft, one, line.sentence === one.line.sentence))?.draft ?? null
    );
  const isIn = ({ line }: ReadFigure): boolean => line.sentence === one.line.sentence;
  const last = recent.findLast(isIn) ?? recent.at(-1);
  const beside = recent.filter(({ line }) => line.sentence === last?.line.sentence);
  const [nearest] = [...beside].sort((a, b) => factorOf(one.draft, a.draft) - factorOf(one.draft, b.draft));
  return nearest !== undefined && factorOf(one.draft, nearest.draft) <= LARGEST_FACTOR ? nearest.draft : null;
}

function isWhole(whole: Draft, { draft, line }: ReadFigure, isHere: boolean): boolean {
  if (!isCountable(whole.unit, line.lexicon)) return false;
  return isHere || (whole.value ?? whole.range?.[1] ?? Number.POSITIVE_INFINITY) >= (draft.value ?? 0);
}

// The noun that the figure before it in the sentence counts: "two boats sank, three others came back".
function countedBefore({ sentence }: Line, found: readonly ReadFigure[]): string | null {
  const last = found[found.length - 1];
  const isNear = last !== undefined && last.line.sentence === sentence && last.draft.noun !== '';
  return isNear && !isRelation(last.draft.unit) ? last.draft.unit : null;
}

const isRank = ({ unit }: Draft): boolean => ['ordinal', 'year', 'share'].includes(unit ?? 'year');

function goesOn({ draft, line }: ReadFigure, last: ReadFigure): boolean {
  const { pieces, lexicon } = line;
  const unit = last.draft.unit ?? '';
  if (draft.isAmount) return [...lexicon.currencyWords.values()].includes(unit);
  if (!standsAlone(line, draft)) return false;
  const isNear = factorOf(draft, last.draft) <= LARGEST_FACTOR;
  if (isDecimal(pieces, draft) && isDecimal(last.line.pieces, last.draft)) return isNear;
  const isCount = !isDecimal(pieces, draft) && (draft.value ?? 0) >= LEAST_COUNT;
  // Of "611 boxes, twice his lead of 400" the second number measures the lead.
  const isTold = lexicon.of.has(pieces[draft.from - 1]?.lower ?? '');
  const isBeside = last.line.sentence === line.sentence && last.draft.noun.endsWith(unit) && unit !== '' && !isTold;
  return (unit === 'people' || isBeside) && isCount && isNear;
}

// Nothing behind the number that it could count.
function standsAlone({ pieces, lexicon }: Line, draft: Draft): boolean {
  return endsPhrase(pieces[draft.to], lexicon) && draft.noun === '' && pieces[draft.from - 1]?.text !== '(';
}

const isDecimal = (pieces: readonly Piece[], { from, to, value }: Draft): boolean =>
  value !== null && !Number.isInteger(value) && pieces.slice(from, to).some(({ text }) => /^\d+[.,]\d+$/.test(text));

// How many times the larger of two numbers is the smaller one; infinite when one of them is nothing.
function factorOf({ value }: Draft, last: Draft): number {
  const [one, other] = [Math.abs(value ?? 0), Math.abs(last.value ?? last.range?.[0] ?? 0)];
  return Math.max(one, other) / Math.min(one, other);
}

// A bare number that opens a clause and is what it tells of: "Three remain in hospital", ", and 94 came back".
function isSubject({ pieces, lexicon }: Line, { from, to }: Draft): boolean {
  const [before, next] = [pieces[from - 1], pieces[to]];
  const opens = before === undefined || lexicon.and.has(before.lower) || /^[,;:.–—“"«„]$/.test(before.text);
  if (!opens || next?.kind !== 'word' || isCapitalised(next)) return false;
  return lexicon.auxiliaries.has(next.lower) || !lexicon.stops.has(next.lower);
}
