import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { slice } from '../../src/model/span.js';
import { articleOf, LEAD, NEXT } from './articleOf.js';

describe('what an article says of itself', () => {
  const factsOf = (article: Article) => ({
    outlet: article.outlet && `${article.outlet.name} ${article.outlet.basis}`,
    published:
      article.published && `${article.published.value} ${article.published.granularity} ${article.published.basis}`,
    authors: article.authors.map(({ name }) => name),
    credits: article.credits.map(({ kind, name }) => `${kind} ${name}`),
  });
  test('a wire story', () => {
    const article = articleOf(
      `Bridge closed after barge strikes pier\n\nBy Ada Quist\n\nPORT ANSEL, Marenia, March 14, 2026 (Quayline) - ${LEAD}\n\n${NEXT}\n\nReuters contributed to this report.\n\n(c) 2026 Quayline News Agency. All rights reserved.`,
    );
    expect(factsOf(article)).toEqual({
      outlet: 'Quayline News Agency inferred',
      published: '2026-03-14 day stated',
      authors: ['Ada Quist'],
      credits: ['agency Reuters', 'copyright Quayline News Agency'],
    });
    expect(article.published?.receipts.map((span) => slice(article.text, span))).toEqual(['March 14, 2026']);
    expect(article.authors[0]?.receipts.map((span) => slice(article.text, span))).toEqual(['Ada Quist']);
  });
  test('a name in capitals above the menu is the outlet, and so is an owner whose name has an article', () => {
    const saved = articleOf(
      `ANSEL ECHO\n\nHome | World | Sports | Weather\n\nBridge closed after barge strikes pier\n\n${LEAD}\n\n${NEXT}`,
    );
    expect(factsOf(saved).outlet).toBe('ANSEL ECHO inferred');
    const owned = articleOf(
      `Bridge closed after barge strikes pier\n\n${LEAD}\n\n${NEXT}\n\n© The Ansel Echo. With material from Quayline.`,
    );
    expect(factsOf(owned).outlet).toBe('The Ansel Echo inferred');
  });
  test('who is credited ends with the sentence', () => {
    const credited = (line: string) => factsOf(articleOf(`${LEAD}\n\n${NEXT}\n\n${line}`)).credits;
    expect(credited('Source: Quayline, "Ansel Echo". Found an error? Tell us')).toEqual([
      'contribution Quayline',
      'contribution Ansel Echo',
    ]);
    expect(credited('Source: Quayline (automatic translation)')).toEqual(['contribution Quayline']);
  });
  test('who asks to be followed is the outlet, also where the text belongs to another', () => {
    const article = articleOf(
      `${LEAD}\n\n${NEXT}\n\nThe texts of the portal Quay 24 may not be copied or used without a written permission of the editors.\n\nFollow Ansel Digest on all channels`,
    );
    expect(factsOf(article)).toMatchObject({ outlet: 'Ansel Digest inferred', credits: ['copyright Quay 24'] });
  });
  test.each([
    ['Source: Quayline (automatic translation)', ['contribution Quayline']],
    [
      'Source: Ansel Post, Quayline. Text translated automatically',
      ['contribution Ansel Post', 'contribution Quayline'],
    ],
  ])('%s', (line, credits) => {
    expect(factsOf(articleOf(`${LEAD}\n\n${NEXT}\n\n${line}`)).credits).toEqual(credits);
  });
  test('what the caller gives is stated and comes first', () => {
    const article = articleOf(`${LEAD}\n\n© 2026 Ansel Press`, { outlet: 'The Quay', date: '2026-03-15', lang: 'en' });
    expect(factsOf(article)).toMatchObject({ outlet: 'The Quay stated', published: '2026-03-15 day stated' });
    expect([article.outlet?.receipts, article.published?.receipts, article.language]).toEqual([[], [], 'en']);
  });
  test('a page', () => {
    const article = articleOf(
      `<html><head><meta property="og:site_name" content="Quay News"><meta property="article:published_time" content="2026-03-14T23:30:00Z">
       <meta name="author" content="Ada Quist and Bo Lind"></head><body><h1>Bridge closed</h1><time datetime="2026-03-15T00:30:00+01:00">15 March</time><p>${LEAD}</p><p>${NEXT}</p></body></html>`,
    );
    expect(factsOf(article)).toMatchObject({
      outlet: 'Quay News stated',
      // The outlet's own clock already showed the fifteenth.
      published: '2026-03-15T00:30+01:00 minute stated',
      authors: ['Ada Quist', 'Bo Lind'],
    });
  });
  const pageOf = (head: string, signature: string): Article =>
    articleOf(
      `<html><head><meta property="og:site_name" content="Quay News">${head}</head><body><h1>Bridge closed</h1>
       ${signature}<p>${LEAD}</p><p>${NEXT}</p></body></html>`,
    );
  test.each([
    ['an outlet that signs in its own name is nobody', '<meta name="author" content="Quay News">', '', []],
    [
      'the name follows the word for it',
      '',
      '<div class="byline"><i class="author">By</i> <b class="author">Bo Lind</b></div>',
      ['Bo Lind'],
    ],
    ['a word for the date is no name', '', '<span class="author">Posted on</span>', []],
    [
      'the outlet after the names',
      '',
      '<p class="byline">By Ada Quist And Bo Lind For The Sunday Quay</p>',
      ['Ada Quist', 'Bo Lind'],
    ],
  ])('%s', (_, head, signature, authors) => {
    expect(factsOf(pageOf(head, signature)).authors).toEqual(authors);
  });
  test('a shown day that no zone on earth has at that hour is another day', () => {
    const head = '<meta property="article:published_time" content="2026-03-14T13:00:00Z">';
    const published = (day: string) => factsOf(pageOf(head, `<time datetime="${day}">${day}</time>`)).published;
    expect(published('2026-03-15')).toBe('2026-03-15 day stated');
    expect(published('2026-03-13')).toBe('2026-03-14T13:00Z minute stated');
  });
  test('the day for which most speaks', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-11"}</script><meta name="pubdate" content="2026-03-14">';
    const one = pageOf(head, '<span>14 March 2026</span>').published;
    expect(one).toMatchObject({ value: '2026-03-14', confidence: 0.63 });
    expect(pageOf(head, '').published).toMatchObject({ value: '2026-03-11', confidence: 0.62 });
  });
  test.each([
    ['12,500 euros, or 2.5 a head', '2026-03-04'],
    ['12.500 euros, or 2,5 a head', '2026-04-03'],
  ])('3/4/2026 in a text that writes %s', (numbers, day) => {
    const article = articleOf(
      `Bridge closed\n\n3/4/2026\n\nThe port closed the old bridge on Monday. It cost ${numbers}.`,
    );
    expect(article.published?.value).toBe(day);
  });
  test.each([
    ['3/4/2026 - 21:46', 'the port said', '2026-04-03'],
    ['3/4/2026', '«the sea rose», the port said', '2026-04-03'],
    ['3/4/2026 - 09:46 p.m.', '“the sea rose,” the port said', '2026-03-04'],
  ])('%s above a text that writes %s', (line, said, day) => {
    const article = articleOf(`Bridge closed\n\n${line}\n\nThe port closed the old bridge on Monday: ${said}.`);
    expect(article.published?.value).toBe(day);
  });
  test('what is said of the page holds for an article that says nothing', () => {
    const page = '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2026-03-11"}</script>';
    expect(pageOf(page, '').published).toMatchObject({ value: '2026-03-11', confidence: 0.8 });
  });
  test.each([
    ['en-US', '2026-03-04'],
    ['en', '2026-03-04'],
    ['en-GB', '2026-04-03'],
    ['it', '2026-04-03'],
  ])('3/4/2026 on a page in %s', (lang, day) => {
    const article = articleOf(
      `<html lang="${lang}"><body><h1>Bridge closed</h1><time>3/4/2026</time><p>${LEAD}</p><p>${NEXT}</p></body></html>`,
    );
    expect(article.published?.value).toBe(day);
  });
  test.each([
    ['Bridge closed | Quay Telescope', 'Quay Telescope inferred'],
    ['Bridge closed - Quay Telescope', 'Quay Telescope inferred'],
    ['Bridge closed - what the barge did to the pier', null],
    ['Ten walks | Quay Telescope', null],
    ['Bridge closed', null],
  ])('the outlet of a page with the title %s', (title, outlet) => {
    const body = `<h1>Bridge closed</h1><p>${LEAD}</p><p>${NEXT}</p>`;
    const article = articleOf(`<html><head><title>${title}</title></head><body>${body}</body></html>`);
    expect(factsOf(article).outlet).toBe(outlet);
  });
  test('nothing is made up', () => {
    expect(factsOf(articleOf(`${LEAD}\n\n${NEXT}`))).toEqual({
      outlet: null,
      published: null,
      authors: [],
      credits: [],
    });
  });
  test.each([
    [LEAD, 'en'],
    ['Meras pirmadienį uždarė senąjį tiltą, nes barža atsitrenkė į vieną iš jo atramų, pranešė uosto direkcija.', 'lt'],
    ['123', 'und'],
  ])('the language of: %s', (text, language) => {
    expect(articleOf(text).language).toBe(language);
  });
});
