import type { Page } from '../model/page.js';
import { annotateAlone, diagnose, groupReadArticles, limitProblems, type ReadArticle, readPage } from '../pipeline.js';
import { loadResources, type Resources } from '../resources.js';
import { pageOfRow, readArticleRow } from './articleRows.js';
import { holdRows, tellTwin } from './heldRows.js';
import { readInputs } from './inputs.js';
import type { NamesChoices } from './names.js';
import { readRows } from './rows.js';
import { type Terminal, UsageError, writeProblems, writeRow } from './terminal.js';
import { traceRows } from './traceRows.js';
import { traceStored } from './traceStored.js';

/** Rows, or paths of files that are no rows. */
type Filter = (terminal: Terminal, files: readonly string[], options: FilterChoices) => Promise<void>;

/** Options of single commands: those of `names`, and `database` of `trace`. */
export interface FilterChoices extends NamesChoices {
  readonly database?: string;
}

/**
 * `stemma read`: pages in, one article a line out. Rows are answered as they come; paths are read in canonical order.
 */
export const read: Filter = async (terminal, files) => {
  const resources = loadResources();
  if (files.some((file) => file !== '-')) return readFiles(terminal, files, resources);
  for await (const row of readRows(terminal, files)) {
    const page = await pageOfRow(row, terminal);
    if (page === null) continue;
    await writeArticle(terminal, page, resources);
  }
};

async function readFiles(terminal: Terminal, files: readonly string[], resources: Resources): Promise<void> {
  const { pages, problems } = await readInputs(files, terminal);
  await writeProblems(terminal, problems);
  if (pages.length === 0) throw new UsageError('No input could be read.');
  for (const page of pages) await writeArticle(terminal, page, resources);
}

async function writeArticle(terminal: Terminal, page: Page, resources: Resources): Promise<void> {
  const { value, problems } = readPage(page, resources);
  await writeProblems(terminal, problems);
  await writeRow(terminal, diagnose(value, resources).article);
}

/** `stemma annotate`: one article a line in, the same with its annotations and the entities of the article out. */
export const annotate: Filter = async (terminal, files) => {
  const resources = loadResources();
  for await (const row of readRows(terminal, files)) {
    const member = await readArticleRow(row, terminal, resources);
    if (member === null) continue;
    await writeProblems(terminal, limitProblems(member.article, resources));
    const { articles, entities } = annotateAlone(diagnose(member, resources), resources, member.article.id);
    for (const { article, reading: _, ...annotations } of articles)
      await writeRow(terminal, { ...article, ...annotations, entities });
  }
};

/** `stemma group`: articles in, `{id, story}` for each of them out, in the order in which they came. */
export const group: Filter = async (terminal, files) => {
  const resources = loadResources();
  const members = await readMembers(terminal, files, resources);
  const stories = new Map<string, string>();
  groupReadArticles(members, resources).forEach((ids, i) => {
    for (const id of ids) stories.set(id, `s${i + 1}`);
  });
  let alone = 0;
  for (const { article } of members)
    await writeRow(terminal, { id: article.id, story: stories.get(article.id) ?? `alone-${++alone}` });
};

/**
 * `stemma trace`: articles in; copy links, one a line, then edges out; with `--database` also those with articles
 * traced before.
 */
export const trace: Filter = async (terminal, files, { database }) => {
  const tracing = { terminal, resources: loadResources() };
  const held = await holdRows(terminal, files, tracing.resources);
  try {
    if (database === undefined) await traceRows(held, tracing);
    else await traceStored(held, database, tracing);
  } finally {
    held.close();
  }
};

export { names } from './names.js';

// All rows of one input, in the order in which they came; a second row of one id is told and left out.
async function readMembers(
  terminal: Terminal,
  files: readonly string[],
  resources: Resources,
): Promise<readonly ReadArticle[]> {
  const members = new Map<string, ReadArticle>();
  for await (const row of readRows(terminal, files)) {
    const member = await readArticleRow(row, terminal, resources);
    if (member === null) continue;
    if (members.has(member.article.id)) await tellTwin(terminal, member.article.id);
    else members.set(member.article.id, member);
  }
  return [...members.values()];
}
