import { expect, test } from 'vitest';
import { besideReport } from './fixtures.js';

test.each([
  ['Anna Sand left.', 'Mayor Sand came on Monday. He said little.', ['He > She']],
  ['Mr. Orm left.', '“We wait,” said Orm. She had come late.', ['She > He']],
  // A man and a woman, somebody unknown, nobody, words of a quotation, another who is meant by a pronoun.
  ['Anna Sand left. Peter Sand stayed.', 'Mayor Sand came on Monday. He said little.', []],
  ['Anna Sand left. Peter Sand stayed. Anna Sand slept.', 'Mayor Sand came on Monday. He said little.', []],
  ['Anna Sand left.', 'Mayor Sand met Peter Orm. He said little.', []],
  ['Anna Sand left.', 'Mayor Sand met Jorro Plimm. He said little.', []],
  ['Anna Sand left.', 'The mayor came on Monday. He said little.', []],
  ['Anna Sand left.', 'Mayor Sand said: “Nobody knows whether he came.”', []],
  ['Anna Sand left.', 'Mayor Sand wrote to him. He said little.', []],
  // Beside a wrong subject other pronouns are wrong too; a sentence without names has those of the one before.
  ['Anna Sand left.', 'Mayor Sand came. In his view he was late.', ['his > her', 'he > she']],
  ['Anna Sand left.', 'Mayor Sand came. It rained. “We wait,” he said to his men.', ['he > she', 'his > her']],
  ['Anna Sand left.', 'Mayor Sand came. “We wait,” said Plimm. He said little.', []],
  // A body, a country, and a title before somebody known are nobody unknown.
  ['Anna Sand left.', 'Mayor Sand came to the Orvik Port Office. He said little.', ['He > She']],
  ['Anna Sand left.', 'Mayor Sand read the Plimm Jorro. He said little.', ['He > She']],
  ['Anna Sand left.', '“We wait,” said Orvik’s mayor, Anna Sand. He said little.', ['He > She']],
  ['Anna Sand left.', 'Landlady Anna Sand came. He said little.', ['He > She']],
  // Who goes on speaking is whoever spoke, also where somebody else is named.
  ['Anna Sand left.', 'Anna Sand assured that Peter Orm fell. “Nobody ran,” he told us.', ['he > she']],
  ['Anna Sand left.', 'According to the mayor Anna Sand, Peter Orm fell. “Nobody ran,” he said.', ['he > she']],
  ['Anna Sand left.', 'Anna Sand saw that Peter Orm fell. “Nobody ran,” he said.', []],
  ['Anna Sand left.', 'Anna Sand spoke to Peter Orm, Jorro Plimm said. “Nobody ran,” he said.', []],
  ['Anna Sand left.', 'Anna Sand assured that Peter Orm fell. There he stayed.', []],
  [
    'Anna Sand left.',
    'Peter Orm fell. “Nobody ran,” said the Orvik union leader Anna Sand. “It rained,” he said.',
    ['he > she'],
  ],
  // Whom no name tells, the pronouns of a sound report tell, where it names one person.
  ['Jorro Plimm came late. “It rained,” she said.', 'Plimm came. He said little.', ['He > She']],
  ['Jorro Plimm came late. Her friends stayed.', 'Plimm came. He said little.', ['He > She']],
  ['Jorro Plimm met Peter Orm. “It rained,” she said.', 'Plimm came. He said little.', []],
  ['Jorro Plimm came late, she wrote. Plimm fell, he said.', 'Plimm came. He said little.', []],
])('a pronoun of the other gender than the names: %s %s', (other, made, expected) => {
  expect(besideReport(other, made)).toEqual(expected);
});

test.each([
  ['No one fell, said the spokesman Anna Sand.', ['spokesman > spokeswoman']],
  ['No one fell, said its chairwoman, Peter Orm.', ['chairwoman > chairman']],
  // Of the same gender, of nobody known, and of somebody else.
  ['Anna Sand, a spokeswoman for the port, said no.', []],
  ['No one fell, said the spokesman Jorro Plimm.', []],
  ['The spokesman met Anna Sand.', []],
])('a word for an office of the other gender than its bearer: %s', (made, expected) => {
  expect(besideReport('It rained.', made)).toEqual(expected);
});

test.each([
  ['fi', 'Mayor Sand gave his name.', ['his > her']],
  ['fi', 'Peter Orm met Mayor Sand. Sand said that he was late.', ['he > she']],
  [null, 'Peter Orm met Mayor Sand. Sand said that he was late.', ['he > she']],
  [null, 'Mayor Sand gave his name.', ['his > her']],
  [null, 'Peter Orm said little. Mayor Sand agreed, but he assured nothing.', ['he > she']],
  [null, 'Mayor Sand said little. Peter Orm agreed, but he assured nothing.', []],
  // Of somebody unknown in between, and of "him", nothing is told.
  ['fi', 'Mayor Sand left, for many wanted to dismiss him.', []],
  ['fi', 'Mayor Sand came. Jorro Plimm said little. He was late.', []],
  ['de', 'Mayor Sand gave his name.', []],
  ['de', 'Peter Orm met Mayor Sand. Sand said that he was late.', []],
])('a pronoun from a language with one for women and men, and from another: %s %s', (from, made, expected) => {
  expect(besideReport('Anna Sand left.', made, from)).toEqual(expected);
});
