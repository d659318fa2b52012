import { endsAsPast } from '../../text/word-endings.js';
import { antecedent, type Subject } from './antecedents.js';
import {
  at,
  bracketBefore,
  is,
  isAdverb,
  isBreak,
  isDash,
  isFloating,
  isName,
  isQuoted,
  isVerbish,
  type Line,
  type Range,
} from './line.js';
import { beginsPhrase, canEnd, isSmallTime, isSpeech, isTime, opensApposition, phraseStart } from './phrases.js';

/** A longer way back to the subject of a verb is not followed. */
const FARTHEST = 60;

/**
 * Finds the noun phrase before a verb: with its apposition ("Keir, of the union, said"), before a relative pronoun, or
 * the last one of the clause, without the adverbial that opens the clause ("On Friday the ministry said").
 *
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
  return from === null ? null : { from, to: end, isRelative: false };
}

const isPassedOver = (line: Line, i: number): boolean =>
  isAdverb(line, i) || is(line, i, 'existentials') || isSmallTime(line, i) || isFloating(line, i);

/**
 * Takes the stretch before a verb that has words before its noun phrase ("a rule they", "the man who police"); returns
 * the noun phrase that begins last in it, which may be all of it; null where that stands behind a preposition ("a row
 * over the seat") or the stretch is a relative pronoun's.
 */
export function voiceIn(line: Line, { from, to }: Range): Range | null {
  for (let i = to - 1; i > from; i -= 1)
    if (is(line, i - 1, 'relatives') || beginsPhrase(line, i))
      return is(line, i, 'prepositions') ? null : { from: i, to };
  return is(line, from, 'relatives') ? null : { from, to };
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
    const inset = participleInset(line, i, end);
    if (inset > floor) return clauseStart(line, inset, floor);
    if (isBreak(line, i) || isVerbish(line, i))
      return isInsideRelative(line, i, floor) ? continueBefore(line, i, floor) : i + 1;
    if (is(line, i, 'subordinators') && !is(line, i, 'relatives', 'determiners') && !isPrepositionHere(line, i))
      return isInsideRelative(line, i, floor) ? continueBefore(line, i, floor) : i + 1;
    if (is(line, i, 'complementizers') && !isRelativeThat(line, i)) return i + 1;
    if (is(line, i, 'conjunctions') && (!is(line, i, 'additives') || at(line, i - 1) === ',')) return i + 1;
    if (opensRelative(line, i) && commasBetween(line, i, end).length === 0) return i + 1;
  }
  return floor;
}

// since, after, before, as and like open a phrase as often as a clause; then they are stripped with it.
const isPrepositionHere = (line: Line, i: number): boolean =>
  is(line, i, 'prepositions') && !is(line, i, 'asWords') && line.parts[i] !== 'SCONJ';

/** So many tokens back a relative pronoun is looked for. */
const LONGEST_RELATIVE = 12;

// "a letter in which | the pilots said": a relative pronoun behind a preposition is no subject.
const opensRelative = (line: Line, i: number): boolean =>
  is(line, i, 'relatives') && !is(line, i, 'complementizers') && is(line, i - 1, 'prepositions') && !isQuoted(line, i);

// A verb inside "who met him on Monday," belongs to the phrase before it.
function isInsideRelative(line: Line, i: number, floor: number): boolean {
  for (let k = i - 1; k >= Math.max(floor, i - LONGEST_RELATIVE); k -= 1) {
    if (at(line, k) === ',') return false;
    if (is(line, k, 'relatives') && (!is(line, k, 'complementizers') || isRelativeThat(line, k))) return true;
  }
  return false;
}

// "the agency that runs it", but not "said that it runs".
const isRelativeThat = (line: Line, i: number): boolean => line.parts[i] === 'PRON' && line.parts[i - 1] === 'NOUN';

// "the letter, dated Monday and | reported by the daily, lists": the comma that opens the participles before a verb
// that a comma parts from them; -1 where no participle stands at `i`.
function participleInset(line: Line, i: number, end: number): number {
  if (at(line, end - 1) !== ',' || line.lexicon.forms.get(at(line, i))?.participle !== true) return -1;
  const first = is(line, i - 1, 'conjunctions') ? commaBefore(line, i - 1) + 1 : i;
  return at(line, first - 1) === ',' && line.parts[first] === 'VERB' && endsAsPast(at(line, first)) ? first - 1 : -1;
}

function commaBefore(line: Line, i: number): number {
  let k = i - 1;
  while (k > 0 && k > i - LONGEST_RELATIVE && at(line, k) !== ',') k -= 1;
  return k;
}

function continueBefore(line: Line, i: number, floor: number): number {
  let k = i;
  while (k > floor && !is(line, k, 'relatives')) k -= 1;
  while (k > floor && at(line, k) !== ',') k -= 1;
  return clauseStart(line, k, floor);
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
    const last = { from: (commas[c + 1] as number) + 1, to: end - 1 };
    // "Ann Lee, the head of the maker, Norddam, said": the last name is within the description of the first.
    const before = { from: (commas[c - 1] ?? limit - 1) + 1, to: commas[c] ?? 0 };
    const isOwn = c >= 0 && c === lastStretch - 1 && !isNamed(line, before);
    const isDescribed = isOwn && is(line, start, 'determiners') && isNamed(line, last);
    if (from === null || (c >= 0 && opensApposition(line, start) && !(isDescribed && from === start))) continue;
    return { from, to: end - 1, isRelative: false };
  }
  const from = phraseStart(line, (commas[lastStretch] ?? limit - 1) + 1, end - 1);
  return from === null || !isName(line, from) ? null : { from, to: end - 1, isRelative: false };
}

// "…, its head physician, Ann Lee, said": the last stretch is a name alone, and the one before it tells whose.
function isNamed(line: Line, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1)
    if (!isName(line, i) || isTime(line, i) || is(line, i, 'prepositions', 'determiners')) return false;
  return to > from;
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
    if (is(line, i - 1, 'additives') && !isQuoted(line, i))
      return isName(line, i) || is(line, i, 'determiners') ? i : null;
  return null;
}

// "In a meeting with the board of the Harbour Post Lind said": the names right before the verb, when no others can be
// it.
function lastName(line: Line, from: number, to: number): number | null {
  let i = to;
  while (i > from && isName(line, i - 1)) i -= 1;
  return i < to - 1 && is(line, i - 1, 'definiteArticles') ? i : null;
}
