import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Page } from '../../src/model/page.js';
import { decodeBytes } from '../../src/page/decode.js';

/** The repository's root, with a slash at the end. */
export const ROOT = new URL('../..', import.meta.url).pathname;

/** Takes a folder; gives a page for every file in it, in order of name, as the command line would. */
export function readPages(folder: string): Page[] {
  return readdirSync(folder)
    .filter((file) => !file.startsWith('.'))
    .sort()
    .map((file) => readPage(folder, file));
}

function readPage(folder: string, file: string): Page {
  const bytes = readFileSync(join(folder, file));
  return {
    id: parse(file).name,
    format: file.endsWith('.html') ? 'html' : 'text',
    content: decodeBytes(bytes).text,
    source: { file, url: null, sha256: createHash('sha256').update(bytes).digest('hex') },
    given: {},
  };
}
