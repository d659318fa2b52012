import { expect, test } from 'vitest';
import { compileWordTable, type WordTableFile } from '../../src/text/word-table.js';
import { dataJson } from '../readData.js';

test('words are looked up by themselves, synonyms from either side', () => {
  const { stopWords, numbers, wordBits, synonyms } = compileWordTable({
    stopWords: 'the of',
    numbers: 'two:2 dozen:12',
    wordBits: { '5': 'said', '9': 'harbour ferri' },
    synonyms: ['boat: ferri ship', 'ferri: ship'],
  });
  expect([...stopWords]).toEqual(['the', 'of']);
  expect(numbers.get('dozen')).toBe('12');
  expect(wordBits.get('ferri')).toBe(9);
  expect([...synonyms]).toEqual([
    ['boat', ['ferri', 'ship']],
    ['ferri', ['boat', 'ship']],
    ['ship', ['boat', 'ferri']],
  ]);
});

test('each pair of synonyms of the English table stands once', () => {
  const file: WordTableFile = dataJson('en/lineage.json');
  const pairs = file.synonyms.flatMap((row) => {
    const [word = '', others = ''] = row.split(': ');
    return others.split(' ').map((other) => [word, other].sort().join(' '));
  });
  expect(new Set(pairs).size).toBe(pairs.length);
});
