import { expect } from 'vitest';
import { compileArticleLexicon } from '../../src/article/lexicon.js';
import { makeArticle } from '../../src/article/makeArticle.js';
import type { Article } from '../../src/model/article.js';
import type { GivenMetadata, Page } from '../../src/model/page.js';
import { extractPage } from '../../src/page/extractPage.js';
import { decodeLanguageModel } from '../../src/text/language-model.js';
import { model } from '../page/model.js';
import { dataBytes, dataJson } from '../readData.js';

const lexicon = compileArticleLexicon(dataJson('en/article.json'), {
  outlets: dataJson('en/outlet-names.json'),
  nameWords: dataJson('names/name-words.json'),
});
const languages = decodeLanguageModel(dataBytes('models/languages.bin'));

/** Takes a text and what is known of it; returns the article. */
export function articleOf(content: string, given: GivenMetadata = {}): Article {
  const format = /^\s*</.test(content) ? 'html' : 'text';
  const page: Page = { id: 'a', format, content, source: { file: 'a', url: null, sha256: '' }, given };
  return makeArticle(page, extractPage(page, { model }).value, lexicon, languages).value;
}

// "kind" of a block, or "junk/action" of junk.
export const kindsOf = ({ blocks }: Article): string[] =>
  blocks.map((b) => (b.kind === 'junk' ? `${b.junk}/${b.action}` : b.kind));

/** Lines "kind | text": the text is read with an empty line between its lines, and must get these kinds. */
export function check(lines: readonly string[]): void {
  const parts = lines.map((line) => line.split(' | ') as [string, string]);
  const article = articleOf(parts.map(([, text]) => text).join('\n\n'));
  expect(kindsOf(article).map((kind, i) => `${kind} | ${parts[i]?.[1]}`)).toEqual(lines);
}

/** A first paragraph. */
export const LEAD =
  'The mayor of Port Ansel closed the old bridge on Monday, a week after a barge had struck one of its piers.';
/** A second paragraph. */
export const NEXT =
  'Engineers will look at the pier on Thursday, the harbour office said. The bridge carries 9,000 cars a day.';
