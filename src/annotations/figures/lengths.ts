import { type Draft, draftOf, type Line } from './draft.js';
import type { FigureLexicon } from './lexicon.js';
import { readNumeral } from './numerals.js';
import type { Piece } from './pieces.js';
import { isNounLike, listedUnit, type Unit } from './units.js';

/** What a length of one event is told in, each unit with the smaller one and how many of it make one. */
const PARTS: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['weeks', ['days', 7]],
  ['hours', ['minutes', 60]],
]);

/**
 * Reads one unit of time and a part of another: "a year and a half", "an hour and a quarter".
 *
 * @param line the sentence
 * @param i the index of the piece where it may begin
 * @returns the draft; null when none begins here
 */
export function unitAndPartAt({ pieces, lexicon }: Pick<Line, 'pieces' | 'lexicon'>, i: number): Draft | null {
  const at = lexicon.articles.has(pieces[i]?.lower ?? '') ? i + 1 : i;
  const duration = lexicon.durations.get(pieces[at]?.lower ?? '');
  const isLinked = lexicon.and.has(pieces[at + 1]?.lower ?? '') && lexicon.articles.has(pieces[at + 2]?.lower ?? '');
  const parts = lexicon.fractions.get(pieces[at + 3]?.lower ?? '');
  // "Of the year and a third of the votes".
  const isOther = lexicon.of.has(pieces[at + 4]?.lower ?? '') || isCounted(pieces, i);
  if (duration === undefined || !isLinked || parts === undefined || parts > MOST_PARTS || isOther) return null;
  return draftOf({ from: i, to: at + 4, value: (1 + 1 / parts) * duration.times, unit: duration.unit });
}

/** Lengths of time are told in halves, thirds and quarters. */
const MOST_PARTS = 4;

const isCounted = (pieces: readonly Piece[], i: number): boolean =>
  pieces[i - 1]?.kind === 'number' || pieces[i - 1]?.text === '-';

/** A length of time in the smaller of its two units; `to` is the index after its last piece. */
export interface Length {
  readonly value: number;
  readonly unit: string;
  readonly to: number;
}

/**
 * Reads what a length of time goes on with in a smaller unit: "two hours and twenty minutes" are 140 minutes.
 *
 * @param pieces the pieces of a sentence
 * @param value how many of the unit there are
 * @param unit the unit, with the index behind it
 * @param lexicon the language's units
 * @returns the whole length; null when the unit is none of time, or the next smaller one does not follow
 */
export function longerLength(
  pieces: readonly Piece[],
  value: number,
  unit: Unit,
  lexicon: FigureLexicon,
): Length | null {
  const [part, count] = PARTS.get(unit.unit ?? '') ?? [null, 0];
  if (part === null || unit.noun !== '') return null;
  const and = lexicon.and.has(pieces[unit.to]?.lower ?? '') ? 1 : 0;
  const rest = readNumeral(pieces, unit.to + and, lexicon);
  if (rest === null || rest.value <= 0 || rest.value >= count) return null;
  const smaller = listedUnit(pieces, rest.to, lexicon);
  if (smaller?.unit !== part || smaller.times !== 1) return null;
  return { value: value * count + rest.value, unit: part, to: smaller.to };
}

/**
 * Takes pieces and the index of "second" behind an article; says whether it is a rank ("a second minister"), no length.
 */
export const isRank = (pieces: readonly Piece[], at: number, lexicon: FigureLexicon): boolean => {
  const next = pieces[at + 1];
  return lexicon.ordinals.has(pieces[at]?.lower ?? '') && next !== undefined && isNounLike(next, lexicon);
};
