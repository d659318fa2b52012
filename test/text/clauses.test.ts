import { describe, expect, test } from 'vitest';
import { clauseHolding, clauseWithSubject, compileClauseWords, withoutOpening } from '../../src/text/clauses.js';
import { readText, type Sentence } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

const words = compileClauseWords(dataJson('en/clauses.json'));
const RULES = { titles: new Set<string>(), abbreviations: new Set<string>() };

function sentenceOf(text: string): Sentence {
  const [sentence] = readText(text, [{ start: 0, end: text.length }], RULES).sentences;
  if (sentence === undefined) throw new Error('no sentence');
  return sentence;
}

type Clause = typeof clauseHolding;

// The words between « and » are looked for; the clause that holds them is expected.
function check(find: Clause, marked: string, expected: string): void {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const end = marked.indexOf('»') - 1;
  const clause = find(sentenceOf(text), { start, end }, words);
  expect(text.slice(clause.start, clause.end)).toBe(expected);
}

test.each([
  ['The «talks» ended, and nobody spoke of them.', 'The talks ended, and nobody spoke of them.'],
  ['The long talks «ended» on Tuesday, both sides said.', 'The long talks ended on Tuesday'],
  ['A lawyer said that 23 «dockers» were arrested.', 'that 23 dockers were arrested.'],
  ['They marched, and about «8,000» people sang at the gate.', 'and about 8,000 people sang at the gate.'],
  ['The minister (who «took» over in 2016) resigned.', 'who took over in 2016'],
  ['They left — the «bridge» was closed for repairs — and came back.', 'the bridge was closed for repairs'],
])('%s', (marked, expected) => check(clauseHolding, marked, expected));

describe('a clause begins with its subject', () => {
  test.each([
    [
      'The ferrymen, who keep a list, counted «40» boats on Monday.',
      'The ferrymen, who keep a list, counted 40 boats on Monday.',
    ],
    [
      'Two pilots, one of whom gave no name, spoke of «12» ships.',
      'Two pilots, one of whom gave no name, spoke of 12 ships.',
    ],
    ['They marched, and about «8,000» people sang at the gate.', 'and about 8,000 people sang at the gate.'],
    ['The ferrymen, tired and wet, counted «40» boats on Monday.', 'counted 40 boats on Monday.'],
  ])('%s', (marked, expected) => check(clauseWithSubject, marked, expected));
});

describe('the words that tie a clause to the one before', () => {
  test.each([
    ['and about 8,000 people sang', 'about 8,000 people sang'],
    ['that she left', 'she left'],
    ['and that she left', 'she left'],
    ['she left and came back', 'she left and came back'],
    ['that much', 'that much'],
  ])('%s', (text, expected) => {
    const rest = withoutOpening(sentenceOf(text), { start: 0, end: text.length }, words);
    expect(text.slice(rest.start, rest.end)).toBe(expected);
  });
});
