import { openingSource } from './according.js';
import { readInverted, readParenthetical } from './afterContent.js';
import { antecedent, type Subject } from './antecedents.js';
import { readCharge } from './charges.js';
import { type Complement, readComplement } from './complement.js';
import { readComparison, readCorrection } from './corrections.js';
import {
  at,
  hasVerb,
  is,
  isAdverb,
  isGerund,
  isPart,
  isPredicate,
  isQuoted,
  isVerbish,
  isWord,
  type Line,
  type Range,
  someIn,
} from './line.js';
import { openingSubject } from './openings.js';
import { readPassive } from './passives.js';
import { floorOf, type Report, reportOf, rightReport, trimmed } from './report.js';
import { subjectBefore, voiceIn } from './subjects.js';
import { isCertain, isFinding, isTaken } from './taken.js';
import { type Cue, readCue } from './verbGroup.js';
import { canSpeak, isVoice } from './voices.js';

/**
 * Reads the report that the verb at an index makes.
 *
 * @param before the reports already read in the line, in order
 * @returns the report; null when nothing is reported there
 */
export function readVerbReport(line: Line, i: number, before: readonly Report[]): Report | null {
  const cue = readCue(line, i);
  if (cue === null) return null;
  const inverted = readInverted(line, cue, before) ?? readAsInverted(line, cue, before);
  if (inverted !== null) return inverted;
  if (cue.isGerund) return readGerund(line, cue, before);
  if (cue.isPassive) return readPassive(line, cue, before);
  return readPlain(line, cue, before);
}

// ", adding that …", "sources saying that …", "while promising a loan".
function readGerund(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  // "a fresh warning that …"; "…, referring to the storm" only tells what is meant.
  if (line.parts[cue.head] === 'NOUN' || cue.verb.frames.size === 0) return null;
  const complement = readComplement(line, cue);
  if (!isTaken(line, cue, complement)) return null;
  const previous = cue.from - 1;
  const isJoined =
    at(line, previous) === ',' || is(line, previous, 'conjunctions', 'gerundLinks') || isQuoted(line, previous);
  return isJoined ? readJoined(line, cue, complement, before) : readAttached(line, cue, complement, before);
}

// ", adding that …": said by whoever spoke before it in the line, or by its subject.
function readJoined(line: Line, cue: Cue, complement: Complement, before: readonly Report[]): Report | null {
  const previous = cue.from - 1;
  const report = rightReport(line, cue, complement);
  if (before.length > 0) {
    const joint = isQuoted(line, previous) ? cue.from : jointAt(line, previous);
    return { ...report, source: lastVoice(before), joint, isSibling: true };
  }
  if (cue.verb.class === 'act' && complement.kind === 'words') return null;
  const source = openingSubject(line, cue.from);
  return { ...report, source, joint: previous, isSibling: true, isInset: at(line, previous) === ',' };
}

// "sources saying that …": said by the phrase before it, or by whoever put out the text that it is.
function readAttached(line: Line, cue: Cue, complement: Complement, before: readonly Report[]): Report | null {
  const previous = cue.from - 1;
  const isSaying = cue.verb.frames.has('clause') && complement.kind === 'words';
  if (complement.kind !== 'that' && complement.kind !== 'quote' && !isSaying) return null;
  if (!isWord(line, previous) || is(line, previous, 'prepositions', 'determiners', 'subordinators')) return null;
  const own = antecedent(line, cue.from, floorOf(before));
  const isAbsolute = own !== null && is(line, own.from - 1, 'absolutePrepositions');
  const source = isAbsolute ? own : (speakerOfText(line, cue.from, before[before.length - 1]) ?? own);
  if (source === null) return null;
  const joint = jointAt(line, isAbsolute ? source.from - 1 : source.from);
  const place = { source: trimmed(source), joint, isSibling: at(line, joint) === ',' };
  return { ...rightReport(line, cue, complement), ...place, isGuess: true };
}

// Who spoke last in the line; of a noun report ("his view that …"), only where nobody else did.
const lastVoice = (before: readonly Report[]): Range | null =>
  (before.findLast((report) => !report.isGuess) ?? before[before.length - 1])?.source ?? null;

/** So many tokens back of "saying" a letter or statement is looked for that says it. */
const FARTHEST_TEXT = 10;

// "put out a letter on Friday saying that": who opens the line speaks through the text.
function speakerOfText(line: Line, gerund: number, last: Report | undefined): Range | null {
  for (let i = gerund - 1; i > Math.max(0, gerund - FARTHEST_TEXT); i -= 1)
    if (is(line, i, 'mediumNouns', 'documents')) return last?.source ?? openingSubject(line, i);
  return null;
}

const jointAt = (line: Line, i: number): number => (at(line, i - 1) === ',' ? i - 1 : i);

function readPlain(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  const floor = floorOf(before);
  const subject = subjectBefore(line, cue.from, floor) ?? sourceBefore(line, cue.from, before);
  const complement = readComplement(line, cue);
  if (subject === null) return readCoordinate(line, cue, complement, before);
  if (is(line, subject.to - 1, 'firstPersons')) return null;
  if (cue.isDoubtful && !isCertain(line, cue, complement)) return null;
  if (cue.form.participle && !cue.form.past && cue.from === cue.head) return null;
  const inserted = readInserted(line, cue, complement, subject);
  if (inserted !== null) return inserted;
  const source = trimmed(subject);
  // "Nobody said that …"
  if (is(line, source.from, 'absentVoices')) return null;
  // "the loan, which her host promised after the talks,": the object stands before.
  if (complement.kind === 'words' && source.to > source.from + 1 && is(line, source.from, 'relatives')) return null;
  if (!canSpeak(line, source) || (cue.verb.class === 'attitude' && is(line, source.from - 1, 'freeRelatives')))
    return null;
  if (pointsBack(line, cue, source)) return null;
  const clause = { cue, complement, source };
  const correction = readCorrection(line, clause) ?? readComparison(line, clause, before);
  if (correction !== null) return correction;
  if (opensAsClause(line, subject.from - 1) && complement.kind !== 'that' && !bringsObject(line, complement))
    return readAsClause(line, cue, complement, source);
  const parenthetical = readParenthetical(line, clause, before);
  if (parenthetical !== null) return parenthetical;
  const charge = readCharge(line, clause, subject.from);
  if (charge !== null) return charge;
  if (!isTaken(line, cue, complement) && !isFinding(line, cue, complement, source)) return null;
  const joint = jointBefore(line, subject.from) ?? mainClauseAt(line, subject.from, before);
  return {
    ...rightReport(line, cue, complement),
    source,
    joint: joint ?? subject.from,
    isSibling: joint !== null,
    isRelative: subject.isRelative && at(line, subject.to) === ',',
  };
}

// "said Ann Lee, who accused Falk": the source of the report before.
function sourceBefore(line: Line, verb: number, before: readonly Report[]): Subject | null {
  let relative = verb - 1;
  while (isAdverb(line, relative)) relative -= 1;
  const source = before[before.length - 1]?.source ?? null;
  const isBehind = source !== null && source.to === relative - 1 && at(line, source.to) === ',';
  return isBehind && is(line, relative, 'personRelatives') ? { ...trimmed(source), isRelative: true } : null;
}

// "This said the mayor on Monday": what was said before, and no speaker; "this shows" speaks.
const pointsBack = (line: Line, cue: Cue, { from, to }: Range): boolean =>
  to === from + 1 && is(line, from, 'backPronouns') && !is(line, cue.head, 'findingForms');

// "a rule they say could change", "who police said had fled": the clause of the cue stands between a noun or a relative
// and its verb.
function readInserted(line: Line, cue: Cue, complement: Complement, subject: Subject): Report | null {
  const { verb, to } = cue;
  if (isJudging(line, cue)) return readJudged(line, cue, subject);
  if (!verb.frames.has('clause') || verb.class === 'act' || complement.kind !== 'words' || complement.from !== to)
    return null;
  const source = voiceIn(line, subject);
  if (source === null || !canSpeak(line, source) || hasVerb(line, source)) return null;
  const afterRelative = is(line, source.from - 1, 'relatives');
  if (!afterRelative && !isPart(line, source.from - 1, 'NOUN', 'PROPN')) return null;
  if (!afterRelative && !isVerbish(line, to)) return null;
  return { ...rightReport(line, cue, complement), source, joint: source.from, isRelative: true };
}

const isJudging = (line: Line, { to, verb, isNegated }: Cue): boolean =>
  is(line, to, 'asWords')
    ? (verb.frames.has('object') || verb.frames.has('as')) && verb.class !== 'speech'
    : line.lexicon.words.namingVerbs.has(verb.lemma) && !isNegated && opensName(line, to);

// "called | a theft", "called | “a theft”", but not "called for", "called on Monday".
const opensName = (line: Line, i: number): boolean =>
  i < line.stop && (isQuoted(line, i) || is(line, i, 'determiners') || isPart(line, i, 'NOUN', 'PROPN', 'ADJ'));

// "a fund, which the pilots dismissed as a bribe", "in what Lind called a theft": what the relative stands for is
// judged.
function readJudged(line: Line, cue: Cue, subject: Subject): Report | null {
  const voice = voiceIn(line, subject);
  const source = voice === null ? null : { from: withAdjectives(line, voice.from), to: voice.to };
  const hasAs = is(line, cue.to, 'asWords');
  if (
    source === null ||
    !followsRelative(line, source, !hasAs) ||
    !canSpeak(line, source) ||
    someIn(source, (i) => isPredicate(line, i))
  )
    return null;
  if (hasAs && cue.to + 2 >= line.stop) return null;
  return reportOf({
    cue: trimmed(cue),
    source,
    class: cue.verb.class,
    joint: source.from,
    rightStart: hasAs ? cue.to + 1 : cue.to,
    isObject: true,
    isRelative: true,
  });
}

// "that | neighbouring Velmaria"
function withAdjectives(line: Line, from: number): number {
  let first = from;
  while (line.parts[first - 1] === 'ADJ' || isGerund(line, first - 1)) first -= 1;
  return first;
}

const followsRelative = (line: Line, { from }: Range, isNaming: boolean): boolean =>
  is(line, from - 1, 'relatives') || (isNaming && is(line, from - 1, 'freeRelatives'));

// ", and the ministry said", "while Ann says": where a second clause begins, null when it belongs to the first.
function jointBefore(line: Line, subject: number): number | null {
  let i = subject - 1;
  while (i > 0 && isAdverb(line, i) && !is(line, i, 'conjunctions')) i -= 1;
  if (is(line, i, 'clauseLinks')) return jointAt(line, i);
  return at(line, i) === ';' || /^[—–―]$/.test(at(line, i)) ? i : null;
}

// "While Ann says the quay is safe, the ministry said …", "Asked about her claim that it is, the ministry said …": the
// report before stands in the clause that opens the line, and the comma closes it.
function mainClauseAt(line: Line, subject: number, before: readonly Report[]): number | null {
  const [first] = before;
  const comma = subject - 1;
  if (first === undefined || before.length > 1 || at(line, comma) !== ',' || first.rightStart === null) return null;
  const from = Math.min(first.cue.from, first.source?.from ?? first.cue.from);
  const isSubordinate = from <= 2 && is(line, from - 1, 'subordinators') && !is(line, from - 1, 'relatives');
  return isSubordinate || (first.isGuess && opensWithoutVerb(line, first.cue.from)) ? comma : null;
}

// "Asked about", "In reply to": a participle or preposition opens, and no finite verb follows.
function opensWithoutVerb(line: Line, to: number): boolean {
  return isPart(line, 0, 'VERB', 'ADP', 'SCONJ') && !hasVerb(line, { from: 1, to });
}

// The voice of the report before, or of the one that holds it where a comma closes its content ("Lind said the pilots
// support it, and said …"); the subject of the line where nothing was reported.
function sharedVoice(line: Line, cue: Cue, before: readonly Report[]): Range | null {
  const last = before[before.length - 1];
  if (last === undefined) return openingSubject(line, cue.from);
  const outer = before[before.length - 2];
  const isInside = last.class !== 'speech' && outer?.class === 'speech' && outer.rightStart !== null && !last.isSibling;
  return isInside && at(line, cue.from - 2) === ',' ? outer.source : last.source;
}

// "thanked him and said that …": the verb shares the speaker of the report before it, or the subject of the line.
function readCoordinate(line: Line, cue: Cue, complement: Complement, before: readonly Report[]): Report | null {
  const source = sharedVoice(line, cue, before);
  let i = cue.from - 1;
  while (i > 0 && isAdverb(line, i)) i -= 1;
  const isInflected = cue.form.past || cue.form.third || cue.from < cue.head || complement.kind === 'that';
  // "apps, often called “tools”": a participle after the comma tells of the noun before it.
  const isBare = at(line, i) === ',' && cue.from === cue.head && cue.form.participle && complement.kind !== 'that';
  if (isBare && !isMainVerb(line, before[before.length - 1])) return null;
  if (!(at(line, i) === ',' || is(line, i, 'verbLinks')) || !isInflected || cue.isDoubtful) return null;
  const charge = source === null ? null : readCharge(line, { cue, complement, source }, jointAt(line, i));
  if (charge !== null) return { ...charge, isSibling: true };
  if (!isTaken(line, cue, complement)) return null;
  return { ...rightReport(line, cue, complement), source, joint: jointAt(line, i), isSibling: true };
}

// "Ann Lee, who says that she won, called the loan a bribe": the subject of the line still waits for its verb.
function isMainVerb(line: Line, last: Report | undefined): boolean {
  if (last === undefined || !last.isRelative || last.source === null) return false;
  return !hasVerb(line, { from: 0, to: last.source.from });
}

// "…, as the union reported its losses": what is reported stands behind the verb, and "as" tells when.
const bringsObject = (line: Line, { kind, from }: Complement): boolean =>
  kind === 'words' && is(line, from, 'determiners');

const opensAsClause = (line: Line, i: number): boolean =>
  is(line, i, 'asWords') && (i === 0 || at(line, i - 1) === ',' || is(line, i - 1, 'conjunctions'));

// "As said the mayor, Ann Lee, …": languages that turn verb and speaker round keep it in translation.
function readAsInverted(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  const isOpening = cue.from === 1 && is(line, 0, 'asWords') && before.length === 0;
  if (!isOpening || cue.verb.class !== 'speech' || !cue.verb.frames.has('before')) return null;
  const source = openingSource(line, cue.to);
  if (source === null || at(line, source.to) !== ',' || !isVoice(line, source)) return null;
  if (is(line, source.from, 'prepositions')) return null;
  return reportOf({ cue: trimmed(cue), source, class: cue.verb.class, joint: 0, rightStart: source.to + 1 });
}

// "As witnesses told the agency, …" and "…, as witnesses said."
function readAsClause(line: Line, cue: Cue, complement: Complement, source: Range): Report | null {
  const as = source.from - 1;
  if (complement.kind !== 'none' && complement.kind !== 'quote') return null;
  const base = { ...rightReport(line, cue, complement), source, joint: as, rightStart: null };
  if (complement.from < line.stop)
    return { ...base, rightStart: complement.kind === 'quote' ? complement.from : complement.from + 1 };
  return at(line, as - 1) === ',' ? { ...base, leftEnd: as - 1, joint: as - 1 } : null;
}
