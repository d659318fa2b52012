import { describe, expect, test } from 'vitest';
import { asId, type EntityId } from '../../src/model/ids.js';
import type { Entity } from '../../src/model/story.js';
import { brief, check, compare } from './fixtures.js';

const place = (name: string): Entity => ({
  id: asId<EntityId>(name),
  type: 'place',
  name,
  aliases: [],
  roles: [],
  why: [],
});
const entities = [place('Marenia'), place('Orland')];

/** Expects what is told of the losses of two countries, each "topic: disagreement". */
function checkLosses(texts: readonly string[], expected: readonly string[]): void {
  const found = compare(
    texts.map((text) => ({ text })),
    { entities },
  );
  expect(found.map((one) => `${one.topic}: ${brief(one)}`)).toEqual(expected);
}

const BOTH = 'At the bridge three {@Marenia:Marenian} soldiers and two soldiers of {@Orland} were killed.';

describe('the losses of two countries', () => {
  test('are two numbers', () => {
    checkLosses([BOTH, 'At the bridge two {@Orland} soldiers were killed.'], []);
  });
  test.each([
    ['who loses them', '{@Orland} claims that {@Marenia} lost nine soldiers.'],
    ['who admits to them', 'The {@Marenia:Marenian} ministry admitted nine dead.'],
    ['who gives her own losses', 'The {@Marenia:Marenian} ministry put its losses at nine dead.'],
    ['on which side they are', 'On the {@Marenia:Marenian} side there are nine dead.'],
    ['whom a pronoun means', '{@Marenia} blamed the fog. She admitted nine dead.'],
  ])('are told apart by %s', (_, told) => {
    checkLosses([BOTH, told], ['deaths (Marenia): conflict: 2 receipts']);
  });
  test('make up all the dead', () => {
    checkLosses([BOTH, 'At the bridge five soldiers were killed.'], ['deaths: compatible: 3 receipts']);
  });
  test('where only one country has losses it does not matter whose they are', () => {
    checkLosses(
      ['At the bridge three {@Marenia:Marenian} soldiers were killed.', 'At the bridge five soldiers were killed.'],
      ['deaths: conflict: 2 receipts'],
    );
  });
});

test('a bare number that somebody says counts what the number before counts', () => {
  check(
    ['The ministry says that 4,500 soldiers will take part; the embassy says 6,000.', 'Nobody came.'],
    ['conflict divergent: 2 receipts'],
  );
});
