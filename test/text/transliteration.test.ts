import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.js';
import { compileTransliteration, scriptOf, toLatin } from '../../src/text/transliteration.js';
import { compileSounds, readSounds, roughKeys } from '../../src/text/transliteration-sounds.js';
import { dataJson } from '../readData.js';

const tables = compileTransliteration(dataJson('names/transliteration.json'));
const sounds = compileSounds(dataJson('names/sounds.json'));

describe('writing in Latin letters', () => {
  test.each([
    ['Жанна Щукина', 'zhanna shchukina'],
    ['Юрась Гайдук', 'yuras gayduk'],
    ['Юрась Гайдукоў', 'yuras haydukou'],
    ['Їжак Гриценко', 'yizhak hrytsenko'],
    ['Ђорђе Љубић', 'djordje ljubić'],
    ['Μπάμπης Ντόρας', 'babis doras'],
    ['Γιώργος Χατζής', 'giorgos chatzis'],
    ['ნინო ჟვანია', 'nino zhvania'],
    ['Աննա Շահյան', 'anna shahyan'],
    ['דן לוי', 'dn lvy'],
    ['باسم', 'basm'],
    ['박나리', 'baknari'],
    ['Šarūnas', 'šarūnas'],
    ['日本', '日本'],
    ['', ''],
  ])('%s -> %s', (words, latin) => {
    expect(toLatin(words, tables)).toBe(latin);
  });
  test('a Latin letter inside a Cyrillic word does no harm', () => {
    expect(toLatin('Мiхась', tables)).toBe('mikhas');
    expect(scriptOf('Мiхась')).toBe('cyrillic');
  });
  test('any text is written down without a throw, letters of a known script in Latin ones, and Latin text stays', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => typeof toLatin(words, tables) === 'string'));
    const letter = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґўαβγδεζηθικλμνξοπρστυφχψω');
    fc.assert(fc.property(fc.string({ unit: letter }), (words) => /^[a-z']*$/.test(toLatin(words, tables))));
    fc.assert(fc.property(fc.stringMatching(/^[a-z ]*$/), (words) => toLatin(words, tables) === words));
  });
});

describe('sounds', () => {
  const same = (a: string, b: string, habit: 'general' | 'slavic') =>
    Math.min(
      ...readSounds(a, sounds).flatMap((left) =>
        readSounds(b, sounds).map((right) => editDistance(left, right, sounds.costs[habit])),
      ),
    );
  test.each([
    ['zhuk', 'žuk'],
    ['szymczak', 'šymčak'],
    ['tschornyj', 'chorny'],
    ['ouchakov', 'ushakov'],
    ['cichanouski', 'tsikhanouski'],
    ['halavach', 'golovach'],
    ['dziadulia', 'dedulya'],
  ])('%s and %s are romanisations of one name', (a, b) => {
    expect(same(a, b, 'slavic')).toBeLessThan(0.8);
    const keys = new Set(readSounds(a, sounds).flatMap(roughKeys));
    expect(
      readSounds(b, sounds)
        .flatMap(roughKeys)
        .some((key) => keys.has(key)),
    ).toBe(true);
  });
  test.each([
    ['zhuk', 'zhak'],
    ['petrovich', 'markovich'],
    ['brady', 'bridy'],
  ])('%s and %s are not', (a, b) => {
    expect(same(a, b, 'general')).toBeGreaterThan(0.6);
  });
  test('the distance is the same in both directions, and 0 only for equal sounds', () => {
    const word = fc.stringMatching(/^[a-zSZCJH]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const there = editDistance(a, b, sounds.costs.general);
        expect(editDistance(b, a, sounds.costs.general)).toBeCloseTo(there, 9);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(editDistance(a, a, sounds.costs.general)).toBe(0);
      }),
    );
  });
  test('a bound changes no distance up to it, and lets none above it through', () => {
    const word = fc.stringMatching(/^[a-zSZCJH]{0,80}$/);
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 6, noNaN: true }), (a, b, most) => {
        const exact = editDistance(a, b, sounds.costs.slavic);
        const bounded = editDistance(a, b, sounds.costs.slavic, most);
        if (exact <= most) expect(bounded).toBeCloseTo(exact, 9);
        else expect(bounded).toBeGreaterThan(most);
      }),
    );
  });
});
