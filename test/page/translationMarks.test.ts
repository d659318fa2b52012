import { expect, test } from 'vitest';
import { extractPage } from '../../src/page/extractPage.js';
import { languageCode } from '../../src/page/translationMarks.js';
import { model } from './model.js';
import { pageOf } from './pageOf.js';

const PARAGRAPH = 'The ferry left the harbour at noon. '.repeat(5);
const STORY = `<body><article><h1>Ferry runs again</h1><p>${PARAGRAPH}</p></article>`;

/** Takes the root element and the head of a page; returns what it says of a translation, a mark a line. */
function marksOf(root: string, head = '', url: string | null = null): readonly string[] {
  const made = pageOf(`${root}<head>${head}</head>${STORY}`, { format: 'html' });
  const { value } = extractPage({ ...made, source: { ...made.source, url } }, { model });
  return value.surroundings.marks.map(
    ({ says, from, into, byProgram }) => `${says}: ${from} > ${into}${byProgram ? '' : ' somehow'}`,
  );
}

test.each([
  ['<html lang="en-x-mtfrom-de">', 'en-x-mtfrom-de: de > en'],
  ['<html lang="en-GB-t-nb-t0-und">', 'en-GB-t-nb-t0-und: no > en'],
  ['<html lang="en-t-zh">', 'en-t-zh: zh > en somehow'],
  ['<html lang="en" class="js translated-ltr">', 'translated-ltr: null > null'],
])('%s says that the text was translated', (root, expected) => expect(marksOf(root)).toEqual([expected]));

test.each(['<html lang="en-GB">', '<html lang="en-x-t-it">', '<html class="not-translated-ltr translated">'])(
  '%s says nothing of it',
  (root) => expect(marksOf(root)).toEqual([]),
);

test('what a page was translated from is linked, and who did it is named', () => {
  const link = '<link rel="alternate machine-translated-from" hreflang="fr" href="/fr/bac">';
  const by = '<meta http-equiv="X-Translated-By" content="Google">';
  expect(marksOf('<html>', link + by)).toEqual([
    'alternate machine-translated-from fr: fr > null',
    'X-Translated-By Google: null > null',
  ]);
});

test('addresses of translating sites name both languages, other addresses do not', () => {
  const read = (url: string) => marksOf('<html>', '', url);
  expect(read('https://sund-post-example.translate.goog/bac?_x_tr_sl=de&_x_tr_tl=en&_x_tr_hl=en')).toEqual([
    'sund-post-example.translate.goog: de > en',
  ]);
  expect(read('https://translate.google.com/translate?hl=en&sl=auto&tl=en&u=http://sund.example')).toEqual([
    'translate.google.com: null > en',
  ]);
  expect(read('https://sund.example/story?sl=de&tl=en')).toEqual([]);
});

test('languages that a page says it is in, and those that it can be read in', () => {
  const head = `<meta property="og:locale" content="lt_LT"><link rel="alternate" hreflang="nb" href="/no">
    <meta property="og:locale:alternate" content="pl_PL">`;
  const { value } = extractPage(pageOf(`<html lang="lt"><head>${head}</head>${STORY}`, { format: 'html' }), { model });
  expect(value.surroundings).toMatchObject({ stated: ['lt'], offered: ['no', 'pl'], marks: [] });
});

test('a tag or a locale has the code that news in the language goes by', () =>
  expect(['zh-CN', 'lt_LT', 'iw', 'nn-NO', 'x-default', 'mul'].map(languageCode)).toEqual([
    'zh',
    'lt',
    'he',
    'no',
    null,
    null,
  ]));
