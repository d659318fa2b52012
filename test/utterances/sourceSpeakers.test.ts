import { describe, expect, test } from 'vitest';
import type { MentionKind } from '../../src/model/annotation.js';
import { type ArticleId, asId, type EntityId, type MentionId, type UtteranceId } from '../../src/model/ids.js';
import { nonEmpty } from '../../src/model/receipt.js';
import type { Edge } from '../../src/model/story.js';
import { withSourceSpeakers } from '../../src/story/claims/sourceSpeakers.js';
import type { ClaimArticle } from '../../src/story/claims/witness.js';
import { article } from './fixtures.js';

/** Who speaks, and by what kind of mention the text tells it; without a kind the text has no source there. */
type Voice = readonly [speaker: string | null, kind?: MentionKind];

/** A text with one statement. Its first word stands for the words that name the speaker. */
function saying(letter: string, [speaker, kind]: Voice): ClaimArticle {
  const made = article(letter, `${speaker ?? '?'} : she would stop the trams`);
  const source = { start: 0, end: 3 };
  if (kind === undefined || speaker === null) return made;
  const mention = {
    ...source,
    id: asId<MentionId>(`${letter}#m`),
    kind,
    type: 'person',
    entity: asId<EntityId>(speaker),
  } as const;
  return { ...made, mentions: [mention], statements: made.statements.map((s) => ({ ...s, source })) };
}

/** A statement that is one in two texts; expects whose it is in the second, after its source was asked. */
function check(source: Voice, copy: Voice, expected: string, relation: Edge['relation'] | null = 'parent'): void {
  const articles = [saying('a', source), saying('b', copy)];
  const [from, to] = [asId<ArticleId>('a'), asId<ArticleId>('b')];
  const edges: Edge[] = relation === null ? [] : [{ from, to, relation, score: 1, why: ['given'] }];
  const statements = nonEmpty(articles.flatMap((one) => one.statements.map(({ id }) => id)));
  if (statements === null) throw new Error('two statements are needed');
  const utterance = { id: asId<UtteranceId>('u1'), relation: 'same-statement', statements } as const;
  const [first, second] = withSourceSpeakers(articles, [utterance], edges);
  expect(`${second?.statements[0]?.speaker} ${second?.statements[0]?.speakerFrom ?? ''}`.trim()).toBe(expected);
  expect(first).toBe(articles[0]);
}

describe('the speaker of a copied statement', () => {
  test('is told by the source where the copy lost the name', () => check(['Orre', 'name'], [null], 'Orre a1'));
  test('or turned a pronoun', () => check(['Orre', 'name'], ['Brant'], 'Orre a1'));
  test('or an office, unless the source has no more', () => {
    check(['Orre', 'titled'], ['minister', 'nominal'], 'Orre a1');
    check(['official', 'nominal'], ['minister', 'nominal'], 'minister');
  });
  test('stays where the copy names it', () => check(['Orre', 'name'], ['Brant', 'name'], 'Brant'));
  test('stays where nothing was copied', () => check(['Orre', 'name'], ['Brant'], 'Brant', null));
  test('of two copies is taken from the other only when it is unknown', () => {
    check(['Orre', 'name'], [null], 'Orre a1', 'sibling');
    check(['Orre', 'name'], ['Brant'], 'Brant', 'sibling');
  });
});

test('an office in the copy is of whom the source names', () => {
  const [source, copy] = [saying('a', ['Orre', 'name']), saying('b', ['minister', 'nominal'])];
  const inOffice = { ...copy, statements: copy.statements.map((s) => ({ ...s, anonymity: 'role' as const })) };
  const statements = nonEmpty([source, copy].flatMap((one) => one.statements.map(({ id }) => id)));
  if (statements === null) throw new Error('two statements are needed');
  const utterance = { id: asId<UtteranceId>('u1'), relation: 'same-statement', statements } as const;
  const [from, to] = [asId<ArticleId>('a'), asId<ArticleId>('b')];
  const edges: Edge[] = [{ from, to, relation: 'parent', score: 1, why: ['given'] }];
  const [, told] = withSourceSpeakers([source, inOffice], [utterance], edges);
  expect(told?.statements.map(({ anonymity }) => anonymity)).toEqual(['named']);
});

test('nothing grouped, nothing changed', () => {
  const articles = [saying('a', ['Orre', 'name'])];
  expect(withSourceSpeakers(articles, [], [])).toBe(articles);
});
