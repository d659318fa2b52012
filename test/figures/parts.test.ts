import { describe, test } from 'vitest';
import { check } from './figureLines.js';

describe('parts of a whole', () => {
  test.each([
    ['A twentieth of the crew left.', ['A twentieth | 0.05 share exact']],
    ['One twenty-fifth of the oil was lost.', ['One twenty-fifth | 0.04 share exact']],
    ['Three fifteenths of the seats are empty.', ['Three fifteenths | 0.2 share exact']],
    ['It holds one hundred thirty-fifths of a litre.', ['one hundred thirty-fifths | 2.857 share exact']],
  ])('%s', check);
});

describe('ranks that are no parts', () => {
  test.each([
    ['They restored one eighteenth-century mill.', []],
    ['The banks closed one third-party app.', []],
    ['It was the twenty-fifth anniversary.', ['twenty-fifth anniversary | 25 years exact']],
  ])('%s', check);
});
