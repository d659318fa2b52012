import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { GivenMetadata, Page, PageFormat } from '../model/page.js';
import type { Problem } from '../model/problem.js';
import { decodeBytes, isBinary } from '../page/decode.js';
import { codeOf } from './codeOf.js';
import { inputProblem } from './inputPaths.js';

/** A page, and what a reader should know of its reading; no page when it could not be read. */
export interface ReadPage {
  readonly page: Page | null;
  readonly problems: readonly Problem[];
}

/** The largest file or row that is read, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const refused = (code: string, message: string): ReadPage => ({ page: null, problems: [inputProblem(code, message)] });

/** What kind of input a file name announces: text, a page, rows, or one that this version cannot read. */
export type InputKind = PageFormat | 'rows' | 'unnamed' | { readonly cannotRead: string };

const KINDS: ReadonlyMap<string, InputKind> = new Map<string, InputKind>([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.json', 'rows'],
  ['.jsonl', 'rows'],
  ['.ndjson', 'rows'],
  ['', 'unnamed'],
  ['.pdf', { cannotRead: 'PDF files' }],
  ['.docx', { cannotRead: 'Word files' }],
  ['.eml', { cannotRead: 'e-mails' }],
  ['.mbox', { cannotRead: 'mailboxes' }],
  ['.warc', { cannotRead: 'web archives' }],
  ['.warc.gz', { cannotRead: 'web archives' }],
  ['.wacz', { cannotRead: 'web archives' }],
  ['.xml', { cannotRead: 'XML files and feeds' }],
  ['.rss', { cannotRead: 'feeds' }],
  ['.atom', { cannotRead: 'feeds' }],
  ['.opml', { cannotRead: 'lists of feeds' }],
]);

/** Takes a file's path; returns the kind that its name announces. */
export function kindOf(path: string): InputKind {
  const extension = /(?:\.warc)?\.[^./]{1,10}$/.exec(basename(path).toLowerCase())?.[0] ?? '';
  return KINDS.get(extension) ?? { cannotRead: `files of the kind ${extension}` };
}

/**
 * Reads one file of text or HTML.
 *
 * @param given its path as given, for `source.file` and for sentences
 * @param path where it is
 * @param format what it is; `unnamed` is looked at
 * @returns the page, under its file name without extension; no page and one problem when it is missing, empty, too
 *   large or no text
 */
export async function readPageFile(given: string, path: string, format: PageFormat | 'unnamed'): Promise<ReadPage> {
  const bytes = await readBytes(given, path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (isBinary(bytes)) return refused('binary', `${given} is not text; this version cannot read it.`);
  const { text, charset, lossy } = decodeBytes(bytes);
  if (text.trim() === '') return refused('empty', `${given} is empty.`);
  const found = format === 'unnamed' ? formatOf(text) : format;
  const source = { file: given, url: null, sha256: sha256(bytes) };
  const page: Page = {
    id: basename(given).replace(/\.[^.]+$/, '') || basename(given),
    format: found,
    content: text,
    source,
    given: {},
  };
  return { page, problems: charsetProblems(given, charset, lossy) };
}

async function readBytes(given: string, path: string): Promise<Uint8Array | ReadPage> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return refused('unreadable', `${given} is a folder, not a file.`);
    if (info.size > MOST_BYTES) return refused('too-large', `${given} is larger than 20 MB and was left out.`);
    if (info.size === 0) return refused('empty', `${given} is empty.`);
    return await readFile(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return refused('missing', `There is no file ${given}.`);
    return refused('unreadable', `${given} cannot be read (${code}).`);
  }
}

/** Takes a text of unknown kind; says whether it is HTML or plain text. */
export function formatOf(text: string): PageFormat {
  return /^\s*(?:<!doctype html|<html|<head|<body|<!--)/i.test(text.slice(0, 500)) ? 'html' : 'text';
}

function charsetProblems(given: string, charset: string, lossy: boolean): readonly Problem[] {
  if (lossy)
    return [
      inputProblem('bytes-replaced', `${given} holds bytes that are not ${charset}; they were replaced by \uFFFD.`),
    ];
  if (charset === 'utf-8' || charset.startsWith('utf-16')) return [];
  return [inputProblem('not-utf-8', `${given} is not UTF-8; it was read as ${charset}.`)];
}

/** One object of a JSON Lines input. */
export type InputRow = Readonly<Record<string, unknown>>;

/**
 * Makes a page of one row: `{id, html|text|file|url, date?, outlet?, title?, lang?}`, or passim's `{id, series, text}`.
 * A row without id gets one from its content. A row that has only an address is not fetched.
 *
 * @param row the parsed object
 * @param where what to call the row in a sentence ("rows.jsonl, line 3")
 * @param folder where a relative `file` starts from
 * @returns the page; no page and one problem when the row holds none
 */
export async function readRowPage(row: InputRow, where: string, folder: string): Promise<ReadPage> {
  const { html, text, file, url } = row;
  const address = typeof url === 'string' ? url : null;
  if (typeof file === 'string') return readRowFile(row, file, resolve(folder, file));
  const content = typeof html === 'string' ? html : typeof text === 'string' ? text : null;
  if (content === null && address !== null)
    return refused('cannot-fetch', `${where}: this version cannot fetch ${address}.`);
  if (content === null) return refused('bad-row', `${where}: the row has none of html, text, file and url.`);
  if (content.trim() === '') return refused('empty', `${where}: the text is empty.`);
  if (Buffer.byteLength(content) > MOST_BYTES) return refused('too-large', `${where}: the row is larger than 20 MB.`);
  const digest = sha256(content);
  const page: Page = {
    id: idOf(row) ?? digest.slice(0, DERIVED_ID_LENGTH),
    format: typeof html === 'string' ? 'html' : 'text',
    content: content.replace(/^\uFEFF/, ''),
    source: { file: null, url: address, sha256: digest },
    given: givenOf(row),
  };
  return { page, problems: [] };
}

/** How many hexadecimal digits of the digest make the id of a row that has none. */
export const DERIVED_ID_LENGTH = 16;

async function readRowFile(row: InputRow, given: string, path: string): Promise<ReadPage> {
  const kind = kindOf(given);
  if (typeof kind === 'object') return refused('cannot-read-kind', cannotRead(given, kind.cannotRead));
  const forward = given.replaceAll('\\', '/');
  const { page, problems } = await readPageFile(forward, path, kind === 'rows' ? 'unnamed' : kind);
  if (page === null) return { page, problems };
  const url = typeof row.url === 'string' ? row.url : null;
  return {
    page: { ...page, id: idOf(row) ?? page.id, source: { ...page.source, url }, given: givenOf(row) },
    problems,
  };
}

/** Takes a path and a name for its kind; returns the sentence that says we cannot read it. */
export function cannotRead(given: string, kind: string): string {
  return `${given} was left out: this version cannot read ${kind} yet.`;
}

function idOf({ id }: InputRow): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : null;
}

function givenOf({ title, outlet, series, date, lang }: InputRow): GivenMetadata {
  const name = outlet ?? series;
  return {
    ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}),
    ...(typeof name === 'string' && name.trim() !== '' ? { outlet: name } : {}),
    ...(typeof date === 'string' && /^\d{4}(?!\d)/.test(date) ? { date } : {}),
    ...(typeof lang === 'string' && /^[a-z]{2,3}$/.test(lang) ? { lang } : {}),
  };
}
