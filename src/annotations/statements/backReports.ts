import { type Complement, readComplement } from './complement.js';
import { is, type Line, type Range } from './line.js';
import { phraseAfter } from './phraseAfter.js';
import { trimmed } from './report.js';
import { subjectBefore } from './subjects.js';
import { type Cue, isCueAt, readCue } from './verbGroup.js';
import { canSpeak } from './voices.js';

/** Who says what the sentence before told, and by which words. */
export interface BackReport {
  readonly cue: Range;
  readonly source: Range;
}

/** The cue of such a sentence is looked for among so many tokens. */
const FARTHEST_CUE = 20;

/**
 * Reads "That is what Lind said on Monday." and "This said the mayor on Monday.": a sentence that only tells who said
 * the one before it, as news in German does and its translations keep.
 *
 * @returns the cue and the source; null when the line is no such sentence, or says more
 */
export function readBackReport(line: Line): BackReport | null {
  if (!is(line, 0, 'backPronouns')) return null;
  const isWhat = is(line, 1, 'beForms') && is(line, 2, 'freeRelatives');
  return isWhat ? readWhat(line) : readInvertedBack(line);
}

function readWhat(line: Line): BackReport | null {
  for (let i = 4; i < Math.min(line.stop, FARTHEST_CUE); i += 1) {
    const cue = isCueAt(line, i) ? readCue(line, i) : null;
    if (cue === null) continue;
    const source = isSaying(cue) && isOver(readComplement(line, cue)) ? subjectBefore(line, cue.from, 3) : null;
    return source !== null && source.from === 3 && canSpeak(line, source)
      ? { cue: trimmed(cue), source: trimmed(source) }
      : null;
  }
  return null;
}

function readInvertedBack(line: Line): BackReport | null {
  const cue = isCueAt(line, 1) ? readCue(line, 1) : null;
  if (cue === null || !isSaying(cue) || !cue.form.past || is(line, cue.head, 'findingForms')) return null;
  const source = phraseAfter(line, cue.to);
  if (source === null || !isOver(readComplement(line, { ...cue, to: source.to }))) return null;
  return { cue: trimmed(cue), source };
}

const isSaying = ({ verb, isNegated, isPassive, isGerund }: Cue): boolean =>
  verb.class === 'speech' && verb.frames.has('before') && !isNegated && !isPassive && !isGerund;

const isOver = ({ kind }: Complement): boolean => kind === 'none';
