import { expect, test } from 'vitest';
import type { OriginArticle } from '../../src/story/lineage/originInput.js';
import { sisterLanguages } from '../../src/story/lineage/sisterLanguages.js';
import { traceCopies } from '../../src/story/lineage/traceCopies.js';
import { article, lexicon } from './fixtures.js';

const FIRST = `The mill at Oster burned down on Sunday night, and two firemen were taken to hospital with smoke in their lungs.
The owner, Jan Kolar, said on Monday that he would rebuild the mill before the harvest, with or without the insurance company.`;
const SECOND = `On Sunday night the mill at Oster burned down, and two firemen were taken to the hospital with smoke in the lungs.
Owner Jan Kolar said on Monday that before the harvest he would build the mill again, with or without the insurance company.`;

const translated = (id: string, text: string, from: string | null): OriginArticle =>
  article(id, text, { transmission: { kind: 'machine-translated', from, confidence: 0.9, receipts: [] } });
const find = (...articles: readonly OriginArticle[]) =>
  Object.fromEntries(sisterLanguages(articles, traceCopies(articles, lexicon)));

test('a translation without a language has that of another translation of the same passages', () => {
  expect(find(translated('a', FIRST, null), translated('b', SECOND, 'cs'))).toEqual({
    a: { name: 'b', from: 'cs', isOfOneText: true },
  });
});

test('both are of one text, unless a report that was not translated has the passages', () => {
  const isOfOneText = (...others: readonly OriginArticle[]) =>
    find(translated('a', FIRST, null), translated('b', SECOND, 'cs'), ...others).a?.isOfOneText;
  expect(isOfOneText(article('c', FIRST))).toBe(false);
  expect(isOfOneText(article('c', 'The council of Tarvik met on Friday to talk about the ferry.'))).toBe(true);
});

test('not where they are of two languages, share nothing, or one was written as it stands', () => {
  const open = translated('a', FIRST, null);
  expect(find(open, translated('b', SECOND, 'cs'), translated('c', SECOND, 'sk'))).toEqual({});
  expect(find(open, translated('b', 'The council of Tarvik met on Friday to talk about the ferry.', 'cs'))).toEqual({});
  expect(find(open, article('b', SECOND))).toEqual({});
});
