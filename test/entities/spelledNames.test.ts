import { describe, expect, test } from 'vitest';
import { joinEntities } from '../../src/story/entities/joinEntities.js';
import type { MentionedArticle } from '../../src/story/entities/readForms.js';
import { lexicon } from './lexicon.js';
import { checkArticles, read } from './markedArticles.js';

describe('names in a case of another language', () => {
  const wire = read('a', '{pn:Daniel Renvik} of {ln:Tarvik} spoke. {pn:Lena Brosk} wept.');
  const translated = (from: string | null, marked: string): MentionedArticle => {
    const { article, mentions } = read('b', marked);
    return {
      article: { ...article, transmission: { kind: 'machine-translated', from, confidence: 1, receipts: [] } },
      mentions,
    };
  };

  test('go with the plain names of the story', () =>
    checkArticles(
      [
        wire,
        translated('lt', '{pn:Danielis Renvikas} came to {ln:Tarvikas} with {pn:Lenos Brosk}. {pn:D. Renvikas} left.'),
      ],
      [
        'Daniel Renvik (person): Daniel Renvik / Danielis Renvikas / D. Renvikas',
        'Tarvik (place): Tarvik / Tarvikas',
        'Lena Brosk (person): Lena Brosk / Lenos Brosk',
      ],
    ));

  test('also where no text says which language it is, but two names in full have endings of one', () => {
    checkArticles(
      [wire, translated(null, '{pn:Daniels Renviks} came to {ln:Tarvika} with {pn:Lena Broska}.')],
      [
        'Daniel Renvik (person): Daniel Renvik / Daniels Renviks',
        'Tarvik (place): Tarvik / Tarvika',
        'Lena Brosk (person): Lena Brosk / Lena Broska',
      ],
    );
    checkArticles(
      [wire, translated(null, '{ln:Tarvika} is quiet.')],
      [
        'Daniel Renvik (person): Daniel Renvik',
        'Tarvik (place): Tarvik',
        'Tarvika (place): Tarvika',
        'Lena Brosk (person): Lena Brosk',
      ],
    );
  });

  test('also where one word was taken for something else', () =>
    checkArticles(
      [wire, translated('lt', '{pn:Tarvikas} is quiet.')],
      ['Daniel Renvik (person): Daniel Renvik', 'Tarvik (place): Tarvik / Tarvikas', 'Lena Brosk (person): Lena Brosk'],
    ));

  test('and are named by other texts, where a translation runs a title and a name together', () =>
    checkArticles(
      [wire, translated('lt', 'The owner of {pn:Brosk Daniel Renvik} left.')],
      [
        'Daniel Renvik (person): Daniel Renvik / Brosk Daniel Renvik',
        'Tarvik (place): Tarvik',
        'Lena Brosk (person): Lena Brosk',
      ],
    ));

  test('but not with endings that its language does not have, nor where two names would do', () => {
    checkArticles(
      [wire, translated('es', '{ln:Tarvikas} is quiet.')],
      [
        'Daniel Renvik (person): Daniel Renvik',
        'Tarvik (place): Tarvik',
        'Tarvikas (place): Tarvikas',
        'Lena Brosk (person): Lena Brosk',
      ],
    );
    checkArticles(
      [read('a', '{ln:Sulm} and {ln:Sulma}'), translated('lt', '{ln:Sulmo} is quiet.')],
      ['Sulm (place): Sulm', 'Sulma (place): Sulma', 'Sulmo (place): Sulmo'],
    );
  });
});

describe('a name that a translation spells in its own way', () => {
  const translated = (id: string, marked: string): MentionedArticle => {
    const { article, mentions } = read(id, marked);
    const transmission = { kind: 'machine-translated' as const, from: 'fr', confidence: 1, receipts: [] };
    return { article: { ...article, transmission }, mentions };
  };
  test.each([
    ['{ln:Nordava} is cold.', '{pn:Nordavie} is cold.', 1],
    ['{pn:Marek Harrow} and {pn:Harrow} met.', '{on:Harrou} left.', 1],
    // The text has both, two names would do, and too little is alike.
    ['{ln:Nordava} is cold.', '{pn:Nordavie} met {ln:Nordava}.', 2],
    ['{ln:Nordava} met {on:Nordavia}.', '{pn:Nordavie} is cold.', 3],
    ['{ln:Nordava} is cold.', '{pn:Nordello} is cold.', 2],
  ])('%s %s', (one, other, count) => {
    expect(joinEntities([read('a', one), translated('b', other)], lexicon).entities.length).toBe(count);
  });
  test('two texts that are no translations spell two names', () => {
    const articles = [read('a', '{ln:Nordava} is cold.'), read('b', '{pn:Nordavie} is cold.')];
    expect(joinEntities(articles, lexicon).entities.length).toBe(2);
  });
});

describe('the words of a name in another order', () => {
  test.each([
    ['{on:Port Ansel University} is shut.', '{od:the university of Port Ansel} is shut.', 1],
    ['{on:Quay Guild} spoke.', '{xn:Guild of the Quays} spoke.', 1],
    ['{on:Harbour Guild} spoke.', '{on:Guild of Harbors} spoke.', 1],
    ['{ln:Ilmo Valley} is dry.', '{ld:the Ilmo valley} is dry.', 1],
    ['{on:Port Ansel University} is shut.', '{ln:the university of Port Ansel} is shut.', 2],
    ['{en:Dorvik Meeting} began.', '{ed:the meeting of Dorvik} ended.', 2],
    ['{on:Northern Fund} spoke.', '{on:Northern Fund of Dorvik} spoke.', 2],
  ])('%s %s', (one, other, count) => {
    expect(joinEntities([read('a', one), read('b', other)], lexicon).entities.length).toBe(count);
  });
});
