import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { isRecord } from '../text/is-record.js';
import { parseJson } from '../text/parse-json.js';
import { codeOf } from './codeOf.js';
import { type Terminal, tell, UsageError } from './terminal.js';

/** One object of a JSON Lines input. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Lines from files or, with no files, from standard input, row by row. A line that is no JSON object is told
 * on standard error and left out.
 *
 * @param terminal where to read and complain
 * @param files paths; `-` is standard input
 * @returns the rows, as they come
 * @throws UsageError when nothing is piped in and no file is named, when a file cannot be opened, and at the end when
 *   not a single row could be read from a non-empty input
 */
export async function* readRows(terminal: Terminal, files: readonly string[]): AsyncGenerator<Row> {
  const names = files.length > 0 ? files : ['-'];
  let read = 0;
  let refused = 0;
  for (const name of names) {
    let number = 0;
    for await (const line of linesOf(terminal, name)) {
      number += 1;
      if (line.trim() === '') continue;
      const row = parseRow(number === 1 ? line.replace(/^\uFEFF/, '') : line);
      if (row === null) {
        refused += 1;
        await tell(terminal, `${name === '-' ? 'standard input' : name}, line ${number}: not a JSON object; left out.`);
      } else {
        read += 1;
        yield row;
      }
    }
  }
  if (read === 0 && refused > 0)
    throw new UsageError('No row could be read: the input must be JSON Lines, one object a line.');
}

async function* linesOf(terminal: Terminal, name: string): AsyncGenerator<string> {
  if (name === '-' && terminal.stdin.isTTY) throw new UsageError('Nothing to read: name a file or pipe JSON Lines in.');
  const file = name === '-' ? null : await openFile(resolve(terminal.cwd, name), name);
  try {
    yield* createInterface({
      input: file === null ? terminal.stdin : file.createReadStream(),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
  } finally {
    await file?.close();
  }
}

async function openFile(path: string, name: string): Promise<Awaited<ReturnType<typeof open>>> {
  try {
    const file = await open(path);
    if ((await file.stat()).isDirectory())
      throw new UsageError(`${name} is a folder; this command reads JSON Lines files.`);
    return file;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} cannot be read: ${codeOf(error)}.`);
  }
}

function parseRow(line: string): Row | null {
  const value = parseJson(line);
  return isRecord(value) ? value : null;
}
