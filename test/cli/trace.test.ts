import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jsonl, rowsOf, run } from './fakeTerminal.js';

const NAMES = 'Marelle Osmund Brenna Tolvik Harrow Quist Velm Ansel Dorrit Farlow'.split(' ');
const SHAPES = [
  (name: string, n: number) =>
    `The ferry ${name} ran aground off ${name}vik with ${n + 40} passengers, among them a choir.`,
  (name: string, n: number) =>
    `Two lifeboats from ${name}sund took everybody off within ${n + 2} hours, the harbour master said.`,
  (name: string, n: number) =>
    `Engineers will look at the hull of the ${name} in dock ${n}, and the owners expect a bill of ${n + 3} million crowns.`,
  (name: string, n: number) =>
    `The line to ${name}holm has been closed ${n + 1} times since 1987, more often than any other on that coast.`,
];

// Reports of events in four versions each: the first whole, the others with a sentence less, one in another order.
const reportsOf = (names: readonly string[]) =>
  names.flatMap((name, i) =>
    [0, 1, 2, 3].map((version) => {
      const sentences = SHAPES.map((shape) => shape(name, 7 * i + 5)).filter((_, n) => version === 0 || n !== version);
      const text = (version === 2 ? sentences.toReversed() : sentences).join('\n');
      return { id: `${name}-${version}`, text, date: `2026-03-${10 + version}` };
    }),
  );
const REPORTS = reportsOf(NAMES);

const linesOf = (out: string): readonly string[] => out.split('\n').filter((line) => line !== '');

/** The articles that a line of the output is about. */
function ends(row: Record<string, unknown>): readonly unknown[] {
  const { a, b, edge } = row as Record<string, Record<string, unknown>>;
  return edge === undefined ? [a?.article, b?.article] : [edge.from, edge.to];
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-trace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const trace = async (rows: readonly object[], options: readonly string[] = []) =>
  run(['trace', ...options], { stdin: jsonl(rows), cwd: folder });
const kept = ['--database', 'articles.db'];

describe('stemma trace --database', () => {
  test('says of articles that come at once what is said of them without a database', async () => {
    const plain = await trace(REPORTS);
    expect(rowsOf(plain.out).length).toBeGreaterThan(60);
    expect(await trace(REPORTS, kept)).toEqual(plain);
    const few = REPORTS.slice(0, 10);
    expect(await trace(few, ['--database', 'few.db'])).toEqual(await trace(few));
  });

  test('says of articles that come later how they hang together with the earlier ones, and nothing else', async () => {
    const [early, late] = [REPORTS.filter((_, i) => i % 3 > 0), REPORTS.filter((_, i) => i % 3 === 0)];
    const isLate = new Set<unknown>(late.map(({ id }) => id));
    await trace(early, kept);
    const { out } = await trace(late, kept);
    const expected = linesOf((await trace(REPORTS)).out).filter((line) =>
      ends(JSON.parse(line)).some((id) => isLate.has(id)),
    );
    expect(linesOf(out).toSorted()).toEqual(expected.toSorted());
  });

  test('keeps nothing twice and says the same again', async () => {
    const first = await trace(REPORTS, kept);
    const bytes = readFileSync(join(folder, 'articles.db'));
    expect(await trace(REPORTS, kept)).toEqual(first);
    expect(readFileSync(join(folder, 'articles.db')).equals(bytes)).toBe(true);
    expect(readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(
      bytes.length + 40_000,
    );
  });

  test('puts a new version of an article in the place of the old one', async () => {
    const [whole, ...others] = REPORTS as [(typeof REPORTS)[number], ...typeof REPORTS];
    await trace(REPORTS, kept);
    const changed = { ...whole, text: 'Farmers in the Velm valley began the apple harvest two weeks late this year.' };
    expect((await trace([changed], kept)).out).toBe('');
    const { out } = await trace(others, kept);
    expect(rowsOf(out).flatMap(ends)).not.toContain(whole.id);
  });

  test('links very many articles of one text with the first of them, whenever they come', async () => {
    const rows = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `copy-${1000 + from + i}`, text: REPORTS[0]?.text ?? '' }));
    await trace([...REPORTS, ...rows(0, 40)], kept);
    const links = rowsOf((await trace(rows(40, 20), kept)).out).filter((row) => 'a' in row);
    expect(links.map((row) => ends(row))).toEqual(rows(40, 20).map(({ id }) => ['Marelle-0', id]));
  });

  test('says in a sentence why it cannot keep articles', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'The ferry left. '.repeat(500));
    const { code, out, err } = await trace(REPORTS, ['--database', 'notes.txt']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/notes\.txt is no database\.\n$/);
    expect((await trace(REPORTS, ['--database', 'postgres://host/x'])).code).toBe(1);
  });
});

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const isBuilt = existsSync(new URL('../../dist/store/openStore.js', import.meta.url));

// The program that is killed is the one that `npm run build` made.
test.skipIf(!isBuilt)(
  'a program that is killed on the way leaves a store that the next one fills up',
  async () => {
    const pairs = NAMES.flatMap((one) => NAMES.map((other) => `${one}${other.toLowerCase()}`));
    const names = ['', 'Nor', 'Sul'].flatMap((start) => pairs.map((name) => `${start}${name}`));
    const many = reportsOf(names).filter(({ id }) => /-[01]$/.test(id));
    writeFileSync(join(folder, 'rows.jsonl'), jsonl(many));
    const killed = spawn(process.execPath, [CLI, 'trace', '--database', 'articles.db', 'rows.jsonl'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => killed.on('exit', resolve));
    const log = join(folder, 'articles.db-wal');
    const timer = setInterval(() => {
      if (existsSync(log) && statSync(log).size > 500_000) killed.kill('SIGKILL');
    }, 2);
    await ended;
    clearInterval(timer);
    expect(killed.signalCode).toBe('SIGKILL');
    const after = await run(['trace', '--database', 'articles.db', 'rows.jsonl'], { cwd: folder });
    const whole = await run(['trace', '--database', 'other.db', 'rows.jsonl'], { cwd: folder });
    expect(after).toEqual(whole);
    expect(after.code).toBe(0);
  },
  180_000,
);
