import { expect, test } from 'vitest';
import { americanSpelling } from '../../src/text/american-spelling.js';

test.each([
  ['organisers', 'organizers'],
  ['labour', 'labor'],
  ['neighbours', 'neighbors'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['licences', 'licenses'],
  ['travellers', 'travelers'],
  ['analyse', 'analyze'],
  ['dialogue', 'dialog'],
  ['programmes', 'programs'],
])('%s and %s are one word', (british, american) => {
  expect(americanSpelling(british)).toBe(american);
  expect(americanSpelling(american)).toBe(american);
});

test.each(['hour', 'four', 'course', 'journal', 'police', 'prince'])('%s stays', (word) => {
  expect(americanSpelling(word)).toBe(word);
});
