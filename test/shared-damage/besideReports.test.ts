import { describe, expect, test } from 'vitest';
import { besideReport } from './fixtures.js';

describe('a translation beside the other reports', () => {
  const report =
    'The dam cost 3 billion marks, and 24,000 people live below it. Repairs were paid with 1.4 million florins. ' +
    'The mayor counted 3,000 guests at the opening, and three guests fell. The gate cost $640 million or 36 billion ' +
    'korun. The guild of the dockers spoke of 9,000. The pool holds 7,000 litres.';
  test.each([
    ['The wall cost 3 million marks.', ['3 million marks > 3 billion marks']],
    ['Below it live 24 people.', ['24 people > 24,000 people']],
    ['The repairs were 14 million florins.', ['14 million florins > 1.4 million florins']],
    // Whatever the currency is called, and however what is counted is spelt.
    ['The pool holds 7 liters.', ['7 liters > 7,000 litres']],
    ['The gate cost 36 million crowns.', ['36 million crowns > 36 billion korun']],
    ['The gate cost 6.4 billion crowns.', []],
    ['The gate cost $6.4 billion.', ['$6.4 billion > $640 million']],
    ['The gate cost 36 million euros.', []],
    // Whatever is counted, where neither says it.
    ['The guild talked about 9.', ['9 > 9,000']],
    ['The guild talked about 9 members.', []],
    // Another sentence, digits, and a number that the report has as well, be it in words.
    ['At the opening 3 guests fell.', []],
    ['Twelve villages want 3 million marks.', []],
    ['The wall cost 4 million marks.', []],
    ['The wall cost 3 million marks, and no wall of 3 billion marks is built again.', []],
  ])('an amount of another magnitude: %s', (made, expected) => {
    expect(besideReport(report, made)).toEqual(expected);
  });
});

test.each([
  [
    'The owner of the mill will not open the gates before noon.',
    'The owner of the mill will open the gates before noon.',
    ['will open the gates > will not open the gates'],
  ],
  // A sentence of other words, one of which says no, and a question that is open.
  ['The owner of the mill will not open the gates before noon.', 'In Dorvik the mayor opened the gates again.', []],
  ['The owner of the mill does not trust the new mayor.', 'The owner of the mill distrusts the new mayor.', []],
  [
    'Under the pact of the lakes no boat may keep heavy nets within two miles of the shore.',
    'By the pact of the lakes, heavy nets are to be kept two miles from the shore.',
    [],
  ],
  ['The owner asked whether or not the mill was shut.', 'The owner asked whether the mill was shut.', []],
])('a negation that the sound reports have: %s %s', (report, made, expected) => {
  expect(besideReport(report, made)).toEqual(expected);
});

test.each([
  // Of one sum, and then of every other.
  ['The bridge cost 36 million krona.', ['krona > crowns']],
  ['The bridge cost 36 million krona, and the dam 7 mlrrd. krona.', ['krona > crowns', 'krona > crowns']],
  // Of another sum, another magnitude, one that says little, and money that a sound report has.
  ['The bridge cost 46 million krona.', []],
  ['The bridge cost 36 billion krona.', []],
  ['The bridge cost 10 million krona.', []],
  ['The bridge cost 36 million euros.', []],
])('money of another name in one sum: %s', (made, expected) => {
  const sound = 'The dam cost Orvik 36 million crowns, of which Dorvik paid 10 million crowns, or 300,000 euros.';
  expect(besideReport(sound, made)).toEqual(expected);
});

test.each([
  [
    'On Tuesday Orvik guards arrested nine divers for theft.',
    'Nine divers arrested the Orvik guards on Tuesday for theft.',
    ['Nine divers arrested the Orvik guards > On Tuesday Orvik guards arrested nine divers'],
  ],
  ['Guards arrested nine divers in Orvik.', 'Nine divers were arrested by guards in Orvik.', []],
])('who did what to whom in a sound report: %s %s', (report, made, expected) => {
  expect(besideReport(report, made)).toEqual(expected);
});
