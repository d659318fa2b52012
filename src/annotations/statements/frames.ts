import { type Complement, readComplement } from './complement.js';
import type { CueClass } from './lexicon.js';
import {
  at,
  bracketBefore,
  is,
  isAdverb,
  isGerund,
  isName,
  isQuoted,
  isVerbish,
  isWord,
  type Line,
  type Range,
} from './line.js';
import { antecedent, namesWork, phraseAfter, subjectBefore } from './phrases.js';
import { withholdsName } from './sources.js';
import { type Cue, readCue } from './verbGroup.js';

/** One report inside a line: who, by which words, and on which side of them the content stands. */
export interface Report {
  readonly cue: Range;
  readonly source: Range | null;
  readonly addressee: Range | null;
  readonly medium: Range | null;
  readonly class: CueClass;
  /** Where content before the cue ends; null when there is none. Where it begins is decided by the whole line. */
  readonly leftEnd: number | null;
  /** Where content after the cue begins; null when there is none. */
  readonly rightStart: number | null;
  /** Where content after the cue ends at the latest; null when the line decides. */
  readonly rightEnd: number | null;
  /** Where this report begins: content of an earlier report that it does not belong to ends there. */
  readonly joint: number;
  /** It stands beside the report before it, not inside its content. */
  readonly isSibling: boolean;
  /** It stands in a relative clause that a comma closes. */
  readonly isRelative: boolean;
  /** The content is an object ("rejected the plan"), which a clause mark ends. */
  readonly isObject: boolean;
  /** "is said to have …": the content is the whole clause. */
  readonly isHearsay: boolean;
  readonly isGuess: boolean;
}

/** A report of which nothing but cue, source and class is known. */
export const PLAIN = {
  addressee: null,
  medium: null,
  leftEnd: null,
  rightStart: null,
  rightEnd: null,
  isSibling: false,
  isRelative: false,
  isObject: false,
  isHearsay: false,
  isGuess: false,
} as const;

/**
 * Reads the report that the verb at an index makes.
 *
 * @param line the line
 * @param i the index of a token
 * @param before the reports already read in the line, in order
 * @returns the report; null when nothing is reported there
 */
export function readVerbReport(line: Line, i: number, before: readonly Report[]): Report | null {
  const cue = readCue(line, i);
  if (cue === null) return null;
  const inverted = readInverted(line, cue, before);
  if (inverted !== null) return inverted;
  if (cue.isGerund) return readGerund(line, cue, before);
  if (cue.isPassive) return readPassive(line, cue, before);
  return readPlain(line, cue, before);
}

/** Takes a line and an index; says whether a gerund or finite verb of speaking stands there. */
export function isCueAt(line: Line, i: number): boolean {
  return line.lexicon.forms.has(at(line, i)) && readCue(line, i) !== null;
}

const floorOf = (before: readonly Report[]): number => {
  const last = before[before.length - 1];
  return last === undefined
    ? 0
    : Math.max(last.cue.to, last.rightStart ?? 0, last.leftEnd !== null ? (last.source?.to ?? 0) : 0);
};

// "…,” said Ann Lee" and "…, police say": the verb comes right after the content, the speaker after the verb.
function readInverted(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  if (!cue.verb.frames.has('before') || cue.isGerund || cue.isPassive || cue.isNegated || cue.from === 0) return null;
  if (line.lexicon.words.neverInverted.has(cue.verb.lemma)) return null;
  const floor = floorOf(before);
  const afterQuote = isQuoted(line, cue.from - 1) && !namesWork(line, cue.from - 1);
  if (!afterQuote && at(line, cue.from - 1) !== ',') return null;
  if (cue.from - 1 < floor) return null;
  const source = phraseAfter(line, cue.to + (isAdverb(line, cue.to) ? 1 : 0), (k) => isCueAt(line, k));
  if (source === null || isVerbish(line, source.to) || !endsThere(line, source.to, afterQuote)) return null;
  if (!afterQuote && !isSpeaker(line, source)) return null;
  const leftEnd = afterQuote ? cue.from : cue.from - 1;
  if (!afterQuote && !readsAsWholeClause(line, floor, leftEnd)) return null;
  const rest = readComplement(line, {
    ...cue,
    to: source.to,
    verb: { ...cue.verb, frames: new Set(), prepositions: new Set() },
  });
  const goesOn = rest.kind === 'quote';
  return {
    ...PLAIN,
    cue: trimmed(cue),
    source,
    class: cue.verb.class,
    leftEnd,
    rightStart: goesOn ? rest.from : null,
    addressee: rest.addressee,
    medium: rest.medium,
    joint: leftEnd,
  };
}

const trimmed = ({ from, to }: Range): Range => ({ from, to });

// After a mere comma the speaker must end where a circumstance or the sentence does, or the verb has another subject.
function endsThere(line: Line, i: number, afterQuote: boolean): boolean {
  if (afterQuote || i >= line.stop || isQuoted(line, i)) return true;
  return is(line, i, 'timeWords', 'prepositions', 'subordinators', 'conjunctions', 'adverbs') || !isWord(line, i);
}

// "the mayor" and "two officials who were there", but not "parents still want", whose adverb shows a verb.
function isSpeaker(line: Line, { from, to }: Range): boolean {
  if (at(line, from) === 'that') return false;
  for (let i = from + 1; i < to; i += 1) {
    if (is(line, i, 'relatives') || at(line, i) === ',') return at(line, i) !== 'that';
    if (isAdverb(line, i)) return false;
  }
  return true;
}

/** A stretch of so many tokens is a clause even where no known verb is in it. */
const LONG_CLAUSE = 12;

// Whether the words could stand as a clause: some length, and a verb outside relative clauses, or great length.
function readsAsClause(line: Line, from: number, to: number): boolean {
  return to - from >= LONG_CLAUSE || hasVerb(line, from, to);
}

// The same before "…, said Ann Lee", where a comma in a long stretch may only set off an apposition ("Ann Lee, head of
// the union, said the …").
function readsAsWholeClause(line: Line, from: number, to: number): boolean {
  if (hasVerb(line, from, to)) return true;
  return to - from >= LONG_CLAUSE && !line.tokens.slice(from, to).some(({ text }) => text === ',');
}

function hasVerb(line: Line, from: number, to: number): boolean {
  if (to - from < 3) return false;
  for (let i = from; i < to; i += 1) {
    if (isQuoted(line, i) || isVerbish(line, i) || /^\p{Ll}{3,}ed$/u.test(line.tokens[i]?.text ?? '')) return true;
    if (is(line, i, 'relatives') && at(line, i - 1) === ',') while (i < to && at(line, i + 1) !== ',') i += 1;
  }
  return false;
}

// ", adding that …", "sources saying that …", "while promising a loan".
function readGerund(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  const complement = readComplement(line, cue);
  if (!isTaken(line, cue, complement)) return null;
  const last = before[before.length - 1];
  const previous = cue.from - 1;
  const joins =
    at(line, previous) === ',' || is(line, previous, 'conjunctions') || ['while', 'by'].includes(at(line, previous));
  if (joins && last === undefined)
    return cue.verb.class === 'act'
      ? null
      : {
          ...rightReport(line, cue, complement),
          source: openingSubject(line, cue.from),
          joint: previous,
          isSibling: true,
        };
  if (joins)
    return {
      ...rightReport(line, cue, complement),
      source: last?.source ?? null,
      joint: jointAt(line, previous),
      isSibling: true,
    };
  const isSaying = cue.verb.frames.has('clause') && complement.kind === 'words';
  if (complement.kind !== 'that' && complement.kind !== 'quote' && !isSaying) return null;
  if (!isWord(line, previous) || is(line, previous, 'prepositions', 'determiners', 'subordinators')) return null;
  const source = speakerOfText(line, cue.from, last) ?? antecedent(line, cue.from, floorOf(before));
  return source === null
    ? null
    : { ...rightReport(line, cue, complement), source: trimmed(source), joint: source.from, isGuess: true };
}

// "issued a statement through her lawyers saying that": who opens the line speaks through the text.
function speakerOfText(line: Line, gerund: number, last: Report | undefined): Range | null {
  for (let i = gerund - 1; i > Math.max(0, gerund - 6); i -= 1)
    if (is(line, i, 'mediumNouns', 'documents')) return last?.source ?? openingSubject(line, i);
  return null;
}

const jointAt = (line: Line, i: number): number => (at(line, i - 1) === ',' ? i - 1 : i);

/** An opening phrase or clause ("While the ferry waited, …") may have so many tokens. */
const LONGEST_OPENING = 16;

// The subject of a line that opens with one, after "On Friday,": a pronoun, a name, or a phrase up to its verb.
function openingSubject(line: Line, limit: number): Range | null {
  let from = 0;
  while (from < limit && (isAdverb(line, from) || is(line, from, 'conjunctions') || at(line, from) === ',')) from += 1;
  while (is(line, from, 'prepositions', 'subordinators')) {
    const next = afterComma(line, from, Math.min(limit, from + LONGEST_OPENING));
    if (next === from) break;
    from = next;
  }
  if (is(line, from, 'personalPronouns')) return { from, to: from + 1 };
  if (is(line, from, 'prepositions', 'subordinators') || !isWord(line, from)) return null;
  let to = from;
  while (to < limit && to - from < 10 && isWord(line, to) && !isVerb(line, to) && !is(line, to, 'subordinators'))
    to += 1;
  return to > from && isVerb(line, to) ? { from, to } : nameRun(line, from);
}

const isVerb = (line: Line, i: number): boolean =>
  isVerbish(line, i) || /^\p{Ll}{2,}ed$/u.test(line.tokens[i]?.text ?? '');

function afterComma(line: Line, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) if (at(line, i) === ',') return i + 1;
  return from;
}

function nameRun(line: Line, from: number): Range | null {
  let to = from;
  while (isName(line, to)) to += 1;
  return to > from ? { from, to } : null;
}

function rightReport(line: Line, cue: Cue, found: Complement): Omit<Report, 'source' | 'joint'> {
  const complement = withObject(line, cue, found);
  const isObject = complement.kind === 'words' && !cue.verb.frames.has('clause');
  const accused = isObject || complement.kind === 'preposition' ? accusedIn(line, cue, complement) : null;
  const brings = complement.kind === 'preposition' ? complement.from : cue.to;
  return {
    ...PLAIN,
    cue: { from: cue.from, to: brings },
    class: cue.verb.class,
    rightStart: accused?.to ?? complement.from,
    addressee: accused === null ? complement.addressee : { from: accused.from, to: accused.to - 1 },
    medium: complement.medium,
    isObject: isObject || complement.kind === 'preposition',
  };
}

// "called the plan “a bad joke”": what stands between is no hearer but what the words are about.
function withObject(line: Line, cue: Cue, complement: Complement): Complement {
  const { kind, from, addressee } = complement;
  if (kind !== 'quote' || addressee === null || !cue.verb.frames.has('object') || from !== addressee.to)
    return complement;
  const isFragment = /^\p{Ll}/u.test(line.tokens[from + 1]?.text ?? '');
  return isFragment ? { ...complement, kind: 'words', from: addressee.from, addressee: null } : complement;
}

// "accused the ministry of hiding": the accused is spoken to or of, the content follows "of".
function accusedIn(line: Line, cue: Cue, { from }: Complement): Range | null {
  if (!cue.verb.frames.has('object') || !cue.verb.prepositions.has('of') || cue.verb.class !== 'act') return null;
  for (let i = from + 1; i < Math.min(line.stop, from + 14); i += 1) {
    if (at(line, i) === ',' || isQuoted(line, i)) return null;
    if (at(line, i) !== 'of') continue;
    if (isGerund(line, i + 1)) return { from, to: i + 1 };
    // "the Ministry of Ports of fraud": "of" between capitals is part of the name.
    if (!isName(line, i - 1) || !isName(line, i + 1)) return { from, to: i + 1 };
  }
  return null;
}

// "It was announced that …", "is said to have …", "was told that …", "was praised by …".
function readPassive(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  const subject = subjectBefore(line, cue.from, floorOf(before));
  const agent = agentOf(line, cue);
  const complement = readComplement(line, { ...cue, to: agent?.to ?? cue.to });
  const isImpersonal = subject !== null && at(line, subject.from) === 'it' && subject.to === subject.from + 1;
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
  if (complement.kind === 'to' && line.lexicon.words.hearsay.has(cue.verb.lemma) && subject !== null)
    return { ...report, isHearsay: true, rightStart: null };
  return null;
}

function agentOf(line: Line, cue: Cue): Range | null {
  if (at(line, cue.to) !== 'by') return null;
  return phraseAfter(line, cue.to + 1, () => false);
}

function readPlain(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  const last = before[before.length - 1];
  const floor = floorOf(before);
  const subject = subjectBefore(line, cue.from, floor);
  const complement = readComplement(line, cue);
  if (subject === null) return readCoordinate(line, cue, complement, last?.source ?? openingSubject(line, cue.from));
  if (is(line, subject.from, 'firstPersons') && subject.to === subject.from + 1) return null;
  if (cue.isDoubtful && !isCertain(line, cue, complement)) return null;
  if (cue.form.participle && !cue.form.past && cue.from === cue.head) return null;
  const source = trimmed(subject);
  if (!canSpeak(line, source) || (cue.verb.class === 'attitude' && at(line, source.from - 1) === 'what')) return null;
  if (opensAsClause(line, subject.from - 1) && complement.kind !== 'that')
    return readAsClause(line, cue, complement, source);
  const parenthetical = readParenthetical(line, { cue, complement, source }, before);
  if (parenthetical !== null) return parenthetical;
  if (!isTaken(line, cue, complement)) return null;
  const joint = jointBefore(line, subject.from);
  return {
    ...rightReport(line, cue, complement),
    source,
    joint: joint ?? subject.from,
    isSibling: joint !== null,
    isRelative: subject.isRelative && at(line, subject.to) === ',',
  };
}

// A single small word is a speaker when it is a pronoun, a plural or a word for one.
function canSpeak(line: Line, { from, to }: Range): boolean {
  if (to - from > 1 || isName(line, from) || isQuoted(line, from) || line.tokens[from]?.kind !== 'word') return true;
  return (
    /[^s]s$/.test(at(line, from)) ||
    is(line, from, 'personalPronouns', 'pronouns', 'heardPronouns', 'plurals', 'clauseWords') ||
    is(line, from, 'anonymous', 'roles', 'documents', 'groups', 'media')
  );
}

// ", and the ministry said", "while Ann says": where a second clause begins, null when it belongs to the first.
function jointBefore(line: Line, subject: number): number | null {
  let i = subject - 1;
  while (i > 0 && isAdverb(line, i) && !is(line, i, 'conjunctions')) i -= 1;
  if (['and', 'but', 'while', 'whereas', 'as', 'yet', 'so'].includes(at(line, i))) return jointAt(line, i);
  return at(line, i) === ';' || /^[—–―]$/.test(at(line, i)) ? i : null;
}

// "thanked him and said that …": the verb shares the speaker of the report before it, or the subject of the line.
function readCoordinate(line: Line, cue: Cue, complement: Complement, source: Range | null): Report | null {
  let i = cue.from - 1;
  while (i > 0 && isAdverb(line, i)) i -= 1;
  const isInflected = cue.form.past || cue.form.third || cue.from < cue.head || complement.kind === 'that';
  if (
    !['and', 'but', ',', 'or', 'then'].includes(at(line, i)) ||
    !isInflected ||
    cue.isDoubtful ||
    !isTaken(line, cue, complement)
  )
    return null;
  return { ...rightReport(line, cue, complement), source, joint: jointAt(line, i), isSibling: true };
}

const opensAsClause = (line: Line, i: number): boolean =>
  at(line, i) === 'as' && (i === 0 || at(line, i - 1) === ',' || is(line, i - 1, 'conjunctions'));

// "As witnesses told the agency, …" and "…, as witnesses said."
function readAsClause(line: Line, cue: Cue, complement: Complement, source: Range): Report | null {
  const as = source.from - 1;
  if (complement.kind !== 'none' && complement.kind !== 'quote') return null;
  const base = { ...rightReport(line, cue, complement), source, joint: as, rightStart: null };
  if (complement.from < line.stop)
    return { ...base, rightStart: complement.kind === 'quote' ? complement.from : complement.from + 1 };
  return at(line, as - 1) === ',' ? { ...base, leftEnd: as - 1, joint: as - 1 } : null;
}

/** A reporting verb with its subject and what follows it. */
interface Clause {
  readonly cue: Cue;
  readonly complement: Complement;
  readonly source: Range;
}

// "…, the ministry said." and "…, the ministry said, …": no complement follows, and a comma or quotation goes before.
function readParenthetical(line: Line, { cue, complement, source }: Clause, before: readonly Report[]): Report | null {
  if (!cue.verb.frames.has('before') || cue.isNegated) return null;
  const floor = floorOf(before);
  const previous = source.from - 1;
  const afterQuote = isQuoted(line, previous) && endsQuote(line, previous);
  const afterComma = at(line, previous) === ',' || /^[—–―]$/.test(at(line, previous));
  const goesOn = complement.kind === 'quote' && (afterQuote || isQuoted(line, previous - 1));
  const isOver =
    complement.kind === 'none' || (afterQuote && complement.kind !== 'that' && complement.kind !== 'quote');
  if (previous < floor || (!afterQuote && !afterComma) || (!isOver && !goesOn)) return null;
  const leftEnd = afterQuote ? source.from : previous;
  const isRelay = before[before.length - 1]?.leftEnd != null && leftEnd - floor <= 1;
  const hasContent = goesOn || afterQuote || isRelay || readsAsClause(line, floor, leftEnd);
  if (!hasContent && complement.from >= line.stop) return null;
  const right = goesOn ? complement.from : afterInsetAt(line, complement.from);
  return { ...rightReport(line, cue, complement), source, leftEnd, rightStart: right, joint: leftEnd };
}

// A quotation that is said ends in punctuation or is all that went before; others are wordings.
function endsQuote(line: Line, i: number): boolean {
  const quotation = line.quotations[line.quotes[i] ?? -1];
  if (quotation === undefined || namesWork(line, i)) return false;
  return (
    quotation.opens <= line.start ||
    /[,.!?…—–-]\s*$/.test(line.text.slice(quotation.end - 2, quotation.end)) ||
    at(line, i + 1) === ','
  );
}

// What follows ", he said, …" goes on with the content unless it is a circumstance or a clause of its own.
function afterInsetAt(line: Line, i: number): number | null {
  if (at(line, i) !== ',' || i + 3 >= line.stop) return null;
  const next = i + 1;
  if (
    isGerund(line, next) ||
    is(line, next, 'relatives', 'subordinators', 'conjunctions') ||
    isAccording(line, next) ||
    closesWithReport(line, next)
  )
    return null;
  return next;
}

/** A longer end of a line is no mere "the agency reports". */
const LONGEST_CLOSING = 12;

// ", the agency reported on Friday." to the end of the line.
function closesWithReport(line: Line, from: number): boolean {
  if (line.stop - from > LONGEST_CLOSING) return false;
  for (let i = from; i < line.stop; i += 1) {
    const form = line.lexicon.forms.get(at(line, i));
    if (i > from && form?.verb.frames.has('before') && (form.third || form.past || form.base) && !isName(line, i))
      return ['none', 'preposition'].includes(kindAfter(line, i));
    if (isQuoted(line, i) || isVerbish(line, i) || at(line, i) === ',') return false;
  }
  return false;
}

function kindAfter(line: Line, i: number): Complement['kind'] {
  const cue = readCue(line, i);
  return cue === null ? 'words' : readComplement(line, cue).kind;
}

/** Takes a line and an index; says whether "according to" or its like begins there. */
export function isAccording(line: Line, i: number): boolean {
  return line.lexicon.prepositional.some((phrase) =>
    phrase.every((word, k) => at(line, i + k) === word && !isQuoted(line, i + k)),
  );
}

// "officials report" and "the ministry reports" agree in number, "an interview report" does not.
function agrees(line: Line, cue: Cue): boolean {
  let last = cue.from - 1;
  while (last > 0 && (isAdverb(line, last) || bracketBefore(line, last) > 0))
    last = Math.max(0, (bracketBefore(line, last) > 0 ? bracketBefore(line, last) : last) - 1);
  if (at(line, last) === ',') return true;
  const isPlural = is(line, last, 'plurals') || /[^s]s$/.test(at(line, last));
  if (cue.form.base) return isPlural || is(line, last - 2, 'conjunctions') || isName(line, last);
  return !isPlural || isName(line, last);
}

function isTaken(line: Line, cue: Cue, complement: Complement): boolean {
  const { frames } = cue.verb;
  switch (complement.kind) {
    case 'that':
      // "rules that could", "states that back it": a relative clause.
      if (isVerbish(line, complement.from)) return false;
      return frames.has('that') || frames.has('quote') || complement.addressee !== null;
    case 'wh':
      if (cue.verb.lemma === 'say' && at(line, complement.from) === 'when') return false;
      return (frames.has('that') || frames.has('quote')) && (cue.verb.class !== 'attitude' || !cue.isNegated);
    case 'quote':
      if (namesWork(line, complement.from)) return false;
      return frames.has('quote') || frames.has('object') || frames.has('addressee');
    case 'to':
      if (isAnonymity(line, complement.from)) return false;
      return complement.addressee === null ? frames.has('to') : frames.has('addressee');
    case 'preposition':
      return !is(line, complement.from, 'personalPronouns') && complement.from + 1 < line.stop;
    case 'words':
      return takesWords(line, cue, complement.from);
    default:
      return false;
  }
}

// "asked not to be named" is no statement but the manner of one.
const isAnonymity = (line: Line, to: number): boolean => [1, 2, 3, 4, 5].some((k) => withholdsName(line, to + k));

function takesWords(line: Line, cue: Cue, i: number): boolean {
  const { frames } = cue.verb;
  if (frames.has('gerund') && isGerund(line, i) && i + 1 < line.stop) return true;
  if (isVerbish(line, i) || is(line, i, 'conjunctions') || i + 1 >= line.stop) return false;
  const starts =
    is(line, i, 'personalPronouns', 'determiners', 'firstPersons', 'pronouns') ||
    isName(line, i) ||
    line.tokens[i]?.kind === 'number';
  if (frames.has('clause')) {
    if (cue.verb.lemma === 'say') return true;
    const isClause = (starts || /[^s]s$/.test(at(line, i))) && hasVerbSoon(line, i);
    if (cue.verb.class === 'attitude' || cue.isDoubtful) return isClause || (starts && frames.has('object'));
    const isReported = starts && !line.lexicon.words.clauseOnly.has(cue.verb.lemma);
    return isReported || frames.has('object') || hasVerbSoon(line, i);
  }
  return frames.has('object') && !is(line, i, 'prepositions');
}

function hasVerbSoon(line: Line, from: number): boolean {
  for (let i = from + 1; i < Math.min(line.stop, from + 14); i += 1) {
    if (isVerbish(line, i)) return true;
    if (at(line, i) === ',' && i > from + 8) return false;
  }
  return false;
}

// A form that is a noun as often as a verb needs a plain sign of speech after it, and no determiner before it.
function isCertain(line: Line, cue: Cue, complement: Complement): boolean {
  if (is(line, cue.from - 1, 'determiners', 'prepositions') || /^[’']s?$/.test(at(line, cue.from - 1))) return false;
  if (line.tokens[cue.from - 1]?.kind === 'number' || !agrees(line, cue)) return false;
  if (complement.kind === 'that' || complement.kind === 'quote' || complement.kind === 'none') return true;
  return (
    complement.kind === 'words' &&
    cue.form.third &&
    (is(line, complement.from, 'personalPronouns', 'determiners') || isName(line, complement.from))
  );
}
