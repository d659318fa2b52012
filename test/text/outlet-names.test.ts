import { expect, test } from 'vitest';
import type { OutletNamesFile } from '../../src/text/outlet-names.js';
import { dataJson } from '../readData.js';

test('an ending that tells no outlet from another ends in a word for the trade', () => {
  const { trades, silentEndings }: OutletNamesFile = dataJson('en/outlet-names.json');
  expect(silentEndings.filter((ending) => !trades.includes(ending.split(' ').at(-1) ?? ''))).toEqual([]);
});
