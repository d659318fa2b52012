import { expect, test } from 'vitest';
import { findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { articlesOf, lexicon } from './fixtures.js';

/** Texts of outlets A, B, …; expects the notes. */
function check(texts: readonly string[], expected: readonly string[]): void {
  const articles = articlesOf(texts.map((text, i) => ({ outlet: 'ABC'[i] as string, text })));
  const joined = joinPropositions(articles, { copies: [], utterances: [] });
  const found = findDisagreements({ articles, entities: [], joined, utterances: [], lexicon });
  expect(found.map(({ verdict, note }) => `${verdict}: ${note}`)).toEqual(expected);
}

const BRIDGES = 'The storm closed 14 bridges over the river Lenn.';

test('a part is compatible with the whole that another text gives', () => {
  const note = 'compatible: “14 bridges” (B and 1 more) and “three” (B): one is a part of the other.';
  check([BRIDGES, 'The town opened three of the 14 bridges again on Friday.'], [note]);
});

test('the whole may stand in the sentence before', () => {
  const note = 'compatible: “14 bridges” (B and 1 more) and “Three of them” (B): one is a part of the other.';
  check([BRIDGES, 'The town had shut 14 bridges. Three of them were open on Friday.'], [note]);
});

test('who some of the people were is told without a line', () => {
  const note = 'same: “31 marchers” (A and 1 more): the values are equal.';
  check(['The police held 31 marchers.', 'The police held 31 marchers. Three of them were clerks.'], [note]);
});

test('numbers that make up a third are compatible with it', () => {
  const note =
    'compatible: “$5.3 million” (A) and “$4.1 million” (B) and “$1.2 million” (B): the smaller ones make up the largest.';
  const whole = 'The bridge will cost $5.3 million, the mayor said.';
  check([whole, 'The bridge will cost $4.1 million. The other $1.2 million is for the road.'], [note]);
  check([whole, 'The bridge will cost $4.1 million. The other $1.3 million is for the road.'], []);
});

test('the difference that explains a correction is no third number', () => {
  const first = 'The crash injured 27 people, the clinic said.';
  check(
    [first, 'The crash injured 22 people, not 27 people as announced: five people were injured before it.'],
    ['conflict: “27 people” (A and 1 more) and “22 people” (B): one text says that the other is wrong.'],
  );
});

test('a number and what became of it are compatible', () => {
  const note = 'compatible: “86 trams” (B and 1 more) and “52” (B): the one became the other.';
  check(['The town has 86 trams.', 'The plan cuts the fleet from 86 trams to 52.'], [note]);
});

test('what one text tells alone needs no line', () => {
  check([BRIDGES, 'The town opened three of its nine ferries on Friday.'], []);
});

test('who counts a part once more contradicts that number and not the whole', () => {
  const jars = 'The mill made 48,000 jars. About 9,000 of them were sold. The mill puts the number at 6,500 jars.';
  check(
    [jars, 'The mill has made 48,000 jars.'],
    [
      'conflict: “About 9,000 of them” (A) and “6,500 jars” (A): they cannot both be right.',
      'same: “48,000 jars” (A and 1 more): the values are equal.',
    ],
  );
});

test('what was to be and what a later report says it was are compatible', () => {
  const later = (articles: readonly ClaimArticle[], days: readonly string[]) =>
    articles.map((one, i): ClaimArticle => {
      const stated = { granularity: 'day', basis: 'stated', receipts: [], confidence: 1 } as const;
      const published = { value: days[i] as string, ...stated };
      return { ...one, article: { ...one.article, published } };
    });
  const verdicts = (days: readonly string[]) => {
    const texts = ['The new dam will cost 180,000 talers.', 'The new dam cost 420,000 talers.'];
    const articles = later(articlesOf(texts.map((text, i) => ({ outlet: 'AB'[i] as string, text }))), days);
    const joined = joinPropositions(articles, { copies: [], utterances: [] });
    const found = findDisagreements({ articles, entities: [], joined, utterances: [], lexicon });
    return found.map(({ verdict }) => verdict);
  };
  expect(verdicts(['2019-05-01', '2020-05-01'])).toEqual(['compatible']);
  expect(verdicts(['2019-05-01', '2019-05-01'])).toEqual(['conflict']);
});
