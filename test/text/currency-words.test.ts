import { expect, test } from 'vitest';
import { type CurrencyWords, unitsWithoutCode } from '../../src/text/currency-words.js';
import { dataJson } from '../readData.js';

const { currencyWords, currencyCodes } = dataJson('en/figures.json') as {
  readonly currencyWords: CurrencyWords;
  readonly currencyCodes: readonly string[];
};

test('units without a code are those whose country is not known', () => {
  expect(unitsWithoutCode({ crown: 'crowns', crowns: 'crowns', zloty: 'PLN' })).toEqual(['crowns']);
});

test('the money of each language that is translated from is money in figures too', () => {
  const sources: Record<string, { currencies: readonly string[] }> = dataJson('en/transmission.json').sources;
  const units = new Set([...Object.values(currencyWords), ...currencyCodes]);
  const unknown = Object.values(sources).flatMap(({ currencies }) => currencies.filter((unit) => !units.has(unit)));
  expect(unknown).toEqual([]);
});
