import { at, is, isGenitiveMark, isName, isPart, isQuoted, isVerbish, isWord, type Line, type Range } from './line.js';
import { phraseAfter } from './phraseAfter.js';
import { floorOf, type Report, reportOf, trimmed } from './report.js';
import { subjectBefore } from './subjects.js';
import { readAuxiliaries } from './verbGroup.js';
import { canSpeak } from './voices.js';

/**
 * Reads a noun of speech with its content: "the claim that …", "his words that …", "accusations of theft from
 * passengers". Only one whose speaker is told is taken.
 *
 * @returns the report; null when no such noun stands there
 */
export function readNoun(line: Line, i: number): Report | null {
  if (!isWord(line, i)) return null;
  const voiced = is(line, i, 'nouns') ? readVoiced(line, i) : null;
  if (voiced !== null) return voiced;
  const isThat = is(line, i + 1, 'complementizers') && is(line, i, 'nouns');
  const isOf = is(line, i + 1, 'genitives') && is(line, i, 'accusations');
  if (!isThat && !isOf) return null;
  const owner = ownerOf(line, i);
  const [agent, end] = isOf ? agentAfter(line, i + 2) : [null, null];
  const source = owner ?? agent;
  if (source === null && !(isThat && is(line, i, 'hearsayNouns'))) return null;
  return reportOf({
    cue: { from: i, to: i + 1 },
    source,
    class: 'speech',
    joint: owner?.from ?? i,
    rightStart: i + 2,
    rightEnd: end,
    isObject: isOf,
    isGuess: true,
  });
}

/** Between a noun of speech and its "that" may stand so many tokens. */
const LONGEST_VOICE = 10;

// "a report in The Meridian that …", "a claim by the union that …".
function readVoiced(line: Line, i: number): Report | null {
  if (!is(line, i + 1, 'voicePrepositions') || (!isName(line, i + 2) && !is(line, i + 2, 'determiners'))) return null;
  let that = i + 3;
  while (that < i + LONGEST_VOICE && isWord(line, that) && !is(line, that, 'complementizers') && !isVerbish(line, that))
    that += 1;
  if (!is(line, that, 'complementizers')) return null;
  const [cue, source] = [
    { from: i, to: i + 1 },
    { from: i + 2, to: that },
  ];
  return reportOf({ cue, source, class: 'speech', joint: i, rightStart: that + 1, isGuess: true });
}

// "the minister’s claim", "her claim".
function ownerOf(line: Line, noun: number): Range | null {
  let i = noun - 1;
  while (i > 0 && noun - i < 4 && isWord(line, i) && !isGenitiveMark(line, i) && !isPossessive(line, i)) i -= 1;
  if (isPossessive(line, i)) return { from: i, to: i + 1 };
  if (!isGenitiveMark(line, i)) return null;
  let from = i;
  while (
    from > 0 &&
    i - from < 6 &&
    isWord(line, from - 1) &&
    !is(line, from - 1, 'prepositions', 'conjunctions') &&
    !isVerbish(line, from - 1)
  ) {
    from -= 1;
    if (is(line, from, 'determiners')) break;
  }
  return from < i ? { from, to: i } : null;
}

const isPossessive = (line: Line, i: number): boolean => is(line, i, 'possessives');

// "of theft from passengers": the speaker after "from" or "by", and where the content ends.
function agentAfter(line: Line, from: number): [Range | null, number | null] {
  for (let i = from + 1; i < Math.min(line.stop, from + 8); i += 1) {
    if (at(line, i) === ',') break;
    if (is(line, i, 'origins', 'agentMarkers')) return [phraseAfter(line, i + 1), i];
  }
  return [null, null];
}

/** Between "issued" and "warning" may stand so many tokens. */
const LONGEST_GAP = 5;

/**
 * Reads "issued a fresh warning that …", "voiced doubts about …", "made it clear that …": a verb that says nothing by
 * itself and a noun or adjective of speech after it, at whose index the report is read.
 *
 * @param before the reports already read in the line, in order
 * @returns the report, whose speaker is the subject of the verb; null when there is none, or when it is denied
 */
export function readLightVerb(line: Line, i: number, before: readonly Report[]): Report | null {
  const isThat = is(line, i + 1, 'complementizers') && (isSpeechNoun(line, i) || is(line, i, 'plainWords'));
  const isAbout = is(line, i + 1, 'topicPrepositions') && isSpeechNoun(line, i);
  if (!isThat && !isAbout) return null;
  const verb = lightVerbBefore(line, i);
  if (verb === null) return null;
  const aux = readAuxiliaries(line, verb);
  if (aux.isModal || aux.isInfinitive || aux.isNegated) return null;
  const subject = subjectBefore(line, aux.from, floorOf(before));
  if (subject === null || !canSpeak(line, subject) || is(line, subject.from, 'firstPersons', 'clauseWords'))
    return null;
  return reportOf({
    cue: { from: aux.from, to: i + 1 },
    source: trimmed(subject),
    class: 'speech',
    joint: subject.from,
    rightStart: i + 2,
    isObject: isAbout,
    isRelative: subject.isRelative && at(line, subject.to) === ',',
  });
}

const isSpeechNoun = (line: Line, i: number): boolean => line.parts[i] === 'NOUN' && is(line, i, 'nouns');

function lightVerbBefore(line: Line, noun: number): number | null {
  for (let i = noun - 1; i >= Math.max(0, noun - LONGEST_GAP); i -= 1) {
    if (is(line, i, 'lightVerbs')) return i;
    const isInside = is(line, i, 'determiners', 'personalPronouns') || isPart(line, i, 'ADJ', 'ADV', 'NOUN', 'NUM');
    if (!isInside || isQuoted(line, i) || is(line, i, 'negations', 'negativeDeterminers')) return null;
  }
  return null;
}
