import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ArticleStore, type StoredArticle, StoreError } from '../../src/store/articleStore.js';

/** What the tests of one adapter need: a store that is the same each time it is opened, until it is dropped. */
export interface StoreUnderTest {
  readonly open: () => Promise<ArticleStore>;
  readonly drop: () => Promise<void>;
}

const article = (id: string, given: Partial<StoredArticle> = {}): StoredArticle => ({
  id,
  digest: 'd1',
  sameText: 't1',
  language: 'en',
  date: '2026-03-01',
  notedBy: '1.0.0',
  row: JSON.stringify({ id, text: `The ferry ${id} left.` }),
  note: Uint8Array.from([1, 0, 255, 7]),
  ...given,
});

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const headOf = ({ row: _, note: __, ...head }: StoredArticle) => head;

/**
 * The tests that every store passes.
 *
 * @param name what the adapter is called
 * @param make makes a new, empty store for each test
 */
export function describeStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`the store ${name}`, () => {
    let under: StoreUnderTest;
    let store: ArticleStore;
    beforeEach(async () => {
      under = await make();
      store = await under.open();
    });
    afterEach(async () => {
      await store.close();
      await under.drop();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await under.open();
    };

    test('is empty at first', async () => {
      expect(await all(store.heads())).toEqual([]);
      expect(await all(store.notes())).toEqual([]);
      expect(await store.read([])).toEqual([]);
    });

    test('gives back what it was given, in the order asked', async () => {
      const [b, a] = [article('b'), article('a', { date: null, note: new Uint8Array() })];
      await store.put([b, a]);
      expect(await store.read(['a', 'b', 'a'])).toEqual([a, b, a]);
      expect(await all(store.heads())).toEqual([headOf(b), headOf(a)]);
      expect(await all(store.notes())).toEqual([b, a].map(({ id, note }) => ({ id, note })));
    });

    test('keeps everything until it is opened again', async () => {
      await store.put([article('a')]);
      await store.put([article('b')]);
      await reopen();
      expect(await store.read(['a', 'b'])).toEqual([article('a'), article('b')]);
    });

    test('keeps one version of an article, the last, in the place of the first', async () => {
      const later = article('a', { digest: 'another', language: 'de', row: '{}', note: Uint8Array.from([9]) });
      await store.put([article('a'), article('b')]);
      await store.put([later]);
      expect(await store.read(['a'])).toEqual([later]);
      expect(await all(store.heads())).toEqual([headOf(later), headOf(article('b'))]);
      expect(await all(store.notes())).toHaveLength(2);
    });

    test('keeps all articles of a batch or none', async () => {
      await store.put([article('a')]);
      const broken = article('c', { row: null as unknown as string });
      await expect(store.put([article('b'), broken])).rejects.toThrow();
      await reopen();
      expect((await all(store.heads())).map(({ id }) => id)).toEqual(['a']);
    });

    test('keeps every character and every byte', async () => {
      const strange = article('ž’\u0000\ud83d\u{1f600}" \\ ; DROP TABLE articles; --', {
        row: JSON.stringify({ text: 'Паром “ушёл” \u0000\u{1f600}\n' }),
        note: Uint8Array.from({ length: 5000 }, (_, i) => i % 256),
      });
      await store.put([strange]);
      await reopen();
      expect(await store.read([strange.id])).toEqual([strange]);
    });

    test('tells different ids apart, whatever their case and marks', async () => {
      const ids = ['a', 'A', 'á', 'a\u0301', 'a '];
      await store.put(ids.map((id) => article(id)));
      expect((await all(store.heads())).map(({ id }) => id)).toEqual(ids);
    });

    test('refuses to write when somebody else has written since it was opened', async () => {
      const other = await under.open();
      await other.put([article('a')]);
      await expect(store.put([article('b')])).rejects.toThrow(StoreError);
      await other.put([article('c')]);
      await other.close();
      await reopen();
      expect((await all(store.heads())).map(({ id }) => id)).toEqual(['a', 'c']);
    });

    test('throws when it is asked for what it does not keep', async () => {
      await expect(store.read(['nobody'])).rejects.toThrow(RangeError);
    });

    test('takes a batch of thousands', async () => {
      await store.put(Array.from({ length: 3000 }, (_, i) => article(`a${i}`)));
      expect(await all(store.notes())).toHaveLength(3000);
    });
  });
}
