import { isGenitiveS } from '../../text/genitive.js';
import { isCapitalised } from '../../text/tokens.js';
import { endsAsAdjective } from '../../text/word-endings.js';
import {
  at,
  bracketBefore,
  is,
  isAdverb,
  isGenitiveMark,
  isName,
  isNumeral,
  isQuoted,
  isWord,
  type Line,
  quotationAt,
  type Range,
  wordsQuoted,
} from './line.js';

/** Takes a line and the index of a quoted token; says whether its quotation is the title of a work (“Face the Sea”). */
export function namesWork(line: Line, i: number): boolean {
  const quotation = quotationAt(line, i);
  if (quotation === undefined || line.isTitleCase || quotation.opens <= line.start) return false;
  const words = wordsQuoted(line, line.quotes[i] ?? -1);
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 0 && words.filter(isCapitalised).length >= 2 && long.every(isCapitalised);
}

/** What stands in quotation marks is no mere wording when it has more code units. */
const LONGEST_WORDING = 30;

/**
 * Takes a line and the index of a quoted token; says whether its quotation is what is said, which is of some length or
 * ends as speech does (“Come in,” …), rather than a mere wording.
 */
export function isSpeech(line: Line, i: number): boolean {
  const quotation = quotationAt(line, i);
  if (quotation === undefined || namesWork(line, i)) return false;
  return (
    quotation.isDashed === true ||
    quotation.end - quotation.start > LONGEST_WORDING ||
    /[,.!?…—–]$/.test(line.text.slice(quotation.start, quotation.end))
  );
}

/** Takes a line and an index; says whether a quotation stands there that is what is said, or that opens the line. */
export function isSaidAt(line: Line, i: number): boolean {
  if (!isQuoted(line, i) || namesWork(line, i)) return false;
  return isSpeech(line, i) || (isQuoted(line, 0) && line.quotes[0] === line.quotes[i]);
}

/**
 * Takes a line and an index; says whether an apposition can begin there (of the …, who …, head of …, a former …, 46).
 */
export function opensApposition(line: Line, i: number): boolean {
  if (is(line, i, 'relatives', 'genitives')) return true;
  if (/^\d{1,3}$/.test(at(line, i))) return true;
  return (
    isWord(line, i) && !isName(line, i) && !is(line, i, 'personalPronouns', 'conjunctions', 'subordinators', 'pronouns')
  );
}

/**
 * Finds where the noun phrase that ends at `to` begins.
 *
 * @returns the index; null when the words cannot be a noun phrase (they end in a preposition, determiner or
 *   conjunction)
 */
export function phraseStart(line: Line, from: number, to: number): number | null {
  let start = from;
  while (
    start < to &&
    (isAdverb(line, start) || is(line, start, 'conjunctions') || isTime(line, start) || at(line, start) === ',')
  )
    start += 1;
  if (start >= to || !canEnd(line, to - 1)) return null;
  if (isNominative(line, to - 1)) return to - 1;
  if (!is(line, start, 'prepositions')) return start;
  return lastPhrase(line, start + 1, to);
}

// "he" stands alone; "it" may end a phrase ("who knew of it").
function isNominative(line: Line, i: number): boolean {
  if (!is(line, i, 'personalPronouns')) return false;
  return !is(line, i, 'thingForms') || is(line, i - 1, 'subordinators');
}

/**
 * Takes a line and an index; says whether a time in small letters stands there, no part of a speaker ("Lind this week
 * said").
 */
export const isSmallTime = (line: Line, i: number): boolean => !isName(line, i) && is(line, i, 'timeWords');

/**
 * Takes a line and an index; says whether a time stands there: a capital makes "Night" part of a name, but not
 * "Monday", and "this" is one only before another ("this week").
 */
export const isTime = (line: Line, i: number): boolean =>
  is(line, i, 'timeWords') &&
  (!is(line, i, 'proximals') || is(line, i + 1, 'timeWords')) &&
  !isNameOfMore(line, i) &&
  (i === 0 || line.isTitleCase || !isName(line, i) || is(line, i, 'calendarNames'));

/**
 * Takes a line and a range; says whether nothing stands in it but marks and when or by what somebody spoke ("on
 * Tuesday"), or who they are (", who asked not to be named").
 */
export function isAside(line: Line, { from, to }: Range): boolean {
  if (opensRelative(line, from)) return true;
  for (let i = from; i < to; i += 1) {
    const isSmall = is(line, i, 'timeWords', 'prepositions', 'determiners', 'mediumNouns') || isAdverb(line, i);
    if (isQuoted(line, i) || (isWord(line, i) && !isSmall && !isNumeral(line, i))) return false;
  }
  return true;
}

const opensRelative = (line: Line, comma: number): boolean =>
  at(line, comma) === ',' && is(line, comma + 1, 'personRelatives');

// A time word may begin a longer name ("Sunday Times").
const isNameOfMore = (line: Line, i: number): boolean =>
  isName(line, i) && isName(line, i + 1) && /^\p{Ll}/u.test(at(line, i)) && is(line, i + 1, 'media');

/** Takes a line and an index; says whether a noun phrase can end with the word there. */
export function canEnd(line: Line, i: number): boolean {
  const bracket = bracketBefore(line, i);
  if (bracket > 0) return canEnd(line, bracket - 1);
  if (isQuoted(line, i)) return true;
  // "Falk Inc. said": the full stop of an abbreviation.
  if (at(line, i) === '.') return isName(line, i - 1);
  if (is(line, i, 'personalPronouns', 'firstPersons', 'pronouns')) return !is(line, i, 'complementizers');
  return (
    isWord(line, i) &&
    !is(line, i, 'prepositions', 'determiners', 'conjunctions', 'subordinators') &&
    !isGenitiveS(at(line, i))
  );
}

// After an opening "On Friday", "In a statement", "In Lindhaven": the noun phrase that begins last.
function lastPhrase(line: Line, from: number, to: number): number | null {
  for (let i = to - 1; i > from; i -= 1) if (beginsPhrase(line, i)) return i;
  return null;
}

/** Takes a line and an index; says whether a new noun phrase begins there, right after another. */
export function beginsPhrase(line: Line, i: number): boolean {
  if (isQuoted(line, i)) return false;
  const before = i - 1;
  if (is(line, before, 'prepositions', 'determiners', 'conjunctions') || isGenitiveMark(line, before)) return false;
  if (is(line, i, 'personalPronouns')) return true;
  if (is(line, i, 'determiners') && !isAdverb(line, before)) return true;
  return isName(line, i) && (isTime(line, before) || (!isName(line, before) && !isAdjectiveLike(line, before)));
}
const isAdjectiveLike = (line: Line, i: number): boolean =>
  is(line, i, 'roles', 'anonymous', 'kindsOfBody', 'temporalAdjectives') || endsAsAdjective(at(line, i));

/**
 * Takes a line, an index and phrases; returns the index behind the first phrase that stands there unquoted, else null.
 */
export function afterPhrase(line: Line, i: number, phrases: readonly (readonly string[])[]): number | null {
  const word = at(line, i);
  for (const phrase of phrases)
    if (phrase[0] === word && phrase.every((next, k) => at(line, i + k) === next && !isQuoted(line, i + k)))
      return i + phrase.length;
  return null;
}
