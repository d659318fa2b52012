import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Page } from '../model/page.js';
import type { Problem } from '../model/problem.js';
import { decodeBytes, isBinary } from '../page/decode.js';
import { byCodeUnits } from '../text/by-code-units.js';
import { isRecord } from '../text/is-record.js';
import { parseJson } from '../text/parse-json.js';
import { codeOf } from './codeOf.js';
import { findFiles, type InputFile, inputProblem } from './inputPaths.js';
import {
  cannotRead,
  DERIVED_ID_LENGTH,
  formatOf,
  kindOf,
  MOST_BYTES,
  type ReadPage,
  readPageFile,
  readRowPage,
} from './inputRows.js';

/** What the inputs are read with: the standard input, and the folder that relative paths start from. */
export interface InputOptions {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly cwd: string;
}

/** What could be read of the inputs. */
export interface Inputs {
  /** In canonical order: by id, then by digest. No two have one id. */
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
  /** How many files and rows were looked at, readable or not. */
  readonly read: number;
}

/**
 * Reads files, folders, globs and standard input (`-`) into pages. Nothing throws: what cannot be read is a problem, in
 * one sentence, and the rest is unharmed. The order of the paths does not matter.
 *
 * @param paths what to read
 * @param options standard input and folder
 * @returns pages and problems; no pages when nothing could be read
 */
export async function readInputs(paths: readonly string[], options: InputOptions): Promise<Inputs> {
  const addresses = paths.filter((path) => /^[a-z][a-z0-9+.-]+:\/\//i.test(path));
  const local = paths.filter((path) => path !== '-' && !addresses.includes(path));
  const { files, problems } = await findFiles(local, options.cwd);
  const parts = [
    ...(await inOrder(files, readFileInput)),
    ...(paths.includes('-') ? await readStandardInput(options) : []),
  ];
  const pages = parts.flatMap(({ page, isRow, real }) => (page === null ? [] : [{ page, isRow, real }]));
  const named = nameFiles(pages);
  const { unique, clashes } = separateIds(named);
  return {
    pages: unique,
    problems: [
      ...addresses.map((url) =>
        inputProblem('cannot-fetch', `${url} was left out: this version cannot fetch pages yet.`),
      ),
      ...problems,
      ...parts.flatMap((part) => part.problems),
      ...clashes,
    ].sort(byMessage),
    read: parts.length,
  };
}

const byMessage = (a: Problem, b: Problem): number => byCodeUnits(a.message, b.message);

// A page with what its id depends on: rows carry theirs, files get theirs from their paths.
interface Part extends ReadPage {
  readonly isRow: boolean;
  readonly real: string;
}

const part = (read: ReadPage, isRow: boolean, real: string): Part => ({ ...read, isRow, real });

async function inOrder(
  files: readonly InputFile[],
  read: (file: InputFile) => Promise<readonly Part[]>,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const file of files) parts.push(...(await read(file)));
  return parts;
}

async function readFileInput({ given, real }: InputFile): Promise<readonly Part[]> {
  const kind = kindOf(given);
  if (typeof kind === 'object') {
    const problem = inputProblem('cannot-read-kind', cannotRead(given, kind.cannotRead));
    return [part({ page: null, problems: [problem] }, false, real)];
  }
  if (kind !== 'rows') return [part(await readPageFile(given, real, kind), false, real)];
  try {
    return await readRows(createReadStream(real), given, dirname(real));
  } catch (error) {
    const code = codeOf(error);
    return [
      part({ page: null, problems: [inputProblem('unreadable', `${given} cannot be read (${code}).`)] }, false, real),
    ];
  }
}

// Rows, one a line; a file that is one JSON value over several lines is read as a whole.
async function readRows(stream: Readable, name: string, folder: string): Promise<readonly Part[]> {
  const lines: string[] = [];
  const parts: Part[] = [];
  let size = 0;
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const clean = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (clean.trim() === '') continue;
    const row = parseJson(clean);
    const isRow = isRecord(row) && (parts.length > 0 || lines.length === 0);
    if (isRow) parts.push(part(await readRowPage(row, `${name}, line ${number}`, folder), true, name));
    else {
      lines.push(clean);
      size += clean.length;
      if (parts.length > 0) parts.push(notARow(name, number));
      if (size > MOST_BYTES) break;
    }
  }
  if (parts.length > 0) return parts;
  return lines.length === 0 ? [empty(name)] : readWhole(lines.join('\n'), name, folder);
}

const notARow = (name: string, line: number): Part =>
  part(
    { page: null, problems: [inputProblem('bad-row', `${name}, line ${line}: not a JSON object; left out.`)] },
    true,
    name,
  );
const empty = (name: string): Part =>
  part({ page: null, problems: [inputProblem('empty', `${name} is empty.`)] }, false, name);

async function readWhole(text: string, name: string, folder: string): Promise<readonly Part[]> {
  const value = parseJson(text);
  const rows = Array.isArray(value) ? value : isRecord(value) ? [value] : null;
  if (rows === null)
    return [part({ page: null, problems: [inputProblem('bad-row', `${name} holds no JSON rows.`)] }, false, name)];
  const parts: Part[] = [];
  for (const [i, row] of rows.entries())
    parts.push(
      isRecord(row) ? part(await readRowPage(row, `${name}, row ${i + 1}`, folder), true, name) : notARow(name, i + 1),
    );
  return parts;
}

const STANDARD_INPUT = 'standard input';

// Rows when it begins like JSON, else one text.
async function readStandardInput({ stdin, cwd }: InputOptions): Promise<readonly Part[]> {
  if (stdin.isTTY === true)
    return [
      part({ page: null, problems: [inputProblem('empty', 'Nothing is piped into the standard input.')] }, false, ''),
    ];
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  const bytes = Buffer.concat(chunks);
  if (/^[\s\uFEFF]*[[{]/.test(bytes.subarray(0, 200).toString('utf8')))
    return readRows(Readable.from([bytes]), STANDARD_INPUT, cwd);
  return [part(await readPiped(bytes, cwd), true, STANDARD_INPUT)];
}

async function readPiped(bytes: Buffer, cwd: string): Promise<ReadPage> {
  if (isBinary(bytes)) return { page: null, problems: [inputProblem('binary', 'The standard input is not text.')] };
  const { text } = decodeBytes(bytes);
  return readRowPage({ [formatOf(text)]: text }, STANDARD_INPUT, cwd);
}

// Gives every file the shortest tail of its path, without extension, that no other file shares.
function nameFiles(pages: readonly { page: Page; isRow: boolean; real: string }[]): readonly Page[] {
  const files = pages.filter(({ isRow }) => !isRow).map(({ real }) => real.replaceAll('\\', '/'));
  const counts = new Map<string, number>();
  const tails = (path: string): string[] => {
    const parts = path.split('/').filter((name) => name !== '');
    const bare = [...parts.slice(0, -1), (parts.at(-1) ?? '').replace(/(?<=.)\.[^.]+$/, '')];
    const lengths = parts.map((_, i) => i + 1);
    return [...lengths.map((n) => bare.slice(-n).join('/')), ...lengths.map((n) => parts.slice(-n).join('/'))];
  };
  for (const file of files) for (const tail of new Set(tails(file))) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  return pages.map(({ page, isRow, real }) => {
    if (isRow) return page;
    const id = tails(real.replaceAll('\\', '/')).find((tail) => counts.get(tail) === 1) ?? page.id;
    return { ...page, id };
  });
}

// Two different pages under one id would be one article: all but one get their digest behind it, and a problem says so.
function separateIds(pages: readonly Page[]): { unique: readonly Page[]; clashes: readonly Problem[] } {
  const sorted = [...pages].sort((a, b) => byCodeUnits(a.id, b.id) || byCodeUnits(a.source.sha256, b.source.sha256));
  const unique: Page[] = [];
  const clashes: Problem[] = [];
  const taken = new Map<string, string>();
  for (const page of sorted) {
    const known = taken.get(page.id);
    if (known === page.source.sha256) continue;
    const id = known === undefined ? page.id : `${page.id}-${page.source.sha256.slice(0, DERIVED_ID_LENGTH)}`;
    if (known !== undefined)
      clashes.push(
        inputProblem('same-id', `Two different inputs have the id ${page.id}; one of them is now called ${id}.`),
      );
    taken.set(id, page.source.sha256);
    unique.push({ ...page, id });
  }
  return { unique: unique.sort((a, b) => byCodeUnits(a.id, b.id)), clashes };
}
