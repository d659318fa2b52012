import { expect, test } from 'vitest';
import { detectDamage } from '../../src/article/damage/detectDamage.js';
import type { Block, Transmission } from '../../src/model/article.js';
import { readText } from '../../src/text/reading.js';
import { readDamageLexicon } from '../readDamageLexicon.js';

const lexicon = readDamageLexicon();

function swapsIn(text: string): readonly string[] {
  const blocks: Block[] = [{ start: 0, end: text.length, kind: 'paragraph' }];
  const transmission: Transmission = { kind: 'unknown', from: null, confidence: 0, receipts: [] };
  const reading = readText(text, blocks, { abbreviations: new Set(), titles: new Set() });
  const damage = detectDamage({ article: { text, blocks, language: 'en', transmission }, reading, lexicon });
  return damage.filter(({ kind }) => kind === 'spinner-synonym').map(({ start, end }) => text.slice(start, end));
}

test('a word that several entries know is one sign of three', () => {
  const words = 'The mayor refused the accusations. The death bell rose to nine.';
  const known = lexicon.spinnerSwaps.patterns.placesIn('The mayor refused the accusations.');
  expect([...known.keys()].filter((i) => lexicon.spinnerSwaps.swaps[i]?.strength === 'odd').length).toBeGreaterThan(1);
  expect(swapsIn(words)).toEqual([]);
  expect(swapsIn(`${words} The guards fired rip gas.`)).toHaveLength(3);
});
