import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterNames } from '../../src/story/entities/clusterNames.js';
import { matchNames } from '../../src/story/entities/matchNames.js';
import { lexicon } from './lexicon.js';

const { names } = lexicon;

/** Takes "a = b" or "a ≠ b", and the kind of name; checks the decision and prints the reasons when it is wrong. */
function check(line: string, schema: string): void {
  const [a = '', sign, b = ''] = line.split(/ ([=≠]) /u);
  const found = matchNames({ name: a }, { name: b }, names, schema);
  const trace = `${line}: ${found.score} ${found.why.map((reason) => reason.text).join(' ')}`;
  expect(found.match, trace).toBe(sign === '=');
  expect(matchNames({ name: b }, { name: a }, names, schema).score, trace).toBeCloseTo(found.score, 2);
}

describe('persons', () => {
  test.each([
    'Hanna Zarembina = Anna Zarembina',
    'Uladzimir Kastsiukou = Vladimir Kostyukov',
    'Уладзімір Касцюкоў = Wladimir Kostjukow',
    'Sviatlana Chyzh = Світлана Чиж',
    'Marek Holub = Holub, Marek',
    'MarekHolub = Marek Holub',
    'M. Holubek = Marek Holubek',
    'Yu. Sorokin = Юрий Сорокин',
    'Dr. Marek Holubek = Marek Holubek',
    'Pavel Ivanovich Sorokin = Pavel Sorokin',
    'Jean-Luc Martinet = JL Martinet',
    'Khaled ibn Rashid al-Harbi = Khalid bin Rasheed el Harbi',
    'Marek Holubeck = Marek Holubek',
    'Rashid bin Rashid al-Harbi = Rasheed ibn Rashid el-Harbi',
    'Ruben Sargsyan = Ռուբեն Սարգսյան',
    'Nika Beridze = ნიკა ბერიძე',
    'Eleni Markou = Ελένη Μάρκου',
    'Jelena Petković = Јелена Петковић',
    'Georgi Dimitrov = Георги Димитров',
    'Yosef Levi = יוסף לוי',
    'Khalid Mansour = خالد منصور',
    'Kim Min Jun = 김 민 준',
    'Mar\u200bek Holubek = Marek Holubek',
    'Petros Mparkas = Petros Barkas',
    'Ntina Kontou = Dina Kodou',
    'Gkikas Lampros = Gikas Labros',
    'Giannis Chatzidakis = Yannis Hadjidakis',
    'Spyros Giannakopoulos = Spiros Yiannakopoulos',
    'Fotis Angelopoulos = Photis Aggelopoulos',
  ])('%s', (line) => check(line, 'Person'));
  test.each([
    'Marek Holub ≠ Pavel Holub',
    'Alina Sorokina ≠ Alena Sorokina',
    'Pavel Ivanovich Sorokin ≠ Pavel Petrovich Sorokin',
    'A. Holubek ≠ Marek Holubek',
    'Mr Holubek ≠ Mrs Holubek',
    'Marek Holubek ≠ Marek Dvorsky',
    'Salman bin Rashid al-Harbi ≠ Rashid bin Salman al-Harbi',
    'M. H. ≠ Marek Holubek',
    'A. B. Holubek ≠ A. H. Berglund',
    'Ю. Голубек ≠ J. G. Berglund',
    'Khalid bin Rashid al-Harbi ≠ Khalid bin Rashid al-Qasmi',
    'Holubek ≠ Marek Holubek',
    'Aris Mantas ≠ Aris Tatos',
    'Nikos Mparkas ≠ Petros Barkas',
    ' ≠ Marek Holubek',
  ])('%s', (line) => check(line, 'Person'));
});

describe('organisations', () => {
  test.each([
    'Norvik Aktiengesellschaft = Norvik AG',
    'OOO Norvik = Norvik Limited Liability Company',
    'The Norvik Group, Inc. = Norvik Group',
    'First Norvik Bank = 1st Norvik Bank',
    'Norvik & Sons = Norvik and Sons',
    'NRB = Norvik Regional Bank',
    'Norvik Front = Norvik Front/Army of the North',
    'Norvik Centre for Defence = Norvik Center for Defense',
  ])('%s', (line) => check(line, 'Company'));
  test.each([
    'Norvik AG ≠ Halden AG',
    'Norvik Fund II ≠ Norvik Fund III',
    'Norvik Trust Bank ≠ Norvik Leasing Bank',
    'Government of Ruritania ≠ Government of Syldavia',
  ])('%s', (line) => check(line, 'Company'));
});

test('a score explains itself', () => {
  const { why } = matchNames({ name: 'M. Holub' }, { name: 'Marek Holoub Sorokin' }, names, 'Person');
  expect(why.map(({ feature, text }) => `${feature}: ${text}`)).toEqual([
    'romanisation: “holub” and “holoub” are spellings of the same sounds.',
    'initial: “m” and “marek” agree in the initial.',
    'extra: One name has parts that the other lacks: “sorokin”.',
  ]);
});

describe('laws', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('Аня Б.', '🙂🙂', 'بن', '.', 'X Æ A-12'),
  );
  test('scores are between 0 and 1 and do not depend on the order', () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom('Person', 'Company'), (a, b, schema) => {
        const { score } = matchNames({ name: a }, { name: b }, names, schema);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
  test('a very long name is no burden', () => {
    const long = 'ab'.repeat(500_000);
    expect(matchNames({ name: long }, { name: `${long} c` }, names, 'Person').score).toBeGreaterThanOrEqual(0);
  });
});

describe('sorting names into entities', () => {
  /** Takes one entity a line, its forms parted by " / "; checks that exactly these come back. */
  function checkClusters(lines: readonly string[]): void {
    const rows = lines.flatMap((line, i) => line.split(' / ').map((form, j) => ({ id: `${j} ${i}`, name: form })));
    const found = clusterNames(rows, names).rows;
    const clusters = new Map<string, string[]>();
    for (const [i, row] of rows.entries()) {
      const key = found[i]?.entity ?? '';
      clusters.set(key, [...(clusters.get(key) ?? []), row.name]);
    }
    expect([...clusters.values()].map((forms) => forms.join(' / ')).sort()).toEqual([...lines].sort());
  }
  test('spellings of one person join, relatives and namesakes stay apart', () => {
    checkClusters([
      'Aliaksandr Zarembau / Alexander Zarembov / Аляксандр Зарэмбаў / Александр Зарембов',
      'Viktar Zarembau / Viktor Zarembov / Віктар Зарэмбаў',
      'Volha Hushchyna / Olga Gushchina / Вольга Гушчына',
      'Volha Hushcha / Olga Gushcha',
      'Mikhail Tarashkevich / Міхаіл Тарашкевіч',
      'Mikhail Baliashkevich / Михаил Балешкевич',
    ]);
  });
  test('an initial goes with a full name when only one begins so', () => {
    checkClusters([
      'Marek Holubek / M. Holubek / Holubek, M.',
      'Pavel Sorokin',
      'Piotr Sorokin',
      'P. Sorokin',
      'B. A. Dvorsky',
      'A. D. Bergen',
    ]);
  });
  test('of very many names with a common part only neighbours are compared', () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      id: `${1000 + i}`,
      name: `Marek ${'bcdfghklmnprstvz'.charAt(i % 16)}a${'bdgklmnprstvz'.charAt(i % 13)}ol${i % 2 ? 'in' : 'ek'}ski`,
    }));
    const found = clusterNames([...rows, { id: '0', name: 'Марек Балолекский' }], names).rows;
    expect(found[0]?.entity).toBe('0');
  });
  test('every row is answered, in whatever order they come', () => {
    const rows = ['Anna Nowak', 'Ann Nowak', 'Бо', '', '—'].map((form, i) => ({ id: `r${i}`, name: form }));
    const forward = clusterNames(rows, names).rows;
    expect(forward.length).toBe(rows.length);
    expect(clusterNames([...rows].reverse(), names).rows).toEqual([...forward].reverse());
  });
});
