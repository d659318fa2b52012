import { readComplement } from './complement.js';
import { at, is, isAdverb, isPredicate, isQuoted, isWord, type Line, type Range } from './line.js';
import { phraseAfter } from './phraseAfter.js';
import { floorOf, type Report, reportOf, rightReport, trimmed } from './report.js';
import { subjectBefore } from './subjects.js';
import { type Cue, readAuxiliaries } from './verbGroup.js';
import { isVoice } from './voices.js';

/**
 * Reads "It was announced that …", "is said to have …", "was told that …", "was accused of …" and "was praised by X as
 * …".
 *
 * @param cue a verb in the passive
 * @param before the reports already read in the line, in order
 * @returns the report, with a source where the sentence names one; null when the verb reports nothing
 */
export function readPassive(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  const subject = subjectBefore(line, cue.from, floorOf(before));
  const agent = agentAt(line, cue.to);
  const complement = readComplement(line, { ...cue, to: agent?.to ?? cue.to });
  const isImpersonal = subject !== null && is(line, subject.from, 'impersonals') && subject.to === subject.from + 1;
  const from = isImpersonal ? subject.from : cue.from;
  const report = {
    ...rightReport(line, cue, complement),
    cue: { from, to: cue.to },
    source: agent && trimmed(agent),
    joint: subject?.from ?? cue.from,
  };
  if (isImpersonal && complement.kind === 'none' && at(line, subject.from - 1) === ',')
    return { ...report, rightStart: null, leftEnd: subject.from - 1 };
  if (complement.kind === 'that' || complement.kind === 'quote')
    return isImpersonal || agent !== null || cue.verb.frames.has('addressee') ? report : null;
  if (complement.kind === 'to' && line.lexicon.words.hearsay.has(cue.verb.lemma))
    return subject === null ? report : { ...report, isHearsay: true, rightStart: null };
  if (complement.kind !== 'preposition' || cue.verb.class !== 'act') return null;
  const behind = agent === null ? agentBehind(line, complement.from + 1) : null;
  return behind === null ? report : { ...report, source: behind, rightEnd: behind.from - 1 };
}

// "by the union": who does what the verb says.
function agentAt(line: Line, i: number): Range | null {
  return is(line, i, 'agentMarkers') ? phraseAfter(line, i + 1, () => false) : null;
}

// "accused of theft | by the union": who speaks stands behind what is said, up to a comma or the end.
function agentBehind(line: Line, from: number): Range | null {
  for (let i = from; i < line.stop && !isQuoted(line, i); i += 1) {
    const agent = agentAt(line, i);
    if (agent !== null && isVoice(line, agent) && (agent.to >= line.stop || !isWord(line, agent.to))) return agent;
  }
  return null;
}

/**
 * Reads "The ferry reportedly sank" and "Allegedly, the ferry sank": an adverb by which the text passes on what nobody
 * is named for.
 *
 * @param before the reports already read in the line, in order
 * @returns the report, without a source; null when no such adverb stands there, or inside what somebody is said to say
 */
export function readHearsay(line: Line, i: number, before: readonly Report[]): Report | null {
  if (!is(line, i, 'hearsayAdverbs') || before.length > 0) return null;
  const report = reportOf({ cue: { from: i, to: i + 1 }, source: null, class: 'speech', joint: i });
  if (at(line, i + 1) === ',' && opensClause(line, i)) return { ...report, rightStart: i + 2 };
  const { from, hasAny } = readAuxiliaries(line, i);
  if (!hasAny && !isPredicate(line, i + 1)) return null;
  const subject = subjectBefore(line, from, 0);
  return subject === null ? null : { ...report, joint: subject.from, isHearsay: true };
}

const opensClause = (line: Line, i: number): boolean =>
  i === 0 || is(line, i - 1, 'conjunctions') || isAdverb(line, i - 1);
