import { type ArticleStore, StoreError } from './articleStore.js';
import { openSqliteStore } from './sqliteStore.js';

/**
 * Opens the store that a user names, and makes it when there is none.
 *
 * @param name the path of a file, alone or after `file:`
 * @param pathOf takes a path as it was given; returns where the file is
 * @returns the store, to be closed
 * @throws StoreError when the name is of another kind, or the file is no store of ours, in use or out of reach
 */
export async function openStore(name: string, pathOf: (path: string) => string): Promise<ArticleStore> {
  const scheme = /^([a-z][a-z+]+):/i.exec(name)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'file')
    throw new StoreError(
      `${name}: this version keeps articles in a file, and knows no database of the kind ${scheme}.`,
    );
  return openSqliteStore(pathOf(name.replace(/^file:(?:\/\/(?=\/))?/i, '')));
}
