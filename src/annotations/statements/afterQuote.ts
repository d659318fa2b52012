import { at, is, isName, isPart, isQuoted, isWord, type Line, type Range } from './line.js';
import { behindHearer, phraseAfter } from './phraseAfter.js';
import { isSaidAt } from './phrases.js';
import { type Report, reportOf } from './report.js';
import { isVoice } from './voices.js';

/**
 * Takes a line and an index; says whether a small word stands there right behind a quotation that is said, a mark
 * between.
 */
export function followsQuote(line: Line, i: number): boolean {
  // Nearly every line holds no quotation, and this is asked of each of its tokens.
  if (line.quotations.length === 0 || isQuoted(line, i) || isName(line, i) || !isWord(line, i)) return false;
  const last = quoteBefore(line, i);
  return last !== null && isSaidAt(line, last);
}

// The last token of the quotation before the verb, a comma or dash between left out; null when none stands there.
function quoteBefore(line: Line, i: number): number | null {
  let last = i - 1;
  while (last > 0 && /^[,—–―-]$/.test(at(line, last)) && !isQuoted(line, last)) last -= 1;
  return isQuoted(line, last) ? last : null;
}

/**
 * Reads "“The quay is ours,” smiled Ann Lee.": behind a quotation that opens the line, whatever verb has a person after
 * it and ends the sentence brings who said it. So speech is heard that translation or a swap of words gave an odd verb.
 *
 * @returns the report; null when no verb stands there, or nobody after it who could speak
 */
export function readAnyVerb(line: Line, i: number): Report | null {
  const last = followsQuote(line, i) ? quoteBefore(line, i) : null;
  if (last === null || !isQuoted(line, 0) || !isTelling(line, i)) return null;
  const { to, addressee } = behindHearer(line, i + 1);
  const source = phraseAfter(line, to);
  if (source === null || !isVoice(line, source) || !endsThere(line, source)) return null;
  const cue = { from: i, to: i + 1 };
  return reportOf({ cue, source, addressee, class: 'speech', leftEnd: last + 1, joint: last + 1, isGuess: true });
}

// A finite verb, by its form: past, or present of one person, which may be taken for a noun ("resumes").
const isTelling = (line: Line, i: number): boolean =>
  isPart(line, i, 'VERB', 'NOUN') && /(?:ed|[^s]s)$/.test(at(line, i));

const endsThere = (line: Line, { to }: Range): boolean =>
  to >= line.stop || /^[,(]$/.test(at(line, to)) || is(line, to, 'timeWords', 'prepositions', 'subordinators');
