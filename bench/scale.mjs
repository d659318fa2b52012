// Grouping and tracing at two sizes, and how the time grows with the number of articles: near-linear work grows as they do.
//   node --max-old-space-size=6000 bench/scale.mjs [--small 1000] [--large 10000]
import { makeArticles } from './generate.mjs';
import { cpuSeconds, load, option, pageOfRow, print, ratio, whole } from './measure.mjs';

const { groupReadArticles, readPage } = await load('pipeline.js');
const { loadResources } = await load('resources.js');
const { traceCopies } = await load('story/lineage/traceCopies.js');

const resources = loadResources();
const [small, large] = [option('small', 1000), option('large', 10_000)];
const rows = makeArticles(large);

/** Seconds of processor time of one run. */
function timeOf(work) {
  const before = cpuSeconds();
  const result = work();
  return { seconds: cpuSeconds() - before, result };
}

function measure(count) {
  const read = timeOf(() => rows.slice(0, count).map((row) => readPage(pageOfRow(row), resources).value));
  const group = timeOf(() => groupReadArticles(read.result, resources));
  const trace = timeOf(() => traceCopies(read.result, resources.lineage));
  const line = (what, { seconds }, note) =>
    print(`${what}, ${whole(count)} articles`, `${whole(count / seconds)}/s`, note);
  line('reading', read, '');
  line('grouping', group, `${whole(group.result.length)} stories`);
  line('tracing', trace, `${whole(trace.result.length)} links`);
  return { group: group.seconds, trace: trace.seconds };
}

measure(Math.min(200, small));
const [few, many] = [measure(small), measure(large)];
const growth = large / small;
print('grouping: growth of time', ratio(many.group / few.group), `for ${ratio(growth)} the articles`);
print('tracing: growth of time', ratio(many.trace / few.trace), `for ${ratio(growth)} the articles`);
