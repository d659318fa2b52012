import { endsAsPlural } from '../../text/word-endings.js';
import {
  at,
  is,
  isAdverb,
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
import { openingSubject } from './openings.js';
import { afterAccording, phraseAfter } from './phraseAfter.js';
import { beginsPhrase } from './phrases.js';
import { floorOf, type Report, reportOf, trimmed } from './report.js';
import { headIn } from './sources.js';
import { subjectBefore } from './subjects.js';
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
 * Reads "Ann Lee spoke about the incident: “…”": a colon brings a quotation, and no verb of the line does.
 *
 * @returns the report, whose speaker is the subject of the line; null when a report went before, or when the subject
 *   can be no speaker
 */
export function readColon(line: Line, i: number, before: readonly Report[]): Report | null {
  if (at(line, i) !== ':' || before.length > 0 || isHeadlineSource(line, { from: 0, to: i })) return null;
  if (i + 1 < line.tokens.length && !isQuoted(line, i + 1)) return null;
  const source = openingSubject(line, i);
  if (source === null || !isVoice(line, source)) return null;
  let to = source.to;
  while (to < i && (isAdverb(line, to) || isVerb(line, to))) to += 1;
  if (to === source.to) return null;
  const cue = { from: source.to, to };
  return reportOf({ cue, source, class: 'speech', joint: source.from, rightStart: i + 1, isGuess: true });
}

/** Takes a line and a range; says whether it is a name, a pronoun, or a phrase with a word for a speaker. */
export function isVoice(line: Line, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1)
    if (isName(line, i) || is(line, i, 'roles', 'groups', 'documents', 'media', 'anonymous', 'heardPronouns'))
      return true;
  return to === from + 1 && is(line, from, 'personalPronouns') && !is(line, from, 'impersonals');
}

/** The person between "quoted" and "as saying" may take so many tokens. */
const LONGEST_QUOTED = 14;

/**
 * Reads "the daily quoted the mayor as saying …" and "the mayor was quoted by the daily as saying …".
 *
 * @param line the line
 * @param i the index of a token
 * @param before the reports already read in the line, in order
 * @returns the report of who was quoted, passed on by who quotes; null when no such clause stands there
 */
export function readQuotedAs(line: Line, i: number, before: readonly Report[]): Report | null {
  if (!is(line, i, 'quoters')) return null;
  let as = i + 1;
  while (as < Math.min(line.stop, i + LONGEST_QUOTED) && !is(line, as, 'asWords') && !isQuoted(line, as)) as += 1;
  if (!is(line, as, 'asWords') || line.lexicon.forms.get(at(line, as + 1))?.gerund !== true) return null;
  let verb = i;
  while (is(line, verb - 1, 'auxiliaries') || isAdverb(line, verb - 1)) verb -= 1;
  const subject = subjectBefore(line, verb, floorOf(before));
  const isPassive = is(line, i - 1, 'beForms') || (isAdverb(line, i - 1) && is(line, i - 2, 'beForms'));
  const other = isPassive ? agentOf(line, { from: i + 1, to: as }) : { from: i + 1, to: as };
  const [source, relay] = isPassive ? [subject, other] : [other, subject];
  if (source === null || source.to <= source.from) return null;
  const cue = { from: as + 1, to: as + 2 };
  const start = is(line, cue.to, 'complementizers') || /^[,:]$/.test(at(line, cue.to)) ? cue.to + 1 : cue.to;
  const opening = subject?.from ?? verb;
  const left = at(line, opening - 1) === ',' ? opening - 1 : opening;
  const known = { cue, class: 'speech' as const, source: trimmed(source), relay: relay && trimmed(relay) };
  const isOver = isQuoted(line, left - 1) && at(line, cue.to) === ',' && !isQuoted(line, cue.to + 1);
  if (start + 1 < line.stop && !isOver) return reportOf({ ...known, joint: opening, rightStart: start });
  return isQuoted(line, left - 1) || left < opening ? reportOf({ ...known, joint: left, leftEnd: left }) : null;
}

const agentOf = (line: Line, { from, to }: Range): Range | null =>
  is(line, from, 'agentMarkers') && to > from + 1 ? { from: from + 1, to } : null;

const LONGEST_HEADLINE_SOURCE = 8;

/**
 * Reads a headline such as "Minister: talks will go on" or "Talks will go on: minister".
 *
 * @param line a line of a title, a subtitle or a short paragraph without a full stop
 * @returns the report; null when the line is no such headline
 */
export function readHeadline(line: Line): Report | null {
  const colons = line.tokens.flatMap((token, i) => (token.text === ':' && !isQuoted(line, i) ? [i] : []));
  const [colon] = colons;
  if (colon === undefined || colons.length > 1 || colon === 0 || colon + 1 >= line.stop) return null;
  const known = { cue: { from: colon, to: colon + 1 }, class: 'speech' as const, joint: 0 };
  // "Harbour master: I signed the warnings": who says "I" stands before the colon, whatever they are.
  const left = { from: 0, to: colon };
  const isSpeaker =
    isHeadlineSource(line, left) || (is(line, colon + 1, 'firstPersons') && isSpeakerPhrase(line, left));
  if (isSpeaker && line.stop - colon > 3) return reportOf({ ...known, source: left, rightStart: colon + 1 });
  const right = { from: colon + 1, to: line.stop };
  return colon > 3 && right.to - right.from <= 4 && isHeadlineSource(line, right)
    ? reportOf({ ...known, source: right, leftEnd: colon })
    : null;
}

function isSpeakerPhrase(line: Line, { from, to }: Range): boolean {
  if (to - from > LONGEST_HEADLINE_SOURCE) return false;
  for (let i = from; i < to; i += 1) {
    if (!isWord(line, i) && !/^[’'.&,-]/.test(at(line, i))) return false;
    if (isVerbish(line, i) || is(line, i, 'notSources', 'wh')) return false;
  }
  return true;
}

function isHeadlineSource(line: Line, { from, to }: Range): boolean {
  return (
    isSpeakerPhrase(line, { from, to }) &&
    !isTopic(line, { from, to }) &&
    isName(line, from) &&
    (isName(line, to - 1) || is(line, to - 1, 'anonymous', 'roles', 'documents', 'groups', 'media')) &&
    line.tokens[to - 1]?.kind === 'word'
  );
}

// "Summit in Dorvik: loan agreed": a thing and its place are what the headline is about.
const isTopic = (line: Line, { from, to }: Range): boolean =>
  line.parts[from] !== 'PROPN' &&
  !is(line, from, 'determiners') &&
  someIn({ from: from + 1, to }, (i) => is(line, i, 'prepositions')) &&
  !someIn({ from, to }, (i) => is(line, i, 'roles', 'anonymous', 'groups', 'documents', 'media', 'nouns'));
