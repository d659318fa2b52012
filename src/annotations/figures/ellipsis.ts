import type { Draft, Line } from './draft.js';
import { endsPhrase } from './numerals.js';
import type { Piece } from './pieces.js';

/** A figure with the sentence that it was read in. */
export interface ReadFigure {
  readonly line: Line;
  readonly draft: Draft;
}

/** The last figure that something can be left out after is looked for among so many. */
const MOST_BACK = 4;
/** Counts of one thing differ by no larger factor. */
const LARGEST_FACTOR = 50;
/** A number without a noun is taken for a count from here on. */
const LEAST_COUNT = 100;
/** No count of their own that a later number could go on with. */
const NOT_CONTINUED: readonly (string | null)[] = ['ordinal', 'year', 'share', 'percent', 'times'];

/**
 * Fills in what a figure leaves out because one shortly before it says it: "two of them" count what that one counts,
 * "spoke of 3.1 million" is money after money, "the union said 60,000" are people after people, "400 votes to
 * 390" are votes, "to 6.6 from 6.4" are one measure, and "three others" are more of what was counted, or persons.
 *
 * @param one the figure
 * @param found the figures of the article before it, in reading order
 * @returns its draft, with the unit of the figure before where that fits; else as it was
 */
export function completed({ draft, line }: ReadFigure, found: readonly ReadFigure[]): Draft {
  const before = found.slice(-MOST_BACK).findLast((other) => !isRank(other.draft))?.draft;
  if (draft.likeBefore && before !== undefined) return { ...draft, unit: before.unit, noun: before.noun };
  if (line.lexicon.others.has(draft.noun)) return { ...draft, unit: countedBefore(line, found) ?? 'people' };
  // "577 valid ballots and 34 blank ones".
  if (line.lexicon.ones.has(draft.unit ?? '')) return { ...draft, unit: countedBefore(line, found) ?? draft.unit };
  if (draft.unit !== null || draft.value === null) return draft;
  const last = found.slice(-MOST_BACK).findLast(({ draft: { unit } }) => !NOT_CONTINUED.includes(unit));
  const distance =
    last?.line.sentence.block === line.sentence.block ? line.sentence.index - last.line.sentence.index : 2;
  if (last === undefined || last.draft.unit === null || distance > 1) return draft;
  return goesOn({ draft, line }, last) ? { ...draft, unit: last.draft.unit } : draft;
}

// The noun that the figure before it in the sentence counts: "two boats sank, three others came back".
function countedBefore({ sentence }: Line, found: readonly ReadFigure[]): string | null {
  const last = found[found.length - 1];
  const isNear = last !== undefined && last.line.sentence === sentence && last.draft.noun !== '';
  return isNear && !NOT_CONTINUED.includes(last.draft.unit) ? last.draft.unit : null;
}

const isRank = ({ unit }: Draft): boolean => ['ordinal', 'year', 'share'].includes(unit ?? 'year');

function goesOn({ draft, line }: ReadFigure, last: ReadFigure): boolean {
  const { pieces, lexicon } = line;
  const unit = last.draft.unit ?? '';
  if (draft.isAmount) return [...lexicon.currencyWords.values()].includes(unit);
  if (!standsAlone(line, draft)) return false;
  if (isDecimal(pieces, draft) && isDecimal(last.line.pieces, last.draft)) return isNear(draft, last.draft);
  const isCount = !isDecimal(pieces, draft) && (draft.value ?? 0) >= LEAST_COUNT;
  const isBeside = last.line.sentence === line.sentence && last.draft.noun.endsWith(unit) && unit !== '';
  return (unit === 'people' || isBeside) && isCount && isNear(draft, last.draft);
}

// Nothing behind the number that it could count.
function standsAlone({ pieces, lexicon }: Line, draft: Draft): boolean {
  return endsPhrase(pieces[draft.to], lexicon) && draft.noun === '' && pieces[draft.from - 1]?.text !== '(';
}

const isDecimal = (pieces: readonly Piece[], { from, to, value }: Draft): boolean =>
  value !== null && !Number.isInteger(value) && pieces.slice(from, to).some(({ text }) => /^\d+[.,]\d+$/.test(text));

function isNear({ value }: Draft, last: Draft): boolean {
  const other = last.value ?? last.range?.[0] ?? 0;
  const factor = (value ?? 0) / other;
  return factor <= LARGEST_FACTOR && factor >= 1 / LARGEST_FACTOR;
}
