import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OutletFamily } from '../story/lineage/lexicon.js';
import { parseJson } from '../text/parse-json.js';
import { codeOf } from './codeOf.js';
import { type Terminal, UsageError } from './terminal.js';

/**
 * Reads who owns which outlets: a JSON list of `{"name": "the owner", "outlets": ["one", "another"]}`.
 *
 * @param terminal where to read
 * @param file its path; undefined when there is none
 * @returns the families; none without a file
 * @throws UsageError when the file cannot be read, holds anything else, or puts one outlet into two families
 */
export async function readFamilies(terminal: Terminal, file: string | undefined): Promise<readonly OutletFamily[]> {
  if (file === undefined) return [];
  const families = parse(file, await contentOf(terminal, file));
  const owners = new Map<string, string>();
  for (const { name, outlets } of families) {
    for (const outlet of outlets) {
      const other = owners.get(outlet);
      if (other !== undefined && other !== name)
        throw new UsageError(`${file}: ${outlet} stands under two owners, ${other} and ${name}.`);
      owners.set(outlet, name);
    }
  }
  return families;
}

async function contentOf(terminal: Terminal, file: string): Promise<string> {
  try {
    return await readFile(resolve(terminal.cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${codeOf(error)}).`);
  }
}

function parse(file: string, content: string): readonly OutletFamily[] {
  const wanted = `${file} must be a JSON list of {"name": "the owner", "outlets": ["an outlet", …]}.`;
  const given = parseJson(content.replace(/^\uFEFF/u, ''));
  if (!Array.isArray(given) || !given.every(isFamily)) throw new UsageError(wanted);
  return given;
}

function isFamily(given: unknown): given is OutletFamily {
  const { name, outlets } = (given ?? {}) as { readonly name?: unknown; readonly outlets?: unknown };
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  return isText(name) && Array.isArray(outlets) && outlets.length > 0 && outlets.every(isText);
}
