import { expect } from 'vitest';
import type { EntityType, Mention, MentionKind } from '../../src/model/annotation.js';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import { joinEntities } from '../../src/story/entities/joinEntities.js';
import type { MentionedArticle } from '../../src/story/entities/readForms.js';
import { lexicon } from './lexicon.js';

/** The letters of the types of mentions, and below those of their kinds. */
export const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organisation',
  l: 'place',
  g: 'group',
  e: 'event',
  x: 'other',
};
export const KINDS: Readonly<Record<string, MentionKind>> = {
  n: 'name',
  t: 'titled',
  m: 'metonym',
  a: 'adjectival',
  d: 'nominal',
};

/**
 * Reads an article in the notation {pn:Marek Holub}: a mention with the letters of its type and kind; {pd2:he} refers
 * to the second mention; {xn!:Odine} has a type that its text shows; a role stands in angle brackets before its mention:
 * <president>{pn:Marek Holub}.
 */
export function read(id: string, marked: string): MentionedArticle {
  const mentions: Mention[] = [];
  let text = '';
  let role: { start: number; end: number } | undefined;
  for (const part of marked.split(/(\{[^}]*\}|<[^>]*>)/u)) {
    const start = text.length;
    const mark = /^\{(\w)(\w)(!?)(\d*):(.*)\}$/su.exec(part);
    text += mark ? mark[5] : part.replace(/^<|>$/gu, '');
    if (part.startsWith('<')) role = { start, end: text.length };
    if (!mark) continue;
    mentions.push({
      id: asId<MentionId>(`${id}#m${mentions.length + 1}`),
      start,
      end: text.length,
      type: TYPES[mark[1] ?? ''] ?? 'other',
      kind: KINDS[mark[2] ?? ''] ?? 'name',
      entity: null,
      ...(mark[3] ? { isShown: true } : {}),
      ...(mark[4] ? { refersTo: asId<MentionId>(`${id}#m${mark[4]}`) } : {}),
      ...(role ? { role } : {}),
    });
    role = undefined;
  }
  return { article: { id: asId<ArticleId>(id), text }, mentions };
}

/** Takes marked articles; checks the entities, one a line: "name (type): words / words", mentions in reading order. */
export function check(marked: readonly string[], expected: readonly string[]): void {
  checkArticles(
    marked.map((text, i) => read(`a${i}`, text)),
    expected,
  );
}

/** As `check`, for articles that were read already. */
export function checkArticles(articles: readonly MentionedArticle[], expected: readonly string[]): void {
  const { entities, entityOf } = joinEntities(articles, lexicon);
  const lines = entities.map(({ id, name, type }) => {
    const words = articles.flatMap(({ article, mentions }) =>
      mentions.filter((m) => entityOf.get(m.id) === id).map((m) => article.text.slice(m.start, m.end)),
    );
    return `${name} (${type}): ${words.join(' / ')}`;
  });
  expect(lines.sort()).toEqual([...expected].sort());
}
