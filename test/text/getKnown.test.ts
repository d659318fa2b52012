import { expect, it } from 'vitest';
import { getKnown } from '../../src/text/get-known.js';

it('gives what is under a key, and throws where nothing is', () => {
  const rivers = new Map([['Lindhaven', 'the Quarrel']]);
  expect(getKnown(rivers, 'Lindhaven')).toBe('the Quarrel');
  expect(() => getKnown(rivers, 'Sund')).toThrow(new RangeError('nothing is known of Sund'));
});
