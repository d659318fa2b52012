import { describe, expect, test } from 'vitest';
import { carryOver, sharedPlace } from '../../src/story/claims/utterances/carryOver.js';
import { readText } from '../../src/text/reading.js';

const rules = { abbreviations: new Set<string>(), titles: new Set<string>() };

function side(text: string) {
  const block = { start: 0, end: text.length, kind: 'paragraph' } as const;
  return { sentences: readText(text, [block], rules).sentences, passage: { start: 0, end: text.length } };
}

describe('places carried over to a parallel passage', () => {
  const left = 'The pier at Ilva is closed. Brant will resign. Nobody at the harbour saw the beacon break.';
  const right =
    'The pier in the port of Ilva has been shut since the storm. Brant goes. Nobody in the harbour saw how the beacon broke.';
  const carry = carryOver(side(left), side(right));
  const opposite = (words: string): string => {
    const start = left.indexOf(words);
    const found = carry({ start, end: start + words.length });
    return right.slice(Math.round(found.start), Math.round(found.end));
  };

  test('a sentence lands on the sentence opposite, however much longer the one before it grew', () => {
    expect(opposite('Nobody at the harbour saw the beacon break.')).toBe(
      'Nobody in the harbour saw how the beacon broke.',
    );
  });
  test('a sentence that shares too little lands between its neighbours', () => {
    expect(opposite('Brant will resign.')).toBe('Brant goes.');
  });
  test('nothing is carried to an empty place', () => {
    const { start, end } = carry({ start: 5, end: 5 });
    expect(end - start).toBe(1);
  });
});

test('what two places share is counted of what they cover together', () => {
  expect(sharedPlace({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3);
  expect(sharedPlace({ start: 0, end: 10 }, { start: 0, end: 10 })).toBe(1);
  expect(sharedPlace({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0);
});
