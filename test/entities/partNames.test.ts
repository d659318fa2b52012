import { describe, expect, test } from 'vitest';
import type { EntityType, Mention, MentionKind } from '../../src/model/annotation.js';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import { partNames } from '../../src/story/entities/partNames.js';
import type { MentionedArticle } from '../../src/story/entities/readForms.js';
import { lexicon } from './lexicon.js';

type Marked = readonly [words: string, kind: MentionKind, type: EntityType];

function articleOf(id: string, text: string, marked: readonly Marked[]): MentionedArticle {
  const mentions = marked.map(([words, kind, type], i): Mention => {
    const start = text.indexOf(words);
    return { id: asId<MentionId>(`${id}#m${i + 1}`), start, end: start + words.length, kind, type, entity: null };
  });
  return { article: { id: asId<ArticleId>(id), text }, mentions };
}

const plain = articleOf('a', 'Anna Moor, the director, spoke.', [['Anna Moor', 'name', 'person']]);

/** Takes the text of a translation and its mentions; gives them back after parting: "words (kind, type; role)". */
function partsOf(text: string, marked: readonly Marked[]): readonly string[] {
  const [, { mentions = [] } = {}] = partNames([plain, articleOf('b', text, marked)], lexicon);
  expect(new Set(mentions.map(({ id }) => id)).size).toBe(mentions.length);
  return mentions.map(({ start, end, kind, type, role }) => {
    const said = role === undefined ? '' : `; ${text.slice(role.start, role.end)}`;
    return `${text.slice(start, end)} (${kind}, ${type}${said})`;
  });
}

describe('names that a translation ran together', () => {
  test('a body and the person whom another text names are parted', () => {
    expect(
      partsOf('The director of the General Hospital Anna Moor spoke.', [
        ['The director of the General Hospital Anna Moor', 'nominal', 'person'],
        ['General Hospital Anna Moor', 'name', 'organisation'],
      ]),
    ).toEqual([
      'The director of the General Hospital Anna Moor (nominal, person)',
      'General Hospital (name, organisation)',
      'Anna Moor (name, person; director of the General Hospital)',
    ]);
  });
  test('a name taken for a body is a person where a description of one ends with it', () => {
    expect(
      partsOf('The chief of the guard Anna Moor spoke.', [
        ['The chief of the guard Anna Moor', 'nominal', 'person'],
        ['Anna Moor', 'name', 'organisation'],
      ]),
    ).toContain('Anna Moor (name, person; chief of the guard)');
  });
  test.each<readonly [string, readonly Marked[]]>([
    ['The Hospital Anna Moor is closed.', [['Hospital Anna Moor', 'name', 'organisation']]],
    [
      'The director of the Hospital Anna Veld spoke.',
      [
        ['The director of the Hospital Anna Veld', 'nominal', 'person'],
        ['Hospital Anna Veld', 'name', 'organisation'],
      ],
    ],
    [
      'The head of the Cabinet of Minister Anna Moor spoke.',
      [
        ['The head of the Cabinet of Minister Anna Moor', 'nominal', 'person'],
        ['Cabinet of Minister Anna Moor', 'name', 'organisation'],
      ],
    ],
  ])('left whole: %s', (text, marked) => {
    expect(partsOf(text, marked)).toEqual(marked.map(([words, kind, type]) => `${words} (${kind}, ${type})`));
  });
});
