// Learns which events a timeline has a line for; writes data/models/timeline.json and its card.
//   node train/timeline.mjs      (after npm run build)
// The examples are the stories of examples/ with the truth that their writers set down. Two reports tell one event when
// the words of both lie in what an event of the truth was told by; of two that lie in none nothing is known. An event
// is a line when a reader has it and no line before it told it. Two logistic regressions (see regression.mjs): over
// what two reports share, and over what is known of an event, of which the first says how likely it was told already.
// Prints, for each story, how weights do that were learned from the others. Nothing is left to chance; who speaks and
// what was copied is known by the weights that there are, so that after a change of the program a second run may
// differ from the first.
import fs from 'node:fs';
import { load } from './corpora.mjs';
import { PENALTY, regression } from './regression.mjs';
import { percent, readUntold, storiesWith, truthOf } from './stories.mjs';

const { doubtfulPassages } = await load('story/claims/weighing/doubt.js');
const { buildTimeline, entryOf, inOrderOfTelling, rankEvents } = await load('story/timeline/buildTimeline.js');
const { LINE } = await load('story/timeline/lineEvidence.js');
const { compareReports, SAME_EVENT } = await load('story/timeline/sameEvent.js');
const { storyEvents } = await load('story/timeline/storyEvents.js');
const { tellLines } = await load('story/timeline/tellLines.js');

const MODEL = new URL('../data/models/timeline.json', import.meta.url);
const CARD = new URL('../data/models/timeline.md', import.meta.url);
/** A receipt shows an event when it covers so much of one of the spans that tell it. */
const COVERED = 0.5;
/** Spans that differ by less are equally tight. */
const TIGHT = 5;

const names = storiesWith('timeline');
const stories = new Map(names.map((name) => [name, storyOf(name)]));
const others = new Map(names.map((name) => [name, reportWeights(names.filter((other) => other !== name))]));
const lines = new Map(names.map((name) => [name, linesOf(stories.get(name), others.get(name))]));
const rows = names.map((name) => {
  const line = lineWeights(names.filter((other) => other !== name));
  return measured(name, { sameEvent: others.get(name), line });
});
const model = { sameEvent: reportWeights(names), line: lineWeights(names) };
fs.writeFileSync(MODEL, `${JSON.stringify(model, null, 1)}\n`);
writeCard();

function storyOf(name) {
  const { articles, copies, entities, disagreements } = readUntold(name);
  const told = storyEvents({ articles, copies, doubtful: doubtfulPassages(disagreements, articles) });
  const story = { articles, copies, entities, told, items: truthOf(name, 'timeline').items };
  return { ...story, pairs: pairsOf(story) };
}

// All pairs of reports, with what they share; true where one event of the truth was told by both.
function pairsOf({ articles, told, items }) {
  const compare = compareReports(articles, told.opposites);
  const reports = told.events.flat().map((report) => ({ report, shown: shownBy(report, items) }));
  return reports.flatMap((one, n) =>
    reports.slice(n + 1).map((other) => {
      const isKnown = one.shown.length > 0 || other.shown.length > 0;
      const isOne = one.shown.some((item) => other.shown.includes(item));
      const weight = one.shown.length > 0 && other.shown.length > 0 ? 1 : 0.5;
      return { values: compare(one.report, other.report), truth: isKnown ? Number(isOne) : null, weight };
    }),
  );
}

// The events of the truth by whose tightest spans a report is told.
function shownBy({ source, event: { trigger } }, items) {
  const sizes = items.flatMap((item) => {
    const around = item.spans.filter(
      ({ doc, start, end }) => source.article.id.startsWith(doc) && start <= trigger.start && trigger.end <= end,
    );
    return around.map(({ start, end }) => ({ item, size: end - start }));
  });
  const least = Math.min(...sizes.map(({ size }) => size));
  return [...new Set(sizes.filter(({ size }) => size <= least + TIGHT).map(({ item }) => item))];
}

function reportWeights(from) {
  return regression(
    from.flatMap((name) => stories.get(name).pairs),
    SAME_EVENT,
  );
}

// Every event of a story as a line, with what is known of it; true where a reader has it, and no line before it.
function linesOf(story, sameEvent) {
  const { articles, entities, items, told } = story;
  const known = { articles, opposites: told.opposites, model: { sameEvent } };
  const shown = new Set();
  const found = [];
  tellLines(inOrderOfTelling(rankEvents(story)), known, (values, line) => {
    const [item] = itemsOf(entryOf(line, 1, entities), items).filter((one) => !shown.has(one));
    if (item !== undefined) shown.add(item);
    found.push({ values, truth: item === undefined ? 0 : 1 });
    return true;
  });
  return found;
}

// The events of the truth that a line shows, the most equal first.
function itemsOf({ reports }, items) {
  const shared = (span, { article, start, end }) =>
    article.startsWith(span.doc) ? Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)) : 0;
  const equality = (span, receipt) => {
    const common = shared(span, receipt);
    return common / (span.end - span.start + receipt.end - receipt.start - common);
  };
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return items
    .filter(({ spans }) =>
      spans.some((span) => reports.some((receipt) => shared(span, receipt) >= COVERED * (span.end - span.start))),
    )
    .map((item) => ({
      item,
      likeness:
        sum(item.spans.map((span) => Math.max(...reports.map((receipt) => equality(span, receipt))))) /
        Math.max(item.spans.length, reports.length),
    }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ item }) => item);
}

function lineWeights(from) {
  return regression(
    from.flatMap((name) => lines.get(name)),
    LINE,
  );
}

function measured(name, weights) {
  const story = stories.get(name);
  const timeline = buildTimeline({ ...story, model: weights });
  const shown = new Set();
  for (const entry of timeline) {
    const [item] = itemsOf(entry, story.items).filter((one) => !shown.has(one));
    if (item !== undefined) shown.add(item);
  }
  const row = { name, events: story.items.length, lines: timeline.length, right: shown.size };
  console.log(`${name}: found ${percent(row.right, row.events)}, right ${percent(row.right, row.lines)}`);
  return row;
}

function writeCard() {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const all = { name: 'all', events: sum('events'), lines: sum('lines'), right: sum('right') };
  const line = ({ name, events, lines: told, right }) =>
    `| ${name} | ${events} | ${told} | ${percent(right, events)} | ${percent(right, told)} |`;
  const pairs = [...stories.values()].flatMap((story) => story.pairs.filter(({ truth }) => truth !== null));
  fs.writeFileSync(
    CARD,
    `# timeline.json

Tells which events of a story have a line in its timeline, and which lines would tell one event twice.

| | |
|---|---|
| made by | \`train/timeline.mjs\`, 2026-11-27 |
| method | two logistic regressions with a ridge penalty of ${PENALTY}: over what two reports share, and over what is known of an event |
| features | ${SAME_EVENT.length} numbers for two reports (see \`src/story/timeline/sameEvent.ts\`), ${LINE.length} for an event (\`lineEvidence.ts\`) |
| training data | ${names.length} stories of \`examples/\` with their truths, written for this project (Apache-2.0): ${pairs.length} pairs of reports, ${pairs.filter(({ truth }) => truth === 1).length} of one event; ${[...lines.values()].flat().length} events, ${all.events} of them in the truths |
| licence of the weights | Apache-2.0 |
| size | ${fs.statSync(MODEL).size} bytes |

Events of the truths that a line shows, and lines that show one that no other does, in per cent, each story by weights that
were learned from the others.

| story | events | lines | found | right |
|---|---|---|---|---|
${[...rows, all].map(line).join('\n')}

Known weakness: what a reader holds to be an event is a matter of taste, above all in sayings. Two tellings of one event
in words that share nothing, by other verbs, have a line each.
`,
  );
}
