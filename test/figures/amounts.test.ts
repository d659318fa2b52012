import { describe, expect, test } from 'vitest';
import { check, figuresOf } from './figureLines.js';

describe('what an amount was and has become', () => {
  test.each([
    ['The fee rose from $2 to $3 million.', ['$2 | 2000000 USD exact', '$3 million | 3000000 USD exact']],
    [
      'It fell from 12 to 9 billion talers.',
      ['12 | 12000000000 talers exact', '9 billion talers | 9000000000 talers exact'],
    ],
    ['The age moves from 60 to 63 years.', ['60 | 60 years exact', '63 years | 63 years exact']],
    ['It grew from 200 to 3 million dollars.', ['200 | 200 USD exact', '3 million dollars | 3000000 USD exact']],
    ['The loss is between $3 and $4 million.', ['between $3 and $4 million | 3000000..4000000 USD exact']],
    ['Two or three hundred men came.', ['Two or three hundred men | 200..300 people exact']],
    ['Four or six shots fell.', ['Four | 4 - exact', 'six shots | 6 shots exact']],
    ['Rents rose by a third.', ['a third | 0.333333333333333 share exact']],
    ['The staff was cut in half.', ['half | 0.5 share exact']],
    ['He was followed by a third.', []],
  ] as const)('%s', check);
});

describe('numbers in words', () => {
  test.each([
    ['Three million, two hundred and six votes.', ['Three million, two hundred and six votes | 3000206 votes exact']],
    [
      'They sold 3 million, two hundred of them here.',
      ['3 million | 3000000 - exact', 'two hundred of them | 200 - exact'],
    ],
    ['A good dozen barns burned.', ['A good dozen barns | 12 barns at-least']],
    ['About thousand barns burned.', ['About thousand barns | 1000 barns about']],
    ['Another hundred barns burned.', ['hundred barns | 100 barns exact']],
    ['Some hundred welders struck.', ['Some hundred welders | - people vague']],
    ['Some hundred and fifty welders struck.', ['Some hundred and fifty welders | 150 people about']],
    [
      'Forty-odd barns and thirty or so sheds.',
      ['Forty-odd barns | 40 barns about', 'thirty or so sheds | 30 sheds about'],
    ],
  ] as const)('%s', check);
});

describe('hedges', () => {
  test.each([
    ['At the least 14 barns burned.', ['At the least 14 barns | 14 barns at-least']],
    ['The losses exceed 30 percent.', ['exceed 30 percent | 30 percent more-than']],
    ['Just shy of 40 barns burned.', ['Just shy of 40 barns | 40 barns less-than']],
    ['They pay until 300 talers.', ['until 300 talers | 300 talers up-to']],
    ['She was mayor until three days ago, until 5 days.', ['5 days | 5 days exact']],
    ['It costs more than a $5 note.', ['$5 | 5 USD exact']],
  ] as const)('%s', check);
});

describe('parts, lengths and years', () => {
  test.each([
    ['Two of the seven welders fell.', ['Two | 2 people exact', 'seven welders | 7 people exact']],
    ['It closed a day after the flood.', ['a day | 1 days exact']],
    ['One hour later it opened.', ['One hour | 1 hours exact']],
    ['Sales were up from a year earlier.', []],
    ['He led it in 2014-2018.', ['2014 | 2014 year exact', '2018 | 2018 year exact']],
    ['The call number is 2014-2018.', []],
    ['A day after it opened, they counted 81.', ['A day | 1 days exact', '81 | 81 - exact']],
  ] as const)('%s', check);

  test('a part is no whole', () => {
    const text = 'Two of the seven welders fell.';
    expect(figuresOf(text, [{ start: 0, end: text.length, kind: 'paragraph' }]).map(({ scope }) => scope)).toEqual([
      'part',
      null,
    ]);
  });
});
