import type { TimeExpression } from '../../model/annotation.js';
import { addDays, periodOf } from '../../model/calendar.js';
import { clauseOf, type EventSentence, isIn, isPart, type TokenRange } from './clause.js';

/** A clause that is told so many days from another: "met on Friday, two days after | the ferry sank". */
export interface Elapsed {
  /** The clause from which the days are counted back or on lies before this token. */
  readonly before: number;
  /** From that clause's day to the day of this one; negative for what came first. */
  readonly days: number;
}

/**
 * Says how many days lie between a clause and the one that it depends on ("two days after the ferry sank", "a day
 * before the vote began"). What is coordinated with such a clause is told of its day too.
 *
 * @param line the sentence
 * @param clause the clause
 * @returns the days, as whole ones; null when none are counted
 */
export function elapsedOf(line: EventSentence, clause: TokenRange): Elapsed | null {
  let { from } = clause;
  while (from > 0 && isIn(line, from, 'conjunctions')) ({ from } = clauseOf(line, from - 1));
  const isAfter = isIn(line, from, 'afterWords');
  if (!isAfter && !isIn(line, from, 'beforeWords')) return null;
  const days = daysBefore(line, from);
  return days === null ? null : { before: from, days: isAfter ? -days : days };
}

/**
 * Takes a day from which a clause is told and how far; returns the day of the clause; null for a time that is no single
 * day.
 */
export function dayElapsed(time: TimeExpression, { days }: Elapsed): string | null {
  const period = periodOf(time.value);
  return period === null || period.first !== period.last ? null : addDays(period.first, days);
}

// "two days | after"; null for other lengths, which are counted loosely.
function daysBefore(line: EventSentence, at: number): number | null {
  const end = line.tokens[at - 1]?.end;
  const length = line.times.find((time) => time.end === end)?.value ?? '';
  const counted = /^P(\d+)D$/.exec(length)?.[1];
  if (counted !== undefined) return Number(counted);
  return isIn(line, at - 1, 'dayUnits') && isPart(line, at - 2, 'DET', 'NUM') && isIn(line, at - 2, 'ones') ? 1 : null;
}
