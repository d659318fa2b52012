import { expect, test } from 'vitest';
import { compileSpellings } from '../../src/text/spellings.js';
import { dataJson } from '../readData.js';

const respell = compileSpellings(dataJson('en/spellings.json'));

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
  ['adviser', 'advisor'],
  ['practised', 'practiced'],
  ['manoeuvres', 'maneuvers'],
  ['fulfilment', 'fulfillment'],
  ['skilful', 'skillful'],
  ['kidnapped', 'kidnaped'],
  ['cheques', 'checks'],
  ['anaesthetic', 'anesthetic'],
  ['haemorrhage', 'hemorrhage'],
  ['foetus', 'fetus'],
  ['mouldy', 'moldy'],
  ['grey', 'gray'],
  ['judgement', 'judgment'],
  ['sceptical', 'skeptical'],
  ['jewellery', 'jewelry'],
])('%s and %s are one word', (british, american) => {
  expect(respell(british)).toBe(american);
  expect(respell(american)).toBe(american);
});

test.each([
  'hour',
  'four',
  'course',
  'journal',
  'police',
  'prince',
  'rise',
  'acre',
  'hourly',
  'leader',
  'israel',
  'should',
])('%s stays', (word) => {
  expect(respell(word)).toBe(word);
});
