import type { EventType } from '../../model/annotation.js';
import { periodOf } from '../../model/calendar.js';
import { contains } from '../../model/span.js';
import { isGenitive } from '../../text/genitive.js';
import { singularsOf } from '../../text/inflection.js';
import { endsAsGerund } from '../../text/word-endings.js';
import {
  type EventSentence,
  isIn,
  isInRelative,
  isPart,
  isPredicate,
  subjectRange,
  type TokenRange,
  wordAt,
} from './clause.js';
import { isOfClass, type VerbPattern } from './lexicon.js';
import { isActor } from './participants.js';
import type { VerbGroup } from './verbGroup.js';

/** A pattern that fits. */
export interface FittedPattern {
  /** Null where the pattern says that the verb tells no event here ("raised questions"). */
  readonly type: EventType | null;
  /** How many conditions the pattern makes, and whether it tells that somebody gave no answer, as in VerbPattern. */
  readonly weight: number;
  readonly isSilence: boolean;
  /** It is done to somebody, and has no type where nobody is named. */
  readonly isDirected: boolean;
  /** No pattern at all: a deed that the lexicon has no type for. */
  readonly isDeed: boolean;
}

/** "gave the government | until": a word that belongs to the verb stands at most this many tokens after it. */
const SOON = 12;
/** The head of an object stands at most this many tokens after its verb. */
const OBJECT_WINDOW = 9;

/**
 * Finds how a verb tells an event here.
 *
 * @param line the sentence
 * @param group the verb
 * @param clause its clause
 * @returns the pattern with the most conditions of those that fit, perhaps one that says that this is no event; null
 *   when none does
 */
export function fitPattern(line: EventSentence, group: VerbGroup, clause: TokenRange): FittedPattern | null {
  for (const pattern of line.lexicon.patterns.get(group.verb.lemma) ?? []) {
    if (fits(line, group, clause, pattern)) return { ...pattern, isDeed: false };
  }
  return null;
}

function fits(line: EventSentence, group: VerbGroup, clause: TokenRange, pattern: VerbPattern): boolean {
  const from = behindNext(line, group.head + 1, pattern.next);
  if (from === null) return false;
  const to = Math.min(complementEnd(line, clause), from + SOON);
  if (!pattern.soon.every((word) => isSoon(line, { from, to }, word))) return false;
  if (pattern.isDated && !bearsDate(line, clause)) return false;
  if (pattern.subject !== null && !hasSubject(line, group, clause, pattern.subject)) return false;
  if (pattern.isBare && (group.isPassive || startsPhrase(line, from))) return false;
  const behind = { from, to: Math.min(clause.to, from + OBJECT_WINDOW) };
  if (pattern.complement !== null && nounIn(line, objectHeads(line, behind), pattern.complement) === null) return false;
  if (pattern.judgement !== null && !judges(line, { from, to: clause.to }, pattern.judgement)) return false;
  if (pattern.object === null) return true;
  const places = group.isPassive ? subjectHeads(line, group, clause) : objectHeads(line, behind);
  return pattern.object === 'who' ? isSomebodyIn(line, places) : nounIn(line, places, pattern.object) !== null;
}

// Behind the words that must follow a verb at once, or behind a time ("asked | in October | for"); null where they do
// not.
function behindNext(line: EventSentence, at: number, next: VerbPattern['next']): number | null {
  const follows = (from: number): boolean => next.every((word, i) => wordAt(line, from + i) === word);
  const from = follows(at) ? at : behindTime(line, at);
  return follows(from) ? from + next.length : null;
}

function behindTime(line: EventSentence, at: number): number {
  const first = isPart(line, at, 'ADP') ? at + 1 : at;
  const time = line.times.find(({ start }) => start === line.tokens[first]?.start);
  if (time === undefined) return at;
  let behind = first;
  while ((line.tokens[behind]?.start ?? time.end) < time.end) behind += 1;
  return behind;
}

// "called the plan “wrong and dangerous”": a word of the class behind the object, that does not describe another noun;
// "called for a fair trial" asks.
function judges(line: EventSentence, { from, to }: TokenRange, name: string): boolean {
  if (isPart(line, from, 'ADP', 'PART')) return false;
  let object = from;
  while (object < to && !isPart(line, object, 'NOUN', 'PROPN', 'PRON')) object += 1;
  while (isPart(line, object + 1, 'NOUN', 'PROPN')) object += 1;
  for (let i = object + 1; i < to; i += 1) {
    const isJudgement = isPart(line, i, 'ADJ', 'NOUN', 'VERB') && isOfClass(line.lexicon, name, wordAt(line, i));
    if (isJudgement && !isPart(line, i + 1, 'NOUN', 'PROPN')) return true;
  }
  return false;
}

// "warned Tarvo | to stop": an infinitive that is reported content is cut off, and belongs to its verb all the same.
function complementEnd(line: EventSentence, { to }: TokenRange): number {
  if (!isIn(line, to, 'infinitive')) return to;
  let end = to;
  while (end < line.clauses.length && line.clauses[end] === line.clauses[to]) end += 1;
  return end;
}

// In the clause, or behind what was put into it ("sent Hallen, who had fled, | to prison").
function isSoon(line: EventSentence, range: TokenRange, word: string): boolean {
  if (hasWord(line, range, word)) return true;
  const behind = behindInsertion(line, range);
  return behind !== null && hasWord(line, behind, word);
}

/** What is put in between two commas has at most so many tokens. */
const LONGEST_INSERTION = 15;

// What goes on behind an apposition or a relative clause, up to the next verb; null when nothing was put in.
function behindInsertion(line: EventSentence, { from }: TokenRange): TokenRange | null {
  const opens = commaFrom(line, from, SOON);
  const closes = opens < 0 ? -1 : commaFrom(line, opens + 1, LONGEST_INSERTION);
  if (closes < 0) return null;
  const isRelative = isIn(line, opens + 1, 'relatives');
  for (let i = opens + 1; i < closes && !isRelative; i += 1) if (isPredicate(line, i)) return null;
  let to = closes + 1;
  while (to < closes + SOON && to < line.tokens.length && !isPredicate(line, to)) to += 1;
  return { from: closes + 1, to };
}

function commaFrom(line: EventSentence, from: number, window: number): number {
  for (let i = from; i < from + window; i += 1) if (wordAt(line, i) === ',') return i;
  return -1;
}

/** Takes a sentence and one of its clauses; says whether a date stands in the clause. */
export const bearsDate = ({ tokens, times }: EventSentence, { from, to }: TokenRange): boolean =>
  times.some(
    ({ start, end, value }) =>
      start >= (tokens[from]?.start ?? 0) && end <= (tokens[to - 1]?.end ?? 0) && periodOf(value) !== null,
  );

function hasSubject(line: EventSentence, group: VerbGroup, clause: TokenRange, name: string): boolean {
  if (group.isPassive) return false;
  const heads = subjectHeads(line, group, clause);
  const subject = nounIn(line, heads, name);
  return subject !== null && (name !== CROWD || heads.some((i) => i < subject && isMany(line, i)));
}

/** The class of those who come together in public: only hundreds of them make a crowd. */
const CROWD = 'assembled';

const isMany = (line: EventSentence, i: number): boolean =>
  isOfClass(line.lexicon, 'multitudes', wordAt(line, i)) ||
  /^[1-9]\d{2,}$|^[1-9]\d{0,2}(?:[,. ]\d{3})+$/.test(wordAt(line, i));

const hasWord = (line: EventSentence, { from, to }: TokenRange, word: string): boolean => {
  for (let i = from; i < to; i += 1) {
    // "warned Dorvik to stop", not "told reporters in answer to a question": an infinitive.
    const isIt = wordAt(line, i) === word || (isPart(line, i, 'NOUN') && singularsOf(wordAt(line, i)).includes(word));
    if (isIt && (!isIn(line, i, 'infinitive') || isPart(line, i + 1, 'VERB', 'AUX'))) return true;
  }
  return false;
};

const startsPhrase = (line: EventSentence, i: number): boolean =>
  isPart(line, i, 'DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ') &&
  !line.times.some((t) => t.start === line.tokens[i]?.start);

// The tokens of the object: up to a verb or a preposition other than "of"; "Marenia's returned envoys" is one phrase.
function objectHeads(line: EventSentence, { from, to }: TokenRange): readonly number[] {
  const heads: number[] = [];
  for (let i = from; i < to; i += 1) {
    const describes = isPart(line, i, 'VERB') && isPart(line, i + 1, 'NOUN', 'ADJ') && !isPart(line, i - 1, 'NOUN');
    if (isGenitive(wordAt(line, i))) continue;
    // "stopped, his doctor said": no object behind a comma.
    if (i === from && wordAt(line, i) === ',') break;
    if (!describes && isPart(line, i, 'VERB', 'AUX', 'SCONJ', 'PART')) break;
    // "of soldiers", "about 300 soldiers".
    if (isPart(line, i, 'ADP') && !isIn(line, i, 'genitives') && !isPart(line, i + 1, 'NUM')) break;
    if (isPart(line, i, 'PUNCT') && !/^[-,"“”'‘’]$/.test(wordAt(line, i))) break;
    heads.push(i);
  }
  return heads;
}

// The tokens of the subject, back to the beginning of the clause. A relative clause and a bare participle ("talks | led
// by") belong to the noun next to them, a whole clause to the one that no preposition ties to another.
function subjectHeads(line: EventSentence, group: VerbGroup, clause: TokenRange): readonly number[] {
  const { from, to } = subjectRange(line, group.from, clause);
  const isOfNext = group.isReduced || isInRelative(line, to, { from, to });
  let heads: number[] = [];
  for (let i = to - 1; i >= from; i -= 1) {
    // "a daily in neighbouring Norlund".
    const describes = isPart(line, i - 1, 'ADP', 'DET') && isPart(line, i + 1, 'NOUN', 'PROPN');
    if (isPart(line, i, 'VERB') && !describes) break;
    if (!isOfNext && i > from && opensAttribute(line, i)) heads = [];
    else heads.push(i);
  }
  return heads;
}

// "The hearing | on the ship": what follows describes the noun before it; in "on Monday | in Tarvo" it describes none.
function opensAttribute(line: EventSentence, i: number): boolean {
  const isOpen = isPart(line, i, 'ADP') && !isIn(line, i, 'genitives') && !isPart(line, i + 1, 'NUM');
  if (!isOpen || !isPart(line, i - 1, 'NOUN', 'PROPN')) return false;
  let lead = i - 1;
  while (isPart(line, lead, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'DET')) lead -= 1;
  return !isPart(line, lead, 'ADP') || isIn(line, lead, 'genitives');
}

function nounIn(line: EventSentence, places: readonly number[], name: string): number | null {
  const found = places.find((i) => isNominal(line, i) && isOfClass(line.lexicon, name, wordAt(line, i)));
  return found ?? null;
}

// A noun, a gerund before one ("crossing points"), or what was taken for an adjective and has no noun behind it ("a
// nightly curfew", "the weekly Pendulum").
const isNominal = (line: EventSentence, i: number): boolean =>
  isPart(line, i, 'NOUN', 'PROPN', 'SYM', 'NUM') ||
  (isPart(line, i, 'VERB') && endsAsGerund(wordAt(line, i))) ||
  (isPart(line, i, 'ADJ') && !isPart(line, i + 1, 'NOUN', 'ADJ'));

// A name, a pronoun for a person, or a noun for people.
function isSomebodyIn(line: EventSentence, places: readonly number[]): boolean {
  return places.some((i) => {
    if (isPart(line, i, 'PRON')) return isIn(line, i, 'pronouns');
    if (isPart(line, i, 'NOUN', 'PROPN', 'NUM') && isOfClass(line.lexicon, 'people', wordAt(line, i))) return true;
    const token = line.tokens[i];
    return token !== undefined && line.mentions.some((m) => contains(m, token) && isActor(m));
  });
}
