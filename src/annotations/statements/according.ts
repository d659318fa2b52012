import { endsAsPlural } from '../../text/word-endings.js';
import {
  at,
  is,
  isAdverb,
  isBreak,
  isGenitiveMark,
  isGerund,
  isName,
  isNumber,
  isNumeral,
  isPart,
  isQuoted,
  isVerb,
  isVerbish,
  isWord,
  type Line,
  type Range,
  someIn,
} from './line.js';
import { phraseAfter } from './phraseAfter.js';
import { afterPhrase, beginsPhrase } from './phrases.js';
import { type Report, reportOf } from './report.js';
import { headIn } from './sources.js';
import { isCueAt } from './verbGroup.js';

/**
 * Reads "According to X, …" and "…, according to X" at an index.
 *
 * @returns the report; null when no such phrase stands there
 */
export function readAccording(line: Line, i: number, before: readonly Report[]): Report | null {
  const to = afterAccording(line, i);
  if (to === null) return null;
  const cue = { from: i, to };
  const relative = relativeBefore(line, i);
  const bringsAmount = before.length > 0 && opensAmount(line, i, to);
  const opens = relative !== null || opensClause(line, i) || bringsAmount;
  const amount = opens ? null : amountBehind(line, cue);
  if (amount !== null) return amount;
  const source = opens ? openingSource(line, cue.to) : insetSource(line, cue.to);
  if (source === null) return null;
  const known = { cue, source, class: 'speech' as const, isRelative: relative !== null, isSibling: bringsAmount };
  const next = at(line, source.to) === ',' ? source.to + 1 : source.to;
  const start = behindRelative(line, next);
  if (opens) return start + 1 < line.stop ? reportOf({ ...known, joint: relative ?? i, rightStart: start }) : null;
  const leftEnd = at(line, i - 1) === ',' ? i - 1 : i;
  const isTied = at(line, source.to) === ',' ? next + 3 < line.stop : isQuoted(line, next);
  const goesOn = isTied && !isContrast(line, next);
  const last = before[before.length - 1];
  return reportOf({ ...known, leftEnd, rightStart: goesOn && last === undefined ? next : null, joint: leftEnd });
}

// "By the lists of the union, which we have seen, | 1,500 came": the clause tells of the source.
function behindRelative(line: Line, from: number): number {
  if (at(line, from - 1) !== ',' || !is(line, from, 'relatives')) return from;
  for (let i = from + 1; i < line.stop && !isQuoted(line, i); i += 1) if (at(line, i) === ',') return i + 1;
  return from;
}

// ", according to the union over 1,500": the number that another gives stands behind the comma before it.
function opensAmount(line: Line, i: number, to: number): boolean {
  const source = at(line, i - 1) === ',' ? openingSource(line, to) : null;
  return source !== null && (beginsAmount(line, source.to) || isNumeral(line, source.to));
}

/** Who counts, before the number, is named in so many tokens at most. */
const LONGEST_COUNTER = 4;

// "On Friday marched | according to the union 1,500 people": other languages put number and verb the other way round,
// and translations keep it. A capital before the number makes it part of a name ("Channel 4").
function amountBehind(line: Line, cue: Range): Report | null {
  let to = cue.to;
  while (to < cue.to + LONGEST_COUNTER && isWord(line, to) && !isNumber(line, to) && !isQuoted(line, to)) to += 1;
  const head = to - 1;
  const isCounter = is(line, head, 'groups', 'anonymous', 'roles') || endsAsPlural(at(line, head));
  const start = /^[—–-]$/.test(at(line, to)) ? to + 1 : to;
  if (to === cue.to || isName(line, head) || !isCounter || !isNumber(line, start)) return null;
  let rightEnd = start + 1;
  while (rightEnd < line.stop && isWord(line, rightEnd) && !isVerb(line, rightEnd)) rightEnd += 1;
  const source = { from: cue.to, to };
  const content = { rightStart: start, rightEnd, isObject: true, isSibling: true };
  return reportOf({ cue, source, class: 'speech', joint: cue.from, ...content });
}

// "Some 300 people, according to the police, walked home": the verb behind the comma is not told of the police. "It
// broke, according to its log, | the owner said": who says so is another.
function insetSource(line: Line, from: number): Range | null {
  if (is(line, from, 'heardPronouns') && !isWord(line, from + 1)) return { from, to: from + 1 };
  const source = phraseAfter(line, from);
  if (source === null) return null;
  for (let i = source.from + 1; i < source.to; i += 1)
    if (at(line, i) === ',' && isVerb(line, i + 1)) return { from, to: i };
  const comma = line.tokens.findLastIndex(({ text }, i) => text === ',' && i > source.from && i < source.to);
  return comma > 0 && isCueAt(line, source.to) && !isWord(line, source.to + 1) ? { from, to: comma } : source;
}

const isContrast = (line: Line, i: number): boolean =>
  is(line, i, 'conjunctions', 'subordinators', 'relatives') || isGerund(line, i);

// "444,000, which, according to the Mail, is a record": only the relative clause is told of the source.
function relativeBefore(line: Line, i: number): number | null {
  const k = at(line, i - 1) === ',' ? i - 2 : i - 1;
  return k > 0 && is(line, k, 'relatives') && !isQuoted(line, k) ? k : null;
}

// Only conjunctions and adverbs stand before it in its clause.
function opensClause(line: Line, i: number): boolean {
  let k = i - 1;
  while (
    k >= 0 &&
    !isQuoted(line, k) &&
    (isAdverb(line, k) || is(line, k, 'conjunctions') || (at(line, k) === ',' && isAdverb(line, k - 1)))
  )
    k -= 1;
  return k < 0 || is(line, k, 'complementizers') || at(line, k) === ';' || isCueAt(line, k);
}

/** The source after "according to" ends within so many tokens. */
const LONGEST_SOURCE = 30;

/**
 * Takes a line and where a source begins; returns it up to the comma, or to where the next noun phrase begins; null
 * when nothing does.
 */
export function openingSource(line: Line, from: number): Range | null {
  for (let to = from; to < Math.min(line.stop, from + LONGEST_SOURCE); to += 1) {
    if (at(line, to) === ',' && !isQuoted(line, to)) return to > from ? { from, to: behindName(line, from, to) } : null;
    if (to > from && (beginsAmount(line, to) || isAfterName(line, to))) return { from, to };
    if (to > from && (beginsPhrase(line, to) || isVerbish(line, to))) return noCommaSource(line, from, to);
  }
  return null;
}

// "the director, Ann Lee, …": behind the comma stands the name of who is described, and no more of them follows.
function behindName(line: Line, from: number, comma: number): number {
  const phrase = { from, to: comma };
  const isDescribed = [headIn(line, phrase), comma - 1].some((i) => is(line, i, 'roles', 'anonymous'));
  if (!isDescribed || someIn(phrase, (i) => isName(line, i))) return comma;
  let to = comma + 1;
  while (isName(line, to)) to += 1;
  const isAge = isNumeral(line, to + 1) && at(line, to + 2) === ',';
  const goesOn = isAge || is(line, to + 1, 'relatives', 'determiners', 'roles');
  return to > comma + 1 && at(line, to) === ',' && !goesOn ? to : comma;
}

// "the watchdog Clear Deck | bribes cost …": a noun after a name that is no word for the named.
function isAfterName(line: Line, i: number): boolean {
  if (!isName(line, i - 1) || is(line, i - 1, 'timeWords') || isName(line, i) || isName(line, i + 1)) return false;
  if (line.parts[i] !== 'NOUN' && line.parts[i] !== 'ADJ') return false;
  return !is(line, i, 'anonymous', 'roles', 'groups', 'documents', 'media', 'kindsOfBody', 'finders', 'exhibits');
}

// "over 300 people", "about half"; "the centre | 96 bottles were sold", but not "article 5 of the law".
function beginsAmount(line: Line, i: number): boolean {
  if (is(line, i, 'prepositions', 'adverbs')) return !is(line, i, 'genitives') && isNumeral(line, i + 1);
  if (!isNumeral(line, i) || isName(line, i - 1) || is(line, i - 1, 'prepositions', 'determiners')) return false;
  return isPart(line, i + 1, 'NOUN', 'ADJ', 'NUM');
}

function noCommaSource(line: Line, from: number, to: number): Range | null {
  for (let i = to; i < Math.min(line.stop, to + 20); i += 1)
    if (at(line, i) === ',' && !isQuoted(line, i)) return { from, to: i };
  return to > from ? { from, to } : null;
}

/**
 * Takes a line and an index; returns the index behind "according to", "as counted by", "by the count of" or their like
 * when one begins there, else null.
 */
export function afterAccording(line: Line, i: number): number | null {
  return afterPhrase(line, i, line.lexicon.prepositional) ?? afterAsToldBy(line, i) ?? afterReckoning(line, i);
}

// "As counted by", "as stated by": any verb of saying or counting.
function afterAsToldBy(line: Line, i: number): number | null {
  if (!is(line, i, 'asWords') || !is(line, i + 2, 'agentMarkers') || isQuoted(line, i)) return null;
  const form = line.lexicon.forms.get(at(line, i + 1));
  const isTold = form?.verb.class === 'speech' || form?.verb.frames.has('count') === true;
  return form?.participle === true && isTold ? i + 3 : null;
}

/** The noun in "by the latest official count of" stands among so many tokens behind "by". */
const LONGEST_RECKONING = 6;

// "By the count of", "by the accounts of"; "by | the union’s count", whose words stand before the noun.
function afterReckoning(line: Line, i: number): number | null {
  if (!is(line, i, 'agentMarkers') || isQuoted(line, i)) return null;
  let hasOwner = false;
  for (let k = i + 1; k < Math.min(line.stop, i + LONGEST_RECKONING); k += 1) {
    if (isQuoted(line, k) || isBreak(line, k) || at(line, k) === ',') return null;
    if (isGenitiveMark(line, k)) hasOwner = true;
    // "By | the minutes of the meeting": a record that is kept speaks itself.
    const isRecord = is(line, k, 'keptRecords') && is(line, k + 1, 'genitives') && opensPart(line, i);
    if (isRecord && k > i + 1) return i + 1;
    if (!is(line, k, 'reckonings')) continue;
    const isOwned = hasOwner || is(line, i + 1, 'possessives');
    if (!isOwned) return is(line, k + 1, 'genitives') ? k + 2 : null;
    // "stood by its account of the loss"
    return is(line, k + 1, 'genitives') && i > 0 ? null : i + 1;
  }
  return null;
}

// Where a sentence or a part of it begins, so that nothing before is done "by" what follows.
const opensPart = (line: Line, i: number): boolean =>
  i === 0 || !isWord(line, i - 1) || is(line, i - 1, 'conjunctions');
