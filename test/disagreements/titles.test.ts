import { describe, test } from 'vitest';
import { type ArticleId, asId, type EntityId } from '../../src/model/ids.js';
import { receiptOf } from '../../src/model/receipt.js';
import type { Entity } from '../../src/model/story.js';
import { check } from './fixtures.js';

describe('titles', () => {
  const withRoles = (...roles: readonly string[]): readonly Entity[] => [
    {
      id: asId<EntityId>('Novak'),
      type: 'person',
      name: 'Novak',
      aliases: [],
      why: [],
      roles: roles.map((role, i) => ({
        role,
        receipts: [receiptOf({ id: asId<ArticleId>(`a${i + 1}`), text: role }, { start: 0, end: role.length })],
      })),
    },
  ];
  const texts = ['Novak spoke.', 'Novak left.'];
  test.each([
    [['foreign minister', 'minister of ports'], ['conflict: 2 receipts']],
    [['Defense Secretary', 'Secretary of War'], []],
    [['foreign minister', 'former minister'], []],
    [['foreign minister', 'former finance minister'], []],
    [['prime minister', 'then-interior minister'], []],
    [['foreign minister', 'head of the port'], []],
    [['director', 'deputy director of the hospital'], ['conflict: 2 receipts']],
    [['chief of the harbour police', 'deputy head of the police'], ['conflict: 2 receipts']],
    [['general manager', 'assistant managing director'], ['conflict: 2 receipts']],
    [['director of the museum', 'deputy director of the hospital'], []],
    [['former director', 'deputy director'], []],
    [['minister', 'deputy foreign minister'], []],
  ])('%s', (roles, expected) => check(texts, expected, { entities: withRoles(...roles) }));
});
