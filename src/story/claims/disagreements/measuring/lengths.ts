import { isBreak } from '../../../../text/clauses.js';
import type { Token } from '../../../../text/tokens.js';
import { familyOf, isFamily, keysIn } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';
import type { Place } from './measured.js';
import { daysOf, mayBeOf } from './timeUnits.js';

/** A verb that ends something stands at most so many words before "after": "broken off on Thursday after". */
const NEAR_AFTER = 3;

/**
 * Reads of what event a length of time is told: “The hearing in the town hall lasted four hours”, “The hearing was
 * broken off after two hours”, “They talked for three hours”.
 *
 * @param place the figure, its sentence and article
 * @param lexicon verbs of lasting and ending, families of what has a length
 * @returns keys of the nouns that name the event; null when it is told of none
 */
export function eventOfLength(place: Place, lexicon: DisagreementLexicon): ReadonlySet<string> | null {
  if (daysOf(place.figure.unit) === null || place.figure.value === null) return null;
  const before = place.sentence.tokens.filter(({ end }) => end <= place.figure.start);
  const verb = verbAt(before, lexicon);
  const told = verb >= 0 ? subjectOf(before.slice(0, verb), lexicon) : talksFor(before, lexicon);
  const event = told.filter((key) => mayBeOf(key, place.figure, lexicon));
  return event.length === 0 ? null : new Set(event);
}

// The index of the verb that gives the number: "lasted", "went on for", "was broken off after"; -1 without one.
function verbAt(before: readonly Token[], { lastings, endings, lengthLinks }: DisagreementLexicon): number {
  const last = before.length - 1;
  const link = lengthLinks.get(before[last]?.lower ?? '');
  const from = link === 'end' ? last - NEAR_AFTER : link === 'span' ? last - 1 : last;
  for (let i = link === undefined ? last : last - 1; i >= Math.max(0, from); i -= 1) {
    const verbs = link === 'end' ? endings : lastings;
    if (verbs.has(`${before[i - 1]?.lower} ${before[i]?.lower}`)) return i - 1;
    if (verbs.has(before[i]?.lower ?? '')) return i;
  }
  return -1;
}

// What tells in the noun that the clause before the verb begins with, or, where it has none ("…, which was closed at
// nine, and lasted"), in that of the clause before it.
function subjectOf(before: readonly Token[], lexicon: DisagreementLexicon): readonly string[] {
  const { coordinators, relatives, complementizers, circumstances } = lexicon.clauses;
  const opens = ({ lower }: Token): boolean =>
    coordinators.has(lower) || relatives.has(lower) || complementizers.has(lower);
  let end = before.length;
  while (end > 0) {
    const start = before.findLastIndex((token, i) => i < end && (isBreak(token) || opens(token))) + 1;
    if (relatives.has(before[start - 1]?.lower ?? '')) {
      end = start - 1;
      continue;
    }
    const clause = before.slice(start, end);
    const stop = clause.findIndex(
      ({ lower }) =>
        circumstances.has(lower) ||
        lexicon.partitives.has(lower) ||
        lexicon.passives.has(lower) ||
        lexicon.earlier.has(lower) ||
        lexicon.phases.has(lower),
    );
    const keys = keysIn(stop < 0 ? clause : clause.slice(0, stop), lexicon);
    const known = keys.filter(isFamily);
    if (keys.length > 0) return known.length > 0 ? known : keys;
    end = start - 1;
  }
  return [];
}

// "Talked to his counterpart for three hours": what is told last of what takes its time.
function talksFor(before: readonly Token[], lexicon: DisagreementLexicon): readonly string[] {
  const isLinked = lexicon.lengthLinks.get(before.at(-1)?.lower ?? '') === 'span';
  const told = isLinked ? keysIn(before, lexicon).findLast((key) => takesTime(key, lexicon)) : undefined;
  return told === undefined ? [] : [told];
}

const takesTime = (key: string, { measured, longLasting, funds }: DisagreementLexicon): boolean => {
  const family = familyOf(key) ?? '';
  return measured.has(family) && !longLasting.has(family) && !funds.has(family);
};
