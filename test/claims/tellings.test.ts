import { expect, test } from 'vitest';
import { tellingsOf } from '../../src/story/claims/tellings.js';
import type { Witness } from '../../src/story/claims/witness.js';
import { articlesOf, lexicon, type Told } from './fixtures.js';

/** Sorts sentences in words of their own that are held to tell one thing; returns the outlets of each telling. */
function sorted(...texts: readonly (string | Pick<Told, 'text' | 'kind'>)[]): readonly string[] {
  const articles = articlesOf(
    texts.map((told, i) => ({ outlet: `P${i + 1}`, ...(typeof told === 'string' ? { text: told } : told) })),
  );
  const witnesses = articles.map((article): Witness => {
    const [sentence] = article.reading.sentences;
    if (sentence === undefined) throw new Error('a text without a sentence');
    return { article, sentence };
  });
  const families = witnesses.map((witness) => [witness]);
  const tellings = tellingsOf({ copied: families, families, propositions: [witnesses], linked: new Map() }, lexicon);
  return tellings.map((telling) => telling.map(([one]) => one?.article.article.outlet?.name).join(' '));
}

test('sentences that count alike are one telling, those in other numbers another', () => {
  expect(
    sorted(
      'The police spoke of 17 people in the old barracks; a lawyer counted 23 people.',
      'Of the 40 people in the old barracks 14 people are still there.',
      'The police held 23 people in the barracks.',
    ),
  ).toEqual(['P1 P3', 'P2']);
});

test('a number that is left out, rounded or of another thing parts nothing', () => {
  expect(
    sorted(
      'The crossing cost 1,243 crowns and took two days.',
      'The crossing cost about 1,200 crowns.',
      'The crossing took two days.',
      'The crossing of the lake was dear.',
    ),
  ).toEqual(['P1 P2 P3 P4']);
});

test('who denies a thing is apart from those who tell it', () => {
  expect(sorted('The bridge was closed on Monday.', 'The bridge was not closed on Monday.')).toEqual(['P1', 'P2']);
});

test('what is told for a condition is apart from what is told for sure', () => {
  const sure = 'The bridge closes on Monday.';
  expect(sorted(sure, 'A clerk would be surprised if the bridge closes on Monday.')).toEqual(['P1', 'P2']);
  expect(sorted(sure, 'If it rains, the bridge closes on Monday.')).toEqual(['P1 P2']);
});

test('a negation turns its own clause alone', () => {
  const told = 'The bridge over the river was closed on Monday.';
  expect(sorted(told, 'The bridge over the river, which nobody had inspected, was closed on Monday.')).toEqual([
    'P1 P2',
  ]);
  expect(sorted(told, 'The mayor denied that the bridge over the river was closed on Monday.')).toEqual(['P1', 'P2']);
});

test('a translation whose number no sounder text has tells nothing, whichever text comes first', () => {
  const broken = {
    text: 'According to the paper, the bank has 1.4 million dollars.',
    kind: 'machine-translated',
  } as const;
  const sound = 'The reserves of the bank were 1.4 billion dollars in May.';
  const copy = { text: 'The hoards of the bank had been 4.1 billion coins in May.', kind: 'spun' } as const;
  expect(sorted(broken, sound)).toEqual(['P2', 'P1']);
  expect(sorted(sound, { text: sound.replace('billion', 'milliard'), kind: 'machine-translated' }, broken)).toContain(
    'P3',
  );
  expect(sorted(sound, copy)).toEqual(['P1 P2']);
});
