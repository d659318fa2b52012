import type { Anonymity, Mention } from '../../model/annotation.js';
import { byPosition, contains, overlaps, type Span } from '../../model/span.js';
import { firstFrom } from '../../text/reading.js';
import {
  at,
  is,
  isGenitiveMark,
  isName,
  isNumeral,
  isQuoted,
  isVerbish,
  isWord,
  type Line,
  type Range,
  someIn,
  spanOf,
} from './line.js';

/** The mentions of an article, in reading order, with a look-up by id. */
export interface MentionIndex {
  readonly list: readonly Mention[];
  readonly byId: ReadonlyMap<string, Mention>;
}

/**
 * One voice of a source: its words up to what a comma adds, its head, and the mention that names it when there is one.
 */
export interface Voice {
  readonly where: Span;
  readonly head: number;
  /** The head is a pronoun, so that somebody told elsewhere is meant. */
  readonly isPronoun: boolean;
  readonly mention: Mention | null;
  readonly anonymity: Anonymity;
}

/** Takes mentions; returns them in reading order with a look-up. */
export function indexMentions(mentions: readonly Mention[]): MentionIndex {
  const list = [...mentions].sort(byPosition);
  return { list, byId: new Map(mentions.map((mention) => [mention.id, mention])) };
}

/**
 * Reads the noun phrase of a source: one voice, or several ("the minister and the union").
 *
 * @param source the range of the phrase, apposition and relative clause included
 * @param mentions the article's mentions
 * @returns the voices in order; empty when the phrase holds no word
 */
export function readVoices(line: Line, source: Range, mentions: MentionIndex): readonly Voice[] {
  return splitVoices(line, source, mentions)
    .map((part) => readVoice(line, part, mentions))
    .filter((voice) => voice !== null);
}

// "A and B" and "A, B and C" are several voices unless one mention holds the "and" (Ministry of Trade and Industry).
function splitVoices(line: Line, source: Range, mentions: MentionIndex): readonly Range[] {
  const end = coreEnd(line, source);
  for (let i = source.from + 1; i < end - 1; i += 1) {
    if (!is(line, i, 'additives') || isQuoted(line, i) || !isHead(line, i - 1)) continue;
    if (mentionAt(line, i, mentions) !== null) continue;
    const isList =
      isName(line, i + 1) ||
      is(line, i + 1, 'determiners') ||
      is(line, end - 1, 'groups', 'anonymous', 'roles') ||
      /s$/.test(at(line, end - 1));
    if (isList)
      return [
        { from: source.from, to: i },
        { from: i + 1, to: source.to },
      ];
  }
  return [source];
}

const isHead = (line: Line, i: number): boolean => isWord(line, i) && !is(line, i, 'determiners', 'prepositions');

function readVoice(line: Line, part: Range, mentions: MentionIndex): Voice | null {
  const where = spanOf(line, { from: part.from, to: apposedAt(line, part) });
  if (where === null) return null;
  const end = coreEnd(line, part);
  const head = headOf(line, part.from, end);
  const named = mentionAt(line, head, mentions);
  const issuer = is(line, head, 'documents') ? issuerOf(line, { ...part, head }, mentions) : null;
  const isPronoun = is(line, head, 'personalPronouns', 'heardPronouns');
  // "one of them, Ann Lee": the name says who.
  const isOpen = named === null || named.kind === 'nominal';
  const behind = { from: head + 1, to: part.to };
  const mention = isOpen
    ? (issuer ?? bearerOf(line, head, part.to, mentions) ?? namedAfter(line, behind, mentions) ?? named)
    : named;
  return {
    where,
    head,
    isPronoun: isPronoun && (mention === null || mention === named),
    mention,
    anonymity: anonymityOf(line, { part, head, end }, meantBy(mention, mentions)),
  };
}

// "The spokesman of the president of Ruvania Ann Lee": whose office the head is.
function bearerOf(line: Line, head: number, to: number, { list }: MentionIndex): Mention | null {
  const where = spanOf(line, { from: head, to });
  const noun = line.tokens[head];
  if (where === null || noun === undefined) return null;
  const isBearer = ({ role, start }: Mention): boolean =>
    role !== undefined && start > noun.start && contains(role, noun);
  return around(list, where).find(isBearer) ?? null;
}

// "an official, who asked not to be named": where what only tells more of the voice begins; else the end of the phrase.
function apposedAt(line: Line, { from, to }: Range): number {
  for (let i = from + 1; i + 1 < to; i += 1)
    if (at(line, i) === ',' && !isQuoted(line, i) && is(line, i + 1, 'relatives')) return i;
  return to;
}

// "the union’s statement", "a Harbour Union report", "a count by this newspaper": who is named right before the
// document, or behind it as its author, speaks by it.
function issuerOf(line: Line, { from, head, to }: Range & Pick<Voice, 'head'>, mentions: MentionIndex): Mention | null {
  if (is(line, head + 1, 'agentMarkers')) return mentionAt(line, coreEnd(line, { from: head + 2, to }) - 1, mentions);
  const last = isGenitiveMark(line, head - 1) ? head - 2 : head - 1;
  const mention = last < from ? null : mentionAt(line, last, mentions);
  const isWhole = mention !== null && mention.end === line.tokens[last]?.end;
  const isKnown = isWhole && (mention.kind !== 'nominal' || mention.type === 'organisation');
  return isKnown && (mention.type === 'organisation' || mention.type === 'person') ? mention : null;
}

// The phrase without what only narrows it: up to a comma, a relative pronoun, or a preposition outside a name.
function coreEnd(line: Line, { from, to }: Range): number {
  for (let i = from + 1; i < to; i += 1) {
    if (isQuoted(line, i)) continue;
    if (/^[,(—–]$/.test(at(line, i)) || is(line, i, 'relatives') || isVerbish(line, i)) return i;
    const isInName = isName(line, i - 1) && isName(line, i + 1) && !isOfficeOf(line, i);
    if (is(line, i, 'genitives') && (isAmount(line, i - 1) || isInName)) continue;
    if (is(line, i, 'prepositions')) return i;
  }
  return to;
}

// "the Minister of Ports, Ann Lee": the office, behind whose comma a name follows, and not "the Bank of Dorvik".
function isOfficeOf(line: Line, of: number): boolean {
  let end = of + 1;
  while (isName(line, end)) end += 1;
  return is(line, of - 1, 'roles') && at(line, end) === ',' && isName(line, end + 1);
}

// "two of the people", "one of them".
const isAmount = (line: Line, i: number): boolean => is(line, i, 'determiners', 'pronouns') || isNumeral(line, i);

/** Takes a line and the range of a noun phrase; returns the index of its head, what only narrows it left out. */
export const headIn = (line: Line, phrase: Range): number => headOf(line, phrase.from, coreEnd(line, phrase));

// The last word of the phrase; of "four people familiar" the one that can be a speaker.
function headOf(line: Line, from: number, end: number): number {
  for (let i = end - 1; i > from && !isName(line, end - 1); i -= 1)
    if (is(line, i, 'anonymous', 'roles', 'groups', 'documents', 'media')) return i;
  let head = end - 1;
  while (head > from && (!isWord(line, head) || isGenitiveMark(line, head))) head -= 1;
  return head;
}

// Of the mentions that hold a token, the longest that ends with it, else the longest.
function mentionAt(line: Line, i: number, { list }: MentionIndex): Mention | null {
  const token = line.tokens[i];
  if (token === undefined) return null;
  let best: Mention | null = null;
  for (const mention of around(list, token)) {
    if (!contains(mention, token) || mention.kind === 'adjectival') continue;
    const better = best === null || rank(mention, token) > rank(best, token);
    if (better) best = mention;
  }
  return best;
}

const KIND_RANK = { name: 3, titled: 3, metonym: 3, adjectival: 1, nominal: 2, pronoun: 1 } as const;
const rank = (mention: Mention, token: Span): number =>
  (mention.end === token.end ? 10 : 0) + KIND_RANK[mention.kind] + Math.min(0.9, (mention.end - mention.start) / 1000);

/** Longer mentions than this are not looked for. */
const LONGEST_MENTION = 300;

function around(list: readonly Mention[], where: Span): readonly Mention[] {
  const near = list.slice(firstFrom(list, where.start - LONGEST_MENTION), firstFrom(list, where.end));
  return near.filter((mention) => overlaps(mention, where));
}

// "his lawyer, Ann Lee", "the head of the pilots, Ann Lee", "premier Ann Lee": the name of a person in or after a
// description names the voice, unless a preposition brings it ("a lawyer for Ann Lee").
function namedAfter(line: Line, { from, to }: Range, mentions: MentionIndex): Mention | null {
  let brings = -1;
  for (let i = from; i < to && !is(line, i, 'relatives'); i += 1) {
    if (at(line, i) === ',') brings = -1;
    else if (is(line, i, 'prepositions')) brings = i;
    if (!isName(line, i) || isQuoted(line, i)) continue;
    const isBrought = brings >= 0 && isOfAnother(line, { from: brings, to: i + 1 });
    let end = i + 1;
    while (end < to && isName(line, end)) end += 1;
    const mention = mentionAt(line, end - 1, mentions);
    // "its head, Ann Lee of the union,"
    const goesOn = at(line, i - 1) === ',' && is(line, end, 'voicePrepositions');
    const isWhole = !isBrought && (end === to || at(line, end) === ',' || goesOn);
    if (isWhole && mention !== null && isTrader(line, mention, { from, to: i })) return mention;
    if (isWhole && mention !== null && canNamePerson(line, mention, { from, to: i }, end - i))
      return { ...mention, type: 'person' };
    i = end - 1;
  }
  return null;
}

// "for the ruler Ann Lee", "of President Ann Lee", "of Ann Lee" name another; "leader of the union Ann Lee" may not.
const isOfAnother = (line: Line, { from, to }: Range): boolean =>
  !is(line, from, 'genitives') || to - from === 2 || someIn({ from, to }, (i) => is(line, i, 'roles'));

// "the builder, Norddam", "its owner, the company Norddam", "the operator of the Odine, Norddam": a trade that is no
// office, what it is of, and behind the one comma a body.
function isTrader(line: Line, { kind, type }: Mention, { from, to }: Range): boolean {
  if (type !== 'organisation' || kind !== 'name' || is(line, from - 1, 'roles', 'anonymous')) return false;
  let comma = to - 1;
  while (comma > from && is(line, comma, 'kindsOfBody', 'determiners')) comma -= 1;
  const isOnlyComma = at(line, comma) === ',' && !someIn({ from, to: comma }, (i) => at(line, i) === ',');
  return isOnlyComma && (comma === from || is(line, from, 'genitives'));
}

// A name of unknown sort after the comma of a person's description ("its president, Ann Lee") is that person's.
function canNamePerson(line: Line, { kind, type }: Mention, between: Range, words: number): boolean {
  if (kind === 'nominal') return false;
  if (type === 'person') return true;
  const isApposed = at(line, between.to - 1) === ',' && is(line, between.from - 1, 'roles', 'anonymous');
  // "the head of the agency, Norddam" ends in the agency's name.
  const hasBody = someIn(between, (i) => is(line, i, 'groups', 'media', 'kindsOfBody'));
  return isApposed && type !== 'place' && (words > 1 || !hasBody);
}

const meantBy = (mention: Mention | null, { byId }: MentionIndex): Mention | null =>
  mention?.refersTo === undefined ? mention : (byId.get(mention.refersTo) ?? mention);

/** The noun phrase of one voice: all of it, its head, and where what only narrows it begins. */
interface Phrase {
  readonly part: Range;
  readonly head: number;
  readonly end: number;
}

function anonymityOf(line: Line, { part, head, end }: Phrase, meant: Mention | null): Anonymity {
  if (someIn(part, (i) => withholdsName(line, i))) return 'anonymous';
  if (meant !== null && meant.kind !== 'nominal') return 'named';
  if (keepsName(line, { from: head + 1, to: part.to })) return 'anonymous';
  if (is(line, head, 'documents') && !isIssued(meant)) return 'document';
  if (is(line, head, 'anonymous')) return end > part.from && is(line, part.from, 'possessives') ? 'named' : 'anonymous';
  if (is(line, head, 'roles')) return 'role';
  if (meant !== null && isKnownBody(line, part, meant)) return 'named';
  if (meant?.type === 'person' && is(line, part.from, 'indefinites')) return 'anonymous';
  return isName(line, head) || is(line, head, 'groups', 'media', 'personalPronouns') || /s$/.test(at(line, head))
    ? 'named'
    : 'role';
}

// The document speaks for the body that issued it.
const isIssued = (meant: Mention | null): boolean => meant?.type === 'organisation';

// "the federation": a body that the reader is to know, where an office ("the minister") is a person's.
const isKnownBody = (line: Line, { from }: Range, { type }: Mention): boolean =>
  (type === 'organisation' || type === 'group') && is(line, from, 'definites', 'possessives');

/** Takes a line and an index; says whether a word for an unnamed speaker stands there (anonymity, not … be named). */
export function withholdsName(line: Line, i: number): boolean {
  return (
    is(line, i, 'unnamed') ||
    (is(line, i, 'naming') && (is(line, i - 1, 'bareInfinitives') || is(line, i - 1, 'negations')))
  );
}

/**
 * Takes a line and a range; says whether a name is kept back there ("who does not want to see her name in print",
 * "asked that his name be withheld").
 */
export const keepsName = (line: Line, range: Range): boolean =>
  someIn(range, (i) => is(line, i, 'identities')) && someIn(range, (i) => is(line, i, 'withholding', 'negations'));
