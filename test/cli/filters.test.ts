import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonl, rowsOf, run } from './fakeTerminal.js';

const BRIDGE = `The mayor of Port Ansel closed the old bridge on Monday, a week after a barge had struck one of its piers.
“We could not wait any longer,” Mayor Ada Lund told reporters. About 9,000 cars cross the bridge every day.`;
const COPY = `The mayor of Port Ansel closed the old bridge on Monday, a week after a barge had struck one of its piers.
“We could not wait any longer,” Mayor Ada Lund said. The harbour office will look at the pier on Thursday.`;
const HARVEST = `Farmers in the Velm valley began the apple harvest two weeks late this year because of the cold spring.
The growers' union expects 40,000 tonnes, a third less than last year.`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-filters-'));
  writeFileSync(
    join(folder, 'page.html'),
    `<html><h1>Bridge closed</h1><p>${BRIDGE.replace('\n', '</p><p>')}</p></html>`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('stemma read', () => {
  test('rows of text and HTML become articles, one a line, in the order they came', async () => {
    const stdin = jsonl([
      { id: 'b', text: BRIDGE, date: '2026-03-10' },
      { id: 'a', html: `<h1>Bridge closed</h1><p>${BRIDGE}</p>` },
      { id: 'f', file: 'page.html' },
    ]);
    const { code, out } = await run(['read'], { stdin, cwd: folder });
    const rows = rowsOf(out);
    expect(code).toBe(0);
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'f']);
    expect(rows[0]).toMatchObject({ text: BRIDGE, published: { value: '2026-03-10', basis: 'stated' } });
  });

  test('a path is read too', async () => {
    const { out } = await run(['read', 'page.html'], { cwd: folder });
    expect(rowsOf(out)).toMatchObject([{ id: 'page', language: 'en' }]);
  });
});

describe('stemma annotate', () => {
  test('the text stays as given; statements, figures, mentions and events are found', async () => {
    const { out } = await run(['annotate'], { stdin: jsonl([{ id: 'x', text: BRIDGE, date: '2026-03-10' }]) });
    const [row] = rowsOf(out) as [Record<string, readonly Record<string, unknown>[]> & { text: string }];
    expect(row.text).toBe(BRIDGE);
    expect(row.statements).toMatchObject([{ kind: 'direct' }]);
    expect(row.figures?.map(({ value }) => value)).toContain(9000);
    expect(row.mentions?.length).toBeGreaterThan(0);
    expect(row.events?.length).toBeGreaterThan(0);
    expect(row.times).toMatchObject([{ value: '2026-03-09' }, {}, {}].slice(0, row.times?.length));
  });

  test('what an article does not get is told on standard error', async () => {
    const polish =
      'Burmistrz miasta zamknął w poniedziałek stary most, ponieważ barka uderzyła w jeden z jego filarów.';
    const { out, err } = await run(['annotate'], { stdin: jsonl([{ id: 'x', lang: 'pl', text: polish }]) });
    expect(rowsOf(out)).toMatchObject([{ id: 'x', statements: [], events: [] }]);
    expect(err).toContain('x: This version has no lexicons for the language “pl”');
  });

  test('an article whose fields are not as `read` writes them harms nothing', async () => {
    const strange = { id: 'x', text: BRIDGE, blocks: [], credits: 7, authors: [null], outlet: 'Quay', section: {} };
    expect(await run(['annotate'], { stdin: jsonl([strange]) })).toMatchObject({ code: 0, err: '' });
    expect(await run(['trace'], { stdin: jsonl([strange, { id: 'y', text: COPY }]) })).toMatchObject({ code: 0 });
  });

  test('words of an input do not control the screen', async () => {
    const row = {
      id: 'x\u001b[2J',
      lang: 'pl',
      text: 'Burmistrz miasta zamknął stary most, ponieważ uderzyła w niego barka.',
    };
    const { err } = await run(['annotate'], { stdin: jsonl([row]) });
    expect(err).toContain('x [2J: This version has no lexicons');
    expect((await run(['build', 'no\u001b[2J'])).err).toBe('No file matches no [2J.\n');
  });

  test('an article that `read` wrote is taken with its blocks and its date', async () => {
    const { out: articles } = await run(['read'], { stdin: jsonl([{ id: 'x', text: BRIDGE, date: '2026-03-10' }]) });
    const { out } = await run(['annotate'], { stdin: articles });
    const [before] = rowsOf(articles);
    expect(rowsOf(out)[0]).toMatchObject({ blocks: before?.blocks, published: before?.published });
  });
});

describe('stemma group', () => {
  test('every row is answered once, in its place; copies are together, other news apart', async () => {
    const stdin = jsonl([
      { id: '1', text: BRIDGE, date: '2026-03-10' },
      { id: '2', text: HARVEST, date: '2026-03-10' },
      { id: '3', text: COPY, date: '2026-03-10' },
    ]);
    const [one, other, copy] = rowsOf((await run(['group'], { stdin })).out);
    expect([one?.id, other?.id, copy?.id]).toEqual(['1', '2', '3']);
    expect(copy?.story).toBe(one?.story);
    expect(other?.story).not.toBe(one?.story);
  });
});

describe('stemma trace', () => {
  test('copied passages with reasons, then edges', async () => {
    const stdin = jsonl([
      { id: '1', text: BRIDGE },
      { id: '2', text: HARVEST },
      { id: '3', text: COPY },
    ]);
    const rows = rowsOf((await run(['trace'], { stdin })).out);
    const links = rows.filter((row) => 'a' in row) as {
      a: { article: string };
      b: { article: string };
      why: unknown[];
    }[];
    expect(links.length).toBeGreaterThan(0);
    for (const { a, b, why } of links) {
      expect([a.article, b.article]).toEqual(['1', '3']);
      expect(why.length).toBeGreaterThan(0);
    }
    expect(rows.filter((row) => 'edge' in row)).toMatchObject([{ edge: { from: '1', to: '3', relation: 'sibling' } }]);
  });
});

describe('stemma names', () => {
  test('spellings of one person get one entity, others their own', async () => {
    const stdin = jsonl([
      { id: 1, name: 'Алена Громова', schema: 'Person' },
      { id: 2, name: 'Elena Gromova', schema: 'Person' },
      { id: 3, name: 'Piotr Zelnik', schema: 'Person' },
    ]);
    const rows = rowsOf((await run(['names'], { stdin })).out);
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(rows[1]?.entity).toBe(rows[0]?.entity);
    expect(rows[2]?.entity).not.toBe(rows[0]?.entity);
  });

  test('judgements come before likeness, until they are taken back', async () => {
    const rows = [
      { id: 1, name: 'Elena Gromova' },
      { id: 2, name: 'The Fox' },
    ];
    const judged = async (...lines: readonly object[]) => {
      writeFileSync(join(folder, 'judged.jsonl'), jsonl(lines));
      return run(['names', '--judgements', 'judged.jsonl'], { stdin: jsonl(rows), cwd: folder });
    };
    const merge = { merge: ['Elena Gromova', 'The Fox'], by: 'Vera', date: '2026-03-01' };
    expect(rowsOf((await judged(merge)).out)).toEqual([
      { id: 1, entity: '1', judged: [1] },
      { id: 2, entity: '1', judged: [1] },
    ]);
    expect(rowsOf((await judged(merge, { undo: 1 })).out)).toEqual([
      { id: 1, entity: '1' },
      { id: 2, entity: '2' },
    ]);
    expect((await judged({ split: ['The Fox', 'Gone'] })).err).toContain(
      'Judgement 1 (split “The Fox”, “Gone”) fits nothing',
    );
    expect(await judged({ undo: 1 })).toMatchObject({
      code: 1,
      err: expect.stringContaining('judged.jsonl, judgement 1: it must'),
    });
  });

  test('two names get a score, a decision and reasons', async () => {
    const stdin = jsonl([{ id: 'p', a: 'Elena Gromova', b: 'Alena Hromava', schema: 'Person' }]);
    const [row] = rowsOf((await run(['names', '--pairs'], { stdin })).out);
    expect(row).toMatchObject({ id: 'p', match: true });
    expect((row?.why as unknown[] | undefined)?.length).toBeGreaterThan(0);
  });
});

describe('rows that cannot be read', () => {
  test.each(['read', 'annotate', 'group', 'trace', 'names'])(
    '%s: nothing but rubbish is an error, said once',
    async (name) => {
      const { code, out, err } = await run([name], { stdin: 'rubbish\n' });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('No row could be read');
      expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    },
  );

  test('a bad row is told on standard error and costs the others nothing', async () => {
    const { code, out, err } = await run(['group'], {
      stdin: `rubbish\n${jsonl([{ id: 'a', text: BRIDGE }, { id: 'b' }])}`,
    });
    expect(code).toBe(0);
    expect(rowsOf(out).map(({ id }) => id)).toEqual(['a']);
    expect(err).toContain('line 1: not a JSON object');
    expect(err).toContain('none of html, text, file and url');
  });
});
