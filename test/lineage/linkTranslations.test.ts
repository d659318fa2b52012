import { describe, expect, test } from 'vitest';
import { alignSentences } from '../../src/story/lineage/alignSentences.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { traceLineage } from '../../src/story/lineage/traceLineage.js';
import { article, lexicon } from './fixtures.js';

const REPORT = `The mayor of Tarvik, Viktor Hallen, met the fishermen at the Hotel Britannia on Tuesday and promised them 14,000 euros.
“Nobody will have to sell his boat,” he said.
They had waited for an answer since March.
The shipping company Nordlys had dismissed 312 men from Lindhaven in 2016, among them Elin Brask and Jonas Feld.
Anders Rask of the commission in Borgholm will read the contract.`;
const GERMAN = `Der Bürgermeister von Tarvik, Viktor Hallen, hat die Fischer am Dienstag im Hotel Britannia getroffen und ihnen 14 Tsd. Euro zugesagt.
„Niemand muss sein Boot verkaufen“, sagte er.
Sie hatten seit dem Frühjahr auf eine Antwort gewartet.
Die Reederei Nordlys hatte 2016 in Lindhaven 312 Männer entlassen, darunter Elin Brask und Jonas Feld.
Den Vertrag wird Anders Rask von der Kommission in Borgholm lesen.`;
const BACK = `Tarvik’s mayor Viktor Hallen has met the anglers in the Hotel Britannia on Tuesday and pledged them 14 thousand euros.
“No one must sell his boat,” he said.
They had been waiting for a reply since the spring.
The shipowner Nordlys had laid off 312 men in Lindhaven in 2016, including Elin Brask and Jonas Feld.
Anders Rask from the commission in Borgholm is going to read the treaty.`;

const translated = { kind: 'machine-translated', from: 'de', confidence: 0.9, receipts: [] } as const;
const story = [
  article('a', REPORT, { outlet: 'Nordwire' }),
  article('b', `${GERMAN}\nMit Material von Nordwire.`, { language: 'de', outlet: 'Sund Bote' }),
  article('c', BACK, { transmission: translated, outlet: 'Sund Echo' }),
];

describe('there and back', () => {
  const { copies, edges } = traceLineage(story, traceCopies(story, lexicon), lexicon);

  test('the foreign text that names its source, and whose language shows in the translation, is the link', () => {
    expect(edges.map(({ from, to, relation }) => `${relation}: ${from} > ${to}`)).toEqual([
      'parent: a > b',
      'parent: b > c',
    ]);
  });

  test('its sentences stand opposite those of both, quotations and sentences without names too', () => {
    const opposite = (one: string, other: string) =>
      copies
        .filter(({ a, b }) => a.article === one && b.article === other)
        .map(({ a, b, direction }) => `${a.quote.slice(0, 7)} ${direction} ${b.quote.slice(0, 7)}`);
    expect(opposite('a', 'b')).toEqual([
      'The may b-from-a Der Bür',
      '“Nobody b-from-a „Nieman',
      'They ha b-from-a Sie hat',
      'The shi b-from-a Die Ree',
      'Anders  b-from-a Den Ver',
    ]);
    expect(opposite('b', 'c')).toHaveLength(5);
  });

  test('copied text goes the way of the edges between its articles', () => {
    const direct = copies.filter(({ a, b }) => a.article === 'a' && b.article === 'c');
    expect(new Set(direct.map(({ direction }) => direction))).toEqual(new Set(['b-from-a']));
  });
});

describe('sentences of two languages', () => {
  const sentence = (length: number, ...terms: string[]) => ({ length, terms });

  const places = (beads: ReturnType<typeof alignSentences>) =>
    beads.map(({ a, aEnd, b, bEnd }) => `${a}-${aEnd} ${b}-${bEnd}`);

  test('are aligned by shared terms and lengths, one for two too', () => {
    const beads = alignSentences(
      [sentence(100, 'hallen', '14'), sentence(60), sentence(120, 'nordlys'), sentence(80, 'rask')],
      [sentence(48, 'hallen'), sentence(55, '14'), sentence(62), sentence(118, 'nordlys'), sentence(82, 'rask')],
    );
    expect(places(beads)).toEqual(['0-1 0-2', '1-2 2-3', '2-3 3-4', '3-4 4-5']);
  });

  test('have no counterpart where the translator added one', () => {
    const told = ['hallen', 'tarvik', 'juvela', 'sund', 'nordlys', 'rask'].map((name) => sentence(100, name));
    const added = [...told.slice(0, 3), sentence(160), ...told.slice(3)];
    expect(places(alignSentences(told, added))).toEqual([
      '0-1 0-1',
      '1-2 1-2',
      '2-3 2-3',
      '3-4 4-5',
      '4-5 5-6',
      '5-6 6-7',
    ]);
  });

  test('are not aligned where one text has none', () => {
    expect(alignSentences([], [sentence(10)])).toEqual([]);
  });
});
