import type { ClauseWords } from '../../text/clauses.js';
import type { PartOfSpeech } from '../../text/part-of-speech.js';
import type { Token } from '../../text/tokens.js';
import {
  isComma,
  isFronted,
  isGerund,
  isNoun,
  isNounOrNumber,
  isVerb,
  type Line,
  nextComma,
  withComma,
} from './asideLine.js';
import { saying } from './sayings.js';

/** Of a circumstance, so many tokens may stand before the word that opens it ("two days after"). */
const BEFORE_ADJUNCT = 2;
/** The verb of a second main clause is among so many of its first tokens. */
const NEAR_VERB = 9;

/**
 * Takes a line, a token of it and the end of what is kept; returns where the aside ends that begins there; null for
 * none.
 */
type Recogniser = (line: Line, from: number, end: number) => number | null;

/** What may be left out; the first that fits is taken. */
const ASIDES = {
  bracket,
  tie,
  relative,
  age,
  participle,
  circumstance,
  background,
  description,
  gerund,
  mainClause,
  predicate,
  saying,
  explanation,
} as const satisfies Record<string, Recogniser>;

/** What an aside is; see the recogniser of that name. */
export type AsideKind = keyof typeof ASIDES;

/**
 * Finds the aside that begins with a token.
 *
 * @param line the sentence
 * @param from the index of the token, which is not the first and not quoted
 * @param end the index behind the last token that is kept so far
 * @returns its kind and the index behind its last token; null when none begins there
 */
export function asideFrom(line: Line, from: number, end: number): { kind: AsideKind; to: number } | null {
  for (const [kind, recognise] of Object.entries(ASIDES) as [AsideKind, Recogniser][]) {
    const to = recognise(line, from, end);
    if (to !== null) return { kind, to };
  }
  return null;
}

// "(the larger of two)". At the end of a sentence the last mark stands behind its last word.
function bracket({ tokens }: Line, from: number, end: number): number | null {
  if (tokens[from]?.text !== '(') return null;
  const close = tokens.findIndex(({ text }, j) => j > from && text === ')');
  return close < 0 || close > end ? null : close + 1;
}

// "The port[, meanwhile,] is closed": what only ties the sentence to another; a comma that ends what is put in front is
// kept.
function tie(line: Line, from: number, end: number): number | null {
  const close = isComma(line, from) ? nextComma(line, from + 1, end) : null;
  if (close === null) return null;
  const between = line.tokens.slice(from + 1, close).map(({ lower }) => lower);
  const isTie = line.words.connectives.some((phrase) => phrase.join(' ') === between.join(' '));
  if (!isTie) return null;
  return isFronted(line.tags[0]) ? close : close + 1;
}

// ", who …", ", in which …" behind a noun. A clause about the subject is over where a comma is followed by the verb of
// the sentence and no other verb stands between this comma and the clause's first. The comma goes with it, unless it
// also ends an apposition before the clause ("the builder, Ada Brink, who …, left").
function relative(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  if (!isComma(line, from) || !isNounOrNumber(tags[from - 1])) return null;
  const first = tags[from + 1] === 'ADP' ? from + 2 : from + 1;
  if (!words.relatives.has(tokens[first]?.lower ?? '')) return null;
  const comma = nextComma(line, from + 1, end);
  if (comma === null) return end;
  if (!tags.slice(from, comma).some(isVerb)) return null;
  if (isInFront(line, from)) return comma;
  const close = commaBeforeVerb(line, comma, end);
  return close === null ? null : withComma(line, from, close);
}

// Of commas between which no verb stands the first that is followed by one.
function commaBeforeVerb(line: Line, comma: number, end: number): number | null {
  const { tokens, tags } = line;
  const next = tags[comma + 1] === 'ADV' ? comma + 2 : comma + 1;
  if (isVerb(tags[next])) return isGerund(tokens[next]) ? null : comma;
  const other = nextComma(line, comma + 1, end);
  return other === null || tags.slice(comma, other).some(isVerb) ? null : commaBeforeVerb(line, other, end);
}

// ", 58,": a year, which has four digits, is a date, and "5, 000" is one number. What tells more of the person behind it
// goes with it ("Brink, 58, who …, left").
function age(line: Line, from: number, end: number): number | null {
  const { tokens, tags } = line;
  if (!isComma(line, from) || !isNoun(tags[from - 1]) || nextComma(line, from + 1, end) !== from + 2) return null;
  if (!/^\d{1,3}$/u.test(tokens[from + 1]?.text ?? '') || isDigits(tokens[from + 3])) return null;
  const more = relative(line, from + 2, end);
  if (more !== null && isComma(line, more)) return more + 1;
  return isVerb(tags[from + 3]) ? withComma(line, from, from + 2) : from + 2;
}

// ", seen by reporters,", ", currently held in the town,".
function participle(line: Line, from: number, end: number): number | null {
  const { tokens, tags } = line;
  const comma = isComma(line, from) && isNounOrNumber(tags[from - 1]) ? nextComma(line, from + 1, end) : null;
  // Behind an apposition stands the verb of the sentence.
  if (comma === null || isInList(line, from)) return null;
  const verb = tags[from + 1] === 'ADV' ? from + 2 : from + 1;
  const isPast = tags[verb] === 'VERB' && /[dnt]$/u.test(tokens[verb]?.lower ?? '');
  if (!isPast || tags[verb + 1] !== 'ADP' || tags.slice(verb + 1, comma).some(isVerb)) return null;
  if (isInFront(line, from)) return comma;
  const close = commaBeforeVerb(line, comma, end);
  return close === null ? null : withComma(line, from, close);
}

// ", after …", ", two days after …".
function circumstance(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  if (!isComma(line, from) || nextComma(line, from + 1, end) !== null) return null;
  for (let i = from + 1; i <= from + 1 + BEFORE_ADJUNCT; i += 1) {
    if (words.adjuncts.has(tokens[i]?.lower ?? '')) return end;
    if (!/^(NUM|NOUN|DET|ADV)$/.test(tags[i] ?? '')) return null;
  }
  return null;
}

// "[after the dogs had found nobody]": what went before what is told, in a clause at the end. What is planned, denied
// or doubted may hang on such a clause, and "two days after" tells when.
function background(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  const [opener, before] = [tokens[from]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  if (!words.backgrounds.has(opener) || words.periods.has(before) || nextComma(line, from, end) !== null) return null;
  if (!/^(NOUN|PROPN|NUM|ADV|ADJ|VERB)$/.test(tags[from - 1] ?? '') || !tags.slice(0, from).some(isVerb)) return null;
  if (isNegated(line, from) || takesBack(line, from, end)) return null;
  if (tokens.slice(0, from).some(({ lower }) => words.prospects.has(lower))) return null;
  const verb = tags.findIndex((tag, i) => i > from + 1 && isVerb(tag) && !isGerund(tokens[i]));
  if (verb < 0 || verb >= end || !/^(PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(tags[from + 1] ?? '')) return null;
  // "Said after the talks that …".
  if (tokens.slice(from, verb).some(({ lower }) => words.complementizers.has(lower))) return null;
  return tags.slice(from + 1, end).some(isJoint) ? null : end;
}

// ", the first since March", ", a step that nobody foresaw": a description at the end, without a verb but in a clause
// about it.
function description(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  if (!isComma(line, from) || nextComma(line, from + 1, end) !== null) return null;
  if (!/^(DET|PRON)$/.test(tags[from + 1] ?? '') || !isNounOrNumber(tags[from - 1])) return null;
  const opensClause = ({ lower }: Token, i: number): boolean =>
    i > from && (isRelative(words, lower) || tags[i] === 'SCONJ');
  const clause = tokens.slice(0, end).findIndex(opensClause);
  const rest = tags.slice(from + 1, clause < 0 ? end : clause);
  if (rest.some(isVerb) || rest.includes('CCONJ') || !rest.includes('NOUN') || isVerb(tags[end - 1])) return null;
  const before = tags.slice(0, from);
  const isBroken = before.some((tag, i) => isVerb(tag) && isComma(line, i + 1));
  return before.some(isVerb) && !isBroken ? end : null;
}

// ", promising to come back": what the subject does besides. Whom somebody cites is told, for it says whose word it is,
// and so is a number (", killing 19 people").
function gerund(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  if (!isComma(line, from) || nextComma(line, from + 1, end) !== null || isInList(line, from)) return null;
  const verb = tags[from + 1] === 'ADV' ? from + 2 : from + 1;
  const isDoing = tags[verb] === 'VERB' && isGerund(tokens[verb]) && !words.citing.has(tokens[verb]?.lower ?? '');
  const isTold = tags.slice(verb, end).includes('NUM') || takesBack(line, from, end);
  return isDoing && !isTold && tags.slice(0, from).some(isVerb) ? end : null;
}

// ", and nobody smiled", "; nobody smiled": a subject and its verb, behind a clause that has its own.
function mainClause(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  if (!tags.slice(0, from).some(isVerb) || takesBack(line, from, end)) return null;
  if (tokens[from]?.text === ';') return tags.slice(from, end).some(isVerb) ? end : null;
  if (!isComma(line, from) || nextComma(line, from + 1, end) !== null || isInList(line, from)) return null;
  if (!words.coordinators.has(tokens[from + 1]?.lower ?? '') || isInClauses(line, from)) return null;
  const verb = tags.findIndex((tag, i) => i > from + 1 && isVerb(tag) && !isGerund(tokens[i]));
  // A verb behind "who" or "that" is not that of the clause.
  if (tokens.slice(from, verb).some(({ lower }) => isRelative(words, lower))) return null;
  const hasSubject = /^(PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(tags[from + 2] ?? '');
  return hasSubject && verb > from + 2 && verb < Math.min(end, from + NEAR_VERB) ? end : null;
}

// ": the wires had been cut": a clause that explains the one before it, which has a verb of its own and does not point
// at what comes ("made this comment"). "13: 41" is a clock.
function explanation(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words, isQuoted } = line;
  const isOpen = tokens.slice(0, from).some(({ lower }) => words.demonstratives.has(lower));
  const isInNumber = isDigits(tokens[from - 1]) && isDigits(tokens[from + 1]);
  if (tokens[from]?.text !== ':' || isOpen || isInNumber || !tags.slice(0, from).some(isVerb)) return null;
  const verb = tags.findIndex((tag, i) => i > from + 1 && isVerb(tag) && !isGerund(tokens[i]));
  const isClause = verb > 0 && verb < end && !tags.slice(from + 1, verb).includes('PUNCT');
  return isClause && !isQuoted.slice(from, end).includes(true) && !takesBack(line, from, end) ? end : null;
}

// Behind what is put in front of the clause, before any verb or comma: "In a letter, seen by reporters, she denied it".
function isInFront(line: Line, from: number): boolean {
  return isFronted(line.tags[0]) && nextComma(line, 0, from) === null && !line.tags.slice(0, from).some(isVerb);
}

// Behind another comma, with no verb between the two.
function isInList({ tokens, tags }: Line, comma: number): boolean {
  const before = tokens.slice(0, comma).findLastIndex(({ text }) => text === ',');
  return before >= 0 && !tags.slice(before, comma).some(isVerb);
}

// Behind another main clause and its comma: "one fell, the other rose, and a third stayed".
function isInClauses({ tokens, tags, words }: Line, from: number): boolean {
  const before = tokens.slice(0, from).findLastIndex(({ text }) => text === ',');
  const opensClause = /^(DET|NOUN|PROPN)$/.test(tags[before + 1] ?? '') && !words.openings.has(tokens[0]?.lower ?? '');
  return opensClause && tags.slice(0, before).some(isVerb) && tags.slice(before, from).some(isVerb);
}

// "and left the town": of two things that are told of one subject the first is true by itself,
// unless one is said not to be so.
function predicate(line: Line, from: number, end: number): number | null {
  const { tokens, tags, words } = line;
  const and = isComma(line, from) ? from + 1 : from;
  if (!words.coordinators.has(tokens[and]?.lower ?? '') || nextComma(line, and, end) !== null) return null;
  if (!isVerb(tags[and + 1]) || isGerund(tokens[and + 1])) return null;
  // What closes a quotation stands behind its last word.
  const last = tokens.slice(0, from).findLastIndex(({ kind }) => kind !== 'quote' && kind !== 'punctuation');
  if (last < from - 1 && line.isQuoted[from - 1] !== true) return null;
  if (!/^(NOUN|PROPN|NUM|ADV|ADJ|PRON)$/.test(tags[last] ?? '') || tags[last - 1] === 'AUX') return null;
  if (isInList(line, from) || isInPredicates(line, from)) return null;
  return hasPredicate(line, from) && !isNegated(line, from) && !takesBack(line, from, end) ? end : null;
}

// "A teacher who lives opposite the school": its only verb may be that of a clause about the subject.
function hasPredicate({ tokens, tags, words }: Line, end: number): boolean {
  const verb = tags.findIndex(isVerb);
  return verb >= 0 && verb < end && !tokens.slice(0, verb).some(({ lower }) => words.relatives.has(lower));
}

// Behind another comma that a verb follows, and a verb stands before: "fixed the roof, painted the door and left".
function isInPredicates({ tokens, tags }: Line, from: number): boolean {
  const before = tokens.slice(0, from).findLastIndex(({ text }) => text === ',');
  return before >= 0 && isVerb(tags[before + 1]) && tags.slice(0, before).some(isVerb);
}

const isNegated = ({ tokens, isQuoted, words }: Line, end: number): boolean =>
  tokens
    .slice(0, end)
    .some(({ lower }, i) => isQuoted[i] !== true && (words.negations.has(lower) || /n[’']t$/u.test(lower)));

// "Who", "which", "that".
const isRelative = ({ relatives, complementizers }: ClauseWords, word: string): boolean =>
  relatives.has(word) || complementizers.has(word);

const isDigits = (token: Token | undefined): boolean => /^\d+$/u.test(token?.text ?? '');

const isJoint = (tag: PartOfSpeech): boolean => tag === 'CCONJ' || tag === 'SCONJ';

// Who was charged and acquitted was not just charged.
const takesBack = ({ tokens, words }: Line, from: number, end: number): boolean =>
  tokens.slice(from, end).some(({ lower }) => words.denials.has(lower) || words.reversals.has(lower));
