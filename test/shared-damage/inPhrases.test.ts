import { expect, test } from 'vitest';
import type { Damage } from '../../src/model/article.js';
import { loadResources } from '../../src/resources.js';
import { damageInPhrases } from '../../src/story/damage/inPhrases.js';
import { articleOf } from './fixtures.js';

const { partOfSpeech } = loadResources().models;

/** Takes a sentence whose damaged words are in brackets with their readings; gives the phrases with theirs. */
function phrasesOf(marked: string, changesMeaning = false): readonly string[] {
  const damage: Damage[] = [];
  let text = '';
  for (const [, before = '', word, intended = ''] of marked.matchAll(/([^[]*)(?:\[(.*?) > (.*?)\])?/gu)) {
    text += before;
    if (word === undefined) continue;
    const kind = 'wrong-word';
    damage.push({
      start: text.length,
      end: text.length + word.length,
      kind,
      intended,
      changesMeaning,
      confidence: 1,
      why: '',
    });
    text += word;
  }
  const { article, reading } = articleOf('a', text, 'machine-translated');
  return damageInPhrases({ reading, article: { ...article, damage } }, partOfSpeech).map(
    ({ start, end, intended }) => `${text.slice(start, end)} > ${intended}`,
  );
}

test('a noun stands with its adjectives, its determiner and its preposition, as far as the word is long', () => {
  expect(phrasesOf('The police searched the old [magazine > warehouse] on Friday.')).toEqual([
    'the old magazine > the old warehouse',
  ]);
  expect(phrasesOf('The keys lay in the [desk > drawer] on Friday.')).toEqual(['the desk > the drawer']);
});

test('a verb stands with its auxiliary and its pronoun', () => {
  expect(phrasesOf('The mayor has [resolved > dismissed] two engineers.')).toEqual(['has resolved > has dismissed']);
  expect(phrasesOf('On Monday she [mentioned > said].')).toEqual(['she mentioned > she said']);
});

test('other damage, another sentence, an article that does not fit and half a name are not taken in', () => {
  expect(phrasesOf('The [general > chief] [accuser > prosecutor] spoke.')).toEqual([
    'The general > The chief',
    'accuser > prosecutor',
  ]);
  expect(phrasesOf('It was a [mix > engine].')).toEqual(['mix > engine']);
  expect(phrasesOf('Then [speaker > spokesman] Lia Karenova spoke.')).toEqual(['speaker > spokesman']);
});

test('a number beside a wrong meaning is whole', () => {
  const text = 'They counted 300 [vehicles > lorries] there.';
  expect(phrasesOf(text)).toEqual(['300 vehicles > 300 lorries']);
  expect(phrasesOf(text, true)).toEqual(['vehicles > lorries']);
});

test('what is longer than a word, or has a longer reading, is left as it is', () => {
  expect(phrasesOf('The [medical sister > nurse] left.')).toEqual(['medical sister > nurse']);
  expect(phrasesOf('The [lanterns > light of torches] helped.')).toEqual(['lanterns > light of torches']);
});
