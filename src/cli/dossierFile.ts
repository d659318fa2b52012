import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseJson } from '../text/parse-json.js';
import { type Terminal, UsageError } from './terminal.js';

/**
 * Reads a dossier, of which nothing is trusted yet.
 *
 * @param terminal where to read
 * @param path its file, or `-` for standard input
 * @param unread what to do when there is none, for the message
 * @returns what the file holds as JSON
 * @throws UsageError when there is no such file, or no JSON in it
 */
export async function readDossierFile(terminal: Terminal, path: string, unread = ''): Promise<unknown> {
  const source =
    path === '-'
      ? await readAll(terminal.stdin)
      : await readFile(resolve(terminal.cwd, path), 'utf8').catch(() => null);
  if (source === null) throw new UsageError(`${path} cannot be read${unread}.`);
  const dossier = parseJson(source);
  if (dossier === undefined) throw new UsageError(`${path} is not JSON, so it is no dossier.`);
  return dossier;
}
