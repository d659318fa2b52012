import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectLanguage } from '../article/language.js';
import type { Resources } from '../resources.js';
import type { BatchArticle } from '../story/lineage/stars.js';
import { readArticleRow } from './articleRows.js';
import { type Row, readRows } from './rows.js';
import { type Terminal, tell } from './terminal.js';

/** What is kept in memory of a row. */
export interface HeldRow extends BatchArticle {
  readonly language: string;
  /** Digest of the whole row. */
  readonly digest: string;
}

/**
 * Rows that wait on the disk until somebody may share text with them, so that memory does not grow with their texts.
 */
export interface HeldRows {
  /** In canonical order of their ids. */
  readonly rows: readonly HeldRow[];
  /** Takes the id of a row; returns it as JSON. Throws RangeError when there is none. */
  readonly rowOf: (id: string) => string;
  /** Gives the file back. */
  readonly close: () => void;
}

/**
 * Reads the rows of an input as far as tracing needs them. What is plain text under an id waits as it is; all else is
 * read as an article first.
 *
 * @param terminal where to read and complain; a second row of one id is told on standard error and left out
 * @param files see readRows
 * @param resources lexicons and models
 * @returns the rows, to be closed. Throws like readRows
 */
export async function holdRows(terminal: Terminal, files: readonly string[], resources: Resources): Promise<HeldRows> {
  const file = openHeap();
  const rows = new Map<string, HeldRow>();
  try {
    for await (const row of readRows(terminal, files)) {
      const waiting = waitingRow(row, resources) ?? (await articleOfRow(row, terminal, resources));
      if (waiting === null) continue;
      const { json, ...held } = waiting;
      if (rows.has(held.id)) {
        await tellTwin(terminal, held.id);
        continue;
      }
      rows.set(held.id, { ...held, digest: digestOf(json) });
      file.append(held.id, json);
    }
  } catch (error) {
    file.close();
    throw error;
  }
  const ordered = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rows: ordered, rowOf: file.textOf, close: file.close };
}

/** Says on standard error that a second row of one id is not used. */
export const tellTwin = (terminal: Terminal, id: string): Promise<void> =>
  tell(terminal, `The id ${id} stands twice; the second row was left out.`);

/** A row that is ready to wait, as JSON. */
type WaitingRow = Omit<HeldRow, 'digest'> & { readonly json: string };

/** Longer texts are read at once, so that they are refused before anything else is done. */
const LONGEST_HELD = 1_000_000;

function waitingRow(row: Row, resources: Resources): WaitingRow | null {
  const { id, text, lang, date, html, file, blocks } = row;
  if (typeof id !== 'string' || id === '' || typeof text !== 'string') return null;
  if ([html, file, blocks].some((other) => other !== undefined)) return null;
  if (text.length > LONGEST_HELD || text.trim() === '') return null;
  const language =
    typeof lang === 'string' && lang !== '' ? lang : (detectLanguage(text, resources.languageModel) ?? 'und');
  const day = typeof date === 'string' && /^\d{4}[-\dTWZ:.+]*$/.test(date) ? date : null;
  return { id, language, date: day, sameText: digestOf(text), json: JSON.stringify(row) };
}

// An article is a row too: what was read of a page need not be read again.
async function articleOfRow(row: Row, terminal: Terminal, resources: Resources): Promise<WaitingRow | null> {
  const member = await readArticleRow(row, terminal, resources);
  if (member === null) return null;
  const { article } = member;
  const { id, text, language, published } = article;
  return { id, language, date: published?.value ?? null, sameText: digestOf(text), json: JSON.stringify(article) };
}

/** So many hexadecimal digits tell any number of rows apart. */
const DIGEST_LENGTH = 32;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH);

/** Texts in a file, by a name for each. */
interface Heap {
  readonly append: (name: string, text: string) => void;
  readonly textOf: (name: string) => string;
  readonly close: () => void;
}

function openHeap(): Heap {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-'));
  const file = openSync(join(folder, 'rows'), 'wx+');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // An open file needs no name where the system allows it, and leaves nothing behind when the program is killed.
  if (process.platform !== 'win32') remove();
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  let end = 0;
  return {
    append(name, text) {
      const bytes = Buffer.from(text);
      places.set(name, { at: end, length: bytes.length });
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, end + done);
      end += bytes.length;
    },
    textOf(name) {
      const place = places.get(name);
      if (place === undefined) throw new RangeError(`No row has the id “${name}”.`);
      const bytes = Buffer.allocUnsafe(place.length);
      readSync(file, bytes, 0, place.length, place.at);
      return bytes.toString('utf8');
    },
    close() {
      closeSync(file);
      remove();
    },
  };
}
