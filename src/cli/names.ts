import { loadResources } from '../resources.js';
import { clusterNames, type NameRow } from '../story/entities/clusterNames.js';
import { matchNames } from '../story/entities/matchNames.js';
import { judgementProblems } from '../story/entities/settleJudgements.js';
import { readJudgements } from './judgements.js';
import { type Row, readRows } from './rows.js';
import { type Terminal, writeProblems, writeRow } from './terminal.js';

/** Options of `stemma names`. */
export interface NamesChoices {
  readonly pairs?: boolean;
  /** Path of a file of judgements. */
  readonly judgements?: string;
}

/**
 * `stemma names`: names in, the entity of each out, in the same order. With `--pairs` each row holds two names and is
 * answered as it comes: score, decision and reasons. What was judged about names (`--judgements`) comes before all
 * likeness; the row then carries the numbers of the judgements.
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
  const judgements = await readJudgements(terminal, choices.judgements);
  const clusters = clusterNames(rows, lexicon, judgements);
  await writeProblems(terminal, judgementProblems(judgements, [clusters.outcome]));
  for (const [i, { entity, judged }] of clusters.rows.entries()) {
    const id = given[i] ?? rows[i]?.id;
    await writeRow(terminal, judged.length > 0 ? { id, entity, judged } : { id, entity });
  }
}

function nameRow({ id, name, schema }: Row, number: number): NameRow {
  const kind = wordOf(schema);
  return { id: String(id ?? number), name: String(name ?? ''), ...(kind === undefined ? {} : { schema: kind }) };
}

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
