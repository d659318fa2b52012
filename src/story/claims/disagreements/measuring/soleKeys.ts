import type { DisagreementLexicon } from '../lexicon.js';
import { isMoreThan } from './margins.js';
import type { Measured } from './measured.js';
import { daysOf } from './timeUnits.js';

/** What is asked of a figure here. */
type Counted = Pick<Measured, 'figure' | 'kind' | 'core' | 'sentence'>;

/**
 * Takes the figures of an article, with their kinds and cores; returns what says of each the keys of its core for which
 * the article has no other value: the numbers of its parts, and by how much it is more than another, are no other
 * values. Linear in figures and keys.
 */
export function soleKeysOf(
  all: readonly Counted[],
  lexicon: DisagreementLexicon,
): (one: Counted) => ReadonlySet<string> {
  const values = new Map<string, Set<number | null>>();
  for (const one of all) {
    if (one.figure.scope === 'part' || isMoreThan(one, lexicon)) continue;
    for (const key of one.core) {
      const known = values.get(keyOf(one, key));
      if (known === undefined) values.set(keyOf(one, key), new Set([amountOf(one)]));
      else known.add(amountOf(one));
    }
  }
  const hasOther = (one: Counted, key: string): boolean => {
    const known = values.get(keyOf(one, key));
    return known !== undefined && known.size > (known.has(amountOf(one)) ? 1 : 0);
  };
  return (one) => new Set([...one.core].filter((key) => !hasOther(one, key)));
}

// People are people whatever they are called, and 90 minutes are an hour and a half.
const keyOf = ({ kind, figure }: Counted, key: string): string =>
  `${kind} | ${kind === 'people' || kind === 'duration' ? '' : figure.unit} | ${key}`;

const amountOf = ({ figure: { value, unit } }: Counted): number | null =>
  value === null ? null : value * (daysOf(unit) ?? 1);
