import { phraseFrom } from '../../text/phrases.js';
import type { Draft, ReadFigure } from './draft.js';
import { isCountable } from './units.js';

/** So small a number may stand for anything: two of one thing and two of another are in every text. */
const LEAST_TELLING = 10;
/** What an equal number elsewhere does not tell of a bare one: a rank, a year, an age, a share. */
const OF_THEIR_OWN: readonly string[] = ['ordinal', 'year', 'years', 'share', 'times'];

/**
 * Gives figures that count nothing known what the same number counts elsewhere in the article, where all of these count
 * one thing ("the lead shrinks from 317" after "317 votes"), and then what their partners count: "from 317 to 90", and
 * "49 of 101" what the sentence counted before.
 *
 * @param found the figures of an article, in reading order
 * @returns them in the same order; those that nothing tells of as they were
 */
export function withPartners<T extends ReadFigure>(found: readonly T[]): readonly T[] {
  const units = unitsByNumber(found);
  const told = found.map((one): T => {
    const [unit, ...others] = isOpen(one.draft) ? (units.get(one.draft.value ?? 0) ?? []) : [];
    return unit === undefined || others.length > 0 ? one : withUnit(one, unit);
  });
  return told.map((one, i): T => {
    if (!isOpen(one.draft)) return one;
    const before = linkOf(told[i - 1], one);
    const link = before ?? linkOf(one, told[i + 1]);
    if (link === null) return one;
    const partner = told[before === null ? i + 1 : i - 1];
    const unit = partner?.draft.unit ?? (link === 'of' ? countedHere(told, i) : null);
    return unit === null || OF_THEIR_OWN.includes(unit) ? one : withUnit(one, unit);
  });
}

const withUnit = <T extends ReadFigure>(one: T, unit: string): T => ({ ...one, draft: { ...one.draft, unit } });

const isOpen = ({ unit, value, noun }: Draft): boolean => unit === null && value !== null && noun === '';

function unitsByNumber(found: readonly ReadFigure[]): ReadonlyMap<number, readonly string[]> {
  const units = new Map<number, string[]>();
  for (const { draft } of found) {
    const { value, unit } = draft;
    if (value === null || unit === null || Math.abs(value) < LEAST_TELLING) continue;
    const known = units.get(value) ?? [];
    if (!known.includes(unit)) units.set(value, [...known, unit]);
  }
  for (const [value, [unit = '']] of units) if (OF_THEIR_OWN.includes(unit)) units.delete(value);
  return units;
}

// Two numbers of one thing with only the link between: "from 317 to 90", "49 of 101", "212 out of 340".
function linkOf(one: ReadFigure | undefined, other: ReadFigure | undefined): 'change' | 'of' | null {
  if (one === undefined || other === undefined || one.line !== other.line) return null;
  const { pieces, lexicon } = one.line;
  const [at, end] = [one.draft.to, other.draft.from];
  const opener = lexicon.rangeOpeners.get(pieces[one.draft.from - 1]?.lower ?? '');
  if (end - at === 1 && pieces[at]?.lower === opener) return 'change';
  const isPart = pieces.slice(at, end).some(({ lower }) => lexicon.of.has(lower));
  const length = phraseFrom(pieces, at, lexicon.outOf) || (isPart ? 1 : 0);
  return isPart && at + length === end ? 'of' : null;
}

// The last thing that the sentence counts before.
function countedHere(figures: readonly ReadFigure[], at: number): string | null {
  const line = figures[at]?.line;
  for (let i = at - 1; figures[i] !== undefined && figures[i]?.line === line; i -= 1) {
    const { draft, line: own } = figures[i] as ReadFigure;
    if (isCountable(draft.unit, own.lexicon)) return draft.unit;
  }
  return null;
}
