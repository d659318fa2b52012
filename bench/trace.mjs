// `stemma trace` from rows on the disk to links and edges, at two sizes, without a store and with a new one: rows a second
// of processor time, peak memory, and how the time grows with the number of rows.
//   node bench/trace.mjs [--small 10000] [--large 100000]
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelledArticles } from './copies.mjs';
import { DIST, option, print, ratio, whole } from './measure.mjs';

const CLI = fileURLToPath(new URL('cli.js', DIST));
const USAGE = new URL('report-usage.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));

function writeRows(count) {
  const path = join(folder, `${count}.jsonl`);
  const file = openSync(path, 'w');
  for (const { id, title, text, date } of labelledArticles(count))
    writeSync(file, `${JSON.stringify({ id, title, text, date })}\n`);
  closeSync(file);
  return path;
}

function measure(what, rows, count, options = []) {
  const [usage, out] = [join(folder, 'usage.json'), openSync(join(folder, 'out.jsonl'), 'w')];
  const { status } = spawnSync('node', ['--import', USAGE, CLI, 'trace', ...options, rows], {
    env: { ...process.env, USAGE_FILE: usage },
    stdio: ['ignore', out, 'inherit'],
  });
  closeSync(out);
  if (status !== 0) throw new Error(`stemma trace ended with ${status}`);
  const { seconds, kilobytes } = JSON.parse(readFileSync(usage, 'utf8'));
  print(`${what}, ${whole(count)} rows`, `${whole(count / seconds)}/s`, `${whole(kilobytes / 1024)} MB at most`);
  return seconds;
}

try {
  const sizes = [option('small', 10_000), option('large', 100_000)];
  const files = sizes.map(writeRows);
  const growth = ratio(sizes[1] / sizes[0]);
  const alone = sizes.map((count, i) => measure('trace', files[i], count));
  print('trace: growth of time', ratio(alone[1] / alone[0]), `for ${growth} the rows`);
  const database = join(folder, 'store.db');
  const stored = sizes.map((count, i) => {
    rmSync(database, { force: true });
    return measure('trace --database', files[i], count, ['--database', database]);
  });
  print('trace --database: growth of time', ratio(stored[1] / stored[0]), `for ${growth} the rows`);
  print('trace --database: bytes on the disk', whole(statSync(database).size / sizes[1]), 'an article');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
