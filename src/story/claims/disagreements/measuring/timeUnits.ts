import type { Figure } from '../../../../model/annotation.js';
import { familyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['seconds', 1 / 86_400],
  ['minutes', 1 / 1440],
  ['hours', 1 / 24],
  ['days', 1],
  ['nights', 1],
  ['weeks', 7],
  ['months', 30.44],
  ['years', 365.25],
]);

/** Takes a unit of time; returns how many days one of it has; null for any other unit. */
export function daysOf(unit: string | null): number | null {
  return DAYS.get(unit ?? '') ?? null;
}

/**
 * Takes the key of what a number may be of, the number and the lexicon; says whether its unit allows that: "died after
 * a fall of 200 metres" counts no dead, and nobody rules for ten seconds.
 */
export function mayBeOf(key: string, { unit }: Figure, lexicon: DisagreementLexicon): boolean {
  const family = familyOf(key) ?? '';
  const isLength = lexicon.measures.has(unit ?? '') && lexicon.tallies.has(family);
  return !isLength && !((daysOf(unit) ?? 1) < 1 && lexicon.longLasting.has(family));
}
