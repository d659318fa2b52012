import { describe, expect, test } from 'vitest';
import { outletWordsIn, pageWordsIn } from '../../src/article/transmission/newsrooms.js';
import { check, lexicon, transmissionOf, WIRE } from './transmissionOf.js';

const { newsrooms } = lexicon;

/** Expects the words that are found around a story, each with the languages that have it. */
function around(lines: readonly string[], names: readonly string[], expected: readonly string[]): void {
  const found = pageWordsIn({ lines, names, stated: [], offered: [] }, newsrooms);
  expect(found.map(({ word, languages }) => `${word} ${languages.join(' ')}`)).toEqual(expected);
}

/** A line that names no language. */
const DECLARED = 'This text was translated automatically.';

const outlet = (name: string) => ({ outlet: { name, basis: 'stated' as const, receipts: [], confidence: 1 } });

describe('around a story another language left', () => {
  test('words of menus and addresses, with and without their marks', () =>
    around(['Gündem', 'Weather'], ['yazar', 'saglik'], ['gündem tr', 'yazar tr', 'saglik tr']));

  test('its own name, where the page can be read in it', () => around(['Ferry News | Srpski'], [], ['srpski sr']));

  test('its own name, but not where many are offered', () =>
    around(['English | Deutsch | Polski | Magyar | Türkçe'], [], []));

  test('its code, where the page says that it is in it or can be read in it', () => {
    const codes = (stated: readonly string[], offered: readonly string[]) =>
      pageWordsIn({ lines: [], names: [], stated, offered }, newsrooms).map(({ word }) => word);
    expect(codes(['lt', 'eo'], ['en', 'pl'])).toEqual(['lang=lt', 'hreflang=pl']);
    expect(codes([], ['de', 'fr', 'es', 'it'])).toEqual([]);
  });

  test('places where its readers share pages', () => around(['Follow us on Zalo and Facebook'], [], ['zalo vi']));

  test('notices word for word, at the head of a line', () => {
    around(['Every right is maintained. Sund Post'], [], ['every right is maintained hu']);
    around(['The court says that every right is maintained'], [], []);
  });

  test('nothing that English has too', () => around(['The Opinion', 'Sport, Radio, Video'], ['editor', 'font'], []));
});

test('names of newspapers tell their language', () => {
  const languagesOf = (name: string) => outletWordsIn(name, newsrooms).map(({ languages }) => languages.join(' '));
  expect(languagesOf('Sundviker Tageblatt')).toEqual(['de']);
  expect(languagesOf('Al-Marsa Al-Yawm')).toEqual(['ar', 'ar']);
  expect(languagesOf('The Tarvik Post')).toEqual([]);
});

describe('a translation that says only that it is one', () => {
  const text = `${WIRE}\nThis text was translated automatically.`;

  test('is of the language whose letters its outlet has, where names in it have them too', () => {
    const storm = text.replace('Elin Brask', 'Þórdís Hallsdóttir');
    check('machine-translated', storm);
    check('machine-translated from is', storm, outlet('Víkurþing English'));
  });

  test('is of the language in whose way people are addressed, where its outlet has a name of it', () => {
    const spoken = text.replace('Elin Brask', 'Bi Asha Tembo with Bw Omari Tembo');
    check('machine-translated', text, outlet('Gazeti la Bandari'));
    check('machine-translated from sw', spoken, outlet('Gazeti la Bandari'));
  });
});

describe('a translation whose wordings many languages share', () => {
  const text =
    'The minister has butter on his head. They spoke between four eyes. He refused to break the talks over the knee.';
  const page = [
    { word: 'oglas', languages: ['hr', 'sr', 'sl'] },
    { word: 'vijesti', languages: ['hr'] },
  ];

  test('is of none of them by itself', () => check('machine-translated', text));

  test('is of neither language that ends names alike', () =>
    check(
      'machine-translated',
      'Holmsen waits. Holmsenis is silent, for he bought a cat in a bag, said a man of Holmsen.',
    ));

  test('those that all fit alike are told, where they are few', () => {
    const { from, why } = transmissionOf(
      '«The fire was liquidated», reported in the press-service. He excited criminal case.',
    );
    expect(from).toBeNull();
    expect(why?.at(-1)).toMatch(/fits (?:\w\w, )+\w\w alike\.$/);
  });

  test('is of that of the page and the outlet', () =>
    check('machine-translated from hr', text, { pageWords: page, ...outlet('Sundski vjesnik') }));

  test('the page makes no translation of fair prose', () =>
    check('unknown', 'The boats lie still.', { pageWords: page, ...outlet('Sundski vjesnik') }));

  test('wordings name no language where the outlet has a name of another', () => {
    const german =
      'The union was led behind the light. “You must keep the church in the village.” The police determine against him.';
    check('machine-translated from de', german);
    check('machine-translated', german, outlet('Sund Krant'));
  });

  test('is of that of another translation of one text with it, and not of one that shares passages', () => {
    const sister = { name: 'b', from: 'lv', isOfOneText: true };
    check('machine-translated from lv', DECLARED, { sister });
    check('machine-translated', DECLARED, { sister: { ...sister, isOfOneText: false } });
  });

  test('names alone tell whom a text is about, and not its language', () => {
    const people = 'Giorgi Beridze, Nino Lomidze, Levan Maisuradze and Tamar Gelashvili came to Sund.';
    check('machine-translated', `${DECLARED}\n${people}`);
    check('machine-translated from ka', `${DECLARED}\n${people}`, {
      pageWords: [{ word: 'ambebi', languages: ['ka'] }],
    });
  });
});
