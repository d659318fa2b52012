import { describe, expect, test } from 'vitest';
import { type ArticleId, asId, type MentionId } from '../../src/model/ids.js';
import type { Judgement } from '../../src/model/judgement.js';
import { clusterNames } from '../../src/story/entities/clusterNames.js';
import { joinEntities } from '../../src/story/entities/joinEntities.js';
import type { MentionedArticle } from '../../src/story/entities/readForms.js';
import { judgementProblems } from '../../src/story/entities/settleJudgements.js';
import { lexicon } from './lexicon.js';

/** Reads lines such as "merge Ada Lund, Lund@b": names parted by commas, an article after @. */
function judge(...lines: readonly string[]): readonly Judgement[] {
  return lines.map((line, i) => ({
    number: i + 1,
    verdict: line.startsWith('merge') ? 'merge' : 'split',
    names: line
      .slice(6)
      .split(', ')
      .map((name) => {
        const [words = '', article] = name.split('@');
        return article === undefined ? { name: words } : { name: words, article };
      }),
  }));
}

/** An article that names persons, one a sentence. */
function article(id: string, ...names: readonly string[]): MentionedArticle {
  let text = '';
  const mentions = names.map((name, i) => {
    const start = text.length;
    text += `${name} spoke. `;
    const where = { start, end: start + name.length };
    return {
      ...where,
      id: asId<MentionId>(`${id}#m${i}`),
      kind: 'name' as const,
      type: 'person' as const,
      entity: null,
    };
  });
  return { article: { id: asId<ArticleId>(id), text }, mentions };
}

const joined = (articles: readonly MentionedArticle[], judgements: readonly Judgement[]) =>
  joinEntities(articles, lexicon, '', judgements);
const namesOf = ({ entities }: ReturnType<typeof joined>): readonly string[] =>
  entities.map(({ name, aliases }) => [name, ...aliases].sort().join(' = ')).sort();

describe('judgements on the entities of a story', () => {
  const articles = [article('a', 'Ada Lund', 'Lund', 'Red Fox'), article('b', 'Adda Lund', 'Marek Holub')];

  test('a merge joins what no likeness would, and is given as the reason', () => {
    const found = joined(articles, judge('merge Ada Lund, Red Fox'));
    expect(namesOf(found)).toEqual(['Ada Lund = Adda Lund = Lund = Red Fox', 'Marek Holub']);
    expect(found.entities[0]?.why[0]).toBe('“Ada Lund” and “Red Fox” were judged to be one (judgement 1).');
  });

  test('a split parts what likeness had joined, and short forms stay with their own', () => {
    expect(namesOf(joined(articles, []))).toContain('Ada Lund = Adda Lund = Lund');
    const found = joined(articles, judge('split Ada Lund, Adda Lund'));
    expect(namesOf(found)).toEqual(['Ada Lund = Lund', 'Adda Lund', 'Marek Holub', 'Red Fox']);
    expect(
      found.entities.filter(({ why }) => why.some((each) => each.includes('judged to be different'))),
    ).toHaveLength(2);
  });

  test('an article tells namesakes apart', () => {
    const namesakes = [article('a', 'Ada Lund'), article('b', 'Ada Lund'), article('c', 'Ada Lund')];
    const found = joined(namesakes, judge('split Ada Lund@a, Ada Lund@b'));
    expect(found.entityOf.get(asId<MentionId>('a#m0'))).not.toBe(found.entityOf.get(asId<MentionId>('b#m0')));
  });

  test('the later of two judgements on the same names holds; case does not matter', () => {
    const found = joined(articles, judge('merge Ada Lund, Red Fox', 'split RED FOX, Ada Lund'));
    expect(namesOf(found)).toContain('Red Fox');
  });

  test('one that fits nothing and one that others forbid are told in a sentence', () => {
    const judgements = judge(
      'merge Ada Lund, Nobody Known',
      'split Ada Lund, Marek Holub',
      'merge Ada Lund, Red Fox',
      'merge Red Fox, Marek Holub',
    );
    const { outcome } = joined(articles, judgements);
    expect(judgementProblems(judgements, [outcome]).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'judgement-unused: Judgement 1 (merge “Ada Lund”, “Nobody Known”) fits nothing here: no two of these names stand together.',
      'judgement-contradicted: Judgement 4 (merge “Red Fox”, “Marek Holub”) could not be followed: others say that two of these are apart.',
    ]);
  });
});

describe('judgements on a list of names', () => {
  const rows = ['Ada Lund', 'Adda Lund', 'Red Fox', 'Marek Holub'].map((name, i) => ({ id: `${i}`, name }));
  const entities = (judgements: readonly Judgement[]) =>
    clusterNames(rows, lexicon.names, judgements).rows.map(({ entity }) => entity);

  test('merge and split come before likeness', () => {
    expect(entities([])).toEqual(['0', '0', '2', '3']);
    expect(entities(judge('merge Ada Lund, Red Fox'))).toEqual(['0', '0', '0', '3']);
    expect(entities(judge('split Ada Lund, Adda Lund'))).toEqual(['0', '1', '2', '3']);
    expect(entities(judge('merge Ada Lund, Red Fox', 'split Adda Lund, Red Fox'))).toEqual(['0', '1', '0', '3']);
  });

  test('rows say which judgements hold for them', () => {
    const { rows: found } = clusterNames(rows, lexicon.names, judge('merge Ada Lund, Red Fox'));
    expect(found.map(({ judged }) => judged)).toEqual([[1], [], [1], []]);
  });
});
