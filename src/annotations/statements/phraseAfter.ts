import { endsAsPlural } from '../../text/word-endings.js';
import {
  at,
  is,
  isAdverb,
  isBreak,
  isGerund,
  isName,
  isNumeral,
  isPart,
  isQuoted,
  isVerbish,
  isWord,
  type Line,
  type Range,
  someIn,
} from './line.js';
import { beginsPhrase, isSpeech, isTime, opensApposition } from './phrases.js';
import { keepsName, withholdsName } from './sources.js';
import { isCueAt } from './verbGroup.js';

/**
 * Finds the end of the noun phrase after an inverted verb ("… , said Ann Lee, head of the union, on Monday").
 *
 * @param from the index where the phrase begins
 * @param endsAt says whether another cue stands at an index, before which the phrase ends; looked for when left out
 * @returns the phrase; null when no noun phrase begins there
 */
export function phraseAfter(
  line: Line,
  from: number,
  endsAt: (i: number) => boolean = (i) => isCueAt(line, i),
): Range | null {
  if (from >= line.stop || isQuoted(line, from)) return null;
  if (is(line, from, 'personalPronouns')) return { from, to: from + 1 };
  if (!opensVoice(line, from)) return null;
  let to = from;
  let relative = false;
  while (to < line.stop) {
    if (isQuoted(line, to) && isSpeech(line, to)) break;
    if (!isQuoted(line, to)) {
      if (at(line, to) === ',') {
        if (!goesOn(line, to + 1, endsAt) && !isNamedBehind(line, { from, to })) break;
      } else if (is(line, to, 'relatives') && to > from) relative = true;
      else if (isBreak(line, to) || (!relative && endsPhrase(line, to, from))) break;
    }
    to += 1;
  }
  while (
    to > from &&
    (isTime(line, to - 1) ||
      isAdverb(line, to - 1) ||
      at(line, to - 1) === ',' ||
      is(line, to - 1, 'prepositions', 'determiners'))
  )
    to -= 1;
  return to > from ? { from, to } : null;
}

/** Hearer and circumstance between a verb and the speaker behind it have so many tokens each, and are two at most. */
const LONGEST_BETWEEN = 6;
const MOST_BETWEEN = 2;

/** Where the speaker begins behind a hearer and a circumstance, and who the hearer is; null where there is none. */
export interface BehindHearer {
  readonly to: number;
  readonly addressee: Range | null;
}

/**
 * Passes over "to us" and "to the agency" in “…,” said to us one of them and “…,” said to the agency Ann Lee: other
 * languages put hearer and circumstance between verb and speaker, and translations keep it.
 *
 * @param from the index behind the verb
 * @returns the index where the speaker begins, and the hearer; `from` where no preposition stands there, or nothing new
 *   begins behind it
 */
export function behindHearer(line: Line, from: number): BehindHearer {
  let to = from;
  let addressee: Range | null = null;
  for (let n = 0; n < MOST_BETWEEN && is(line, to, 'prepositions'); n += 1) {
    const next = behindPreposition(line, to);
    if (next === null) return { to: from, addressee: null };
    if (is(line, to, 'receivers')) addressee ??= { from: to + 1, to: next };
    to = next;
  }
  return is(line, to, 'prepositions') ? { to: from, addressee: null } : { to, addressee };
}

function behindPreposition(line: Line, preposition: number): number | null {
  if (is(line, preposition + 1, 'objectPronouns')) return preposition + 2;
  for (let i = preposition + 2; i < Math.min(line.stop, preposition + LONGEST_BETWEEN); i += 1) {
    if (isQuoted(line, i) || isBreak(line, i) || at(line, i) === ',' || isVerbish(line, i)) return null;
    if (is(line, i, 'prepositions') || beginsPhrase(line, i) || /^\d/.test(at(line, i))) return i;
  }
  return null;
}

/**
 * So many nouns and adjectives may stand before the name or the plural of "curator Ann Lee" and "federal statistics".
 */
const LONGEST_TITLE = 4;

function opensVoice(line: Line, from: number): boolean {
  if (is(line, from, 'determiners', 'pronouns') || isNumeral(line, from)) return true;
  for (let i = from; i <= from + LONGEST_TITLE && i < line.stop; i += 1) {
    if (isName(line, i) || is(line, i, 'anonymous', 'roles', 'groups', 'documents', 'media')) return true;
    if (i === from && /s$/.test(at(line, i))) return true;
    if (!isPart(line, i, 'NOUN', 'ADJ', 'PROPN') || isQuoted(line, i)) return false;
    if (line.parts[i] === 'NOUN' && endsAsPlural(at(line, i))) return true;
  }
  return false;
}

/** A name that says who is described ("its head, Ann Lee") has so many words at most. */
const LONGEST_NAME = 5;

// "the mayor of Dorvik, Ann Lee", "the Marenian foreign minister, Ann Lee": a description whose head is no name, and
// behind the comma a name with nothing of its own.
function isNamedBehind(line: Line, { from, to }: Range): boolean {
  let core = from;
  while (core < to && !is(line, core, 'prepositions') && at(line, core) !== ',') core += 1;
  if (isName(line, core - 1) && !is(line, core - 1, 'roles')) return false;
  if (someIn({ from, to: core }, (i) => isQuoted(line, i))) return false;
  let end = to + 1;
  while (isName(line, end) && end - to <= LONGEST_NAME && !isTime(line, end)) end += 1;
  if (end - to < 3) return false;
  return end >= line.stop || !isWord(line, end) || isTime(line, end) || is(line, end, 'circumstanceWords');
}

function goesOn(line: Line, next: number, endsAt: (i: number) => boolean): boolean {
  if (endsAt(next) || isQuoted(line, next) || is(line, next, 'complementizers') || !opensApposition(line, next))
    return false;
  if (is(line, next, 'relatives') && tellsMore(line, next, endsAt)) return false;
  return (!isGerund(line, next) && !is(line, next, 'prepositions', 'adverbs')) || is(line, next, 'genitives');
}

/** Between "who" and a verb of saying stand so many auxiliaries and adverbs at most. */
const MOST_AUXILIARIES = 2;
/** How somebody asks not to be named is put in so many words at most. */
const LONGEST_ASKING = 10;

// "said Ann Lee, | who accused Falk of lying": told by itself, where it is not how she asks not to be named.
function tellsMore(line: Line, relative: number, endsAt: (i: number) => boolean): boolean {
  let cue = relative + 1;
  while (cue <= relative + MOST_AUXILIARIES && !endsAt(cue) && isAuxiliaryOrAdverb(line, cue)) cue += 1;
  const clause = { from: cue, to: Math.min(line.stop, cue + LONGEST_ASKING) };
  return endsAt(cue) && !keepsName(line, clause) && !someIn(clause, (i) => withholdsName(line, i));
}

const isAuxiliaryOrAdverb = (line: Line, i: number): boolean => isAdverb(line, i) || is(line, i, 'auxiliaries');

function endsPhrase(line: Line, i: number, from: number): boolean {
  if (i === from) return false;
  if (is(line, i, 'subordinators') || isVerbish(line, i) || is(line, i, 'personalPronouns')) return true;
  if (isTime(line, i)) return true;
  if (!is(line, i, 'circumstanceWords')) return false;
  return opensMedium(line, i) || isTime(line, i + 1) || isTime(line, i + 2);
}

// "in a statement", "at a rally in Dorvik": a circumstance of speaking, not part of the speaker.
function opensMedium(line: Line, i: number): boolean {
  for (let k = i + 1; k < Math.min(line.stop, i + 6); k += 1) {
    if (is(line, k, 'mediumNouns', 'addressees')) return true;
    if (at(line, k) === ',') return false;
  }
  return is(line, i, 'framePrepositions');
}
