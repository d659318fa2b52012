import { expect, test } from 'vitest';
import { type PersonGendersFile, withGivenNames } from '../../src/text/genders.js';
import { dataJson } from '../readData.js';

const file: PersonGendersFile = withGivenNames(
  dataJson('names/genders.json'),
  dataJson('names/given-name-genders.json'),
);

test('no name and no word tells a woman and a man', () => {
  const inBoth = (one: string, other: string): readonly string[] => {
    const words = new Set(one.split(' '));
    return other.split(' ').filter((word) => words.has(word));
  };
  expect(inBoth(file.female, file.male)).toEqual([]);
  expect(inBoth(file.femaleWords, file.maleWords)).toEqual([]);
});
