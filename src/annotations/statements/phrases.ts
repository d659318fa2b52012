import { isCapitalised } from '../../text/tokens.js';
import {
  at,
  bracketBefore,
  is,
  isAdverb,
  isBreak,
  isFloating,
  isGerund,
  isName,
  isQuoted,
  isVerbish,
  isWord,
  type Line,
  type Range,
} from './line.js';

/** Where a noun phrase before a verb was found, and how. */
export interface Subject extends Range {
  /** It stands before a relative pronoun: "the opposition, which claims …". */
  readonly isRelative: boolean;
  /** Index of the comma before it; -1 when nothing or something else stands there. */
  readonly comma: number;
}

/** A longer way back to the subject of a verb is not followed. */
const FARTHEST = 60;

/**
 * Finds the noun phrase before a verb: with its apposition ("Keir, of the union, said"), before a relative pronoun, or
 * the last one of the clause, without the adverbial that opens the clause ("On Friday the ministry said").
 *
 * @param line the line
 * @param verb the index where the verb group begins
 * @param floor the index the phrase may not begin before
 * @returns the phrase; null when none stands there
 */
export function subjectBefore(line: Line, verb: number, floor: number): Subject | null {
  let end = verb;
  while (end > floor && !isQuoted(line, end - 1) && isPassedOver(line, end - 1)) end -= 1;
  const limit = clauseStart(line, end, Math.max(floor, end - FARTHEST));
  if (is(line, end - 1, 'relatives') && !isQuoted(line, end - 1)) return antecedent(line, end - 1, floor);
  const inset = dashedInset(line, end, floor);
  if (inset !== null) return inset;
  const commas = commasBetween(line, limit, end);
  const last = commas[commas.length - 1];
  if (last === end - 1 && commas.length > 0) return appositive(line, limit, end, commas);
  const opening = (last ?? limit - 1) + 1;
  const from = phraseStart(line, opening, end) ?? hiddenStart(line, opening, end, floor);
  return from === null
    ? null
    : { from, to: end, isRelative: false, comma: last !== undefined && opensAt(line, last + 1, from) ? last : -1 };
}

const isPassedOver = (line: Line, i: number): boolean =>
  isAdverb(line, i) || isSmallTime(line, i) || isFloating(line, i);

/**
 * Takes the stretch before a verb that has words before its noun phrase ("a rule they", "the man who police"); returns the
 * noun phrase that begins last in it, which may be all of it.
 */
export function voiceIn(line: Line, { from, to }: Range): Range | null {
  for (let i = to - 1; i > from; i -= 1)
    if (is(line, i - 1, 'relatives') || beginsPhrase(line, i))
      return is(line, i, 'prepositions') ? null : { from: i, to };
  return is(line, from, 'relatives') ? null : { from, to };
}

// Whether nothing but what is stripped (conjunctions, adverbs) stands between the comma and the phrase.
function opensAt(line: Line, after: number, from: number): boolean {
  for (let i = after; i < from; i += 1) if (!isAdverb(line, i) && !is(line, i, 'conjunctions')) return false;
  return true;
}

// The first index of the clause that ends at `end`: after a break, a quotation, a subordinator or a verb.
function clauseStart(line: Line, end: number, floor: number): number {
  let i = end - 1;
  if (is(line, i, 'relatives')) i -= 1;
  for (; i >= floor; i -= 1) {
    if (isQuoted(line, i)) {
      if (isSpeech(line, i)) return i + 1;
      continue;
    }
    const bracket = bracketBefore(line, i);
    if (bracket > floor) {
      i = bracket;
      continue;
    }
    if (isBreak(line, i) || isVerbish(line, i))
      return isInsideRelative(line, i, floor) ? continueBefore(line, i, floor) : i + 1;
    if (is(line, i, 'subordinators') && !is(line, i, 'relatives', 'determiners') && !isPrepositionHere(line, i))
      return isInsideRelative(line, i, floor) ? continueBefore(line, i, floor) : i + 1;
    if (at(line, i) === 'that' && !isRelativeThat(line, i)) return i + 1;
    if (is(line, i, 'conjunctions') && (at(line, i) !== 'and' || at(line, i - 1) === ',')) return i + 1;
  }
  return floor;
}

// since, after, before, as and like open a phrase as often as a clause; then they are stripped with it.
const isPrepositionHere = (line: Line, i: number): boolean =>
  is(line, i, 'prepositions') && at(line, i) !== 'as' && line.parts[i] !== 'SCONJ';

/** So many tokens back a relative pronoun is looked for. */
const LONGEST_RELATIVE = 12;

// A verb inside "who met him on Monday," belongs to the phrase before it.
function isInsideRelative(line: Line, i: number, floor: number): boolean {
  for (let k = i - 1; k >= Math.max(floor, i - LONGEST_RELATIVE); k -= 1) {
    if (at(line, k) === ',') return false;
    if (is(line, k, 'relatives') && (at(line, k) !== 'that' || isRelativeThat(line, k))) return true;
  }
  return false;
}

// "the agency that runs it", but not "said that it runs".
const isRelativeThat = (line: Line, i: number): boolean => line.parts[i] === 'PRON' && line.parts[i - 1] === 'NOUN';

function continueBefore(line: Line, i: number, floor: number): number {
  let k = i;
  while (k > floor && !is(line, k, 'relatives')) k -= 1;
  while (k > floor && at(line, k) !== ',') k -= 1;
  return clauseStart(line, k, floor);
}

/** Takes a line and the index of a quoted token; says whether its quotation is the title of a work (“Face the Sea”). */
export function namesWork(line: Line, i: number): boolean {
  const q = line.quotes[i] ?? -1;
  const quotation = line.quotations[q];
  if (quotation === undefined || line.isTitleCase || quotation.opens <= line.start) return false;
  const words = line.tokens.filter((token, k) => line.quotes[k] === q && token.kind === 'word');
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 0 && words.filter(isCapitalised).length >= 2 && long.every(isCapitalised);
}

// A quotation of some length, or one that ends as speech does (“Come in,” …), is what is said; others are wordings.
function isSpeech(line: Line, i: number): boolean {
  const quotation = line.quotations[line.quotes[i] ?? -1];
  if (quotation === undefined || namesWork(line, i)) return false;
  return quotation.end - quotation.start > 30 || /[,.!?…—–]$/.test(line.text.slice(quotation.start, quotation.end));
}

function commasBetween(line: Line, from: number, to: number): readonly number[] {
  const commas: number[] = [];
  for (let i = to - 1; i >= from; i -= 1) {
    const bracket = bracketBefore(line, i);
    if (bracket > from) i = bracket;
    else if (at(line, i) === ',' && !isQuoted(line, i)) commas.unshift(i);
  }
  return commas;
}

// "Keir Hall, of the union, said": the phrase begins at the last stretch between commas that is no apposition itself;
// when there is none ("Last week, among others, Keir Hall, said"), it is the stretch before the verb.
function appositive(line: Line, limit: number, end: number, commas: readonly number[]): Subject | null {
  const lastStretch = commas.length - 2;
  for (let c = lastStretch - 1; c >= -1; c -= 1) {
    const start = (commas[c] ?? limit - 1) + 1;
    const from = phraseStart(line, start, commas[c + 1] as number);
    if (from === null || (c >= 0 && opensApposition(line, start))) continue;
    return { from, to: end - 1, isRelative: false, comma: commas[c] ?? -1 };
  }
  const from = phraseStart(line, (commas[lastStretch] ?? limit - 1) + 1, end - 1);
  return from === null || !isName(line, from) ? null : { from, to: end - 1, isRelative: false, comma: -1 };
}

// Whether an apposition can begin there (of the …, who …, head of …, a former …, 46).
function opensApposition(line: Line, i: number): boolean {
  if (is(line, i, 'relatives') || at(line, i) === 'of') return true;
  if (/^\d{1,3}$/.test(at(line, i))) return true;
  return (
    isWord(line, i) && !isName(line, i) && !is(line, i, 'personalPronouns', 'conjunctions', 'subordinators', 'pronouns')
  );
}

/** Takes a line and the index of a relative pronoun or gerund; returns the noun phrase before it, null when there is none. */
export function antecedent(line: Line, relative: number, floor: number): Subject | null {
  if (at(line, relative - 1) === 'of') return partOfMany(line, relative, floor);
  const to = beforeTime(line, isMark(line, relative - 1) ? relative - 1 : relative);
  let from = to;
  while (from > floor && isPhraseInner(line, from - 1)) from -= 1;
  const start = phraseStart(line, from, to);
  return start === null ? null : { from: start, to, isRelative: true, comma: -1 };
}

const isMark = (line: Line, i: number): boolean =>
  at(line, i) === ',' || (isBreak(line, i) && !/[()[\]]/.test(at(line, i)));

// ", many of whom say": the words for how many, and the pronoun.
function partOfMany(line: Line, relative: number, floor: number): Subject | null {
  const from = relative - 2;
  if (from < floor || !is(line, from, 'pronouns', 'determiners')) return null;
  return { from, to: relative + 1, isRelative: true, comma: -1 };
}

// "a letter by the union on Friday, which says": the time is no part of the phrase before the pronoun.
function beforeTime(line: Line, to: number): number {
  let end = to;
  while (end > 0 && (isTime(line, end - 1) || line.tokens[end - 1]?.kind === 'number')) end -= 1;
  if (end === to) return to;
  if (at(line, end - 1) === ',') return end - 1;
  while (end > 0 && (is(line, end - 1, 'determiners') || line.parts[end - 1] === 'ADJ')) end -= 1;
  return is(line, end - 1, 'prepositions') ? end - 1 : end;
}

function isPhraseInner(line: Line, i: number): boolean {
  if (isBreak(line, i) || at(line, i) === ',') return false;
  if (isVerbish(line, i) || is(line, i, 'subordinators', 'personalPronouns', 'timeWords')) return false;
  if (/^\p{Ll}{2,}ed$/u.test(at(line, i)) && !isName(line, i)) return false;
  return !is(line, i, 'prepositions') || at(line, i) === 'of';
}

/**
 * Finds where the noun phrase that ends at `to` begins.
 *
 * @returns the index; null when the words cannot be a noun phrase (they end in a preposition, determiner or conjunction)
 */
function phraseStart(line: Line, from: number, to: number): number | null {
  let start = from;
  while (
    start < to &&
    (isAdverb(line, start) || is(line, start, 'conjunctions') || isTime(line, start) || at(line, start) === ',')
  )
    start += 1;
  if (start >= to || !canEnd(line, to - 1)) return null;
  if (isNominative(line, to - 1)) return to - 1;
  if (!is(line, start, 'prepositions') || is(line, start, 'pronouns')) return start;
  const inner = lastPhrase(line, start + 1, to);
  return inner;
}

// "he" stands alone; "it" may end a phrase ("who knew of it").
function isNominative(line: Line, i: number): boolean {
  if (!is(line, i, 'personalPronouns')) return false;
  return !is(line, i, 'thingForms') || is(line, i - 1, 'subordinators');
}

// "Lind this week said": a time in small letters is no part of the speaker.
const isSmallTime = (line: Line, i: number): boolean =>
  !isName(line, i) && (is(line, i, 'timeWords') || (at(line, i) === 'this' && is(line, i + 1, 'timeWords')));

// A capital makes "Night" and "Day" part of a name, but not "Monday".
const isTime = (line: Line, i: number): boolean =>
  is(line, i, 'timeWords') &&
  !isNameOfMore(line, i) &&
  (i === 0 || line.isTitleCase || !isName(line, i) || is(line, i, 'calendarNames'));

// "Sunday Times", "Day": a time word before another capital is part of a name.
const isNameOfMore = (line: Line, i: number): boolean =>
  isName(line, i) && isName(line, i + 1) && /^\p{Ll}/u.test(at(line, i)) && is(line, i + 1, 'media');

function canEnd(line: Line, i: number): boolean {
  const bracket = bracketBefore(line, i);
  if (bracket > 0) return canEnd(line, bracket - 1);
  if (isQuoted(line, i)) return true;
  // "Falk Inc. said": the full stop of an abbreviation.
  if (at(line, i) === '.') return isName(line, i - 1);
  if (is(line, i, 'personalPronouns', 'firstPersons', 'pronouns')) return at(line, i) !== 'that';
  return (
    isWord(line, i) &&
    !is(line, i, 'prepositions', 'determiners', 'conjunctions', 'subordinators') &&
    !/^[’']s$/.test(at(line, i))
  );
}

// After an opening "On Friday", "In a statement", "In Lindhaven": the noun phrase that begins last.
function lastPhrase(line: Line, from: number, to: number): number | null {
  for (let i = to - 1; i > from; i -= 1) if (beginsPhrase(line, i)) return i;
  return null;
}

/** An inset between dashes may hold so many tokens. */
const LONGEST_INSET = 24;

// "Lind — head of the pilots — said": the phrase stands before the first of two dashes.
function dashedInset(line: Line, end: number, floor: number): Subject | null {
  const close = dashStart(line, end);
  if (close === end) return null;
  for (let dash = close; dash > Math.max(floor, close - LONGEST_INSET); dash -= 1) {
    const open = dashStart(line, dash);
    if (open === dash) continue;
    const subject = subjectBefore(line, open, floor);
    return subject === null ? null : { ...subject, to: close };
  }
  return null;
}

// The index of the dash that ends at `end`, which may be two hyphens; `end` when there is none.
function dashStart(line: Line, end: number): number {
  let from = end;
  while (isDash(line, from - 1)) from -= 1;
  return from;
}

const isDash = (line: Line, i: number): boolean => /^(?:[—–―-]|--)$/.test(at(line, i)) && isBreak(line, i);

// Where a stretch that opens with a preposition hides its subject.
function hiddenStart(line: Line, from: number, to: number, floor: number): number | null {
  if (!is(line, from, 'prepositions') || !canEnd(line, to - 1)) return null;
  return beforeParticiple(line, from, floor) ?? afterConjunction(line, from, to) ?? lastName(line, from, to);
}

// "A note posted on the board said": a participle belongs to the noun before it.
function beforeParticiple(line: Line, from: number, floor: number): number | null {
  const participle = from - 1;
  if (participle <= floor || line.lexicon.forms.get(at(line, participle))?.participle !== true) return null;
  if (line.parts[participle - 1] !== 'NOUN') return null;
  return phraseStart(line, clauseStart(line, participle, floor), participle);
}

// "began on May 10 and Norland says": what stands after the last "and" is the subject where nothing else can be.
function afterConjunction(line: Line, from: number, to: number): number | null {
  for (let i = to - 1; i > from; i -= 1)
    if (at(line, i - 1) === 'and' && !isQuoted(line, i))
      return isName(line, i) || is(line, i, 'determiners') ? i : null;
  return null;
}

// "In a meeting with the board of the Harbour Post Lind said": the names right before the verb, when no others can be it.
function lastName(line: Line, from: number, to: number): number | null {
  let i = to;
  while (i > from && isName(line, i - 1)) i -= 1;
  return i < to - 1 && at(line, i - 1) === 'the' ? i : null;
}

/** Takes a line and an index; says whether a new noun phrase begins there, right after another. */
export function beginsPhrase(line: Line, i: number): boolean {
  if (isQuoted(line, i)) return false;
  const before = i - 1;
  if (is(line, before, 'prepositions', 'determiners', 'conjunctions') || /^[’'](?:s)?$/.test(at(line, before)))
    return false;
  if (is(line, i, 'personalPronouns')) return true;
  if (is(line, i, 'determiners') && !isDeterminerLike(line, before)) return true;
  return isName(line, i) && !isName(line, before) && (isTime(line, before) || !isAdjectiveLike(line, before));
}

const isDeterminerLike = (line: Line, i: number): boolean => is(line, i, 'determiners') || isAdverb(line, i);
const isAdjectiveLike = (line: Line, i: number): boolean =>
  is(line, i, 'roles', 'anonymous', 'kindsOfBody') ||
  /(?:al|ic|ive|ous|ish|ian|an|former|year-old|based)$/.test(at(line, i));

/**
 * Finds the end of the noun phrase after an inverted verb ("… , said Ann Lee, head of the union, on Monday").
 *
 * @param line the line
 * @param from the index where the phrase begins
 * @param isCueAt says whether another cue stands at an index, before which the phrase ends
 * @returns the phrase; null when no noun phrase begins there
 */
export function phraseAfter(line: Line, from: number, isCueAt: (i: number) => boolean): Range | null {
  if (from >= line.stop || isQuoted(line, from)) return null;
  if (is(line, from, 'personalPronouns')) return { from, to: from + 1 };
  if (!opensVoice(line, from)) return null;
  let to = from;
  let relative = false;
  while (to < line.stop) {
    if (isQuoted(line, to) && isSpeech(line, to)) break;
    if (!isQuoted(line, to)) {
      if (at(line, to) === ',') {
        if (!goesOn(line, to + 1, isCueAt)) break;
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

/** So many nouns and adjectives may stand before the name or the plural of "curator Ann Lee" and "federal statistics". */
const LONGEST_TITLE = 4;

function opensVoice(line: Line, from: number): boolean {
  if (is(line, from, 'determiners', 'pronouns') || line.tokens[from]?.kind === 'number') return true;
  for (let i = from; i <= from + LONGEST_TITLE && i < line.stop; i += 1) {
    if (isName(line, i) || is(line, i, 'anonymous', 'roles', 'groups', 'documents', 'media')) return true;
    if (i === from && /s$/.test(at(line, i))) return true;
    if (!['NOUN', 'ADJ', 'PROPN'].includes(line.parts[i] ?? '') || isQuoted(line, i)) return false;
    if (line.parts[i] === 'NOUN' && /[^s]s$/.test(at(line, i))) return true;
  }
  return false;
}

function goesOn(line: Line, next: number, isCueAt: (i: number) => boolean): boolean {
  if (isCueAt(next) || isQuoted(line, next) || at(line, next) === 'that' || !opensApposition(line, next)) return false;
  return (!isGerund(line, next) && !is(line, next, 'prepositions', 'adverbs')) || at(line, next) === 'of';
}

const MEDIUM_PREPOSITIONS = new Set([
  'in',
  'at',
  'during',
  'on',
  'via',
  'through',
  'after',
  'before',
  'following',
  'as',
  'when',
  'while',
  'about',
  'to',
  'by',
]);

function endsPhrase(line: Line, i: number, from: number): boolean {
  if (i === from) return false;
  if (is(line, i, 'subordinators') || isVerbish(line, i) || is(line, i, 'personalPronouns')) return true;
  if (isTime(line, i) && !isNameOfMore(line, i)) return true;
  if (!MEDIUM_PREPOSITIONS.has(at(line, i))) return false;
  return opensMedium(line, i) || isTime(line, i + 1) || isTime(line, i + 2);
}

// "in a statement", "at a rally in Dorvik": a circumstance of speaking, not part of the speaker.
function opensMedium(line: Line, i: number): boolean {
  for (let k = i + 1; k < Math.min(line.stop, i + 6); k += 1) {
    if (is(line, k, 'mediumNouns', 'addressees')) return true;
    if (at(line, k) === ',') return false;
  }
  return at(line, i) === 'after' || at(line, i) === 'before' || at(line, i) === 'about' || at(line, i) === 'during';
}

/** Takes a line and an index; says whether "according to" or its like begins there. */
export function isAccording(line: Line, i: number): boolean {
  const word = at(line, i);
  for (const phrase of line.lexicon.prepositional)
    if (phrase[0] === word && phrase.every((next, k) => at(line, i + k) === next && !isQuoted(line, i + k)))
      return true;
  return false;
}
