import { groupByEach } from '../../../text/group-by.js';
import type { Said } from './said.js';

/** Of the statements with one term, only this many are compared with each other: a term of more tells nothing. */
const MOST_HOLDERS = 60;

/** Takes statements; returns what finds, for one of them, the others that share a term with it, in their order. */
export function statementsNear(said: readonly Said[]): (one: Said) => readonly Said[] {
  const holders = holdersOf(said);
  const numbers = new Map(said.map((one, number) => [one, number]));
  return (one) => {
    const near = new Set([...one.terms.keys()].flatMap((term) => (holders.get(term) ?? []).slice(0, MOST_HOLDERS)));
    const ordered = [...near].sort((a, b) => a - b);
    return ordered.filter((number) => number !== numbers.get(one)).map((number) => said[number] as Said);
  };
}

/** Takes statements; returns the pairs that share a term, by their numbers, each as `a b` with the smaller first. */
export function pairsWithTerms(said: readonly Said[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const numbers of holdersOf(said).values()) {
    const few = numbers.slice(0, MOST_HOLDERS);
    few.forEach((a, i) => {
      for (const b of few.slice(i + 1)) pairs.add(`${a} ${b}`);
    });
  }
  return pairs;
}

// The numbers of the statements with each term, ascending.
const holdersOf = (said: readonly Said[]): ReadonlyMap<string, readonly number[]> =>
  groupByEach(said.keys(), (number) => (said[number] as Said).terms.keys());
