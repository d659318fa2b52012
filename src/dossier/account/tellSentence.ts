import type { Mention, Statement } from '../../model/annotation.js';
import type { EntityId } from '../../model/ids.js';
import { contains, overlaps, type Span, sharedLength } from '../../model/span.js';
import { capitalised } from '../../text/capitals.js';
import type { ClauseWords } from '../../text/clauses.js';
import type { Token } from '../../text/tokens.js';
import { isGerund, isVerb } from './asideLine.js';
import { isObject, isOnlyDoerBefore, type Line, leansOnAnother, lineOf, type SentenceToTell } from './leaning.js';
import { isOfItself } from './ofItself.js';
import { asidesOf } from './shorten.js';
import { personMeant, sureSpeaker } from './speakers.js';

/** Words as they are told, and the stretch of the article that they come from. */
export interface Wording {
  /** What stands before the name that is put to the words; empty where the name comes first or none does. */
  readonly lead: string;
  readonly text: string;
  readonly where: Span;
}

/** A sentence as it can be told. */
export interface Telling {
  readonly full: Wording;
  /** The same without what may be left out; equal to the full one when there is nothing. */
  readonly brief: Wording;
  /** What the brief one leaves out. */
  readonly left: readonly Span[];
  /** Whose name is told in front, which the sentence itself does not hold there; null when it needs none. */
  readonly person: EntityId | null;
  /** What the name is put in front of: a speaker's words, or what follows “she” or “her” in a sentence. */
  readonly form: 'plain' | 'quotation' | 'subject' | 'possessive';
}

const DOUBLE = /^(?:["“”„«»]|'')$/u;

/** A sentence is somebody's own words when they make up this much of it. */
const MOSTLY_QUOTED = 0.6;

/**
 * Tells a sentence so that it can be read without the one before it. Somebody's own words whose speaker it does not
 * name are told with the speaker in front; a pronoun that opens it gives way to the name where it is sure who is meant;
 * a word that only ties it to what stood before is left out.
 *
 * @param told the sentence
 * @param words the language's words
 * @returns the telling; null when the sentence leans on another and nothing sure can be put in the place
 */
export function tellSentence(told: SentenceToTell, words: ClauseWords): Telling | null {
  const { article, where } = told;
  if (!hasVerb(told)) return null;
  const statements = article.statements.filter(({ content }) => content.some((piece) => overlaps(piece, where)));
  const line = lineOf(told, statements);
  if (isOfItself(line)) return null;
  const named = fromName(line, words);
  if (named !== null) return isTornQuotation(line) || leansOnAnother(named.rest, words, null) ? null : named.telling;
  const quoted = statements.find((s) => s.kind === 'direct' && isToldByItself(line, s, words));
  if (quoted !== undefined && !isSourceTold(line, quoted, words)) return tellQuotation(line, quoted, words);
  if (isTornQuotation(line)) return null;
  const said = saidBehind(line, words);
  if (leansOnAnother(line, words, said?.pronoun ?? null)) return null;
  if (said !== null) return tellForSpeaker(line, said, words);
  if (isPronoun(line, words)) return tellForPronoun(line, words);
  return { ...wordings(line, words, null), person: null, form: 'plain' };
}

// In its first part, up to a semicolon; words of saying are verbs, whatever their form is taken for.
/**
 * Takes a sentence; says whether its first part has a verb, which a participle alone ("Brink acting director") is not.
 */
export function hasVerb({ article, sentence: { tokens }, where, tags }: SentenceToTell): boolean {
  const stop = tokens.findIndex(({ text }) => text === ';');
  const part = tokens.slice(0, stop < 0 ? undefined : stop);
  const cues = article.statements.flatMap(({ cue }) => (cue !== null && overlaps(cue, where) ? [cue] : []));
  const isCue = (token: Token): boolean => cues.some((cue) => contains(cue, token));
  const isPredicate = (token: Token, i: number): boolean =>
    tags[i] === 'AUX' || (tags[i] === 'VERB' && !isGerund(token));
  return part.some((token, i) => isPredicate(token, i) || isCue(token));
}

// Somebody's words are most of the sentence, or open it and are those of a “he” or “she”.
function isToldByItself({ where, tokens }: Line, { content, source }: Statement, { subjects }: ClauseWords): boolean {
  if (shareOf(where, content) >= MOSTLY_QUOTED) return true;
  const isPronoun = tokens.some((t) => t.start === source?.start && t.end === source.end && subjects.has(t.lower));
  return isPronoun && content.some(({ start }) => start === where.start + 1);
}

const shareOf = (where: Span, pieces: readonly Span[]): number =>
  pieces.reduce((sum, piece) => sum + sharedLength(where, piece), 0) / (where.end - where.start);

// Who speaks is named or described in the sentence.
function isSourceTold({ text, where }: Line, { source }: Statement, { pronouns }: ClauseWords): boolean {
  return (
    source !== null && contains(where, source) && !pronouns.has(text.slice(source.start, source.end).toLowerCase())
  );
}

// The words in one piece; a fragment without a verb, or words about “them” before anybody is named, need what stood
// before.
function tellQuotation(line: Line, quoted: Statement, words: ClauseWords): Telling | null {
  const { persons, plural } = words;
  const speaker = sureSpeaker(line.article, quoted, line.sentence);
  const pieces = quoted.content.filter((piece) => overlaps(piece, line.where));
  const [piece] = pieces;
  if (speaker === null || piece === undefined || pieces.length > 1) return null;
  const where = { start: Math.max(piece.start, line.where.start), end: Math.min(piece.end, line.where.end) };
  const from = line.tokens.findIndex((token) => token.start >= where.start);
  const tags = line.tags.slice(from);
  const comma = tags.findIndex((tag, i) => tag === 'PUNCT' && i > 0);
  const them = line.tokens.findIndex(({ lower }, i) => i >= from && (persons.has(lower) || plural.has(lower))) - from;
  const isFragment = !tags.slice(0, comma < 0 ? undefined : comma).some(isVerb);
  const quotedOnly = { ...line, tokens: line.tokens.slice(from), tags };
  const isToOthers = tags.some((_, i) => isObject(quotedOnly, i, words) && isOnlyDoerBefore(quotedOnly, i));
  if (isFragment || isToOthers || (them >= 0 && !tags.slice(0, them).some((tag) => tag === 'NOUN' || tag === 'PROPN')))
    return null;
  const said = line.text.slice(where.start, where.end).trim();
  const wording = { lead: '', text: `“${said}”${/[.!?…]$/u.test(said) ? '' : '.'}`, where };
  return { full: wording, brief: wording, left: [], person: speaker, form: 'quotation' };
}

// A name in the place of “she”, or of “her” before what is hers.
function tellForPronoun(line: Line, words: ClauseWords): Telling | null {
  const [first] = line.tokens;
  const isHers = first !== undefined && words.possessives.has(first.lower);
  if (first === undefined || !(isHers || words.subjects.has(first.lower))) return null;
  const reported = line.statements.find(({ source }) => source?.start === first.start && source.end === first.end);
  const person =
    reported === undefined
      ? personMeant(line.article, line.sentence, null)
      : sureSpeaker(line.article, reported, line.sentence);
  if (person === null) return null;
  return { ...wordings(line, words, first), person, form: isHers ? 'possessive' : 'subject' };
}

/** The words before a name that only say whose it is ("Its new director,") are so many at most, with their comma. */
const BEFORE_NAME = 5;

// "Its director, Ada Brink, said …" is told from the name on, unless it speaks once more of whatever "its" stands for.
function fromName(line: Line, words: ClauseWords): { readonly telling: Telling; readonly rest: Line } | null {
  const { tokens, tags, article } = line;
  const family = words.families.find((pronouns) => pronouns.has(tokens[0]?.lower ?? ''));
  const comma = tokens.slice(0, BEFORE_NAME).findIndex(({ text }) => text === ',');
  const name = article.mentions.find((m) => isName(m) && m.start === tokens[comma + 1]?.start);
  if (family === undefined || comma < 2 || tags[comma - 1] !== 'NOUN' || name === undefined) return null;
  if (tags.slice(0, comma).some(isVerb)) return null;
  const closes = tokens.findIndex(({ start }) => start >= name.end);
  if (tokens[closes]?.text !== ',' || !isVerb(tags[closes + 1])) return null;
  if (tokens.slice(closes).some(({ lower }) => family.has(lower))) return null;
  const closing = { start: name.end, end: (tokens[closes] as Token).end };
  const told = wordings(line, words, null, { start: name.start, left: closing });
  const rest = { ...line, tokens: tokens.slice(comma + 1), tags: tags.slice(comma + 1) };
  return { telling: { ...told, person: null, form: 'plain' }, rest };
}

const isName = ({ kind, type }: Mention): boolean => kind === 'name' && type === 'person';

/** What somebody said, and the pronoun behind it that says who. */
interface Said {
  readonly statement: Statement;
  readonly pronoun: Token;
}

// "…, she said": a pronoun that stands behind what it is the source of.
function saidBehind({ tokens, statements }: Line, { subjects }: ClauseWords): Said | null {
  for (const statement of statements) {
    const { source, content } = statement;
    const pronoun = tokens.find((t, i) => i > 0 && t.start === source?.start && t.end === source.end);
    if (pronoun !== undefined && subjects.has(pronoun.lower) && content.every(({ end }) => end <= pronoun.start))
      return { statement, pronoun };
  }
  return null;
}

// Where the words begin with the same pronoun, the name takes its place there, and all of the sentence is told behind
// it.
function tellForSpeaker(line: Line, { statement, pronoun }: Said, words: ClauseWords): Telling | null {
  const person = sureSpeaker(line.article, statement, line.sentence);
  const [first] = line.tokens;
  if (person !== null && first?.lower === pronoun.lower)
    return { ...wordings(line, words, first), person, form: 'subject' };
  if (first !== undefined && words.persons.has(first.lower)) return null;
  return person === null ? null : { ...wordings(line, words, pronoun), person, form: 'subject' };
}

// It opens with a pronoun, or with “this” or “that” and no noun.
function isPronoun({ tokens, tags }: Line, { pronouns, demonstratives }: ClauseWords): boolean {
  const first = tokens[0]?.lower ?? '';
  return pronouns.has(first) || (demonstratives.has(first) && isVerb(tags[1]));
}

/** Takes a sentence; says whether it has one mark only of a quotation, which begins or ends in another sentence. */
export const isTornQuotation = ({ tokens }: Line): boolean =>
  tokens.filter(({ kind, text }) => kind === 'quote' && DOUBLE.test(text)).length % 2 === 1;

// Where the sentence begins behind a word that ties it to the one before.
function afterTie({ tokens, where }: Line, { conjunctions, connectives }: ClauseWords): number {
  const [first, ...others] = tokens;
  const second = others.find(({ text }) => text !== ',');
  if (first !== undefined && conjunctions.has(first.lower) && second?.kind === 'word') return second.start;
  const phrase = connectives.find((tie) => tie.every((word, i) => tokens[i]?.lower === word));
  const begins = first?.start ?? where.start;
  if (phrase === undefined || tokens[phrase.length]?.text !== ',') return begins;
  return tokens[phrase.length + 1]?.start ?? begins;
}

/** Where a sentence is told from, and what is left out of it in any case. */
interface Opening {
  readonly start: number;
  readonly left: Span;
}

/**
 * Words a sentence in full and without its asides.
 *
 * @param line the sentence
 * @param words the language's words
 * @param pronoun the pronoun that gives way to a name: what stands before it leads, what stands behind it is the text;
 *   null when none does
 * @param opening where else than at its beginning it is told from, and what is left out in any case; null for neither
 * @returns both wordings, which are equal where there is no aside
 */
export function wordings(
  line: Line,
  words: ClauseWords,
  pronoun: Token | null,
  opening: Opening | null = null,
): Pick<Telling, 'full' | 'brief' | 'left'> {
  const [first] = line.tokens;
  const isFirst = pronoun !== null && pronoun === first;
  const start = opening?.start ?? (isFirst ? pronoun.end : afterTie(line, words));
  const always = opening === null ? [] : [opening.left];
  const asides = [...always, ...asidesOf(line, words).filter((aside) => aside.start > (always[0]?.start ?? start))];
  const { end } = line.where;
  const last = asides.at(-1);
  const isCutShort = last !== undefined && /^\P{L}*$/u.test(line.text.slice(last.end, end));
  const told = (left: readonly Span[], where: Span): Wording => {
    const lead = pronoun === null || pronoun === first ? '' : without(line.text, { start, end: pronoun.start }, left);
    const text = stopped(without(line.text, { start: pronoun === null ? start : pronoun.end, end }, left));
    return lead === '' && pronoun === null
      ? { lead, text: capitalised(text), where }
      : { lead: capitalised(lead), text, where };
  };
  return {
    full: told(always, { start, end }),
    brief: told(asides, { start, end: isCutShort ? last.start : end }),
    left: asides,
  };
}

// The text between two places without some stretches of it, which are in order.
function without(text: string, { start, end }: Span, left: readonly Span[]): string {
  let [kept, at] = ['', start];
  for (const aside of left) {
    if (aside.start < start || aside.end > end) continue;
    kept += text.slice(at, aside.start);
    at = aside.end;
  }
  return kept + text.slice(at, end);
}

// A quotation that is left out takes its full stop with it.
const stopped = (words: string): string => (/[.!?…]\P{L}*$/u.test(words) ? words : `${words}.`);
