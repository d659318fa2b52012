import { isConsistent, type Period } from '../../model/calendar.js';
import type { EntityId } from '../../model/ids.js';
import { contains } from '../../model/span.js';
import { groupBy, groupByEach } from '../../text/group-by.js';
import { likenessOf } from '../../text/opposite.js';
import { intersection } from '../../text/sets.js';
import { stem } from '../../text/stem.js';
import { disjointSets } from '../../text/union-find.js';
import type { Opposites } from './oppositeSentences.js';
import type { Report } from './reports.js';

/** Reports of one event, in the order of their articles. */
export type ReportedEvent = readonly Report[];

/** Of the reports that share a key only so many are compared with each new one, so that a long story stays quick. */
const MOST_COMPARED = 40;

/** Reworded sentences that share this much of their words tell the same, whatever word tells it. */
const SURE_LIKENESS = 0.55;

/**
 * Joins the reports of a story that tell one event: opposite each other in parallel passages; or of one type, with one
 * trigger at one time; or of one type with two participants in common. What is said in a quotation goes with the same
 * told right before it. Dates that exclude each other always keep apart, and so do different places.
 *
 * @param reports the reports in canonical order
 * @param opposites sentences that stand opposite each other
 * @returns the events in the order of their first report
 */
export function joinReports(reports: readonly Report[], opposites: readonly Opposites[]): readonly ReportedEvent[] {
  const joining = startJoining(reports);
  joinOpposites(reports, opposites, joining);
  joinQuoted(reports, joining);
  for (const bucket of buckets(reports, dateKeys)) joinWithin(reports, bucket, joining.join, isOneAtATime);
  for (const bucket of buckets(reports, pairKeys)) joinWithin(reports, bucket, joining.join, isOneOfTwo);
  for (const bucket of buckets(reports, typeOnDay)) joinWithin(reports, bucket, joining.join, isPlanAndDeed);
  for (const bucket of buckets(reports, wordKeys)) joinWithin(reports, bucket, joining.joinAlike, isRetold);
  return joining.sets().map((numbers) => numbers.map((n) => reports[n] as Report));
}

interface Joining {
  /** Joins two reports and all that were joined with them, unless their dates exclude each other. */
  readonly join: (a: number, b: number) => void;
  /** The same for two whose words are alike: there only dates that a sentence of theirs gives exclude each other. */
  readonly joinAlike: (a: number, b: number) => void;
  readonly sets: () => readonly (readonly number[])[];
}

function startJoining(reports: readonly Report[]): Joining {
  const sets = disjointSets(reports.length);
  // The narrowest dates of each set, by its root.
  const all = new Map(reports.map(({ period }, i) => [i, period]));
  const given = new Map(reports.map(({ period, isCarried }, i) => [i, isCarried ? null : period]));
  const joinUnless = (dates: ReadonlyMap<number, Period | null>, a: number, b: number): void => {
    const [one, other] = [sets.find(a), sets.find(b)];
    if (one === other || excludes(dates.get(one) ?? null, dates.get(other) ?? null)) return;
    sets.union(one, other);
    for (const periods of [all, given])
      periods.set(sets.find(one), narrower(periods.get(one) ?? null, periods.get(other) ?? null));
  };
  return { join: (a, b) => joinUnless(all, a, b), joinAlike: (a, b) => joinUnless(given, a, b), sets: sets.sets };
}

/** Takes two dates; says whether both are known and cannot be one. */
export const excludes = (a: Period | null, b: Period | null): boolean =>
  a !== null && b !== null && !isConsistent(a, b);

function narrower(a: Period | null, b: Period | null): Period | null {
  if (a === null || b === null) return a ?? b;
  return a.first >= b.first && a.last <= b.last ? a : b;
}

/** Sentences that tell one fact in words of their own join their events only from this likelihood on. */
const LEAST_FACT = 0.6;

function joinOpposites(reports: readonly Report[], opposites: readonly Opposites[], joining: Joining): void {
  const bySentence = groupBy(reports.keys(), (i) => reports[i]?.sentence);
  for (const { a, b, isReworded, likeness, sameFact } of opposites) {
    if (sameFact !== null && sameFact < LEAST_FACT) continue;
    const [left, right] = [bySentence.get(a) ?? [], bySentence.get(b) ?? []];
    // A copy may have put another word for what happened, so that the type differs.
    const isOnly = isReworded && likeness >= SURE_LIKENESS && left.length === 1 && right.length === 1;
    for (const i of left) {
      const fit = right.find((j) => {
        const [one, other] = [reports[i] as Report, reports[j] as Report];
        return isSame(one, other) || (isOnly && !tellsBoth(one, other) && !tellsBoth(other, one));
      });
      const join = likeness >= SURE_LIKENESS ? joining.joinAlike : joining.join;
      if (fit !== undefined) join(i, fit);
    }
  }
}

/** A quotation goes with what was told at most so many sentences before it. */
const QUOTED_BEHIND = 2;

// "Lind denied the report. “No such order exists,” she said": the quotation is what was told before it in other words.
function joinQuoted(reports: readonly Report[], { join }: Joining): void {
  for (const [i, report] of reports.entries()) {
    const before = isQuoted(report) ? toldBefore(reports, i) : -1;
    if (before >= 0) join(i, before);
  }
}

// The nearest report of the same in the sentences before, outside quotations; -1 when there is none. The reports of an
// article stand together, in the order of its text.
function toldBefore(reports: readonly Report[], i: number): number {
  const report = reports[i] as Report;
  for (let j = i - 1; j >= 0 && reports[j]?.source === report.source; j -= 1) {
    const other = reports[j] as Report;
    if (report.sentence.index - other.sentence.index > QUOTED_BEHIND) return -1;
    if (isSame(report, other) && !placesDiffer(report, other) && !isQuoted(other)) return j;
  }
  return -1;
}

const isQuoted = ({ source, event }: Report): boolean =>
  source.statements.some(({ kind, content }) => kind === 'direct' && content.some((c) => contains(c, event.trigger)));

// The word that tells the one stands in the sentence of the other, where something else is told.
const tellsBoth = (a: Report, b: Report): boolean => b.sentence.tokens.some((token) => stem(token.lower) === a.stem);

// OTHER holds everything that no type of the code book does: there the words must agree. What was held and what is to
// come are two, also where one sentence tells both.
const isSame = (a: Report, b: Report): boolean =>
  a.stem === b.stem || (a.event.type === b.event.type && a.event.type !== 'OTHER' && isPlanned(a) === isPlanned(b));

/** Takes a report; says whether it tells what is to come. */
export const isPlanned = ({ event }: Report): boolean => event.modality === 'planned';

function buckets(
  reports: readonly Report[],
  keysOf: (report: Report) => readonly string[],
): readonly (readonly number[])[] {
  // What somebody says twice is one only where the words show it.
  const acts = [...reports.keys()].filter((i) => reports[i]?.event.telling !== 'saying');
  const byKey = groupByEach(acts, (i) => keysOf(reports[i] as Report));
  return [...byKey.values()].filter((numbers) => numbers.length > 1);
}

function joinWithin(
  reports: readonly Report[],
  numbers: readonly number[],
  join: Joining['join'],
  isOne: (a: Report, b: Report) => boolean,
): void {
  numbers.forEach((number, k) => {
    for (const other of numbers.slice(Math.max(0, k - MOST_COMPARED), k))
      if (isOne(reports[number] as Report, reports[other] as Report)) join(number, other);
  });
}

/** Takes a date; says whether it is a single day. */
export const isDay = ({ first, last }: Period): boolean => first === last;

const dateKeys = ({ event, period, stem }: Report): readonly string[] =>
  period === null ? [] : [`${event.type} ${stem} ${period.first}/${period.last}`];

// One word for it at one time: one event, unless other people or another place are named.
function isOneAtATime(a: Report, b: Report): boolean {
  if (placesDiffer(a, b)) return false;
  return a.participants.size === 0 || b.participants.size === 0 || sharedParticipants(a, b).length > 0;
}

const placesDiffer = (a: Report, b: Report): boolean =>
  a.event.place !== null && b.event.place !== null && a.event.place !== b.event.place;

/** Takes two reports; returns who takes part in both, none when nobody does. */
export const sharedParticipants = (a: Report, b: Report): readonly EntityId[] =>
  intersection(a.participants, b.participants);

function pairKeys({ event, participants }: Report): readonly string[] {
  const ids = [...participants].sort().slice(0, 4);
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${event.type} ${a} ${b}`));
}

// What was planned for a day and what happened on it are one when somebody is in both.
function isPlanAndDeed(a: Report, b: Report): boolean {
  return isPlanned(a) !== isPlanned(b) && sharedParticipants(a, b).length > 0 && !placesDiffer(a, b);
}

const typeOnDay = ({ event, period }: Report): readonly string[] =>
  period === null || !isDay(period) ? [] : [`${event.type} ${period.first}`];

const wordKeys = ({ event, stem }: Report): readonly string[] => [`${event.type} ${stem}`];

// Two articles tell it by one word in much the same words, and name nobody else for it.
const isRetold = (a: Report, b: Report): boolean =>
  a.source !== b.source &&
  isPlanned(a) === isPlanned(b) &&
  isOneAtATime(a, b) &&
  likenessOf(a.sentence, b.sentence) >= SURE_LIKENESS;

// The same two do the same kind of thing: one event, unless the words differ and no day says that it is the same.
function isOneOfTwo(a: Report, b: Report): boolean {
  if (placesDiffer(a, b) || isPlanned(a) !== isPlanned(b))
    return a.period !== null && b.period !== null && isDay(a.period) && isDay(b.period);
  return a.stem === b.stem || a.event.type === 'CONSULT' || (a.period !== null && b.period !== null);
}
