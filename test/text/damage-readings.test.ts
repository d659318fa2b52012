import { describe, expect, test } from 'vitest';
import type { Article, Damage, DamageKind } from '../../src/model/article.js';
import { readingsIn, withNameReadings, withNotes } from '../../src/text/damage-readings.js';

type Known = Partial<Pick<Damage, 'kind' | 'intended' | 'confidence' | 'changesMeaning'>>;

/** The sentence told with its readings; words in braces are damaged, in the ways given; null when it cannot be. */
function told(marked: string, known: readonly Known[], kind: Article['transmission']['kind'] = 'machine-translated') {
  const text = marked.replace(/[{}]/gu, '');
  const found = [...marked.matchAll(/\{([^}]*)\}/gu)];
  const damage = found.map(([, words = ''], i): Damage => {
    const start = text.indexOf(words);
    const kindOf: DamageKind = 'wrong-word';
    const given = { kind: kindOf, intended: null, confidence: 0.7, changesMeaning: true, why: '', ...known[i] };
    return { start, end: start + words.length, ...given };
  });
  const where = { start: 0, end: text.length };
  const notes = readingsIn({ damage, transmission: { kind, from: null, confidence: 1, receipts: [] } }, where);
  return notes === null ? null : withNotes(text, where, notes);
}

describe('damaged words', () => {
  test('are told as printed, with what they probably mean', () => {
    expect(told('The miller {stepped back} on Monday.', [{ intended: 'resigned' }])).toBe(
      'The miller stepped back [probably: resigned] on Monday.',
    );
  });
  test('may be a pronoun', () => {
    expect(told('{He} left the mill.', [{ intended: 'She', kind: 'wrong-pronoun' }])).toBe(
      'He [probably: She] left the mill.',
    );
  });
  test('that leave the meaning are told without', () => {
    expect(told('The miller left {in} Monday.', [{ intended: 'on', changesMeaning: false }])).toBe(
      'The miller left in Monday.',
    );
  });
  test.each<[string, readonly Known[]]>([
    ['without a reading', [{}]],
    ['with an unsure reading', [{ intended: 'resigned', confidence: 0.6 }]],
    ['that turn the sentence round', [{ intended: 'resigned', kind: 'lost-negation' }]],
  ])('%s are not told', (_, known) => {
    expect(told('The miller {stepped back} on Monday.', known)).toBeNull();
  });
  test('are not told where there are too many of them, nor in a spun text', () => {
    const known = [{ intended: 'a' }, { intended: 'b' }, { intended: 'c' }];
    expect(told('The {mill} of {Oster} was {exiled}.', known)).toBeNull();
    expect(told('The {miller} left.', [{ intended: 'owner', kind: 'idiom' }], 'spun')).toBeNull();
  });
});

describe('misspelt names', () => {
  /** The words of a text as they are told with the reading of one name in it. */
  const read = (text: string, name: string, told: string, confidence = 0.7): string => {
    const start = text.indexOf(name);
    const damage = { start, end: start + name.length, intended: 'Novak', confidence, changesMeaning: false, why: '' };
    return withNameReadings(
      { text, damage: [{ ...damage, kind: 'name-damage' }] },
      { start: 0, end: text.length },
      told,
    );
  };

  test.each([
    ['Nowack left.', 'Nowack left.', 'Nowack [probably: Novak] left.'],
    ["On Monday Nowack's boat sank.", "Nowack's boat sank.", "Nowack's [probably: Novak] boat sank."],
    ['The boat of Nowack sank.', 'The boat sank.', 'The boat sank.'],
  ])('%s', (text, told, expected) => {
    expect(read(text, 'Nowack', told)).toBe(expected);
  });
  test('a reading that is not sure is not told', () => {
    expect(read('Nowack left.', 'Nowack', 'Nowack left.', 0.6)).toBe('Nowack left.');
  });
});
