import type { JudgedName, Judgement } from '../model/judgement.js';
import { type Row, readRows } from './rows.js';
import { type Terminal, UsageError } from './terminal.js';

/**
 * Reads a file of judgements, JSON Lines that are only ever added to: `{"merge": [names]}`, `{"split": [names]}`, and
 * `{"undo": n}`, which takes back judgement n. Judgements are numbered by their lines, blank ones apart. A name is a
 * string, or `{"name", "article"}` for one article only; `by` and `date` are kept as written.
 *
 * @param terminal where to read
 * @param file its path; undefined when there is none
 * @returns the judgements that stand, in order; none without a file
 * @throws UsageError when the file cannot be read or a line says no judgement: dropping one silently would change the
 *   result
 */
export async function readJudgements(terminal: Terminal, file: string | undefined): Promise<readonly Judgement[]> {
  const standing = new Map<number, Judgement>();
  if (file === undefined) return [];
  let number = 0;
  for await (const row of readRows(terminal, [file])) {
    number += 1;
    const judgement = judgementOf(row, number);
    if (judgement !== null) standing.set(number, judgement);
    else if (!standing.delete(Number(row.undo)))
      throw new UsageError(
        `${file}, judgement ${number}: it must hold "merge" or "split" with two names or more, or "undo" with the number of a judgement that stands.`,
      );
  }
  return [...standing.values()];
}

function judgementOf({ merge, split, by, date }: Row, number: number): Judgement | null {
  const verdict = merge === undefined ? 'split' : 'merge';
  const given = merge ?? split;
  const names = Array.isArray(given) ? (given as readonly unknown[]).map(nameOf) : [];
  if (names.length < 2 || names.includes(null)) return null;
  return {
    number,
    verdict,
    names: names.filter((name) => name !== null),
    ...(typeof by === 'string' ? { by } : {}),
    ...(typeof date === 'string' ? { date } : {}),
  };
}

function nameOf(given: unknown): JudgedName | null {
  if (typeof given === 'string') return given.trim() === '' ? null : { name: given.trim() };
  const { name, article } = (given ?? {}) as Row;
  if (typeof name !== 'string' || name.trim() === '') return null;
  return { name: name.trim(), ...(typeof article === 'string' ? { article } : {}) };
}
