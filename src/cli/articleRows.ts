import type { Article, Block } from '../model/article.js';
import type { Page } from '../model/page.js';
import { type ReadArticle, readArticle, readPage } from '../pipeline.js';
import type { Resources } from '../resources.js';
import { isRecord } from '../text/is-record.js';
import { readRowPage } from './inputRows.js';
import type { Row } from './rows.js';
import { type Terminal, writeProblems } from './terminal.js';

/**
 * Reads one row of the commands that take articles: either an Article as `stemma read` writes it, or
 * `{id, text, date?, title?, outlet?, lang?}`. What the row cannot give is told on standard error.
 *
 * @param row the parsed row
 * @param terminal where to complain
 * @param resources lexicons and models
 * @returns the article, its `text` exactly as given; null when the row holds none
 */
export async function readArticleRow(row: Row, terminal: Terminal, resources: Resources): Promise<ReadArticle | null> {
  const article = articleIn(row);
  if (article !== null) return readArticle(article, resources);
  const page = await pageOfRow(row, terminal);
  return page === null ? null : readPage(page, resources).value;
}

/**
 * Takes a row `{id, html|text|file|url, …}`; returns its page, null (and says why on standard error) when it holds
 * none.
 */
export async function pageOfRow(row: Row, terminal: Terminal): Promise<Page | null> {
  const { page, problems } = await readRowPage(row, `row ${String(row.id ?? 'without id')}`, terminal.cwd);
  await writeProblems(terminal, problems);
  return page;
}

// An Article is known by its blocks; a row that only looks like one is read as text.
function articleIn(row: Row): Article | null {
  const { id, text, blocks, source } = row as Partial<Record<keyof Article, unknown>>;
  if (typeof id !== 'string' || id === '' || typeof text !== 'string' || !Array.isArray(blocks)) return null;
  if (!blocks.every((block, i) => isBlock(block, text, blocks[i - 1]))) return null;
  const given = row as unknown as Partial<Article>;
  return {
    id: given.id as Article['id'],
    source: isRecord(source) ? (source as unknown as Article['source']) : { file: null, url: null, sha256: '' },
    text,
    title: isSpan(given.title, text) ? given.title : null,
    byline: isSpan(given.byline, text) ? given.byline : null,
    authors: namedIn(given.authors),
    outlet: isRecord(given.outlet) && typeof given.outlet.name === 'string' ? given.outlet : null,
    published: isRecord(given.published) && typeof given.published.value === 'string' ? given.published : null,
    updated: isRecord(given.updated) && typeof given.updated.value === 'string' ? given.updated : null,
    canonicalUrl: typeof given.canonicalUrl === 'string' ? given.canonicalUrl : null,
    section: typeof given.section === 'string' ? given.section : null,
    credits: namedIn(given.credits),
    language: typeof given.language === 'string' ? given.language : 'und',
    transmission: { kind: 'unknown', from: null, confidence: 0, receipts: [] },
    blocks: blocks as readonly Block[],
    damage: [],
  };
}

// The entries of a list that have a name.
const namedIn = <T extends { readonly name: string }>(list: readonly T[] | undefined): readonly T[] =>
  Array.isArray(list) ? list.filter((one: unknown) => isRecord(one) && typeof one.name === 'string') : [];

function isSpan(value: unknown, text: string): value is { readonly start: number; readonly end: number } {
  if (!isRecord(value)) return false;
  const { start, end } = value;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= text.length
  );
}

const isBlock = (value: unknown, text: string, before: unknown): boolean =>
  isSpan(value, text) && (!isSpan(before, text) || before.end <= value.start);
