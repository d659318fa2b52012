import { expect, test } from 'vitest';
import { buildDossier } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();

/** "TYPE text" of each line, in order. */
function linesOf(content: string): readonly string[] {
  const page = pageOf(content, { given: { date: '2026-05-12' } });
  return buildDossier([page], resources).stories.flatMap(({ timeline }) =>
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
      'The army of Dorvik attacked the northern harbour of Tarvo, and Viktor Hallen arrested four officers of the guard.',
    ),
  ).toEqual([
    'ASSAULT The army of Dorvik attacked the northern harbour of Tarvo',
    'COERCE Viktor Hallen arrested four officers of the guard',
  ]));
