import { expect, test } from 'vitest';
import { compilePersonGenders, type PersonGendersFile, withGivenNames } from '../../src/text/genders.js';
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

test('a file of given names adds to another and leaves its words', () => {
  const genders = compilePersonGenders(file);
  expect([genders.names.get('anna'), genders.names.get('kaarina'), genders.names.get('mihai')]).toEqual([
    'female',
    'female',
    'male',
  ]);
  expect(genders.names.has('paris')).toBe(false);
  expect(genders.words.get('widow')).toBe('female');
});
