import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import type { Problem } from '../model/problem.js';
import { byCodeUnits } from '../text/by-code-units.js';

/** One file to read: its path as given, with forward slashes, and its real path. */
export interface InputFile {
  readonly given: string;
  readonly real: string;
}

/** The files that paths name, and what could not be found or looked into. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Takes a code and a sentence; returns a problem of the input. */
export function inputProblem(code: string, message: string): Problem {
  return { stage: 'input', code, message };
}

/**
 * Finds the files that paths name: files, folders (all files below, hidden ones left out) and globs with `*`, `**`, `?`
 * and `[a-z]`. A file named in several ways counts once, under its shortest name.
 *
 * @param paths files, folders, globs
 * @param cwd the folder that relative paths start from
 * @returns files in order of their real paths; a problem for each path that names nothing, and for each folder that may
 *   not be read
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<InputFiles> {
  const found = new Map<string, InputFile>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const at = await filesAt(forward(path), cwd);
    problems.push(...at.problems);
    for (const file of at.files) keepShortest(found, file);
  }
  return { files: [...found.values()].sort((a, b) => byCodeUnits(a.real, b.real)), problems };
}

const forward = (path: string): string => path.replaceAll('\\', '/');

function keepShortest(found: Map<string, InputFile>, file: InputFile): void {
  const known = found.get(file.real);
  const isShorter =
    known !== undefined && (file.given.length - known.given.length || byCodeUnits(file.given, known.given)) < 0;
  if (known === undefined || isShorter) found.set(file.real, file);
}

// The files at one path, or a problem.
async function filesAt(path: string, cwd: string): Promise<InputFiles> {
  const real = await realPathOf(resolve(cwd, path));
  if (real !== null) {
    const info = await stat(real);
    if (!info.isDirectory()) return { files: [{ given: path, real }], problems: [] };
    return someOf(await filesBelow(path, real, new Set()), `There is no file in the folder ${path}.`);
  }
  if (!/[*?[]/.test(path)) return someOf(NOTHING, `There is no file or folder ${path}.`);
  return someOf(await filesMatching(path, cwd), `No file matches ${path}.`);
}

const NOTHING: InputFiles = { files: [], problems: [] };

const someOf = (found: InputFiles, otherwise: string): InputFiles =>
  found.files.length + found.problems.length > 0
    ? found
    : { files: [], problems: [inputProblem('missing', otherwise)] };

async function realPathOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

// `seen` holds the folders above: a link that leads back up ends there.
async function filesBelow(given: string, real: string, seen: ReadonlySet<string>): Promise<InputFiles> {
  if (seen.has(real)) return NOTHING;
  const above = new Set(seen).add(real);
  const entries = await entriesOf(real);
  if (entries === null) return { files: [], problems: [inputProblem('unreadable', notRead(real))] };
  const found: InputFiles[] = [];
  for (const entry of entries) {
    const at = `${real}/${entry}`;
    const below = await realPathOf(at);
    const name = `${given.replace(/\/+$/, '')}/${entry}`;
    // What leads nowhere, or may not be looked at, is left to who reads it, and says why it cannot.
    const info = below === null ? null : await stat(below);
    if (below !== null && info?.isDirectory()) found.push(await filesBelow(name, below, above));
    else if (info === null || info.isFile()) found.push({ files: [{ given: name, real: below ?? at }], problems: [] });
  }
  return {
    files: found.flatMap(({ files }) => files),
    problems: found.flatMap(({ problems }) => problems),
  };
}

const notRead = (folder: string): string => `The folder ${folder} cannot be read; its files were left out.`;

// Null when the folder may not be read.
async function entriesOf(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(byCodeUnits);
  } catch {
    return null;
  }
}

// Walks the fixed part of the pattern first, then matches what lies below it.
async function filesMatching(pattern: string, cwd: string): Promise<InputFiles> {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => /[*?[]/.test(part));
  const fixed = parts.slice(0, wild).join('/');
  const base = isAbsolute(pattern) && fixed === '' ? '/' : resolve(cwd, fixed);
  const real = await realPathOf(base);
  if (real === null) return NOTHING;
  const matches = globPattern(parts.slice(wild));
  const lead = wild === 0 ? '' : `${fixed}/`;
  const { files, problems } = await filesBelow('', real, new Set());
  return {
    files: files
      .map(({ given, real: at }) => ({ given: given.slice(1), real: at }))
      .filter(({ given }) => matches.test(given))
      .map((file) => ({ ...file, given: lead + file.given })),
    problems,
  };
}

// Every star is bounded by its path part, so the pattern runs in time linear in the path for the parts of one name.
function globPattern(parts: readonly string[]): RegExp {
  const source = parts
    .map((part, i) => {
      if (part === '**') return i === parts.length - 1 ? '.*' : '(?:[^/]+/)*';
      const name = part.replace(/\[[\w-]{1,40}\]|\*+|[?.+^${}()|[\]\\]/g, (sign) => {
        if (sign.length > 1 && sign.startsWith('[')) return sign;
        if (sign.startsWith('*')) return '[^/]*';
        return sign === '?' ? '[^/]' : `\\${sign}`;
      });
      return i === parts.length - 1 ? name : `${name}/`;
    })
    .join('');
  try {
    return new RegExp(`^${source}$`);
  } catch {
    // A range that runs backwards, [z-a], matches nothing.
    return /^(?!)/;
  }
}
