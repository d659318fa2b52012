// Cold start to written dossier: `node dist/cli.js build` on the example story, beside a Node that does nothing.
//   node bench/build.mjs [--runs 5]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST, option, print, ratio } from './measure.mjs';

const runs = option('runs', 5);
const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
const usage = join(folder, 'usage.json');
const reporter = new URL('report-usage.mjs', import.meta.url).href;

/** Runs Node with arguments; returns clock and processor seconds and peak memory of the quickest run. */
function measure(args) {
  const results = Array.from({ length: runs }, () => {
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', reporter, ...args], {
      env: { ...process.env, USAGE_FILE: usage },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return { clock: (performance.now() - before) / 1000, ...JSON.parse(readFileSync(usage, 'utf8')) };
  });
  return {
    clock: Math.min(...results.map((r) => r.clock)),
    seconds: Math.min(...results.map((r) => r.seconds)),
    megabytes: Math.max(...results.map((r) => r.kilobytes)) / 1024,
  };
}

const example = fileURLToPath(new URL('../examples/harbour/in/', import.meta.url));
const files = readdirSync(example)
  .sort()
  .map((name) => join(example, name));
const cli = fileURLToPath(new URL('cli.js', DIST));
const idle = measure(['-e', '0']);
print('node -e 0', `${idle.seconds.toFixed(2)} s`, `${idle.megabytes.toFixed(0)} MB`);
for (const count of [5, 10]) {
  const { clock, seconds, megabytes } = measure([cli, 'build', ...files.slice(0, count), '--out', join(folder, 'out')]);
  const note = `${clock.toFixed(2)} s by the clock, ${megabytes.toFixed(0)} MB, ${ratio(seconds / idle.seconds)} of node -e 0`;
  print(`stemma build, ${count} articles`, `${seconds.toFixed(2)} s`, note);
}
rmSync(folder, { recursive: true });
