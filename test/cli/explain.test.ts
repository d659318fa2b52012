import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PairExplanation } from '../../src/model/explanation.js';
import { layPassages } from '../../src/views/sideBySide.js';
import { run } from './fakeTerminal.js';

const WIRE = `Bridge of Quillan closed for a month

QUILLAN, Tessaly, June 7, 2022 (Northern Press) - The iron bridge of Quillan will be closed for a month after a barge struck one of its piers on Monday, engineer Olga Brandt said on Tuesday.

"The pier has moved by a hand's width, and that is too much," Brandt told reporters. About 9,000 people cross the bridge every day.`;
const RELAY = `Iron bridge closed after barge strikes pier

The iron bridge of Quillan will be closed for a month after a barge struck one of its piers on Monday, engineer Olga Brandt said on Tuesday, Northern Press reported.

"The pier has moved by a hand's width, and that is too much," Brandt told reporters. About 9,000 people cross the bridge each day.`;

let cwd = '';
let dossier = '';
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'stemma-explain-'));
  const rows = [
    { id: '101-wire', outlet: 'Northern Press', date: '2022-06-07', text: WIRE },
    { id: '102-relay', outlet: 'The Ferryman', date: '2022-06-08', text: RELAY },
  ];
  writeFileSync(join(cwd, 'bridge.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  dossier = (await run(['build', 'bridge.jsonl'], { cwd })).out;
  writeFileSync(join(cwd, 'dossier.json'), dossier);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('stemma explain', () => {
  test('it says who was made from whom, why, passage by passage, and what does not follow', async () => {
    const { code, out, err } = await run(['explain', '101-wire', '102-relay'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /Northern Press[\s\S]*The Ferryman[\s\S]*B was made from A[\s\S]*side by side[\s\S]*Only in A[\s\S]*Whose reporting[\s\S]*What does not follow/,
    );
    expect(out).toMatch(/│/);
    expect(out).toContain('*every*');
    expect(out).toContain('*each*');
    expect(out.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
  });

  test('beginnings of ids are enough, and the order is that of the command', async () => {
    const { out } = await run(['explain', '102', '101'], { cwd });
    expect(out).toContain('A was made from B');
  });

  test('--json gives the structure, --dossier names the file or standard input', async () => {
    const { out } = await run(['explain', '101', '102', '--json', '--dossier', '-'], { stdin: dossier });
    const explanation = JSON.parse(out) as PairExplanation;
    expect(explanation.relation).toMatchObject({ kind: 'parent', source: 'left' });
    expect(explanation.limits.length).toBeGreaterThan(0);
    const { out: same } = await run(['explain', '101', '102', '--json', '--dossier', 'dossier.json'], { cwd });
    expect(same).toBe(out);
  });

  test.each([
    [['explain', '10', '102'], '10 can mean 101-wire, 102-relay; write more of the name.'],
    [['explain', '101', '103'], 'No article of the dossier is called 103; there are 101-wire, 102-relay.'],
    [['explain', '101', '101-wire'], 'Both names mean 101-wire; name two articles.'],
    [
      ['explain', '101', '102', '--dossier', 'none.json'],
      'none.json cannot be read; name the dossier with --dossier FILE.',
    ],
    [['explain', '101', '102', '--dossier', 'bridge.jsonl'], 'bridge.jsonl is not JSON, so it is no dossier.'],
    [['explain', '101'], "missing required argument 'b'"],
  ])('%s: one sentence and exit code 1', async (argv, sentence) => {
    expect(await run(argv, { cwd })).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });

  test('a dossier with a false receipt is not explained', async () => {
    const stdin = dossier.replace(/"quote": "The iron/, '"quote": "The wooden');
    const { code, err } = await run(['explain', '101', '102', '--dossier', '-'], { stdin });
    expect(code).toBe(1);
    expect(err).toMatch(/^- cannot be explained: .*The wooden/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('passages', () => {
  const plain = { mark: (text: string): string => text };

  test('stand side by side where there is room', () => {
    expect(layPassages('The old dam broke.', 'The new dam broke at dawn.', { width: 100, ...plain })).toEqual([
      `${'The *old* dam broke.'.padEnd(47)} │ The *new* dam broke *at dawn.*`,
    ]);
  });

  test('stand one above the other where there is little', () => {
    expect(layPassages('The old dam broke.', 'The new dam broke.', { width: 60, ...plain })).toEqual([
      'A: The *old* dam broke.',
      'B: The *new* dam broke.',
    ]);
  });

  test('cannot write to the terminal, and a word without end is cut', () => {
    const lines = layPassages(`\u001b[31mred ${'x'.repeat(100)}`, 'red', { width: 60, ...plain });
    expect(lines.join('')).not.toContain('\u001b');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});
