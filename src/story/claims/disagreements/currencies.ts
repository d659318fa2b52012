import { groupBy } from '../../../text/group-by.js';
import { hasEqualValue } from './equalNumbers.js';
import type { FigureGroup } from './figureSides.js';
import type { Measured } from './measured.js';

/**
 * Finds sums of money to which one copy of a sentence gives another currency than the copies that agree ("liras" for
 * "dollars").
 *
 * @param sets figures of one measure, all figures of the story
 * @returns one group a sum: those who agree, also in words of their own, and the one who differs; empty when fewer than
 *   two agree
 */
export function swappedCurrencies(sets: readonly (readonly Measured[])[]): readonly FigureGroup[] {
  const setOf = new Map(sets.flatMap((set) => set.map((m) => [m, set] as const)));
  const copied = sets.flat().filter((m) => m.kind === 'money' && m.family >= 0 && m.figure.unit !== null);
  return [...groupBy(copied, ({ family, figure }) => `${family} ${figure.value}`).values()].flatMap((copies) => {
    const [odd = [], agreed, third] = [...groupBy(copies, ({ figure }) => figure.unit).values()].sort(byLength);
    const [one, first] = [odd[0], agreed?.[0]];
    if (one === undefined || first === undefined || third !== undefined) return [];
    if (odd.length > 1 || (agreed ?? []).length < 2) return [];
    const own = (setOf.get(first) ?? []).filter((m) => hasEqualValue(m, first) && m.figure.unit === first.figure.unit);
    const others = [...new Set([...(agreed ?? []), ...own])];
    return [groupOf(others, one)];
  });
}

const byLength = (a: readonly Measured[], b: readonly Measured[]): number => a.length - b.length;

const groupOf = (agreed: readonly Measured[], odd: Measured): FigureGroup => ({
  members: [...agreed, odd],
  sides: [agreed, [odd]],
  verdict: 'damage',
  afterRepair: 'same',
  divergent: false,
  isChange: false,
  why: 'one text is a copy that has put another currency',
});
