import { expect, test } from 'vitest';
import type { Anonymity, Mention, Statement } from '../../src/model/annotation.js';
import { asId, type EntityId, type MentionId, type StatementId } from '../../src/model/ids.js';
import { nameEntities } from '../../src/story/entities/nameEntities.js';

const mention = (id: string, kind: Mention['kind']): Mention => ({
  id: asId<MentionId>(id),
  kind,
  type: 'person',
  start: 0,
  end: 1,
  entity: null,
});

const saidBy = (speaker: string, anonymity: Anonymity): Statement<MentionId> => ({
  id: asId<StatementId>('s1'),
  kind: 'indirect',
  content: [{ start: 2, end: 5 }],
  cue: null,
  source: null,
  speaker: asId<MentionId>(speaker),
  coSpeakers: [],
  addressee: null,
  anonymity,
  chain: [],
  medium: null,
  time: null,
  nestedIn: null,
  confidence: 1,
});

// "Mara Lind", "the mayor" and "a spokesman": the first two are one.
const mentions = [mention('lind', 'name'), mention('mayor', 'nominal'), mention('spokesman', 'nominal')];
const entityOf = new Map(
  [
    ['lind', 'mara-lind'],
    ['mayor', 'mara-lind'],
    ['spokesman', 'spokesman'],
  ].map(([id, entity]) => [asId<MentionId>(id as string), asId<EntityId>(entity as string)]),
);

test.each([
  ['an office whose holder the article names elsewhere', 'mayor', 'role', 'named'],
  ['an office of nobody by name', 'spokesman', 'role', 'role'],
  ['somebody who asked not to be named', 'mayor', 'anonymous', 'anonymous'],
] as const)('how far %s is known', (_, speaker, read, known) => {
  const drafts = { mentions, statements: [saidBy(speaker, read)], times: [], figures: [], events: [], labels: [] };
  const { statements } = nameEntities(drafts, { entityOf, typeOf: new Map() });
  expect(statements.map(({ anonymity }) => anonymity)).toEqual([known]);
});
