import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreError } from '../../src/store/articleStore.js';
import { openStore } from '../../src/store/openStore.js';
import { describeStore } from './contract.js';

const inFolder = (folder: string) => (path: string) => join(folder, path);

describeStore('in an SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
  return {
    open: () => openStore('articles.db', inFolder(folder)),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
});

describe('opening a store', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const refusal = async (name: string): Promise<string> => {
    try {
      await (await openStore(name, inFolder(folder))).close();
      return 'opened';
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError);
      return (error as Error).message;
    }
  };

  test('takes a path, alone or after file:', async () => {
    expect(await refusal('a.db')).toBe('opened');
    expect(await refusal('file:a.db')).toBe('opened');
  });

  test('refuses another kind of database, what is no database and what is another’s, and leaves them alone', async () => {
    expect(await refusal('postgres://localhost/x')).toContain('no database of the kind postgres');
    writeFileSync(join(folder, 'text.db'), 'The ferry left. '.repeat(500));
    expect(await refusal('text.db')).toContain('is no database');
    const other = new Database(join(folder, 'other.db'));
    other.exec('CREATE TABLE ferries (name TEXT)');
    other.close();
    const bytes = readFileSync(join(folder, 'other.db'));
    expect(await refusal('other.db')).toContain('of another program');
    expect(readFileSync(join(folder, 'other.db')).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder, 'text.db'), 'utf8')).toContain('The ferry left.');
    expect(await refusal('nowhere/a.db')).toContain('cannot be opened');
  });

  test('is written ahead, so that a reader sees whole transactions', async () => {
    await (await openStore('a.db', inFolder(folder))).close();
    const database = new Database(join(folder, 'a.db'));
    expect(database.prepare('PRAGMA journal_mode').raw().get()).toEqual(['wal']);
    database.close();
  });
});
