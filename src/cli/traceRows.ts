import { detectLanguage } from '../article/language.js';
import type { CopyLink, Edge } from '../model/story.js';
import { type ReadArticle, readArticle, withTransmission } from '../pipeline.js';
import type { Resources } from '../resources.js';
import { surveyBatch } from '../story/lineage/batch.js';
import { familiesOf } from '../story/lineage/candidates.js';
import { isCopiedText } from '../story/lineage/relate.js';
import { linkArticles, traceCopies } from '../story/lineage/traceCopies.js';
import { byIds, traceEdges, withDirections } from '../story/lineage/traceEdges.js';
import { readArticleRow } from './articleRows.js';
import { type Row, readRows } from './rows.js';
import { type Terminal, write, writeRow } from './terminal.js';

/** A row that waits to be read as an article until somebody may share text with it. */
export interface HeldRow {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly read: () => Promise<ReadArticle | null>;
}

/** Longer texts are read at once, so that they are refused before anything else is done. */
const LONGEST_HELD = 1_000_000;

/**
 * Reads the rows of an input as far as tracing needs them. What is plain text under an id waits; all else is read.
 *
 * @returns the rows in canonical order; a second row of one id is told on standard error and left out
 */
export async function holdRows(
  terminal: Terminal,
  files: readonly string[],
  resources: Resources,
): Promise<readonly HeldRow[]> {
  const held = new Map<string, HeldRow>();
  for await (const row of readRows(terminal, files)) {
    const one = waitingRow(row, terminal, resources) ?? (await readRow(row, terminal, resources));
    if (one === null) continue;
    if (held.has(one.id)) await write(terminal.stderr, `The id ${one.id} stands twice; the second row was left out.\n`);
    else held.set(one.id, one);
  }
  return [...held.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function waitingRow(row: Row, terminal: Terminal, resources: Resources): HeldRow | null {
  const { id, text, lang, html, file, blocks } = row;
  if (typeof id !== 'string' || id === '' || typeof text !== 'string') return null;
  if ([html, file, blocks].some((other) => other !== undefined)) return null;
  if (text.length > LONGEST_HELD || text.trim() === '') return null;
  const language =
    typeof lang === 'string' && lang !== '' ? lang : (detectLanguage(text, resources.languageModel) ?? 'und');
  return { id, text, language, read: () => readArticleRow(row, terminal, resources) };
}

async function readRow(row: Row, terminal: Terminal, resources: Resources): Promise<HeldRow | null> {
  const member = await readArticleRow(row, terminal, resources);
  if (member === null) return null;
  const { article } = member;
  const read = async () => readArticle(article, resources);
  return { id: article.id, text: article.text, language: article.language, read };
}

/** Translations from other languages are looked for in so many rows, which are all read and kept. */
const MOST_ACROSS_LANGUAGES = 5000;

/**
 * Traces copies among rows and writes the links as they are found, then the edges. Rows that share nothing are never read
 * as articles; the others are read family by family. Rows of several languages are traced together, for a translation
 * shares little with its source, up to 5,000 of them.
 *
 * @param rows see holdRows
 */
export async function traceRows(rows: readonly HeldRow[], terminal: Terminal, resources: Resources): Promise<void> {
  const edges: Edge[] = [];
  const answer = async (found: Traced): Promise<void> => {
    for (const link of found.copies) await writeRow(terminal, link);
    for (const edge of found.edges) edges.push(edge);
  };
  const languages = new Set(rows.map(({ language }) => language).filter((language) => language !== 'und'));
  const isSmall = rows.length <= MOST_ACROSS_LANGUAGES;
  if (languages.size > 1 && !isSmall)
    await write(
      terminal.stderr,
      `${rows.length} rows: copies are traced, but translations between languages only up to ${MOST_ACROSS_LANGUAGES}.\n`,
    );
  if (languages.size > 1 && isSmall) await answer(traceTogether(await readAll(rows), resources));
  else await traceFamilies(rows, resources, answer);
  for (const edge of edges.sort(byIds)) await writeRow(terminal, { edge });
}

interface Traced {
  readonly copies: readonly CopyLink[];
  readonly edges: readonly Edge[];
}

async function readAll(rows: readonly HeldRow[]): Promise<readonly ReadArticle[]> {
  const members: ReadArticle[] = [];
  for (const row of rows) {
    const member = await row.read();
    if (member !== null) members.push(member);
  }
  return members;
}

function traceTogether(members: readonly ReadArticle[], resources: Resources): Traced {
  const diagnosed = members.map((member) => withTransmission(member, resources));
  const traced = traceCopies(diagnosed, resources.lineage);
  const edges = traceEdges(diagnosed, traced, resources.lineage);
  return { copies: withDirections(traced, edges), edges };
}

async function traceFamilies(
  rows: readonly HeldRow[],
  resources: Resources,
  answer: (found: Traced) => Promise<void>,
): Promise<void> {
  const { pairs, repetitive, tracer } = surveyBatch(rows, resources.lineage);
  const families = familiesOf(pairs, rows.length);
  const inFamilies = new Set(families.flatMap(({ members }) => members));
  const alone = repetitive
    .filter((number) => !inFamilies.has(number))
    .map((number) => ({ members: [number], pairs: [] }));
  for (const family of [...families, ...alone]) {
    const members = await readAll(family.members.map((number) => rows[number] as HeldRow));
    // How a text reached us matters only where it shares something.
    const copies = linkArticles(members, members.length === family.members.length ? family.pairs : [], tracer);
    const related = new Set(copies.filter(isCopiedText).flatMap(({ a, b }) => [a.article, b.article]));
    const diagnosed = members.map((m) => (related.has(m.article.id) ? withTransmission(m, resources) : m));
    const edges = traceEdges(diagnosed, copies, resources.lineage);
    await answer({ copies: withDirections(copies, edges), edges });
  }
}
