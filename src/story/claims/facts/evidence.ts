import type { EventMention } from '../../../model/annotation.js';
import { intersection, intersects } from '../../../text/sets.js';
import type { Synonyms } from '../../../text/word-table.js';
import { digitsIn } from '../tellingNumbers.js';
import type { Bits, Telling } from './tellings.js';

/** What speaks for and against two sentences telling one fact, in the order of its weights; each 0..1. */
export const EVIDENCE = [
  'words',
  'synonyms',
  'secondWord',
  'naming',
  'names',
  'likeness',
  'numerals',
  'values',
  'counted',
  'otherValues',
  'named',
  'meant',
  'allNamed',
  'day',
  'otherDay',
  'clock',
  'eventType',
  'party',
  'speaker',
  'otherSpeaker',
  'said',
  'saidOnce',
  'quoted',
  'apart',
  'title',
  'poorer',
] as const;

/** More than so many bits add nothing. */
const MOST = {
  words: 40,
  synonyms: 12,
  word: 12,
  naming: 40,
  names: 26,
  numerals: 20,
  values: 14,
  named: 18,
  meant: 10,
  type: 6,
  speaker: 7,
  poorer: 80,
} as const;
/** A synonym tells so much of what the word itself would. */
const SYNONYM_SHARE = 0.7;

/** Says how much a thing tells that is so called, in bits: the rarer it is in the story, the more (see tellingKeys). */
export type Worth = (key: string) => number;

/**
 * Weighs what two sentences of different articles share: words beyond names, who is named, what is counted, when it
 * was, what kind of deed it is and by whom, who says it, and where it stands.
 *
 * @param a what one sentence tells
 * @param b what the other tells
 * @param given what things are worth in the story, and near-synonyms
 * @returns the evidence in the order of EVIDENCE
 */
export function evidenceOf(
  a: Telling,
  b: Telling,
  { worth, synonyms }: { readonly worth: Worth; readonly synonyms: Synonyms },
): readonly number[] {
  const words = shareWords(a.words, b.words, { worth, synonyms });
  const left = sharedWorth(a.words, a.words, worth);
  const right = sharedWorth(b.words, b.words, worth);
  const numerals = sharedWorth(a.numerals, b.numerals, worth);
  return [
    capped(words.same, MOST.words),
    capped(words.synonyms, MOST.synonyms),
    capped(words.second, MOST.word),
    capped(sharedNaming(a, b, worth), MOST.naming),
    capped(sharedWorth(a.names, b.names, worth), MOST.names),
    left + right > 0 ? Math.sqrt((2 * (words.same + words.synonyms)) / (left + right)) : 0,
    capped(numerals, MOST.numerals),
    ...valuesShared(a, b, { worth, numerals }),
    ...entitiesShared(a, b, worth),
    ...timesShared(a, b),
    ...eventsShared(a, b, worth),
    ...speechShared(a, b, worth),
    a.isTitle || b.isTitle ? 0 : Math.abs(a.place - b.place),
    a.isTitle || b.isTitle ? 1 : 0,
    capped(Math.min(left, right), MOST.poorer),
  ];
}

const capped = (value: number, most: number): number => Math.min(value, most) / most;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

// What all that both have is worth.
function sharedWorth(some: Bits, others: Bits, worth: Worth): number {
  let sum = 0;
  for (const key of some.keys()) if (others.has(key)) sum += worth(key);
  return sum;
}

interface WordsShared {
  /** What the words tell that both have, and those that mean much the same, in bits. */
  readonly same: number;
  readonly synonyms: number;
  /** What the second most telling word tells that both have. */
  readonly second: number;
}

// Each word answers one of the other sentence.
function shareWords(
  a: Bits,
  b: Bits,
  { worth, synonyms }: { readonly worth: Worth; readonly synonyms: Synonyms },
): WordsShared {
  const same = [...a.keys()].filter((word) => b.has(word));
  const answered = new Set(same);
  const meant = [...a.keys()].flatMap((word): readonly number[] => {
    if (b.has(word)) return [];
    const twin = synonyms.get(word)?.find((other) => b.has(other) && !answered.has(other));
    if (twin === undefined) return [];
    answered.add(twin);
    return [SYNONYM_SHARE * Math.min(worth(word), worth(twin))];
  });
  const ranked = same.map(worth).sort((x, y) => y - x);
  return { same: sumOf(ranked), synonyms: sumOf(meant), second: ranked[1] ?? 0 };
}

// What names somebody in one text may be no name to the reader of another.
const sharedNaming = (a: Telling, b: Telling, worth: Worth): number =>
  sharedWorth(a.naming, b.naming, worth) +
  sharedWorth(a.words, b.naming, worth) +
  sharedWorth(a.naming, b.words, worth);

function valuesShared(
  a: Telling,
  b: Telling,
  { worth, numerals }: { readonly worth: Worth; readonly numerals: number },
): readonly number[] {
  const shared = [...a.values.keys()].filter((value) => b.values.has(value));
  const worthOf = (value: number): number => worth(valueKey(value)) * tellingShare(value);
  const isCounted = (value: number): boolean =>
    a.values.get(value)?.some((unit) => unit !== null && b.values.get(value)?.includes(unit)) === true;
  const areOther = a.values.size > 0 && b.values.size > 0 && shared.length === 0 && numerals === 0;
  return [
    capped(sumOf(shared.map(worthOf)), MOST.values),
    capped(sumOf(shared.filter(isCounted).map(worthOf)), MOST.values),
    areOther ? 1 : 0,
  ];
}

// The more digits a number has, the fewer things have the same.
function tellingShare(value: number): number {
  if (value >= 100 || digitsIn(value) > 2 || !Number.isInteger(value)) return 1;
  return value >= 10 ? 0.8 : 0.5;
}

/** Takes a number; returns what it is called in the story's count of rare things. */
export const valueKey = (value: number): string => `=${value}`;
/** Takes an entity; returns what it is called there. */
export const entityKey = (entity: string): string => `@${entity}`;
/** Takes a speaker; returns what he is called there. */
export const speakerKey = (speaker: string): string => `"${speaker}`;
/** Takes a type of event; returns what it is called there. */
export const typeKey = (type: string): string => `!${type}`;

function entitiesShared(a: Telling, b: Telling, worth: Worth): readonly number[] {
  const named = intersection(a.named, b.named);
  const meant = [
    ...[...a.meant].filter((entity) => b.named.has(entity) || b.meant.has(entity)),
    ...intersection(a.named, b.meant),
  ];
  const fewer = Math.min(a.named.size, b.named.size);
  const worthOf = (entity: string): number => worth(entityKey(entity));
  return [
    capped(sumOf(named.map(worthOf)), MOST.named),
    capped(sumOf(meant.map(worthOf)), MOST.meant),
    fewer === 0 ? 0 : named.length / fewer,
  ];
}

function timesShared(a: Telling, b: Telling): readonly number[] {
  const isOneDay = intersects(a.days, b.days);
  return [
    isOneDay ? 1 : 0,
    a.days.size > 0 && b.days.size > 0 && !isOneDay ? 1 : 0,
    intersects(a.clocks, b.clocks) ? 1 : 0,
  ];
}

function eventsShared(a: Telling, b: Telling, worth: Worth): readonly number[] {
  const pairs = a.events.flatMap((e) => b.events.filter(({ type }) => type === e.type).map((f) => [e, f] as const));
  const rarest = Math.max(0, ...pairs.map(([{ type }]) => worth(typeKey(type))));
  const haveParty = pairs.some(([e, f]) => partiesOf(e).some((party) => partiesOf(f).includes(party)));
  return [capped(rarest, MOST.type), haveParty ? 1 : 0];
}

const partiesOf = ({ actors, recipients }: EventMention): readonly string[] => [...actors, ...recipients];

function speechShared(a: Telling, b: Telling, worth: Worth): readonly number[] {
  const shared = intersection(a.speakers, b.speakers);
  const areOther = shared.length === 0 && a.speakers.size > 0 && b.speakers.size > 0;
  return [
    capped(Math.max(0, ...shared.map((speaker) => worth(speakerKey(speaker)))), MOST.speaker),
    areOther ? 1 : 0,
    Math.min(a.said, b.said),
    Math.abs(a.said - b.said),
    Math.min(a.quoted, b.quoted),
  ];
}
