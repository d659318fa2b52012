import { is, type Line, type Range } from './line.js';
import { phraseAfter } from './phraseAfter.js';
import { floorOf, type Report, reportOf, trimmed } from './report.js';
import { subjectBefore } from './subjects.js';
import { readAuxiliaries } from './verbGroup.js';

/**
 * Reads "had heard from a colleague that …" and "had heard it from a colleague": who hears passes on what the other
 * said.
 *
 * @param before the reports already read in the line, in order
 * @returns the report, with who was heard as its source and who heard as its relay; null when nobody is said to be
 *   heard
 */
export function readHeard(line: Line, i: number, before: readonly Report[]): Report | null {
  if (!is(line, i, 'hearingForms')) return null;
  const from = is(line, i + 1, 'objectPronouns', 'pronouns') ? i + 2 : i + 1;
  if (!is(line, from, 'origins')) return null;
  const phrase = phraseAfter(line, from + 1);
  const aux = readAuxiliaries(line, i);
  if (phrase === null || aux.isModal || aux.isInfinitive || aux.isNegated) return null;
  const subject = subjectBefore(line, aux.from, floorOf(before));
  if (subject === null) return null;
  const source = beforeThat(line, phrase);
  const that = is(line, source.to, 'complementizers') ? source.to + 1 : null;
  return reportOf({
    cue: { from: aux.from, to: from + 1 },
    source,
    relay: is(line, subject.from, 'personalPronouns', 'firstPersons') ? null : trimmed(subject),
    class: 'speech',
    joint: subject.from,
    rightStart: that,
    isHeard: true,
  });
}

// "a colleague | that the quay was shut": no relative clause follows a verb of hearing.
function beforeThat(line: Line, { from, to }: Range): Range {
  for (let i = from + 1; i < to; i += 1) if (is(line, i, 'complementizers')) return { from, to: i };
  return { from, to };
}

/**
 * Takes the reports of a line; returns them, each that opens with what its speaker heard ("Lind said that a friend had
 * told her that …") with whom it was heard from as cited.
 */
export function withHeard(line: Line, reports: readonly Report[]): readonly Report[] {
  return reports.map((report, i) => {
    const next = reports[i + 1];
    if (next === undefined || report.class !== 'speech' || report.rightStart === null) return report;
    const opensAt = next.isHeard ? next.joint : isToldBack(line, next) ? (next.source?.from ?? null) : null;
    return opensAt !== null && opensAt <= report.rightStart ? { ...report, cited: next.source } : report;
  });
}

// "a friend had told her": who speaks was told.
const isToldBack = (line: Line, { addressee, source, cue }: Report): boolean =>
  addressee !== null && is(line, addressee.from, 'heardPronouns') && source !== null && source.from < cue.from;
