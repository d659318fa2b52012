import type { Measured } from './measured.js';

/**
 * Takes a figure and all figures of its article, with their kinds and cores; returns the keys of its core for which the
 * article has no other value: the numbers of its parts are no other values.
 */
export function soleKeys(one: Counted, all: readonly Counted[]): ReadonlySet<string> {
  const others = all.filter(
    ({ kind, figure }) =>
      kind === one.kind &&
      figure.scope !== 'part' &&
      (kind === 'people' || figure.unit === one.figure.unit) &&
      figure.value !== one.figure.value,
  );
  return new Set([...one.core].filter((key) => !others.some(({ core }) => core.has(key))));
}

type Counted = Pick<Measured, 'figure' | 'kind' | 'core'>;
