// Learns when two sentences of different hands tell one fact; writes data/models/same-facts.json and its card.
//   node train/same-facts.mjs      (after npm run build)
// The examples are the stories of examples/ with the truth that their writers set down: sentences that hold the two
// sides of a passage there tell one fact, all others do not. What only the list of facts has together is left out, for
// not every writer listed such passages. Prints, for each story, how weights do that were learned from the others.
// Two logistic regressions with a ridge penalty, by Newton's method (iteratively reweighted least squares): one over
// what two sentences share, one over what the sentences of two families of copies come to. Nothing is left to chance:
// run again, it writes the same bytes. Who speaks in a copy is known by the weights that there are, so that after a
// change of the program a second run may differ from the first.
import fs from 'node:fs';
import { load } from './corpora.mjs';
import { PENALTY, regression } from './regression.mjs';
import { percent, readStory, resources, storiesWith, truthOf } from './stories.mjs';

const { besideOf } = await load('story/claims/facts/beside.js');
const { EVIDENCE, evidenceOf } = await load('story/claims/facts/evidence.js');
const { BESIDE, oddsOfFamilies, oddsOfSentences } = await load('story/claims/facts/factModel.js');
const { LIKELY } = await load('story/claims/facts/linkFacts.js');
const { COPIED_KINDS } = await load('model/story.js');
const { proposePairs, readTold } = await load('story/claims/facts/proposePairs.js');
const { likelihoodOf } = await load('text/regression.js');

const MODEL = new URL('../data/models/same-facts.json', import.meta.url);
const CARD = new URL('../data/models/same-facts.md', import.meta.url);
/** A sentence holds a span, or is held by it, when it shares so much of the shorter one. */
const SHARED = 0.5;

const stories = storiesWith('facts');
const examples = new Map(stories.map((name) => [name, examplesOf(name)]));
const rows = stories.map((name) => measured(name, train(stories.filter((other) => other !== name))));
const model = train(stories);
fs.writeFileSync(MODEL, `${JSON.stringify(model, null, 1)}\n`);
writeCard();

// The pairs of families of a story: each with what its sentences share, and which of them tell one fact.
function examplesOf(name) {
  const passages = truthOf(name, 'reuse').pairs.filter(({ junk }) => !junk);
  const facts = truthOf(name, 'facts').items;
  const { articles, stories: found } = readStory(name);
  const copied = found
    .flatMap(({ copies }) => copies)
    .filter(({ kind, boilerplate }) => COPIED_KINDS.has(kind) && !boilerplate);
  const told = readTold(articles, copied, resources.lineage);
  const given = { worth: told.worth, synonyms: resources.lineage.synonyms };
  const isPassage = (one, other) =>
    passages.some(({ a, b }) => (holds(a, one) && holds(b, other)) || (holds(a, other) && holds(b, one)));
  const isListed = (one, other) =>
    facts.some(({ spans }) => [one, other].every((telling) => spans.some((span) => holds(span, telling))));
  return proposePairs(told).map((pair) => ({
    ...pair,
    evidence: pair.members.map(([one, other]) => evidenceOf(one, other, given)),
    truth: pair.members.map((both) => (isPassage(...both) ? 1 : isListed(...both) ? null : 0)),
  }));
}

function holds({ doc, start, end }, { witness: { article, sentence } }) {
  const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
  return article.article.id.startsWith(doc) && shared >= SHARED * Math.min(end - start, sentence.end - sentence.start);
}

function train(names) {
  const pairs = names.flatMap((name) => examples.get(name));
  const sentences = regression(
    pairs.flatMap(({ evidence, truth }) => evidence.map((values, n) => ({ values, truth: truth[n] }))),
    EVIDENCE,
  );
  const families = regression(
    names.flatMap((name) =>
      withBeside(name, { sentences }).map(({ beside, truth }) => ({ values: beside, ...oneOf(truth) })),
    ),
    BESIDE,
  );
  return { sentences, families };
}

function withBeside(name, weights) {
  const pairs = examples.get(name);
  const weighed = pairs.map((pair) => ({ ...pair, odds: pair.evidence.map((own) => oddsOfSentences(own, weights)) }));
  return besideOf(weighed).map((beside, n) => ({ ...pairs[n], beside }));
}

// Two families tell one fact when any two of their sentences do.
function oneOf(truth) {
  return { truth: truth.includes(1) ? 1 : truth.includes(null) ? null : 0, weight: truth.length };
}

function measured(name, weights) {
  const pairs = withBeside(name, weights).flatMap(({ beside, truth }) =>
    truth.map((one) => ({ isFact: one === 1, isFound: likelihoodOf(oddsOfFamilies(beside, weights)) >= LIKELY, one })),
  );
  const count = (test) => pairs.filter(test).length;
  const [facts, found, right] = [
    count(({ isFact }) => isFact),
    count(({ isFound, one }) => isFound && one !== null),
    count(({ isFact, isFound }) => isFact && isFound),
  ];
  const shares = `found ${percent(right, facts)}, right ${percent(right, found)}`;
  console.log(`${name}: ${pairs.length} pairs, ${facts} of one fact; ${shares}`);
  return { name, pairs: pairs.length, facts, found, right };
}

function writeCard() {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const all = { name: 'all', pairs: sum('pairs'), facts: sum('facts'), found: sum('found'), right: sum('right') };
  const line = ({ name, pairs, facts, found, right }) =>
    `| ${name} | ${pairs} | ${facts} | ${percent(right, facts)} | ${percent(right, found)} |`;
  const size = fs.statSync(MODEL).size;
  fs.writeFileSync(
    CARD,
    `# same-facts.json

Tells whether two sentences of different articles tell one fact in words of their own, or give one quotation.

| | |
|---|---|
| made by | \`train/same-facts.mjs\`, 2026-11-27 |
| method | two logistic regressions with a ridge penalty of ${PENALTY}: over what two sentences share, and over what the sentences of two families of copies come to |
| features | ${EVIDENCE.length} numbers for two sentences (see \`src/story/claims/facts/evidence.ts\`), ${BESIDE.length} for two families (\`beside.ts\`) |
| training data | ${stories.length} stories of \`examples/\` with their truths, written for this project (Apache-2.0): ${all.pairs} pairs of sentences, ${all.facts} of one fact |
| licence of the weights | Apache-2.0 |
| size | ${size} bytes |

Pairs of sentences found, and found ones that are right, in per cent, from a likelihood of ${LIKELY} on, each story by weights
that were learned from the others.

| story | pairs | of one fact | found | right |
|---|---|---|---|---|
${[...rows, all].map(line).join('\n')}

Known weakness: two sentences that introduce one speaker with his office and tell different things of him; what is told
in words that share nothing. In the older stories (harbour, strike, mine, airline) the truth does not list every telling of
a fact, so that what is right there is more than the table says.
`,
  );
}
