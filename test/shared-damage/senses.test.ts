import { expect, test } from 'vitest';
import { besideReport } from './fixtures.js';

test.each([
  ['Ormund won by 40 votes.', 'Ormund had 40 voices more, said her voice.', ['voices > votes', 'voice > vote']],
  ['Two ballot boxes were found.', 'The lost urn was found.', ['urn > ballot box']],
  ['Police arrested nine men.', 'Police delayed nine men at the port.', ['delayed > arrested']],
  ['A judge issued an arrest warrant.', 'There is an order for arrest.', ['order for arrest > arrest warrant']],
  ['The goalkeeper was hurt.', 'The doorman was hurt.', ['doorman > goalkeeper']],
  ['The ferry left Dorvik.', 'The trajectory left Dorvik.', ['trajectory > ferry']],
  // Compounds word for word.
  ['The drivers of three ambulances were hurt.', 'Three sick cars are burnt.', ['sick cars > ambulances']],
  ['Ormund agreed to a ceasefire.', 'A weapon rest begins in Ormund today.', ['weapon rest > ceasefire']],
  // The word that may be meant stands beside nothing of the sentence.
  ['Ormund won by 40 votes.', 'Her voice was loud.', ['voice > null']],
  // The other report has the word too, or not the other; a noun where the list has a verb; a name.
  ['Orm won by 40 votes, by voice.', 'Orm had 40 voices more.', []],
  ['Orm won the election.', 'Orm had 40 voices more.', []],
  ['Police arrested nine men.', 'Police spoke of a delay and the delays.', []],
  ['Orm won by 40 votes.', 'Orm told the Voice of Dorvik.', []],
  ['The goalkeeper spoke to a doorman.', 'The doorman was hurt.', []],
])('a word in a sense that no other report has: %s %s', (other, made, expected) => {
  expect(besideReport(other, made)).toEqual(expected);
});

test.each([
  ['ko', ['legs > bridges']],
  ['fi', []],
  [null, []],
])('a word that only Korean has for both, in a translation from %s', (from, expected) => {
  expect(besideReport('Two bridges fell.', 'Two legs fell.', from)).toEqual(expected);
});
