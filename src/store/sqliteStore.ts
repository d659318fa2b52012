import type Database from 'libsql';
import { type ArticleHead, type ArticleStore, type StoredArticle, StoreError } from './articleStore.js';

/** Says that a file is ours ("stem" in ASCII), and which form its tables have. */
const APPLICATION = 0x7374656d;
const FORM = 1;
/** Large enough for four usual articles or notes: small pages leave half of themselves empty. */
const PAGE_BYTES = 16_384;
/** Another program that writes is waited for so many milliseconds. */
const PATIENCE = 5000;

// What is read from end to end (heads, notes) stands apart from the long rows.
const TABLES = `
CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  same_text TEXT NOT NULL,
  language TEXT NOT NULL,
  date TEXT,
  noted_by TEXT NOT NULL
);
CREATE TABLE rows (number INTEGER PRIMARY KEY REFERENCES articles (number), row TEXT NOT NULL);
CREATE TABLE notes (number INTEGER PRIMARY KEY REFERENCES articles (number), note BLOB NOT NULL);
PRAGMA application_id = ${APPLICATION};
PRAGMA user_version = ${FORM};`;

/**
 * Opens an SQLite file as a store. It is written ahead (WAL) and waits for the disk at each transaction. The driver is
 * loaded only now.
 *
 * @param path where the file is, or is to be
 * @returns the store
 * @throws StoreError when the file is no store of ours, is in use or cannot be opened
 */
export async function openSqliteStore(path: string): Promise<ArticleStore> {
  const { default: Driver } = await import('libsql');
  const database = openDatabase(Driver, path);
  const statements = prepareStatements(database);
  const version = numberOf(database, 'data_version');
  const put = database.transaction((articles: readonly StoredArticle[]) => {
    // The number changes when another connection writes.
    if (numberOf(database, 'data_version') !== version)
      throw new StoreError(`${path} was changed by another program meanwhile; run this again.`);
    for (const article of articles) statements.put(article);
  });
  return {
    async put(articles) {
      try {
        put.immediate(articles);
      } catch (error) {
        throw isBusy(error) ? new StoreError(sentenceOf(path, error)) : error;
      }
    },
    async *heads() {
      for (const row of statements.heads()) yield headOf(row);
    },
    async *notes() {
      for (const [id, note] of statements.notes()) yield { id: idOf(id), note: new Uint8Array(note) };
    },
    async read(ids) {
      return ids.map((id) => {
        const [found] = statements.read(id);
        if (found === undefined) throw new RangeError(`The store has no article “${id}”.`);
        const [row, note, ...head] = found;
        return { ...headOf(head), row, note: new Uint8Array(note) };
      });
    },
    async close() {
      // The driver lets go of the file when it has forgotten every statement; until then all is in the one file.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

type Db = InstanceType<typeof Database>;

function openDatabase(Driver: typeof Database, path: string): Db {
  let database: Db | null = null;
  try {
    database = new Driver(path);
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    const isNew = countIn(database, 'SELECT count(*) FROM sqlite_master') === 0;
    // Nothing is written to a file that is another's.
    if (!isNew) checkForm(database, path);
    for (const pragma of [`page_size = ${PAGE_BYTES}`, 'journal_mode = WAL', 'synchronous = FULL'])
      database.exec(`PRAGMA ${pragma}`);
    if (isNew) database.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT;`);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError(sentenceOf(path, error));
  }
}

// All rows are fetched, for a statement that is left half-way keeps the file locked.
const countIn = (database: Db, statement: string): number =>
  (database.prepare(statement).raw().all() as [[number]])[0][0];

const numberOf = (database: Db, pragma: string): number => countIn(database, `PRAGMA ${pragma}`);

function checkForm(database: Db, path: string): void {
  if (numberOf(database, 'application_id') !== APPLICATION)
    throw new StoreError(`${path} is a database of another program.`);
  const form = numberOf(database, 'user_version');
  if (form !== FORM)
    throw new StoreError(`${path} was written by another version of stemma (form ${form}, not ${FORM}).`);
}

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown }).code);
const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

function sentenceOf(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (codeOf(error) === 'SQLITE_NOTADB') return `${path} is no database.`;
  if (isBusy(error)) return `${path} is in use by another program.`;
  return `${path} cannot be opened as a database: ${message}.`;
}

const HEAD = 'id, digest, same_text, language, date, noted_by';
type HeadRow = readonly [string, string, string, string, string | null, string];

// Ids are any strings; zero characters and halves of pairs, which no database takes, are written as JSON writes them.
const written = (id: string): string => JSON.stringify(id).slice(1, -1);
const idOf = (column: string): string => JSON.parse(`"${column}"`) as string;

const headOf = ([id, digest, sameText, language, date, notedBy]: HeadRow): ArticleHead => ({
  id: idOf(id),
  digest,
  sameText,
  language,
  date,
  notedBy,
});

function prepareStatements(database: Db) {
  const article = database.prepare(
    `INSERT INTO articles (${HEAD}) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, same_text = excluded.same_text,
       language = excluded.language, date = excluded.date, noted_by = excluded.noted_by`,
  );
  const row = database.prepare('INSERT OR REPLACE INTO rows SELECT number, ? FROM articles WHERE id = ?');
  const note = database.prepare('INSERT OR REPLACE INTO notes SELECT number, ? FROM articles WHERE id = ?');
  const heads = database.prepare(`SELECT ${HEAD} FROM articles ORDER BY number`).raw();
  const notes = database.prepare('SELECT id, note FROM notes JOIN articles USING (number) ORDER BY number').raw();
  const read = database
    .prepare(`SELECT row, note, ${HEAD} FROM articles JOIN rows USING (number) JOIN notes USING (number) WHERE id = ?`)
    .raw();
  return {
    put: (stored: StoredArticle): void => {
      const { digest, sameText, language, date, notedBy } = stored;
      const id = written(stored.id);
      article.run(id, digest, sameText, language, date, notedBy);
      row.run(stored.row, id);
      note.run(Buffer.from(stored.note.buffer, stored.note.byteOffset, stored.note.byteLength), id);
    },
    heads: () => heads.iterate() as Iterable<HeadRow>,
    // Blobs come as buffers of their own from a walk, and as views from a single look.
    notes: () => notes.iterate() as Iterable<readonly [string, ArrayBuffer]>,
    read: (id: string) => read.all(written(id)) as readonly (readonly [string, Uint8Array, ...HeadRow])[],
  };
}
