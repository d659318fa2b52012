import { expect, test } from 'vitest';
import type { EntityType, Mention, MentionKind } from '../../src/model/annotation.js';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import { nameOutlets } from '../../src/story/entities/nameOutlets.js';
import type { MentionedArticle } from '../../src/story/entities/readForms.js';
import { lexicon } from './lexicon.js';

type Marked = readonly [words: string, kind: MentionKind, type: EntityType];

function articleOf(id: string, text: string, marked: readonly Marked[], outletName?: string): MentionedArticle {
  const mentions = marked.map(([words, kind, type], i): Mention => {
    const start = text.indexOf(words);
    return { id: asId<MentionId>(`${id}#m${i + 1}`), start, end: start + words.length, kind, type, entity: null };
  });
  const outlet =
    outletName === undefined ? null : { name: outletName, basis: 'stated' as const, receipts: [], confidence: 1 };
  return { article: { id: asId<ArticleId>(id), text, outlet }, mentions };
}

test('the name of an outlet is one of a body in every text of the story, without the year beside it', () => {
  const articles = [
    articleOf(
      'a',
      '(c) 2016 Dorvik Courier.',
      [['2016 Dorvik Courier', 'nominal', 'organisation']],
      'The Dorvik Courier',
    ),
    articleOf('b', 'The Dorvik Courier 2016 and Dorvik saw the Dorvik Fleet 2016.', [
      ['The Dorvik Courier 2016', 'name', 'place'],
      ['Dorvik', 'name', 'place'],
      ['Dorvik Fleet 2016', 'name', 'event'],
    ]),
  ];
  const found = nameOutlets(articles, lexicon).map(({ article, mentions }) =>
    mentions.map(({ start, end, kind, type }) => `${article.text.slice(start, end)} (${kind}, ${type})`),
  );
  expect(found).toEqual([
    ['Dorvik Courier (name, organisation)'],
    ['The Dorvik Courier (name, organisation)', 'Dorvik (name, place)', 'Dorvik Fleet 2016 (name, event)'],
  ]);
});

test('an outlet of one word is left as it was read', () => {
  const marked = [['Courier', 'name', 'person']] as const;
  const [one] = nameOutlets([articleOf('a', 'Courier spoke.', marked, 'Courier')], lexicon);
  expect(one?.mentions[0]?.type).toBe('person');
});
