import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Lie, verifyDossier } from '../dossier/verifyDossier.js';
import { readDossierFile } from './dossierFile.js';
import { type Terminal, tell, withoutControls, write } from './terminal.js';

/**
 * `stemma verify`: slices every receipt of a dossier again and compares the digests of the files it was made from.
 *
 * @param terminal where to read and write
 * @param path the dossier, or `-` for standard input
 * @param folders where the articles lie now, if they were moved
 * @returns 0 when nothing false was found, 1 otherwise; each lie is one line on standard output
 * @throws UsageError when there is no dossier to read
 */
export async function verify(terminal: Terminal, path: string, folders: readonly string[]): Promise<number> {
  const dossier = await readDossierFile(terminal, path);
  const {
    lies: moved,
    checked,
    missing,
  } = await digestLies(dossier, [terminal.cwd, ...folders.map((f) => resolve(terminal.cwd, f))]);
  const lies = [...verifyDossier(dossier), ...moved];
  for (const { where, message } of lies) await write(terminal.stdout, `${withoutControls(`${where}: ${message}`)}\n`);
  const digests = `${checked} of ${checked + missing} files re-read${missing > 0 ? ' (the others are not here; name their folder to check them)' : ''}`;
  await tell(terminal, lies.length === 0 ? `Every receipt holds; ${digests}.` : `${lies.length} false; ${digests}.`);
  return lies.length === 0 ? 0 : 1;
}

interface Digests {
  readonly lies: readonly Lie[];
  readonly checked: number;
  readonly missing: number;
}

// A file that is at hand must still have the digest that the dossier names; one that is not at hand proves nothing.
async function digestLies(dossier: unknown, folders: readonly string[]): Promise<Digests> {
  const articles = articlesOf(dossier);
  const lies: Lie[] = [];
  let checked = 0;
  let missing = 0;
  for (const [i, { file, sha256 }] of articles.entries()) {
    if (file === null) continue;
    const bytes = await firstReadable([
      ...folders.map((f) => resolve(f, file)),
      ...folders.map((f) => join(f, basename(file))),
    ]);
    if (bytes === null) missing += 1;
    else {
      checked += 1;
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (digest !== sha256)
        lies.push({
          where: `$.articles[${i}].source.sha256`,
          message: `${file} has changed: its digest is ${digest}.`,
        });
    }
  }
  return { lies, checked, missing };
}

function articlesOf(dossier: unknown): { file: string | null; sha256: string }[] {
  const articles: unknown = (dossier as { articles?: unknown } | null)?.articles;
  if (!Array.isArray(articles)) return [];
  return articles.map((article: { source?: { file?: unknown; sha256?: unknown } } | null) => ({
    file: typeof article?.source?.file === 'string' ? article.source.file : null,
    sha256: String(article?.source?.sha256 ?? ''),
  }));
}

async function firstReadable(paths: readonly string[]): Promise<Uint8Array | null> {
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) return bytes;
  }
  return null;
}
