import { endsAsPast } from '../../text/word-endings.js';
import { at, is, isBreak, isName, isNumeral, isVerbish, type Line, type Range, someIn } from './line.js';
import { isTime, phraseStart } from './phrases.js';

/** Where a noun phrase before a verb was found, and how. */
export interface Subject extends Range {
  /** It stands before a relative pronoun: "the opposition, which claims …". */
  readonly isRelative: boolean;
}

/**
 * Takes a line and the index of a relative pronoun or gerund; returns the noun phrase before it, null when there is
 * none.
 */
export function antecedent(line: Line, relative: number, floor: number): Subject | null {
  if (is(line, relative - 1, 'genitives')) return partOfMany(line, relative, floor);
  const to = beforeTime(line, isMark(line, relative - 1) ? relative - 1 : relative);
  const start = nearestStart(line, to, floor);
  if (start === null) return null;
  // "it was Lind, not Falk, who": the phrase before the contrast.
  if (is(line, start, 'bareNegations') && at(line, start - 1) === ',') return antecedent(line, start, floor);
  const named = appositionOf(line, start, floor);
  const from = named ?? (is(line, relative, 'personRelatives') ? personStart(line, { from: start, to }, floor) : start);
  return { from, to, isRelative: true };
}

function nearestStart(line: Line, to: number, floor: number): number | null {
  let from = to;
  while (from > floor && isPhraseInner(line, from - 1)) from -= 1;
  return phraseStart(line, from, to);
}

// "Ann Lee, the candidate of the union, who": a name that opens the clause before its description.
function appositionOf(line: Line, start: number, floor: number): number | null {
  if (at(line, start - 1) !== ',' || !is(line, start, 'determiners')) return null;
  let from = start - 1;
  while (from > floor && isName(line, from - 1)) from -= 1;
  if (from === start - 1) return null;
  return from === 0 || is(line, from - 1, 'conjunctions', 'subordinators') || isMark(line, from - 1) ? from : null;
}

// "a person close to the talks, who": a phrase that can be nobody belongs to the one before its preposition that can.
function personStart(line: Line, near: Range, floor: number): number {
  if (someIn(near, (i) => isName(line, i) || isPerson(line, i))) return near.from;
  for (let from = near.from; is(line, from - 1, 'prepositions') && from - 1 > floor; ) {
    let before = from - 1;
    while (before > floor && line.parts[before - 1] === 'ADJ') before -= 1;
    const start = nearestStart(line, before, floor);
    if (start === null || start >= before) break;
    if (someIn({ from: start, to: before }, (i) => isPerson(line, i))) return start;
    from = start;
  }
  return near.from;
}

const isPerson = (line: Line, i: number): boolean => is(line, i, 'anonymous', 'roles', 'groups', 'plurals');

const isMark = (line: Line, i: number): boolean =>
  at(line, i) === ',' || (isBreak(line, i) && !/[()[\]]/.test(at(line, i)));

// ", many of whom say": the words for how many, and the pronoun.
function partOfMany(line: Line, relative: number, floor: number): Subject | null {
  const from = relative - 2;
  if (from < floor || !is(line, from, 'pronouns', 'determiners')) return null;
  return { from, to: relative + 1, isRelative: true };
}

// "a letter by the union on Friday, which says": the time is no part of the phrase before the pronoun.
function beforeTime(line: Line, to: number): number {
  let end = to;
  while (end > 0 && (isTime(line, end - 1) || isNumeral(line, end - 1))) end -= 1;
  if (end === to) return to;
  if (at(line, end - 1) === ',') return end - 1;
  while (end > 0 && (is(line, end - 1, 'determiners') || line.parts[end - 1] === 'ADJ')) end -= 1;
  return is(line, end - 1, 'prepositions') ? end - 1 : end;
}

function isPhraseInner(line: Line, i: number): boolean {
  if (isBreak(line, i) || at(line, i) === ',') return false;
  if (isVerbish(line, i) || is(line, i, 'subordinators', 'personalPronouns', 'timeWords')) return false;
  if (endsAsPast(at(line, i)) && !isName(line, i)) return false;
  return !is(line, i, 'prepositions') || is(line, i, 'genitives');
}
