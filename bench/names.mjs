// A list of names matched against itself: `node dist/cli.js names` on generated names whose groups are known.
//   node bench/names.mjs [--sizes 10000,100000]
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { makeNames } from './generate-names.mjs';
import { DIST, print, whole } from './measure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
const [input, output, usage] = ['names.jsonl', 'entities.jsonl', 'usage.json'].map((name) => join(folder, name));
const reporter = new URL('report-usage.mjs', import.meta.url).href;

/** Writes the rows without their groups; returns the group of each row. */
function writeRows(count) {
  const groups = new Int32Array(count);
  const file = openSync(input, 'w');
  let [at, text] = [0, ''];
  for (const { group, ...row } of makeNames(count)) {
    groups[at++] = group;
    text += `${JSON.stringify(row)}\n`;
    if (text.length < 1 << 20 && at < count) continue;
    writeSync(file, text);
    text = '';
  }
  closeSync(file);
  return groups;
}

/** Runs the command on the rows; returns seconds by the clock and of processor time, and peak memory. */
function run() {
  const out = openSync(output, 'w');
  const before = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', reporter, fileURLToPath(new URL('cli.js', DIST)), 'names', input],
    { env: { ...process.env, USAGE_FILE: usage }, stdio: ['ignore', out, 'pipe'], encoding: 'utf8' },
  );
  closeSync(out);
  if (status !== 0) throw new Error(stderr);
  return { clock: (performance.now() - before) / 1000, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

/** Counts the pairs of rows that are together in the answer, in truth, and in both. */
async function countPairs(groups) {
  const [answered, both] = [new Map(), new Map()];
  const truth = new Map();
  const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(output) })) {
    const { entity } = JSON.parse(line);
    const group = groups[at++];
    add(answered, entity);
    add(truth, group);
    add(both, `${entity} ${group}`);
  }
  const pairs = (counts) => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  return { answered: pairs(answered), truth: pairs(truth), both: pairs(both) };
}

const at = process.argv.indexOf('--sizes');
const sizes = (at < 0 ? '10000' : (process.argv[at + 1] ?? '')).split(',').map(Number);
for (const size of sizes) {
  const groups = writeRows(size);
  const { clock, seconds, kilobytes } = run();
  const { answered, truth, both } = await countPairs(groups);
  const used = `${seconds.toFixed(1)} s of processor time, ${whole(kilobytes / 1024)} MB, ${whole(size / seconds)} names/s`;
  print(`stemma names, ${whole(size)} rows`, `${clock.toFixed(1)} s`, used);
  const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
  print('  pairs found (recall)', percent(both, truth), `of ${whole(truth)}`);
  print('  pairs right (precision)', percent(both, answered), `of ${whole(answered)}`);
}
rmSync(folder, { recursive: true });
