import { expect, test } from 'vitest';
import type { Translator } from '../../src/story/lineage/crossTerms.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceLineage } from '../../src/story/lineage/traceLineage.js';
import { article, lexicon } from './fixtures.js';

// No name, no number and no cousin: only somebody who knows both languages sees that one is the other.
const GERMAN = `Der alte Leuchtturm wird zum Frühling abgerissen.
Die Fischer wollen ihn behalten, weil die Kinder ihn lieben.
Niemand weiß, wohin die Möwen dann ziehen.`;
const ENGLISH = `The old lighthouse will be demolished by spring.
The fishermen want to keep it because their children love it.
Nobody knows where the gulls will move then.`;
const OTHER = `The bakery ran out of bread before noon.
Its ovens had been cold since the night watch slept through the alarm.
A queue formed outside, and somebody played the accordion.`;

const DICTIONARY: Readonly<Record<string, string>> = {
  alte: 'old',
  leuchtturm: 'lighthouse',
  frühling: 'spring',
  abgerissen: 'demolished',
  fischer: 'fishermen',
  wollen: 'want',
  behalten: 'keep',
  kinder: 'children',
  lieben: 'love',
  niemand: 'nobody',
  weiß: 'knows',
  möwen: 'gulls',
  ziehen: 'move',
};
const asked: string[] = [];
const translate: Translator = (sentence, from, to) => {
  asked.push(`${from} > ${to}`);
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map((word) => DICTIONARY[word] ?? '').join(' ');
};

const story = [
  article('a', GERMAN, { language: 'de', date: '2021-05-01' }),
  article('b', ENGLISH, { date: '2021-05-02' }),
  article('c', OTHER, { date: '2021-05-02' }),
];
const linesOf = (given?: Translator) => {
  const { edges, copies } = traceLineage(story, traceCopies(story, lexicon), lexicon, { translate: given });
  return {
    edges: edges.map(({ from, to, relation }) => `${relation}: ${from} > ${to}`),
    opposite: copies.map(({ a, b }) => `${a.quote.slice(0, 11)} | ${b.quote.slice(0, 11)}`),
  };
};

test('a translator finds the source of a translation that shares no name with it', () => {
  expect(linesOf()).toEqual({ edges: [], opposite: [] });
  expect(linesOf(translate)).toEqual({
    edges: ['parent: a > b'],
    opposite: ['Der alte Le | The old lig', 'Die Fischer | The fisherm', 'Niemand wei | Nobody know'],
  });
});

test('it is asked once about each sentence that is not in the language of most, and not where all are in one', () => {
  asked.length = 0;
  linesOf(translate);
  expect(asked).toEqual(['de > en', 'de > en', 'de > en']);
  traceLineage(story.slice(1), traceCopies(story.slice(1), lexicon), lexicon, { translate });
  expect(asked).toHaveLength(3);
});

test('a translator that knows nothing changes nothing', () => {
  expect(linesOf(() => null)).toEqual(linesOf());
});
