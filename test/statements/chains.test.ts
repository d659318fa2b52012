import { describe, expect, test } from 'vitest';
import { slice } from '../../src/model/span.js';
import { statementsOf } from './read.js';

/** "link > link, anonymity: content", one line a statement. */
const chainsOf = (text: string): readonly string[] =>
  statementsOf(text).statements.map(
    ({ chain, anonymity, content }) =>
      `${chain.join(' > ')}, ${anonymity}: ${content.map((piece) => slice(text, piece)).join(' / ')}`,
  );

const check = (text: string, expected: readonly string[]): void => expect(chainsOf(text)).toEqual(expected);

describe('a chain begins with the voice itself', () => {
  test.each([
    ['Mara Lind said the quay was safe.', ['Mara Lind, named: the quay was safe']],
    ['Mara Lind came home. She said the quay was safe.', ['Mara Lind, named: the quay was safe']],
    ['The quay was safe, Tideline reported.', ['Tideline, named: The quay was safe']],
    ['It was announced that the quay was safe.', [', unspecified: the quay was safe']],
  ])('%s', check);
});

describe('who keeps their name back is anonymous, and how they ask for it is no statement', () => {
  test.each([
    ['A diver, who requested anonymity, told them that the quay was shut.', ['A diver, anonymous: the quay was shut']],
    [
      'A porter who does not want to see her name in print said the quay was shut.',
      ['A porter, anonymous: the quay was shut'],
    ],
    [
      'A porter who asked that his name be withheld, for fear of a fine, said that the quay was shut.',
      ['A porter, anonymous: the quay was shut'],
    ],
    ['The police said the diver was not named.', ['The police, named: the diver was not named']],
  ])('%s', check);
});

test('whom somebody cites is no part of the words for them', () => {
  const text = 'The port authority, citing two officials, said that the quay was shut.';
  expect(statementsOf(text).statements.map(({ source }) => source && slice(text, source))).toEqual([
    'The port authority',
  ]);
});

describe('whom somebody cites stands before them', () => {
  test.each([
    [
      'The quay was safe, Tideline reported on Monday, citing two officials.',
      ['two officials > Tideline, anonymous: The quay was safe'],
    ],
    [
      'Tideline reported on Monday, citing two people close to the fleet, that the quay was safe.',
      ['two people close to the fleet > Tideline, anonymous: the quay was safe'],
    ],
    [
      'Citing a report by the pilots, Tideline said the quay was safe.',
      ['a report by the pilots > Tideline, named: the quay was safe'],
    ],
    [
      'The quay was unsafe, Mara Lind said, citing an investigation.',
      ['an investigation > Mara Lind, named: The quay was unsafe'],
    ],
    ['The quay was unsafe, Mara Lind said, referring to the investigation.', ['Mara Lind, named: The quay was unsafe']],
    [
      'The quay was safe, Tideline reported, quoting the head of the pilots, Mara Lind.',
      ['Mara Lind > Tideline, named: The quay was safe'],
    ],
    [
      'Tideline reported, referring to a diver who asked not to be named, that Joren Falk had called the quay a trap.',
      ['a diver > Tideline, anonymous: Joren Falk had called the quay a trap'],
    ],
    [
      'The Meridian reported, citing two officials, that Joren Falk had said the quay was safe.',
      [
        'Joren Falk > two officials > The Meridian, named: the quay was safe',
        'two officials > The Meridian, anonymous: Joren Falk had said the quay was safe',
      ],
    ],
  ])('%s', check);
});

describe('who passes a report on after its circumstances', () => {
  test.each([
    [
      'The quay is shut, two officials said, who did not want to be named, Tideline reports.',
      ['two officials > Tideline, anonymous: The quay is shut'],
    ],
    ['According to Mara Lind, the quay is shut, Tideline reports.', ['Mara Lind > Tideline, named: the quay is shut']],
    [
      'The quay was shut, the head of the pilots, Mara Lind, said on Tuesday, Tideline reported.',
      ['Mara Lind > Tideline, named: The quay was shut'],
    ],
    [
      '“The quay is shut,” Mara Lind told reporters on Tuesday, Tideline reported.',
      ['Mara Lind > Tideline, named: The quay is shut'],
    ],
    ['“The quay is shut,” Mara Lind told reporters.', ['Mara Lind, named: The quay is shut']],
  ])('%s', check);
});

describe('“the diver” is the one who keeps the name back, and spoke to the same newsroom', () => {
  test.each([
    [
      'A diver who asked not to be named told Tideline that the quay was shut. The diver said that it had sunk.',
      ['A diver > Tideline, anonymous: the quay was shut', 'The diver > Tideline, anonymous: it had sunk'],
    ],
    [
      'A diver who asked not to be named told Tideline that the quay was shut. A diver said that it had sunk.',
      ['A diver > Tideline, anonymous: the quay was shut', 'A diver, role: it had sunk'],
    ],
    [
      'A diver who asked not to be named told Tideline that the quay was shut. The captain said that it had sunk.',
      ['A diver > Tideline, anonymous: the quay was shut', 'The captain, role: it had sunk'],
    ],
  ])('%s', check);
});

describe('a pause, an enumeration and a wording', () => {
  test.each([
    [
      'According to Joren Falk, the quay, the port, and the mole are “shut for good,” Tideline reports.',
      ['Joren Falk > Tideline, named: the quay, the port, and the mole are “shut for good,”'],
    ],
  ])('%s', check);
});

describe('who was heard stands before who tells it', () => {
  test.each([
    [
      'A pilot who asked not to be named said he had heard from a colleague that the quay was shut.',
      [
        'a colleague > A pilot, anonymous: the quay was shut',
        'a colleague > A pilot, anonymous: he had heard from a colleague that the quay was shut',
      ],
    ],
    [
      'The Meridian has learned from two officials that the quay was shut.',
      ['two officials > The Meridian, anonymous: the quay was shut'],
    ],
    ['Mara Lind heard the news from her brother.', []],
    [
      'Mara Lind said that a friend had told her that the quay was shut.',
      [
        'a friend > Mara Lind, anonymous: the quay was shut',
        'a friend > Mara Lind, named: a friend had told her that the quay was shut',
      ],
    ],
    [
      'Tideline published on Monday, quoting to two officials of the port, that the quay was shut.',
      ['two officials of the port > Tideline, anonymous: the quay was shut'],
    ],
    [
      'Tideline reported on Monday, refering to two workers of the port, that the quay was shut.',
      ['two workers of the port > Tideline, named: the quay was shut'],
    ],
  ])('%s', check);
});

describe('what is cited for a reason is no voice', () => {
  test.each([
    [
      'Mara Lind said the quay was shut, referring to the storm.',
      ['Mara Lind, named: the quay was shut, referring to the storm'],
    ],
    ['Mara Lind said they were referring to officials.', ['Mara Lind, named: they were referring to officials']],
  ])('%s', check);
});

describe('who was told passes on when they print news', () => {
  test.each([
    ['Mara Lind told Tideline that the quay was safe.', ['Mara Lind > Tideline, named: the quay was safe']],
    [
      'Mara Lind told the Ministry of Ports and Fisheries that the quay was safe.',
      ['Mara Lind, named: the quay was safe'],
    ],
    ['Mara Lind told the agency that the quay was safe.', ['Mara Lind > the agency, named: the quay was safe']],
    ['Mara Lind told the press that the quay was safe.', ['Mara Lind, named: the quay was safe']],
    ['Mara Lind accused Tideline of theft.', ['Mara Lind, named: theft']],
    [
      'Mara Lind told to the agency Tideline that the quay was safe.',
      ['Mara Lind > Tideline, named: the quay was safe'],
    ],
    [
      '“The quay is safe” - said to the agency Tideline the diver Mara Lind.',
      ['the diver Mara Lind > Tideline, named: The quay is safe'],
    ],
    // Nothing mentions the name; beside "agency" it is one of a newsroom.
    [
      'The Corvane agency wrote on Monday. Mara Lind told Corvane that the quay was safe.',
      ['Mara Lind > Corvane, named: the quay was safe'],
    ],
    [
      'The Corvane news agency wrote on Monday. Mara Lind told Corvane that the quay was safe.',
      ['Mara Lind > Corvane, named: the quay was safe'],
    ],
    // An office, a post or a programme beside a name is no newsroom, nor is who stands behind one that was told.
    [
      'The Corvane press office was shut. Mara Lind told Corvane that the quay was safe.',
      ['Mara Lind, named: the quay was safe'],
    ],
    [
      'A Corvane post followed at night. Mara Lind told Corvane that the quay was safe.',
      ['Mara Lind, named: the quay was safe'],
    ],
    [
      '“We told the newspaper Falk had left,” a diver said. Mara Lind told Falk that the quay was safe.',
      ['a diver, role: We told the newspaper Falk had left', 'Mara Lind, named: the quay was safe'],
    ],
  ])('%s', check);
});
