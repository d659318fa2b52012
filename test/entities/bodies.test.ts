import { describe, expect, test } from 'vitest';
import { joinEntities } from '../../src/story/entities/joinEntities.js';
import type { MentionedArticle } from '../../src/story/entities/readForms.js';
import { lexicon } from './lexicon.js';
import { check, read } from './markedArticles.js';

describe('organisations', () => {
  test('articles, acronyms and short forms', () => {
    check(
      [
        '{on:the Northern Harbour Council} (NHC) met. {on:The Council} decided. {on:NHC} paid.',
        '{on:Northern Harbour Council} and {on:Southern Harbour Council}.',
      ],
      [
        'Northern Harbour Council (organisation): the Northern Harbour Council / The Council / NHC / Northern Harbour Council',
        'Southern Harbour Council (organisation): Southern Harbour Council',
      ],
    );
  });
  test('ministries of two countries stay apart', () => {
    check(
      ['{on:the Latvian Foreign Ministry} and {on:the Estonian Foreign Ministry}.'],
      [
        'Latvian Foreign Ministry (organisation): the Latvian Foreign Ministry',
        'Estonian Foreign Ministry (organisation): the Estonian Foreign Ministry',
      ],
    );
  });
});

describe('bodies', () => {
  test('singular and plural are one', () => {
    check(
      ['{ln:Marland} is quiet. {on:Marland’s Port Commission} met. The {on:Commission of the Ports} left.'],
      [
        'Marland (place): Marland',
        'Marland’s Port Commission (organisation): Marland’s Port Commission / Commission of the Ports',
      ],
    );
  });
  test('a body goes with and without its country, in any order of words', () => {
    check(
      [
        '{ln:Marland} is quiet. {on:Marland’s Interior Ministry} spoke.',
        'The {on:Ministry of the Interior} left. The {on:Interior Ministry of Marland} stayed.',
      ],
      [
        'Marland (place): Marland',
        'Marland’s Interior Ministry (organisation): Marland’s Interior Ministry / Ministry of the Interior / Interior Ministry of Marland',
      ],
    );
  });
  test('two countries have two bodies of a kind, and one that names neither is neither', () => {
    check(
      [
        '{ln:Marland} met {ln:Sund}. {on:Interior Ministry of Marland} spoke.',
        '{on:Interior Ministry of Sund} left.',
        '{on:Ministry of the Interior} stayed.',
      ],
      [
        'Interior Ministry of Marland (organisation): Interior Ministry of Marland',
        'Interior Ministry of Sund (organisation): Interior Ministry of Sund',
        'Marland (place): Marland',
        'Ministry of the Interior (organisation): Ministry of the Interior',
        'Sund (place): Sund',
      ],
    );
  });
  test('the ministry is the one named last before it', () => {
    check(
      ['{on:Interior Ministry} spoke. The {od:ministry} left. {on:Finance Ministry} stayed.'],
      [
        'Finance Ministry (organisation): Finance Ministry',
        'Interior Ministry (organisation): Interior Ministry / ministry',
      ],
    );
    check(
      ['The {od:ministry} left. {on:Interior Ministry} spoke.'],
      ['Interior Ministry (organisation): Interior Ministry', 'ministry (organisation): ministry'],
    );
    check(
      ['{on:Court of Audit} spoke. A {od:regional court} sat. The {od:court} rose.'],
      [
        'Court of Audit (organisation): Court of Audit',
        'court (organisation): court',
        'regional court (organisation): regional court',
      ],
    );
  });
});

describe('an outlet that names itself', () => {
  const withOutlet = (id: string, marked: string, name: string): MentionedArticle => {
    const { article, mentions } = read(id, marked);
    return { article: { ...article, outlet: { name, basis: 'stated', receipts: [], confidence: 1 } }, mentions };
  };
  test.each([
    ['The Dorvik Register', '{on:The Register} counted 40.', 'So said {xn:The Dorvik Register}.', 1],
    ['Tideline News', '{pn:Tideline} saw it.', 'So said {on:Tideline News}.', 1],
    // A part of a person's name, and the short name in a text of another outlet.
    ['Lind News', '{pn:Lind} spoke, and {pn:Mara Lind} left.', 'So said {on:Lind News}.', 2],
    ['Quay Telescope', '{on:The Register} counted 40.', 'So said {on:The Dorvik Register}.', 2],
  ])('%s: %s %s', (outlet, own, other, count) => {
    const { entities } = joinEntities([withOutlet('a', own, outlet), read('b', other)], lexicon);
    expect(entities.length).toBe(count);
  });
});
