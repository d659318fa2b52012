import { endsAsPast } from '../../text/word-endings.js';
import { afterAccording } from './according.js';
import { type Complement, readComplement } from './complement.js';
import {
  afterAdverbs,
  at,
  is,
  isAdverb,
  isGerund,
  isName,
  isNumeral,
  isPredicate,
  isQuoted,
  isVerb,
  isVerbish,
  isWord,
  type Line,
  quotationAt,
  type Range,
  someIn,
} from './line.js';
import { behindHearer, phraseAfter } from './phraseAfter.js';
import { isAside, isSaidAt, namesWork } from './phrases.js';
import { behindHearerOf, floorOf, type Report, reportOf, rightReport, trimmed } from './report.js';
import { isFoundBy } from './taken.js';
import { type Cue, readCue } from './verbGroup.js';

/**
 * Reads "…,” said Ann Lee" and "…, police say": the verb comes right after the content, the speaker after the verb.
 *
 * @param cue the verb
 * @param before the reports already read in the line, in order
 * @returns the report; null when the speaker does not stand after the verb
 */
export function readInverted(line: Line, cue: Cue, before: readonly Report[]): Report | null {
  const floor = floorOf(before);
  const last = lastBefore(line, cue);
  const afterQuote = isQuoted(line, last) && !namesWork(line, last);
  if (last < floor || !mayFollow(line, cue, { from: floor, to: last }, afterQuote)) return null;
  const next = cue.to + (isAdverb(line, cue.to) ? 1 : 0);
  const hearer = behindHearer(line, next);
  const source = phraseAfter(line, hearer.to);
  if (source === null || is(line, source.from, 'complementizers')) return null;
  // "…, report says": what stands behind the noun is its verb.
  if (cue.isDoubtful && line.lexicon.forms.get(at(line, source.from))?.third === true) return null;
  if (isVerbish(line, source.to) || !endsThere(line, source.to, afterQuote)) return null;
  if (!afterQuote && !isSpeaker(line, source)) return null;
  const leftEnd = afterQuote ? last + 1 : last;
  // "The boats, said Lind, | were sold": the verb of what stands before the cue.
  const isInset = !afterQuote && at(line, source.to) === ',' && isPredicate(line, afterAdverbs(line, source.to + 1));
  const passesOn = isRelayOf(line, before, { from: floor, to: leftEnd });
  const amount = afterQuote ? null : amountBefore(line, leftEnd);
  const isContent = afterQuote || isInset || passesOn || amount !== null;
  if (!isContent && !readsAsWholeClause(line, floor, leftEnd)) return null;
  const rest = readComplement(line, {
    ...cue,
    to: source.to,
    verb: { ...cue.verb, frames: new Set(), prepositions: new Set() },
  });
  const goesOn = rest.kind === 'quote' ? rest.from : null;
  return reportOf({
    cue: trimmed(cue),
    source,
    class: cue.verb.class,
    leftEnd,
    leftStart: amount,
    rightStart: isInset ? source.to + 1 : goesOn,
    addressee: hearer.addressee ?? rest.addressee,
    medium: rest.medium,
    joint: leftEnd,
  });
}

// Whether what stands before a verb, up to its last token, may be what was said, and who says it stand behind the verb.
function mayFollow(line: Line, cue: Cue, { from, to: last }: Range, afterQuote: boolean): boolean {
  if (cue.isGerund || cue.isPassive || cue.isNegated || cue.from === 0) return false;
  const { frames, lemma } = cue.verb;
  // "«The quay is ours», told Lind": so other languages say "said", and never without a quotation before it.
  const isQuoteOver = isQuoted(line, last) || (at(line, last) === ',' && isQuoted(line, last - 1));
  if (line.lexicon.words.neverInverted.has(lemma) && !isQuoteOver) return false;
  if (afterQuote) return frames.has('quote');
  if (!frames.has('before') || at(line, last) !== ',') return false;
  if (isParticiple(cue) && !isPerfect(line, cue, last)) return false;
  // "“…,” Lind, head of the port, told the agency": who told it stands behind the quotation.
  return !(frames.has('addressee') && someIn({ from, to: last }, (i) => isQuoted(line, i)));
}

/** A number that a mark sets apart has so many tokens with the words around it ("no fewer than 90,000 people"). */
const LONGEST_AMOUNT = 6;

// "It depends on who counts: | 90,000, say the organisers; | 14,000, says the ministry": the index behind the mark
// before a number without a verb; null when no such number ends at `end`.
function amountBefore(line: Line, end: number): number | null {
  let hasNumber = false;
  for (let i = end - 1; i >= Math.max(0, end - LONGEST_AMOUNT); i -= 1) {
    if (isQuoted(line, i) || isPredicate(line, i) || at(line, i) === ',') return null;
    if (/^[:;]$/.test(at(line, i))) return hasNumber ? i + 1 : null;
    if (isNumeral(line, i)) hasNumber = true;
  }
  return null;
}

// The last token before the verb; of “The quay is ours”, said Lind, the last of the quotation, which the comma follows.
function lastBefore(line: Line, cue: Cue): number {
  const last = beforeDash(line, cue.from) - 1;
  const isOver = at(line, last) === ',' && !isQuoted(line, last) && isSaidAt(line, last - 1);
  return isOver && !isParticiple(cue) ? last - 1 : last;
}

// “The quay is ours,” – said Lind: languages that set a dash before the cue keep it in translation.
function beforeDash(line: Line, i: number): number {
  return /^[—–―-]$/.test(at(line, i - 1)) && !isQuoted(line, i - 1) ? i - 1 : i;
}

// ", known as the Gate" and ", having reported a loss" go on with the phrase before them.
const isParticiple = ({ from, head, form }: Cue): boolean => from < head || (form.participle && !form.past);

// After a mere comma the speaker must end where a circumstance or the sentence does, or the verb has another subject.
function endsThere(line: Line, i: number, afterQuote: boolean): boolean {
  if (afterQuote || i >= line.stop || isQuoted(line, i)) return true;
  return is(line, i, 'timeWords', 'prepositions', 'subordinators', 'conjunctions', 'adverbs') || !isWord(line, i);
}

// "the mayor" and "two officials who were there", but not "parents still want", whose adverb shows a verb.
function isSpeaker(line: Line, { from, to }: Range): boolean {
  if (to === from + 1 && isNumeral(line, from)) return false;
  for (let i = from + 1; i < to; i += 1) {
    if (is(line, i, 'relatives') || at(line, i) === ',') return !is(line, i, 'complementizers');
    if (isAdverb(line, i)) return false;
  }
  return true;
}

// «The quay is ours», has said Lind: the perfect of French and its kin, kept in translation.
const isPerfect = (line: Line, { from, head }: Cue, comma: number): boolean =>
  from < head && isQuoted(line, comma - 1) && is(line, from, 'perfectForms');

/** A reporting verb with its subject and what follows it. */
export interface Clause {
  readonly cue: Cue;
  readonly complement: Complement;
  readonly source: Range;
}

/**
 * Reads "…, the ministry said." and "…, the ministry said, …": no complement follows, and a comma or quotation goes
 * before.
 *
 * @param clause verb, subject and what follows
 * @param before the reports already read in the line, in order
 * @returns the report; null when no content stands before the subject
 */
export function readParenthetical(
  line: Line,
  { cue, complement, source }: Clause,
  before: readonly Report[],
): Report | null {
  // "the log, which the Mercury has read, says": what the relative clause tells of is no content
  if (cue.isNegated || is(line, source.from, 'relatives')) return null;
  const floor = floorOf(before);
  const opening = clauseFloorOf(before);
  const previous = source.from - 1;
  const last = /^[,—–―-]$/.test(at(line, previous)) && !isQuoted(line, previous) ? previous - 1 : previous;
  const afterQuote = isQuoted(line, last) && endsQuote(line, last);
  const canFollow = cue.verb.frames.has('before') || isFoundBy(line, cue, source);
  if (!canFollow && !(afterQuote && cue.verb.frames.has('quote'))) return null;
  const afterComma = at(line, previous) === ',' || /^[—–―]$/.test(at(line, previous));
  const isReasoned = afterComma && !afterQuote && bringsReason(line, complement.from, opening, previous);
  const goesOn = isReasoned || (complement.kind === 'quote' && (afterQuote || isQuoted(line, previous - 1)));
  const isOver =
    complement.kind === 'none' ||
    is(line, complement.from, 'reasonWords') ||
    (afterQuote && complement.kind !== 'quote' && (complement.kind !== 'that' || isQuoted(line, floor)));
  if (previous < floor || (!afterQuote && !afterComma) || (!isOver && !goesOn)) return null;
  const leftEnd = afterQuote ? source.from : previous;
  const isRelay = isRelayOf(line, before, { from: floor, to: leftEnd });
  const hasContent = goesOn || afterQuote || isRelay || readsAsClause(line, opening, leftEnd);
  if (!hasContent && complement.from >= line.stop) return null;
  const isWhole = afterQuote && isQuoted(line, floor);
  const after = isWhole ? null : afterInsetAt(line, complement.from, awaitsMain(line, floor, leftEnd));
  const right = goesOn ? complement.from : after;
  return { ...rightReport(line, cue, complement), source, leftEnd, rightStart: right, joint: leftEnd };
}

// "…, officials told reporters on Tuesday, | the agency reports": nothing of its own stands between two reports.
function isRelayOf(line: Line, before: readonly Report[], between: Range): boolean {
  const last = before.at(-1);
  return last?.leftEnd != null && isAside(line, behindHearerOf(last, between));
}

// Where the clause before the cue may begin: at the verb of a thought or act ("Lind proposed a vote, her office said").
function clauseFloorOf(before: readonly Report[]): number {
  const last = before.findLast(({ leftStart }) => leftStart === null);
  return last !== undefined && last.leftEnd === null ? last.joint : floorOf(before);
}

// "Three barges sank, the port said: | two of them had been empty": a clause on both sides of it, neither quoted.
function bringsReason(line: Line, colon: number, from: number, to: number): boolean {
  if (at(line, colon - 1) !== ':' || isQuoted(line, colon) || is(line, from, 'subordinators')) return false;
  return someIn({ from, to }, (i) => isPredicate(line, i)) && !someIn({ from, to }, (i) => is(line, i, 'relatives'));
}

/** A stretch of so many tokens is a clause even where no known verb is in it. */
const LONG_CLAUSE = 12;

// Whether the words could stand as a clause: some length, and a verb outside relative clauses, or great length.
function readsAsClause(line: Line, from: number, to: number): boolean {
  return to - from >= LONG_CLAUSE || showsVerb(line, from, to);
}

/**
 * Says whether the words from `from` to `to` could stand as a clause before "…, said Ann Lee": with a verb, or long and
 * without a comma, for one in a long stretch may only set off an apposition ("Ann Lee, head of the union, said the …").
 */
export function readsAsWholeClause(line: Line, from: number, to: number): boolean {
  if (showsVerb(line, from, to)) return true;
  return to - from >= LONG_CLAUSE && !line.tokens.slice(from, to).some(({ text }) => text === ',');
}

function showsVerb(line: Line, from: number, to: number): boolean {
  // Headlines leave verbs out ("Minister ready to go, report says").
  if (line.kind === 'title' && to - from > 2) return true;
  // "Lind drowned, said …"
  if (to - from < 3) return to - from === 2 && isVerb(line, to - 1) && endsAsPast(at(line, to - 1));
  for (let i = from; i < to; i += 1) {
    if (isQuoted(line, i) || isVerbish(line, i) || endsAsPast(line.tokens[i]?.text ?? '')) return true;
    if (isPredicate(line, i) && !is(line, i - 1, 'receivers')) return true;
    if (is(line, i, 'relatives') && at(line, i - 1) === ',') while (i < to && at(line, i + 1) !== ',') i += 1;
  }
  return false;
}

// A quotation that is said ends in punctuation or is all that went before; others are wordings.
function endsQuote(line: Line, i: number): boolean {
  const quotation = quotationAt(line, i);
  if (quotation === undefined || namesWork(line, i)) return false;
  return (
    quotation.opens <= line.start ||
    /[,.!?…—–-]\s*$/.test(line.text.slice(quotation.end - 2, quotation.end)) ||
    at(line, i + 1) === ','
  );
}

// "Though the quay is old, he said, …": a subordinate clause whose main clause is still to come.
function awaitsMain(line: Line, from: number, to: number): boolean {
  if (!is(line, from, 'subordinators') || is(line, from, 'relatives', 'determiners')) return false;
  return !someIn({ from, to }, (i) => at(line, i) === ',');
}

// What follows ", he said, …" goes on with the content unless it is a circumstance or a clause of its own.
function afterInsetAt(line: Line, i: number, isMain: boolean): number | null {
  if (at(line, i) !== ',' || i + 3 >= line.stop) return null;
  const next = i + 1;
  if (isMain) return next;
  const isTied = is(line, next, 'reasonWords');
  if (
    isGerund(line, next) ||
    (is(line, next, 'relatives', 'subordinators', 'conjunctions') && !isTied) ||
    afterAccording(line, next) !== null ||
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
