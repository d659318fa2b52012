import { describe, expect, test } from 'vitest';
import { halvesOf, likenessOf, oppositeSentences } from '../../src/text/opposite.js';
import { readText } from '../../src/text/reading.js';

const RULES = { titles: new Set<string>(), abbreviations: new Set<string>() };

function read(text: string) {
  return readText(text, [{ start: 0, end: text.length }], RULES).sentences;
}

/** Two passages; the pairs of sentences that are expected, each by its first word. */
function check(left: string, right: string, expected: readonly string[]): void {
  const side = (text: string) => ({ sentences: read(text), passage: { start: 0, end: text.length } });
  const pairs = oppositeSentences(side(left), side(right));
  expect(pairs.map(({ a, b }) => `${a.tokens[0]?.text}=${b.tokens[0]?.text}`)).toEqual(expected);
}

describe('opposite sentences', () => {
  test('one against one, whatever the words', () => {
    check('Ships sank.', 'Boats went under.', ['Ships=Boats']);
  });
  test('each has the one that is most like it', () => {
    check('Harbour traffic stopped. Trains continued.', 'Traffic in the harbour stopped. Still, trains continued.', [
      'Harbour=Traffic',
      'Trains=Still',
    ]);
  });
  test('sentences without a word in common have none', () => {
    check('Harbour traffic stopped. Trains continued.', 'Harbour traffic stopped. Nobody answered.', [
      'Harbour=Harbour',
    ]);
  });
  test('short sentences drift in a long passage', () => {
    const long = 'The mayor of the northern town closed the bridge over the river because of the flood.';
    check(`${long} He denies everything.`, `Mayor closed bridge. She denies everything.`, ['The=Mayor', 'He=She']);
  });
  test('only sentences that lie inside of the passages', () => {
    const text = 'Harbour traffic stopped. Trains continued.';
    const sentences = read(text);
    const first = { start: 0, end: 24 };
    expect(oppositeSentences({ sentences, passage: first }, { sentences, passage: first })).toHaveLength(1);
  });
});

describe('halves of a sentence', () => {
  const side = (text: string) => ({ sentences: read(text), passage: { start: 0, end: text.length } });
  const halves = (left: string, right: string) =>
    halvesOf(side(left), side(right)).map(({ a, b }) => `${a.tokens[0]?.text}=${b.tokens[0]?.text}`);
  const bridge = 'The mayor closed the stone bridge after three boats were wrecked. Trains continued.';

  test('what stands beside the opposite sentence and tells the rest of it', () => {
    const cut = 'Mayor closed bridge of stone. Earlier three boats wrecked themselves. The trains continued.';
    expect(halves(bridge, cut)).toEqual(['The=Earlier']);
  });
  test('a sentence that adds something of its own is none', () => {
    expect(halves(bridge, 'Mayor closed bridge of stone. Citizens wrote angry letters. The trains continued.')).toEqual(
      [],
    );
  });
  test('nor is one that has its own opposite', () => {
    expect(halves(`${bridge} Three boats were wrecked.`, `${bridge} Three boats were wrecked.`)).toEqual([]);
  });
});

describe('likeness', () => {
  const alike = (a: string, b: string) => likenessOf(...([a, b].map((text) => read(text)[0]) as [never, never]));
  test.each([
    ['The harbour is closed.', 'The harbour is closed.', 1],
    ['The harbour is closed.', 'A school opened.', 0],
    ['The harbour is closed.', 'The harbour burns.', 0.5],
    ['It is so.', 'It is so.', 0],
  ])('%s %s', (a, b, expected) => {
    expect(alike(a, b)).toBeCloseTo(expected);
    expect(alike(b, a)).toBeCloseTo(expected);
  });
});
