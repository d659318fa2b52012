import { expect, test } from 'vitest';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();

/** "TYPE text" of each line, in order. */
function linesOf(...contents: readonly string[]): readonly string[] {
  const pages = contents.map((content, i) => pageOf(content, { id: `a${i}`, given: { date: '2026-05-12' } }));
  return buildDossier(pages, resources).stories.flatMap(({ timeline }) =>
    timeline.map(({ type, text }) => `${type} ${text}`),
  );
}

test('what somebody says is told with who says it, and by the saying where that is an event', () => {
  const text = 'Viktor Hallen complained that the army of Dorvik had attacked the northern harbour of Tarvo.';
  expect(linesOf(text)).toEqual([`ACCUSE ${text}`]);
});

test('what is announced is told before its announcement', () => {
  const text = 'Viktor Hallen said that he would release the officers of the guard who were held in Tarvo.';
  expect(linesOf(text)).toEqual([`RETREAT ${text}`]);
});

test('a deed comes before words in one sentence', () => {
  const text = 'Officers talked to the crowd in Tarvo and then arrested Viktor Hallen at the gate.';
  expect(linesOf(text)).toEqual([`COERCE ${text}`]);
});

test('a sentence of two clauses that can be read alone makes a line of each', () =>
  expect(
    linesOf(
      'The army of Dorvik attacked the northern harbour of Tarvo on Saturday, and Viktor Hallen arrested four officers on Sunday.',
    ),
  ).toEqual([
    'COERCE Viktor Hallen arrested four officers on Sunday',
    'ASSAULT The army of Dorvik attacked the northern harbour of Tarvo on Saturday',
  ]));

test('a clause with a subject of its own makes a line, one with a pronoun does not', () => {
  const thrown = 'forty bottles were thrown on Saturday at the gate of the yard';
  const arrest = `The guard arrested Viktor Hallen on Sunday after ${thrown}.`;
  expect(linesOf(arrest)).toEqual([`COERCE ${arrest}`, `ASSAULT ${thrown}`]);
  const text = 'The guard arrested Viktor Hallen and Marta Juvela after they had thrown forty bottles at the gate.';
  expect(linesOf(text)).toEqual([`COERCE ${text}`]);
});

test('what the rest of a sentence tells has its line before what a relative clause recalls', () => {
  const text = 'Viktor Hallen, who arrested four officers in Tarvo, rejected the report of the council.';
  expect(linesOf(text)).toEqual([`REJECT ${text}`]);
});

test('a noun that only bears a date is told by its phrase', () => {
  const met = 'Viktor Hallen met Marta Juvela in Tarvo for the first time since the vote of January 20.';
  const led = 'Marta Juvela has led the council of Tarvo since the vote of January 20.';
  expect(linesOf(met, led)).toEqual(['OTHER the vote of January 20']);
});

test('of two lines of one sentence the one that has a clause is told by that', () =>
  expect(
    linesOf('Viktor Hallen accused Marta Juvela of lies on Sunday and said that the council would vote next week.'),
  ).toEqual([
    'ACCUSE Viktor Hallen accused Marta Juvela of lies on Sunday',
    'OTHER Viktor Hallen accused Marta Juvela of lies on Sunday and said that the council would vote next week.',
  ]));

test('a deed by any verb makes a line where it has a day', () => {
  const text = 'Viktor Hallen nailed a long list of names to the door of the council hall in Tarvo';
  expect(linesOf(`${text}.`)).toEqual([]);
  expect(linesOf(`${text} on Sunday.`)).toEqual([`OTHER ${text} on Sunday.`]);
});

test('what is told in the present makes no line by itself, a refusal to answer does on its day', () => {
  expect(linesOf('Viktor Hallen denies that he attacked the northern harbour of Tarvo.')).toEqual([]);
  const refusal = 'A spokeswoman for the council in Tarvo declined to comment on the list on Sunday.';
  expect(linesOf(refusal)).toEqual([`REJECT ${refusal}`]);
});

test('who corrects himself makes a line of the day on which he does, beside what he corrects', () => {
  const text =
    'The harbour police of Tarvo said on Monday that it had arrested 32 dockers on Saturday, not 23 as it had first announced.';
  expect(linesOf(text)).toEqual([`OTHER ${text}`, `COERCE ${text}`]);
});

test('that somebody spoke makes a line with its day', () => {
  const spoke = '“The quay is ours and nobody else’s,” Viktor Hallen told a crowd of dockers in Tarvo on Sunday.';
  expect(linesOf(spoke)).toEqual([`OTHER ${spoke}`]);
});
