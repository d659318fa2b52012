import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/model/dossier.js';
import { ROOT } from '../examples/readPages.js';
import { run } from './fakeTerminal.js';

const HARBOUR = join(ROOT, 'examples/harbour/in');
const UNRELATED = join(ROOT, 'examples/unrelated/in');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('stemma build', () => {
  test('piped, it writes the dossier as JSON, which the published schema allows', async () => {
    const { code, out } = await run(['build', 'in'], { cwd: join(ROOT, 'examples/harbour') });
    expect(code).toBe(0);
    const ajv = new Ajv2020({ allErrors: true });
    const schema = JSON.parse(readFileSync(join(ROOT, 'data/dossier.schema.json'), 'utf8')) as object;
    const isValid = ajv.validate(schema, JSON.parse(out));
    expect(ajv.errorsText(isValid ? [] : ajv.errors)).toBe('No errors');
  });

  test('with --out it writes three files, and they can be verified', async () => {
    const { code, out, err } = await run(['build', HARBOUR, '--out', 'out'], { cwd: folder });
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['dossier.html', 'dossier.json', 'dossier.md']);
    expect(err).toContain('Wrote out/dossier.json, out/dossier.md, out/dossier.html.');
    expect(out).toContain('origins behind 10 articles');
    const verified = await run(['verify', 'out/dossier.json'], { cwd: folder });
    expect(verified).toMatchObject({ code: 0, out: '' });
    expect(verified.err).toContain('Every receipt holds; 10 of 10 files re-read');
  });

  test('what somebody judged about names holds, and what fits nothing is a problem', async () => {
    writeFileSync(
      join(folder, 'judged.jsonl'),
      '{"merge":["Emil Stark","Olav Brenner"],"by":"Vera"}\n{"split":["Emil Stark","Nobody"]}\n',
    );
    const { out } = await run(['build', HARBOUR, '--format', 'json', '--judgements', join(folder, 'judged.jsonl')]);
    const dossier = JSON.parse(out) as Dossier;
    const reasons = dossier.stories.flatMap(({ entities }) => entities.flatMap(({ why }) => why));
    expect(reasons).toContain('“Emil Stark” and “Olav Brenner” were judged to be one (judgement 1, by Vera).');
    expect(dossier.problems.filter(({ code }) => code === 'judgement-unused')).toHaveLength(1);
  });

  test('order, repetition and several names of one file change nothing', async () => {
    const files = readdirSync(HARBOUR).map((name) => `in/${name}`);
    const cwd = join(ROOT, 'examples/harbour');
    const [once, backwards, twice] = [
      await run(['build', ...files], { cwd }),
      await run(['build', ...[...files].reverse()], { cwd }),
      await run(['build', ...files, './in', 'in/*.html'], { cwd }),
    ];
    expect(backwards.out === once.out).toBe(true);
    expect(twice.out === once.out).toBe(true);
  });

  test('two unrelated stories stay two', async () => {
    const { out } = await run(['build', HARBOUR, UNRELATED]);
    const { stories } = JSON.parse(out) as Dossier;
    expect(stories.map((story) => story.articles.length).sort()).toEqual([10, 2]);
  });

  test('ids are unique in the whole dossier', async () => {
    const { out } = await run(['build', HARBOUR, UNRELATED]);
    const { articles, stories } = JSON.parse(out) as Dossier;
    const ids = [
      ...articles.flatMap((a) => [...a.mentions, ...a.statements, ...a.figures, ...a.events].map(({ id }) => id)),
      ...stories.flatMap((s) => s.entities.map(({ id }) => id)),
    ];
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('a terminal gets a summary, and --words bounds the account', async () => {
    const { out } = await run(['build', HARBOUR], { isTerminal: true });
    expect(out).toMatch(
      /origins behind 10 articles[\s\S]*Which number may I print\?[\s\S]*conflict[\s\S]*Corroborated[\s\S]*Broken on the way[\s\S]*Who said what/,
    );
    const { out: json } = await run(['build', HARBOUR, '--words', '60']);
    const [story] = (JSON.parse(json) as Dossier).stories;
    const words = (story?.account ?? []).flatMap(({ text }) => text.match(/\S+/gu) ?? []);
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(60);
  });
});

describe('input that cannot be read', () => {
  test('nothing readable at all: one sentence and exit code 1', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    for (const path of ['empty.txt', 'missing.txt', 'https://example.org/a']) {
      const { code, out, err } = await run(['build', path], { cwd: folder });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    }
  });

  test('a bad file costs the others nothing', async () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    for (const name of readdirSync(UNRELATED)) copyFileSync(join(UNRELATED, name), join(mixed, name));
    const alone = await run(['build', 'mixed'], { cwd: folder });
    for (const name of readdirSync(join(ROOT, 'test/fixtures/inputs')).filter((n) => /empty|binary|blank|xyz/.test(n)))
      copyFileSync(join(ROOT, 'test/fixtures/inputs', name), join(mixed, `z-${name}`));
    const { code, out } = await run(['build', 'mixed'], { cwd: folder });
    const [before, after] = [JSON.parse(alone.out) as Dossier, JSON.parse(out) as Dossier];
    expect(code).toBe(0);
    expect(JSON.stringify(after.stories) === JSON.stringify(before.stories)).toBe(true);
    expect(after.problems.length).toBeGreaterThan(before.problems.length);
  });

  test('a file of 20 MB is read or refused, in bounded time', async () => {
    writeFileSync(join(folder, 'long.txt'), 'The ferry sails at noon. '.repeat(900_000));
    const { code, err } = await run(['build', 'long.txt'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toContain('larger than 20 MB');
  });

  test('wrong usage is said in one sentence', async () => {
    for (const argv of [
      ['build'],
      ['build', 'in', '--format', 'json,md'],
      ['build', 'in', '--format', 'pdf'],
      ['build', 'in', '--words', 'many'],
      ['bild'],
    ]) {
      const { code, out, err } = await run(argv);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
      expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    }
  });
});

describe('stemma verify', () => {
  test('every lie is listed, and the exit code is 1', async () => {
    const { out } = await run(['build', UNRELATED]);
    const forged = out.replace(/"quote": "[^"\\]{12}/u, '"quote": "forged words');
    expect(forged).not.toBe(out);
    const { code, out: lies } = await run(['verify', '-'], { stdin: forged });
    expect(code).toBe(1);
    expect(lies).toContain('The receipt says “forged words');
  });

  test('what is no dossier is told in a sentence', async () => {
    expect(await run(['verify', '-'], { stdin: '{}' })).toMatchObject({ code: 1 });
    expect(await run(['verify', '-'], { stdin: 'no JSON' })).toMatchObject({ code: 1, out: '' });
    expect((await run(['verify', 'missing.json'])).err).toBe('missing.json cannot be read.\n');
  });
});

describe('texts that are no articles', () => {
  test('a text of a million characters is kept, said to be too long, and costs the others nothing', async () => {
    const long = join(folder, 'long');
    mkdirSync(long);
    for (const name of readdirSync(UNRELATED)) copyFileSync(join(UNRELATED, name), join(long, name));
    const alone = await run(['build', 'long'], { cwd: folder });
    writeFileSync(join(long, 'z.txt'), 'the port office said that it was late and '.repeat(24_000));
    const { code, out } = await run(['build', 'long'], { cwd: folder });
    const [before, after] = [JSON.parse(alone.out) as Dossier, JSON.parse(out) as Dossier];
    expect(code).toBe(0);
    expect(after.articles.map(({ id }) => id)).toContain('z');
    expect(after.problems.map((problem) => `${problem.article}: ${problem.code}`)).toContain('z: too-long');
    expect(JSON.stringify(after.stories) === JSON.stringify(before.stories)).toBe(true);
  });

  test('ten thousand numbers in a row are read', async () => {
    writeFileSync(join(folder, 'numbers.txt'), '7 '.repeat(10_000));
    expect(await run(['build', 'numbers.txt'], { cwd: folder })).toMatchObject({ code: 0 });
  });
});
