import { describe, expect, test } from 'vitest';
import { clauseHolding, compileClauseWords, withoutOpening } from '../../src/text/clauses.js';
import { readText, type Sentence } from '../../src/text/reading.js';
import { dataJson } from '../readData.js';

const words = compileClauseWords(dataJson('en/clauses.json'));
const RULES = { titles: new Set<string>(), abbreviations: new Set<string>() };

function sentenceOf(text: string): Sentence {
  const [sentence] = readText(text, [{ start: 0, end: text.length }], RULES).sentences;
  if (sentence === undefined) throw new Error('no sentence');
  return sentence;
}

// The words between « and » are looked for; the clause that holds them is expected.
test.each([
  ['The «talks» ended, and nobody spoke of them.', 'The talks ended, and nobody spoke of them.'],
  ['The long talks «ended» on Tuesday, both sides said.', 'The long talks ended on Tuesday'],
  ['A lawyer said that 23 «dockers» were arrested.', 'that 23 dockers were arrested.'],
  ['They marched, and about «8,000» people sang at the gate.', 'and about 8,000 people sang at the gate.'],
  ['The minister (who «took» over in 2016) resigned.', 'who took over in 2016'],
  ['They left — the «bridge» was closed for repairs — and came back.', 'the bridge was closed for repairs'],
])('%s', (marked, expected) => {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const end = marked.indexOf('»') - 1;
  const clause = clauseHolding(sentenceOf(text), { start, end }, words);
  expect(text.slice(clause.start, clause.end)).toBe(expected);
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
