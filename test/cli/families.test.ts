import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/model/dossier.js';
import { ROOT } from '../examples/readPages.js';
import { run } from './fakeTerminal.js';

const RELAY = join(ROOT, 'examples/relay/in');
const ONE_OWNER = JSON.stringify([{ name: 'Kestria Holding', outlets: ['The Tarvik Chronicle', 'Fairway Press'] }]);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-families-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('stemma build --families', () => {
  test('outlets of one owner count once, and every form of the dossier says why', async () => {
    writeFileSync(join(folder, 'owners.json'), ONE_OWNER);
    const { code } = await run(['build', RELAY, '--families', 'owners.json', '--out', 'out'], { cwd: folder });
    expect(code).toBe(0);
    const read = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
    const [story] = (JSON.parse(read('dossier.json')) as Dossier).stories;
    expect(story?.claims.filter(({ status }) => status === 'corroborated')).toEqual([]);
    const why = story?.origins.flatMap((origin) => origin.why).find((reason) => reason.includes('belong together'));
    expect(why).toBe(
      'Fairway Press and The Tarvik Chronicle belong together, so 01-fairway-press and 06-tarvik-chronicle count once.',
    );
    for (const name of ['dossier.md', 'dossier.html']) expect(read(name), name).toContain('belong together');
  });

  test('without the file each is an owner of its own', async () => {
    const { out } = await run(['build', RELAY]);
    const [story] = (JSON.parse(out) as Dossier).stories;
    expect(story?.claims.some(({ status }) => status === 'corroborated')).toBe(true);
  });

  test.each([
    ['missing.json', null, 'missing.json cannot be read (ENOENT).'],
    ['broken.json', '[{', 'broken.json must be a JSON list of {"name": "the owner", "outlets": ["an outlet", …]}.'],
    ['other.json', '{"a": 1}', 'other.json must be a JSON list of {"name": "the owner", "outlets": ["an outlet", …]}.'],
    [
      'twice.json',
      '[{"name": "A", "outlets": ["Sund Mail"]}, {"name": "B", "outlets": ["Sund Mail"]}]',
      'twice.json: Sund Mail stands under two owners, A and B.',
    ],
  ])('%s is refused in one sentence', async (file, content, sentence) => {
    if (content !== null) writeFileSync(join(folder, file), content);
    const { code, err } = await run(['build', RELAY, '--families', file], { cwd: folder });
    expect({ code, err }).toEqual({ code: 1, err: `${sentence}\n` });
  });
});
