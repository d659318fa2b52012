import { describe, test } from 'vitest';
import { check } from './fixtures.js';

describe('a bare number set against the one before it', () => {
  const other = 'The owner of the yard spoke at length of the storm and the bridge.';
  test('in a question', () => {
    check(['Nine lorries, or four? Nobody has counted them.', other], ['conflict divergent: 2 receipts']);
    check(['Nine lorries, or four carts? Nobody has counted them.', other], []);
  });
  test('in words without a verb, with the first where the text gives it again', () => {
    const said = 'The guard says that nine lorries were lost.';
    check([`A wet night: nine lorries or four, and a bridge. ${said}`, other], ['conflict divergent: 3 receipts']);
    check(['Such a storm has always cost nine lorries or four, and it was long.', other], []);
  });
  test('by who asks back, of what another text counts', () => {
    const counted = 'Officers of the customs say that they have found 40 crates below the deck of the old ship.';
    const asked = (thing: string, answer: string) => `He has heard of the ${thing}. “Forty? I ${answer},” he said.`;
    check([counted, asked('crates', 'saw twelve')], ['conflict divergent: 3 receipts']);
    check([counted, asked('crates', 'saw twelve men')], ['same: 2 receipts']);
    check([counted, asked('chests', 'saw twelve')], []);
  });
});
