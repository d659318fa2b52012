import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleDate, Block } from '../../src/model/article.js';
import { type ArticleId, asId } from '../../src/model/ids.js';
import { type GroupingArticle, groupArticles } from '../../src/story/grouping/groupArticles.js';
import { compileLineageLexicon } from '../../src/story/lineage/lexicon.js';
import { readText } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

const lexicon = compileLineageLexicon(
  dataJson('en/lineage.json'),
  dataJson('names/transliteration.json'),
  dataJson('en/outlet-names.json'),
);
const rules = { abbreviations: new Set<string>(), titles: new Set(['mr']) };

/** `id | day or empty | language: text`, one article a line. */
function articles(lines: string): GroupingArticle[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', day = '', rest = ''] = line.split('|').map((part) => part.trim());
      const [language = 'en', text = ''] = [rest.slice(0, 2), rest.slice(4)];
      const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
      const published: ArticleDate | null =
        day === '' ? null : { value: day, granularity: 'day', basis: 'stated', confidence: 1, receipts: [] };
      return {
        article: { id: asId<ArticleId>(id), blocks, published, language },
        reading: readText(text, blocks, rules),
      };
    });
}

const check = (lines: string, expected: string) =>
  expect(
    groupArticles(articles(lines), lexicon)
      .map((ids) => ids.join(' '))
      .join(' / '),
  ).toBe(expected);

const FERRY = `
  a | | en: The ferry Solveig ran aground off Lindhaven on Tuesday with 214 passengers aboard, the coastguard said. Divers from Dorvik searched the hull while harbour master Ilva Brant closed the channel. Nobody was hurt, but 38 tonnes of fuel leaked into the bay.
  b | | en: Passengers were taken off the ferry Solveig after it struck rocks near Lindhaven. The coastguard counted 214 people and no injuries. Fuel leaked into the bay and the channel stays closed, harbour master Ilva Brant said.
`;
const SCHOOLS = `
  c | | en: Teachers in the Osmere valley voted to strike from Monday over a pay offer of 2.5 percent. The union said 61 schools would close. Education minister Perla Quint called the vote a mistake and asked for new talks.
  d | | en: A strike will close 61 schools in the Osmere valley after teachers turned down a pay offer of 2.5 percent. Minister Perla Quint said she wanted talks with the union.
`;

describe('stories', () => {
  test('two reports of one event are one story', () => check(FERRY, 'a b'));
  test('two events told together stay two', () => check(FERRY + SCHOOLS.trim(), 'a b / c d'));
  test('an article about something else stays alone', () =>
    check(
      `${FERRY}
       z | | en: The Dorvik chess club beat its neighbours five games to three, with a win for the youngest player, Tamsin Orre, aged eleven, in the last round.`,
      'a b / z',
    ));
  test('a retelling in other words joins its original', () =>
    check(
      `a | | en: The ferry Solveig ran aground off Lindhaven on Tuesday with 214 passengers aboard, the coastguard said. Harbour master Ilva Brant closed the channel.
       b | | en: The boat Solveig hit the bottom close to Lindhaven on Tuesday carrying 214 travellers, coast guards stated. Port chief Ilva Brant shut the passage.`,
      'a b',
    ));
});

const QUAKE = (id: string, day: string, place: string, size: string, dead: string) =>
  `${id} | ${day} | en: An earthquake of magnitude ${size} shook ${place} early on Sunday, killing ${dead} people and damaging houses, officials said. Rescue teams searched the rubble in ${place}.`;

describe('time and place', () => {
  test('two earthquakes of one region part by place, size and day', () =>
    check(
      [
        QUAKE('a', '2021-03-07', 'Tarvel', '5.9', '13'),
        QUAKE('b', '2021-03-08', 'Tarvel', '5.9', '14'),
        QUAKE('c', '2021-06-20', 'Osmere', '6.3', '71'),
        QUAKE('d', '2021-06-21', 'Osmere', '6.3', '70'),
      ].join('\n'),
      'a b / c d',
    ));
  test('a yearly event of the same name parts by its day', () =>
    check(
      `a | 2020-05-03 | en: Runners filled the streets of Lindhaven for the city marathon on Sunday. Marek Tolven won in two hours and 14 minutes, ahead of a field of 3,200, and the mayor handed him a cheque for the hospital.
       b | 2021-05-02 | en: Rain kept the crowds away from the Lindhaven city marathon, which Sanna Orre won on Sunday in two hours and 31 minutes. Of 2,700 runners 190 gave up on the hill behind the old harbour.`,
      'a / b',
    ));
  test('a copy is recognised after months', () => {
    const copied = 'The ferry Solveig ran aground off Lindhaven with 214 passengers aboard, the coastguard said.';
    check(`a | 2021-01-05 | en: ${copied}\nb | 2021-06-06 | en: ${copied}`, 'a b');
  });
});

describe('languages', () => {
  test('reports in two languages meet by names and numbers', () =>
    check(
      `${FERRY}
       e | | es: El ferry Solveig encalló el martes frente a Lindhaven con 214 pasajeros a bordo, dijo la guardia costera. Buzos de Dorvik revisaron el casco y la capitana del puerto, Ilva Brant, cerró el canal. Se vertieron 38 toneladas de combustible en la bahía.`,
      'a b e',
    ));
  test('reports of two events in a language without lexicons stay two', () =>
    check(
      `a | | es: El gobierno de la ciudad anunció que el puente viejo quedará cerrado durante tres meses por las obras de reparación, según la alcaldesa Perla Quint.
       b | | es: Los agricultores del valle denunciaron que la sequía ha destruido la mitad de la cosecha de trigo, según el sindicato que dirige Anton Farre.`,
      'a / b',
    ));
});

describe('laws', () => {
  const all = articles(FERRY + SCHOOLS.trim());
  const found = JSON.stringify(groupArticles(all, lexicon));
  test('the order of the articles does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(JSON.stringify(groupArticles(shuffled, lexicon))).toBe(found);
      }),
    );
  });
  test('every article is in exactly one story', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        const ids = groupArticles(some, lexicon).flat();
        expect([...ids].sort()).toEqual(some.map(({ article }) => article.id).sort());
      }),
    );
  });
  test('no articles make no stories, and articles without words stand alone', () => {
    expect(groupArticles([], lexicon)).toEqual([]);
    check('a | | en: 1 a\nb | | en: the of', 'a / b');
  });
});
