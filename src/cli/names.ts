import { loadResources } from '../resources.js';
import { clusterNames, type NameRow } from '../story/entities/clusterNames.js';
import { matchNames } from '../story/entities/matchNames.js';
import { type Row, readRows } from './rows.js';
import { type Terminal, writeRow } from './terminal.js';

/** Options of `stemma names`. */
export interface NamesChoices {
  readonly pairs?: boolean;
}

/**
 * `stemma names`: names in, the entity of each out, in the same order. With `--pairs` each row holds two names and is
 * answered as it comes: score, decision and reasons.
 *
 * @param terminal where to read and write
 * @param files JSON Lines; standard input when none is named
 * @param choices the options of the command line
 */
export async function names(terminal: Terminal, files: readonly string[], choices: NamesChoices): Promise<void> {
  const lexicon = loadResources().entities.names;
  if (choices.pairs === true) {
    for await (const { id, a, b, schema } of readRows(terminal, files)) {
      const match = matchNames({ name: String(a ?? '') }, { name: String(b ?? '') }, lexicon, wordOf(schema));
      await writeRow(terminal, { id, ...match });
    }
    return;
  }
  const rows: NameRow[] = [];
  const given: unknown[] = [];
  for await (const row of readRows(terminal, files)) {
    rows.push(nameRow(row, rows.length));
    given.push(row.id);
  }
  const entities = clusterNames(rows, lexicon);
  for (const [i, entity] of entities.entries()) await writeRow(terminal, { id: given[i] ?? rows[i]?.id, entity });
}

function nameRow({ id, name, schema }: Row, number: number): NameRow {
  const kind = wordOf(schema);
  return { id: String(id ?? number), name: String(name ?? ''), ...(kind === undefined ? {} : { schema: kind }) };
}

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
