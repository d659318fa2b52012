import { describe, expect, test } from 'vitest';
import { findDisagreements } from '../../src/story/claims/disagreements.js';
import { articlesOf, lexicon, link, type Told } from './fixtures.js';

/** Two texts, linked as copies where said; expects "verdict: topic". */
function check(
  told: readonly [Told, Told],
  expected: readonly string[],
  known: { readonly copies?: boolean } = {},
): void {
  const articles = articlesOf(told);
  const [a, b] = articles;
  const copies = known.copies && a && b ? [link(a, b)] : [];
  const found = findDisagreements({ articles, entities: [], copies, utterances: [], lexicon });
  expect(found.map((d) => `${d.verdict}${d.afterRepair ? ` (${d.afterRepair})` : ''}: ${d.topic}`)).toEqual(expected);
}

const COPIES = { copies: true };
const plain = (outlet: string, text: string): Told => ({ outlet, text, kind: 'original' });
const translated = (outlet: string, text: string): Told => ({ outlet, text, kind: 'machine-translated' });

describe('who did it', () => {
  test('two names for one act conflict', () => {
    check(
      [
        plain('A', 'Witnesses said that {Novak} burnt his letters to protect the others.'),
        plain('B', '{Berg} burned his letters to protect the others, the lawyer said.'),
      ],
      ['conflict: who did it: “burnt his letters”'],
    );
  });
  test('a pronoun of a translation is a guess', () => {
    check(
      [
        translated('A', 'The union said it had torn her passport to prevent a deportation.'),
        plain('B', 'She said that she tore her passport to prevent her deportation.'),
      ],
      ['damage (same): who did it: “tore her passport”'],
    );
  });
  test('the same doer, other things and other purposes are none', () => {
    check(
      [plain('A', 'She tore her passport to prevent it.'), plain('B', 'Later she tore her passport to prevent it.')],
      [],
    );
    check([plain('A', 'It tore her passport to prevent it.'), plain('B', 'She tore her letter to prevent it.')], []);
    check([plain('A', 'It tore her passport at the border.'), plain('B', 'She tore her passport in anger.')], []);
  });
});

describe('copies that were translated', () => {
  test('he and she', () => {
    check(
      [plain('A', 'He denies any wrongdoing.'), translated('B', 'She denies any guilt.')],
      ['damage (same): who it was: “He denies any wrongdoing”'],
      COPIES,
    );
  });
  test('he and she in texts that nobody translated are two persons', () => {
    check([plain('A', 'He denies any wrongdoing.'), plain('B', 'She denies any guilt.')], [], COPIES);
  });
  test('a modifier that moved to another word', () => {
    check(
      [
        translated('A', 'The council will support the long-term mayor of the port and look for a successor.'),
        translated('B', 'The council will support the mayor of the port for a long time and look for a successor.'),
      ],
      ['conflict: what “long-term” belongs to'],
      COPIES,
    );
  });
  test('a modifier that stayed', () => {
    check(
      [
        translated('A', 'The council will support the long-term mayor of the port.'),
        translated('B', 'The council will back the longtime mayor of the port.'),
      ],
      [],
      COPIES,
    );
  });
  test('a lost negation', () => {
    check(
      [
        plain('A', 'The talks ended without an agreement, both sides said.'),
        translated('B', 'The talks ended with an agreement, both sides said.'),
      ],
      ['damage (same): “an agreement”: affirmed or denied'],
      COPIES,
    );
  });
});

describe('topics', () => {
  test.each([
    ['Police arrested 14 dockers on Tuesday.', 'On Tuesday 23 dockers were arrested.', 'people arrested'],
    ['More than 12,000 people marched.', 'About 8,000 people gathered at the gate.', 'size of the crowd'],
    [
      'The talks in the mill lasted four hours.',
      'The meeting in the mill took nearly four hours.',
      'length of the talks',
    ],
    ['The blast killed five people.', 'Seven people died in the blast.', 'deaths'],
  ])('%s / %s', (one, other, topic) => {
    const articles = articlesOf([plain('A', one), plain('B', other)]);
    const found = findDisagreements({ articles, entities: [], copies: [], utterances: [], lexicon });
    expect(found.map((d) => d.topic)).toEqual([topic]);
  });
});
