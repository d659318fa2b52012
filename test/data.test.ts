import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataJson } from './readData.js';

const FOLDERS = ['en', 'names'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(`../data/${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`),
);

/** Lists of words, as JSON lists or parted by blanks; prose about a file, forms of verbs and patterns are none. */
function listsIn(value: unknown, path: string): { path: string; words: readonly string[] }[] {
  if (typeof value === 'string') {
    const isList = !/\.(source|licence|note|date)$|\.irregular\./.test(path) && !/[|:,()\\{}]/.test(value);
    return isList ? [{ path, words: value.split(' ') }] : [];
  }
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? [{ path, words: value as string[] }] : [];
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => listsIn(inner, `${path}.${key}`))
    : [];
}

test.each(files)('%s: no list of words holds one twice', (file) => {
  const twice = listsIn(dataJson(file), '').flatMap(({ path, words }) =>
    words.filter((word, i) => words.indexOf(word) < i).map((word) => `${path}: ${word}`),
  );
  expect(twice).toEqual([]);
});
