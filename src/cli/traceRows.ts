import type { Edge } from '../model/story.js';
import { type ReadArticle, withTransmission } from '../pipeline.js';
import type { Resources } from '../resources.js';
import { type Batch, surveyBatch } from '../story/lineage/batch.js';
import { type Family, familiesOf, type ProposedPair } from '../story/lineage/candidates.js';
import type { Tracer } from '../story/lineage/collection.js';
import { compareProposed } from '../story/lineage/compareArticles.js';
import { isCopiedText } from '../story/lineage/relate.js';
import { explainStars, familiesOfStar } from '../story/lineage/stars.js';
import { linkCopies, traceCopies } from '../story/lineage/traceCopies.js';
import { byIds, traceEdges, withDirections } from '../story/lineage/traceEdges.js';
import { type Lineage, traceLineage } from '../story/lineage/traceLineage.js';
import { readArticleRow } from './articleRows.js';
import type { HeldRows } from './heldRows.js';
import type { Row } from './rows.js';
import { type Terminal, tell, writeRow } from './terminal.js';

/** Translations from other languages are looked for in so many rows, which are all read and kept. */
const MOST_ACROSS_LANGUAGES = 5000;

/** What tracing needs beside the articles. */
export interface Tracing {
  readonly terminal: Terminal;
  readonly resources: Resources;
}

/** Articles that are to be traced, none of which is read yet. */
export interface Unread {
  /** Ids in canonical order. */
  readonly ids: readonly string[];
  /** Takes an id; returns the article; null when its row holds none. */
  readonly read: (id: string) => Promise<ReadArticle | null>;
}

/**
 * Traces copies among rows and writes the links as they are found, then the edges. Rows that share nothing are never
 * read as articles; the others are read family by family. Rows of several languages are traced together, for a
 * translation shares little with its source, up to 5,000 of them.
 *
 * @param held see holdRows
 * @param tracing where to write, and the lexicons
 */
export async function traceRows(held: HeldRows, tracing: Tracing): Promise<void> {
  const { resources } = tracing;
  const { rows } = held;
  const unread: Unread = { ids: rows.map(({ id }) => id), read: (id) => readHeld(held.rowOf(id), tracing) };
  if (
    await areTracedTogether(
      rows.map(({ language }) => language),
      tracing.terminal,
    )
  )
    return writeTraced(tracing.terminal, tracedTogether(unread, resources));
  const batch = surveyBatch(rows, (number) => textIn(held.rowOf(rows[number]?.id ?? '')), resources.lineage);
  await writeTraced(tracing.terminal, tracedByFamily(unread, batch, resources));
}

/** Takes a row as JSON; returns its article; null, and why on standard error, when it holds none. */
export function readHeld(json: string, { terminal, resources }: Tracing): Promise<ReadArticle | null> {
  return readArticleRow(JSON.parse(json) as Row, terminal, resources);
}

/** Takes a row as JSON; returns its text. */
export const textIn = (json: string): string => (JSON.parse(json) as { readonly text: string }).text;

/**
 * Says whether articles are traced all together, so that translations are found between languages.
 *
 * @param languages the language of each article
 * @param terminal where it is told that there are too many for that
 */
export async function areTracedTogether(languages: readonly string[], terminal: Terminal): Promise<boolean> {
  if (new Set(languages.filter((language) => language !== 'und')).size < 2) return false;
  if (languages.length <= MOST_ACROSS_LANGUAGES) return true;
  await tell(
    terminal,
    `${languages.length} rows: copies are traced, but translations between languages only up to ${MOST_ACROSS_LANGUAGES}.`,
  );
  return false;
}

/** Writes links as they come, then all edges by their ids. */
export async function writeTraced(terminal: Terminal, found: AsyncIterable<Lineage>): Promise<void> {
  const edges: Edge[] = [];
  for await (const traced of found) {
    for (const link of traced.copies) await writeRow(terminal, link);
    for (const edge of traced.edges) edges.push(edge);
  }
  for (const edge of edges.sort(byIds)) await writeRow(terminal, { edge });
}

/** Traces articles all together, whatever they share. */
export async function* tracedTogether(unread: Unread, resources: Resources): AsyncGenerator<Lineage> {
  const members = await readAll(unread, unread.ids);
  const diagnosed = members.map((member) => withTransmission(member, resources));
  yield traceLineage(diagnosed, traceCopies(diagnosed, resources.lineage), resources.lineage);
}

/** Traces family after family of the articles that may share text; only one family is in memory at a time. */
export async function* tracedByFamily(
  unread: Unread,
  { pairs, stars, repetitive, tracer }: Batch,
  resources: Resources,
): AsyncGenerator<Lineage> {
  const families = familiesOf(pairs, unread.ids.length);
  const inFamilies = new Set(families.flatMap(({ members }) => members));
  const alone = repetitive
    .filter((number) => !inFamilies.has(number))
    .map((number) => ({ members: [number], pairs: [] }));
  const idOf = (number: number): string => unread.ids[number] as string;
  const traceOne = async (family: Family): Promise<Lineage> => {
    const members = await readAll(unread, family.members.map(idOf));
    const known = members.length === family.members.length ? family.pairs : [];
    return traceFamily(members, known, { tracer, resources });
  };
  for (const family of [...families, ...alone]) yield traceOne(family);
  for (const star of stars) {
    for (const family of familiesOfStar(star)) {
      const { copies, edges } = await traceOne(family);
      // What the first repeats inside itself is told with its own family.
      const told = copies.filter(({ a, b }) => a.article !== b.article || a.article !== idOf(star.first));
      yield { copies: explainStars(told, [{ ...star, others: family.members }], idOf), edges };
    }
  }
}

async function readAll(unread: Unread, ids: readonly string[]): Promise<readonly ReadArticle[]> {
  const members: ReadArticle[] = [];
  for (const id of ids) {
    const member = await unread.read(id);
    if (member !== null) members.push(member);
  }
  return members;
}

function traceFamily(
  members: readonly ReadArticle[],
  pairs: readonly ProposedPair[],
  { tracer, resources }: { readonly tracer: Tracer; readonly resources: Resources },
): Lineage {
  const texts = compareProposed(members, pairs, tracer);
  const copies = linkCopies(members, { stars: [], texts }, resources.lineage);
  // How a text reached us matters only where it shares something.
  const related = new Set(copies.filter(isCopiedText).flatMap(({ a, b }) => [a.article, b.article]));
  const diagnosed = members.map((m) => (related.has(m.article.id) ? withTransmission(m, resources) : m));
  const edges = traceEdges(diagnosed, copies, resources.lineage);
  return { copies: withDirections(copies, edges), edges };
}
