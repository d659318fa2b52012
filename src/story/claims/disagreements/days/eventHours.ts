import { contains, slice } from '../../../../model/span.js';
import { groupByEach } from '../../../../text/group-by.js';
import type { Sentence } from '../../../../text/reading.js';
import { areDisjoint } from '../../../../text/sets.js';
import type { Token } from '../../../../text/tokens.js';
import { disjointSets } from '../../../../text/union-find.js';
import { contentOf, partsOfNames } from '../../sentenceContent.js';
import { type ClaimArticle, isInRelayed } from '../../witness.js';
import { bodySentences, type Draft, nameOf, type Passage, quotedTopic } from '../draft.js';
import { isFamily, keyOf, keyOfFamily } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import { sharedKeys } from '../measuring/measures.js';
import { type Clock, clocksIn, DIAL, hourDraft } from './clocks.js';

/** What happens at an hour is told in so many telling words before it. */
const NEAR_HOUR = 3;
/**
 * Stems of so many first letters in common are forms of one word ("explod", "explos"), as shorter ones are of longer.
 */
const STEM = 5;
const SHORTEST = 4;
/** Hours of one event differ by no more minutes. */
const MOST_APART = 180;
/** What differs by whole hours may be told in two time zones. */
const HOUR = 60;
/** A full hour is the rounder wording of one so many minutes from it. */
const ROUND = 10;
/** A word that so many hours are told with finds nothing. */
const MOST_HOLDERS = 40;

/**
 * Finds hours of one event that two texts give otherwise: "The explosion happened at 5.10", "The boiler exploded at
 * 4.55". The words right before the hours must share two that tell something, or one and the person named there; one
 * word is enough where one text has it as a definite noun and the sentences share another. An article that tells two
 * hours with one word tells of two events.
 *
 * @param articles the articles of the story
 * @param familyOf the number of the copies that a sentence is one of; -1 when it is none: an hour that a copy changed
 *   is damage
 * @param lexicon prepositions of hours, words for beginnings and ends
 * @returns one draft an event, with a receipt for each text that gives an hour; empty when all hours agree
 */
export function conflictingEventHours(
  articles: readonly ClaimArticle[],
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Draft[] {
  const told = articles.flatMap((article) => withoutRepeats(hoursIn(article, familyOf, lexicon)));
  const sets = disjointSets(told.length);
  for (const holders of groupByEach(told.keys(), (i) => (told[i] as Told).near.map(indexOf)).values()) {
    const few = holders.slice(0, MOST_HOLDERS);
    few.forEach((i, at) => {
      for (const j of few.slice(at + 1)) if (isOneEvent(told[i] as Told, told[j] as Told)) sets.union(i, j);
    });
  }
  const copies = groupByEach(told.keys(), (i) => copyOf(told[i] as Told));
  for (const [first, ...others] of copies.values()) for (const i of others) sets.union(first as number, i);
  return sets.sets().flatMap((numbers) =>
    draftOf(
      numbers.map((i) => told[i] as Told),
      lexicon,
    ),
  );
}

/** An hour, and what happened then. */
interface Told {
  readonly passage: Passage & { readonly words: Clock };
  /** Keys of the last telling words before it, in order. */
  readonly near: readonly string[];
  /** The last of them is a noun with an article: "the explosion". */
  readonly isDefinite: boolean;
  /** Whether it begins or ends then; null when it happens. */
  readonly phase: string | null;
  /** Persons named before it, and not only as who says so. */
  readonly persons: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Keys of its sentence. */
  readonly context: ReadonlySet<string>;
}

function hoursIn(
  article: ClaimArticle,
  familyOf: (sentence: Sentence) => number,
  lexicon: DisagreementLexicon,
): readonly Told[] {
  return bodySentences(article).flatMap((sentence) => {
    const clocks = clocksIn(article, sentence);
    return clocks.flatMap((words, i): readonly Told[] => {
      const from = clocks[i - 1]?.end ?? sentence.start;
      const before = sentence.tokens.filter(({ start, end }) => start >= from && end <= words.start);
      if (!isAtHour(sentence, words, lexicon) || before.some(({ lower }) => lexicon.futures.has(lower))) return [];
      const passage = { article, sentence, words, family: familyOf(sentence) };
      return [{ passage, ...whatHappened(passage, before, lexicon) }];
    });
  });
}

// What an article tells of two hours happened more than once.
const withoutRepeats = (told: readonly Told[]): readonly Told[] =>
  told.filter((one) =>
    told.every((other) => minutesOf(one) === minutesOf(other) || !areForms(lastOf(one), lastOf(other))),
  );

// Copies of one sentence that give one hour.
const copyOf = ({ passage: { family = -1, words } }: Told): readonly string[] =>
  family < 0 ? [] : [`${family} ${words.minutes}`];

const lastOf = ({ near }: Told): string => near.at(-1) ?? '';

// "At 6.40", "on Tuesday at 6.40"
const isAtHour = ({ tokens }: Sentence, clock: Clock, { hourPrepositions }: DisagreementLexicon): boolean =>
  hourPrepositions.has(tokens.findLast(({ end }) => end <= clock.start)?.lower ?? '') ||
  tokens.some((token) => contains(clock, token) && hourPrepositions.has(token.lower));

function whatHappened(
  { article, sentence, words }: Told['passage'],
  before: readonly Token[],
  lexicon: DisagreementLexicon,
): Omit<Told, 'passage'> {
  const isOfName = partsOfNames(article, sentence);
  const keysOf = (tokens: readonly Token[]) =>
    tokens.flatMap((token) => {
      const act = lexicon.sameActs.get(token.lower);
      const isLeftOut = lexicon.phases.has(token.lower) || isOfName(token);
      const key = isLeftOut ? null : act === undefined ? keyOf(token.lower, lexicon) : keyOfFamily(act);
      return key === null ? [] : [{ key, token }];
    });
  const near = keysOf(before).slice(-NEAR_HOUR);
  const last = near.at(-1)?.token;
  const determiner = before[before.indexOf(last as Token) - 1]?.lower ?? '';
  const { mentions, statements } = contentOf(article, sentence);
  const isSaid = statements.flatMap(({ content }) => content).filter((piece) => contains(piece, words));
  const persons = mentions.filter(
    (m) =>
      m.type === 'person' &&
      m.entity !== null &&
      before.some((token) => token.end >= m.end) &&
      isSaid.every((piece) => contains(piece, m)),
  );
  return {
    near: near.map(({ key }) => key),
    isDefinite: lexicon.definites.has(determiner),
    phase: before.map(({ lower }) => lexicon.phases.get(lower)).findLast((phase) => Boolean(phase)) ?? null,
    persons: new Set(persons.map(({ entity }) => String(entity))),
    weekdays: new Set(sentence.tokens.map(({ lower }) => lower).filter((word) => lexicon.weekdays.has(word))),
    context: new Set(keysOf(sentence.tokens).map(({ key }) => key)),
  };
}

const indexOf = (key: string): string => (isFamily(key) ? key : key.slice(0, SHORTEST));

const areForms = (a: string, b: string): boolean =>
  a === b || (!isFamily(a) && !isFamily(b) && beginsAlike(a.slice(0, STEM), b.slice(0, STEM)));

const beginsAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST && (a.startsWith(b) || b.startsWith(a));

function isOneEvent(a: Told, b: Told): boolean {
  if (a.phase !== b.phase || areDisjoint(a.weekdays, b.weekdays) || areDisjoint(a.persons, b.persons)) return false;
  const shared = a.near.filter((key) => b.near.some((other) => areForms(key, other)));
  if (shared.length === 0) return false;
  if (shared.length > 1 || sharedKeys(a.persons, b.persons).length > 0) return true;
  if (areOnePhase(a, b)) return true;
  const isNamed = areForms(lastOf(a), lastOf(b)) && (a.isDefinite || b.isDefinite);
  return isNamed && sharedKeys(a.context, b.context).some((key) => !areForms(key, lastOf(a)));
}

// "The fire began at 11.10", "the fire broke out at 11.30", of one day: it begins once, and ends once.
const areOnePhase = (a: Told, b: Told): boolean =>
  a.phase !== null &&
  a.isDefinite &&
  b.isDefinite &&
  areForms(lastOf(a), lastOf(b)) &&
  dayOf(a) !== null &&
  dayOf(a) === dayOf(b);

const dayOf = ({ passage: { words } }: Told): string | null => words.value?.replace(/T.*$/u, '') ?? null;

const minutesOf = ({ passage }: Told): number => passage.words.minutes;

function draftOf(all: readonly Told[], { clauses }: DisagreementLexicon): readonly Draft[] {
  const told = all.filter((one) => !all.some((other) => isBrokenCopy(one, other)));
  const [first] = told;
  if (first === undefined) return [];
  const others = told.filter((one) => minutesOf(one) !== minutesOf(first));
  const [other] = others;
  if (other === undefined || !others.every((one) => areOtherHours(first, one))) return [];
  const sides = [...told.filter((one) => !others.includes(one)), ...others].map(({ passage }) => passage);
  const hours = `${hourIn(first)} and ${hourIn(other)} are hours of one event`;
  return hourDraft(first.passage, sides, hours, clauses);
}

// What a translation or a rewording makes of the hour of the sentence that it copies.
const isBrokenCopy = ({ passage: copy }: Told, { passage: whole }: Told): boolean =>
  (copy.family ?? -1) >= 0 &&
  copy.family === whole.family &&
  isInRelayed(copy) &&
  !isInRelayed(whole) &&
  copy.words.minutes !== whole.words.minutes;

function areOtherHours({ passage: a }: Told, { passage: b }: Told): boolean {
  const apart = Math.abs(a.words.minutes - b.words.minutes);
  const minutes = Math.min(apart, DIAL - apart);
  const isRound = minutes <= ROUND && [a, b].some(({ words }) => words.minutes % HOUR === 0);
  const areCopies = a.family !== undefined && a.family >= 0 && a.family === b.family;
  return a.article !== b.article && !areCopies && !isRound && minutes % HOUR !== 0 && minutes <= MOST_APART;
}

const hourIn = ({ passage: { article, words } }: Told): string =>
  `${quotedTopic(slice(article.article.text, words))} (${nameOf(article)})`;
