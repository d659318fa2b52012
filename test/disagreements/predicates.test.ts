import { describe, expect, test } from 'vitest';
import { compare, type Page } from './fixtures.js';

const page = (outlet: string, text: string, date = '2021-05-10'): Page => ({ outlet, text, date });

/** What two texts say; expects the topics. */
const checkTopics = (one: Page, other: Page, expected: readonly string[]): void =>
  expect(compare([one, other]).map(({ topic }) => topic)).toEqual(expected);

describe('what somebody is, and is not', () => {
  const ill = page('Wire', 'A driver, {Karel Bem}, is in a coma.');
  const topic = ['“is in a coma”: reported or denied'];
  test('is denied in one telling word', () =>
    checkTopics(ill, page('Mail', '{Karel Bem} is not in a coma, his doctor said.'), topic));
  test.each([
    ['of somebody else', '{Emma Dahl} is not in a coma, her doctor said.'],
    ['in another tense', '{Karel Bem} was not in a coma, his doctor said.'],
    ['of something else', '{Karel Bem} is not in a ward, his doctor said.'],
    ['with more behind it', '{Karel Bem} is not in a coma ward, his doctor said.'],
    ['by a question', 'Why {Karel Bem} is not in a coma, if he fell?'],
    ['by who says it too', '{Karel Bem} is in a coma, his doctor said.'],
  ])('is not denied %s', (_, text) => checkTopics(ill, page('Mail', text), []));
  test('may have changed by the next day', () =>
    checkTopics(ill, page('Mail', '{Karel Bem} is not in a coma, his doctor said.', '2021-05-11'), []));
});
