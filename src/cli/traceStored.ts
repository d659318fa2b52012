import { resolve } from 'node:path';
import { type ArticleHead, type ArticleStore, StoreError } from '../store/articleStore.js';
import { openStore } from '../store/openStore.js';
import { noteArticle } from '../story/lineage/articleNote.js';
import type { Batch } from '../story/lineage/batch.js';
import { comparesAll, type ProposedPair } from '../story/lineage/candidates.js';
import { CopyIndex, MOST_WIDTH, widthFor } from '../story/lineage/copyIndex.js';
import { bytesOfNote, noteFrom } from '../story/lineage/noteBytes.js';
import { type Star, starsOf } from '../story/lineage/stars.js';
import { type TermReader, termReader } from '../story/lineage/terms.js';
import type { Lineage } from '../story/lineage/traceLineage.js';
import { getKnown } from '../text/get-known.js';
import { VERSION } from '../version.js';
import type { HeldRows } from './heldRows.js';
import { UsageError } from './terminal.js';
import {
  areTracedTogether,
  readHeld,
  type Tracing,
  textIn,
  tracedByFamily,
  tracedTogether,
  type Unread,
  writeTraced,
} from './traceRows.js';

/** So many rows are kept in one transaction, and read at a time. */
const AT_A_TIME = 500;

/**
 * Keeps rows in a store and traces them together with what it keeps already. What is written is what `traceRows` would
 * write of all articles of the store, as far as it is about the rows that were given: links and edges between them, and
 * between them and earlier ones. Rows that are kept already are traced again and not kept twice; a row with the id of
 * another takes its place.
 *
 * @param held see holdRows
 * @param database the name of the store: see openStore
 * @param tracing where to write, and the lexicons
 * @throws UsageError when the store cannot be opened, or another program writes to it meanwhile
 */
export async function traceStored(held: HeldRows, database: string, tracing: Tracing): Promise<void> {
  try {
    const store = await openStore(database, (path) => resolve(tracing.terminal.cwd, path));
    try {
      await traceIn(store, held, tracing);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw error instanceof StoreError ? new UsageError(error.message) : error;
  }
}

async function traceIn(store: ArticleStore, held: HeldRows, tracing: Tracing): Promise<void> {
  const collection = await openCollection(store, held, termReader(tracing.resources.lineage));
  const given = new Set(held.rows.map(({ id }) => id));
  await keepFresh({ store, collection, given }, held);
  await writeTraced(tracing.terminal, traceKept({ store, collection, given }, tracing));
}

/** What is in memory of all articles that are kept or about to be: what is known of each, and the index of copies. */
interface Collection {
  /** In canonical order of their ids. */
  readonly heads: readonly ArticleHead[];
  /** The place of each id in `heads`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Those that the store does not keep yet, keeps in another version, or has a note of from another program. */
  readonly fresh: readonly ArticleHead[];
  readonly stars: readonly Star[];
  /** Ids that no index holds, because more than enough of the same text do. */
  readonly leftOut: ReadonlySet<string>;
  readonly index: CopyIndex;
  readonly termOf: TermReader;
}

/** A store with what is in memory of it, and the ids of the articles that were given. */
interface Asked {
  readonly store: ArticleStore;
  readonly collection: Collection;
  readonly given: ReadonlySet<string>;
}

async function openCollection(store: ArticleStore, held: HeldRows, termOf: TermReader): Promise<Collection> {
  const stored = new Map<string, ArticleHead>();
  for await (const head of store.heads()) stored.set(head.id, head);
  const given = new Map(held.rows.map((row) => [row.id, { ...row, notedBy: VERSION }]));
  const heads = [...new Map<string, ArticleHead>([...stored, ...given]).values()].sort(byId);
  const fresh = heads.filter(({ id, digest }) => {
    const known = stored.get(id);
    return known === undefined || known.digest !== digest || known.notedBy !== VERSION;
  });
  const stars = starsOf(heads);
  const leftOut = new Set(stars.flatMap(({ others }) => others.map((number) => heads[number]?.id as string)));
  const index = new CopyIndex(widthFor(heads.length));
  for await (const { id, note } of store.notes()) if (!leftOut.has(id)) index.add(noteFrom(id, note));
  const numbers = new Map(heads.map(({ id }, number) => [id, number]));
  return { heads, numbers, fresh, stars, leftOut, index, termOf };
}

const byId = (a: ArticleHead, b: ArticleHead): number => (a.id < b.id ? -1 : 1);

// Notes of articles that are new, have changed or were noted by another version; the index follows the store.
async function keepFresh({ store, collection, given }: Asked, held: HeldRows): Promise<void> {
  const { fresh, leftOut, index, termOf } = collection;
  for (const heads of portions(fresh)) {
    const older = await store.read(heads.flatMap(({ id }) => (given.has(id) ? [] : [id])));
    const rows = new Map(older.map(({ id, row }) => [id, row]));
    const noted = heads.map((head) => {
      const row = rows.get(head.id) ?? held.rowOf(head.id);
      return { head, row, note: noteArticle(head.id, textIn(row), { termOf, width: MOST_WIDTH }) };
    });
    await store.put(noted.map(({ head, row, note }) => ({ ...head, notedBy: VERSION, row, note: bytesOfNote(note) })));
    for (const { head, note } of noted) {
      index.remove(head.id);
      if (!leftOut.has(head.id)) index.add(note);
    }
  }
}

function portions<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_A_TIME) }, (_, i) =>
    items.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME),
  );
}

async function* traceKept(asked: Asked, tracing: Tracing): AsyncGenerator<Lineage> {
  const { store, collection, given } = asked;
  const unread: Unread = {
    ids: collection.heads.map(({ id }) => id),
    read: async (id) => readHeld((await store.read([id]))[0]?.row ?? '', tracing),
  };
  const languages = collection.heads.map(({ language }) => language);
  const found = (await areTracedTogether(languages, tracing.terminal))
    ? tracedTogether(unread, tracing.resources)
    : tracedByFamily(unread, await proposeKept(asked, tracing), tracing.resources);
  for await (const { copies, edges } of found)
    yield {
      copies: copies.filter(({ a, b }) => given.has(a.article) || given.has(b.article)),
      edges: edges.filter(({ from, to }) => given.has(from) || given.has(to)),
    };
}

// Which articles to compare: the given ones with all that may share text with them, and these with each other, for an
// edge depends on what else its two texts are related to.
async function proposeKept(asked: Asked, { resources }: Tracing): Promise<Batch> {
  const { collection, given } = asked;
  const { heads, stars, leftOut, index, termOf } = collection;
  const isGiven = (number: number): boolean => given.has(heads[number]?.id as string);
  const pairs = new Map<string, ProposedPair>();
  const propose = ({ number, partners }: Partners): void => {
    for (const { number: other, shared } of partners) {
      const [a, b] = [Math.min(number, other), Math.max(number, other)];
      pairs.set(`${a} ${b}`, { a, b, shared });
    }
  };
  const repetitive: number[] = [];
  for await (const one of askIndex(
    heads.filter(({ id }) => given.has(id) && !leftOut.has(id)),
    asked,
  )) {
    propose(one);
    if (one.isRepetitive) repetitive.push(one.number);
  }
  const related = new Set([...pairs.values()].flatMap(({ a, b }) => [a, b]));
  for await (const one of askIndex(
    heads.filter((_, number) => related.has(number) && !isGiven(number)),
    asked,
  ))
    propose({ ...one, partners: one.partners.filter(({ number }) => related.has(number)) });
  return {
    pairs: [...pairs.values()].sort((x, y) => x.b - y.b || x.a - y.a),
    stars: stars.map((star) => (isGiven(star.first) ? star : { ...star, others: star.others.filter(isGiven) })),
    repetitive,
    tracer: { lexicon: resources.lineage, termOf, rarityOf: (term) => index.rarityOf(term) },
  };
}

/** An article by its number, and those that may share text with it. */
interface Partners {
  readonly number: number;
  readonly isRepetitive: boolean;
  readonly partners: readonly { readonly number: number; readonly shared: number }[];
}

async function* askIndex(asking: readonly ArticleHead[], { store, collection }: Asked): AsyncGenerator<Partners> {
  const { heads, numbers, index } = collection;
  for (const portion of portions(asking)) {
    for (const { id, note: bytes } of await store.read(portion.map(({ id: one }) => one))) {
      const [number, note] = [getKnown(numbers, id), noteFrom(id, bytes)];
      const partners = comparesAll(heads.length)
        ? heads.map((_, other) => ({ number: other, shared: 0 }))
        : index.query(note).map(({ id: other, shared }) => ({ number: getKnown(numbers, other), shared }));
      const { isRepetitive } = note;
      yield { number, isRepetitive, partners: partners.filter((partner) => partner.number !== number) };
    }
  }
}
