import { antecedent } from './antecedents.js';
import { at, is, isAdverb, isName, isQuoted, isVerb, isWord, type Line, type Range } from './line.js';
import { trimmed } from './report.js';
import { subjectBefore } from './subjects.js';
import { canSpeak } from './voices.js';

/** An opening phrase or clause ("While the ferry waited, …") may have so many tokens. */
const LONGEST_OPENING = 24;

/**
 * Finds the subject of a line that opens with one, after "On Friday," or "While the ferry waited,".
 *
 * @param limit the index it must end before
 * @returns the phrase before the first verb; null when there is none
 */
export function openingSubject(line: Line, limit: number): Range | null {
  const cleft = cleftSubject(line, limit);
  if (cleft !== null) return cleft;
  let from = 0;
  while (from < limit && (isAdverb(line, from) || is(line, from, 'conjunctions') || at(line, from) === ',')) from += 1;
  while (is(line, from, 'prepositions', 'subordinators')) {
    const next = afterComma(line, from, Math.min(limit, from + LONGEST_OPENING));
    if (next === from) break;
    from = next;
  }
  if (is(line, from, 'personalPronouns')) return { from, to: from + 1 };
  if (is(line, from, 'prepositions', 'subordinators') || !isWord(line, from)) return null;
  for (let verb = from + 1; verb < Math.min(limit, from + LONGEST_SUBJECT); verb += 1) {
    if (isQuoted(line, verb)) break;
    if (!isVerb(line, verb)) continue;
    const subject = subjectBefore(line, verb, from);
    if (subject === null || subject.isRelative || is(line, subject.from - 1, 'relatives')) continue;
    if (canSpeak(line, subject)) return trimmed(subject);
  }
  return nameRun(line, from);
}

/** "It was" is looked for among so many tokens, and its "who" among so many behind it. */
const FARTHEST_CLEFT = 8;

// "On Friday it was Ann Lee who came and said …": whom the line is about, and not "it".
function cleftSubject(line: Line, limit: number): Range | null {
  for (let i = 0; i < Math.min(limit, FARTHEST_CLEFT); i += 1) {
    if (!is(line, i, 'impersonals') || !is(line, i + 1, 'beForms')) continue;
    for (let who = i + 3; who < Math.min(limit, i + FARTHEST_CLEFT); who += 1)
      if (is(line, who, 'personRelatives')) return antecedent(line, who, i + 2);
  }
  return null;
}

/** The subject that opens a line may have so many tokens, apposition included. */
const LONGEST_SUBJECT = 24;

function afterComma(line: Line, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) if (at(line, i) === ',') return i + 1;
  return from;
}

function nameRun(line: Line, from: number): Range | null {
  let to = from;
  while (isName(line, to)) to += 1;
  return to > from ? { from, to } : null;
}
