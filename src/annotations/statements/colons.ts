import {
  at,
  is,
  isAdverb,
  isName,
  isNumber,
  isQuoted,
  isVerb,
  isVerbish,
  isWord,
  type Line,
  type Range,
  someIn,
} from './line.js';
import { openingSubject } from './openings.js';
import { type Report, reportOf } from './report.js';
import { isVoice } from './voices.js';

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

/** Who speaks in a headline (“Dorvik port authority: …”) has so many words at most. */
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

// "Summit in Dorvik: loan agreed", "Two hours over one man: talks end": a thing and what goes with it are what the
// headline is about; who speaks stands before the preposition ("Minister after the talks: …"). "Forty minutes" is no
// document.
function isTopic(line: Line, { from, to }: Range): boolean {
  if (line.parts[from] === 'PROPN' || (is(line, from, 'determiners') && !isNumber(line, from))) return false;
  let end = from + 1;
  while (end < to && !is(line, end, 'prepositions')) end += 1;
  const isSpeaking = (i: number) =>
    is(line, i, 'roles', 'anonymous', 'groups', 'media', 'nouns') ||
    (is(line, i, 'documents') && !isNumber(line, i - 1));
  return end < to && !someIn({ from, to: end }, isSpeaking);
}
