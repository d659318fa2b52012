import { describe, expect, test } from 'vitest';
import { asId } from '../../src/model/ids.js';
import type { Entity } from '../../src/model/story.js';
import { findDisagreements } from '../../src/story/claims/disagreements.js';
import { joinPropositions } from '../../src/story/claims/propositions.js';
import { articlesOf, lexicon, link, type Told } from './fixtures.js';

/** Two texts, linked as copies where said; expects "verdict: topic". */
function check(
  told: readonly [Told, Told],
  expected: readonly string[],
  known: { readonly copies?: boolean; readonly entities?: readonly Entity[] } = {},
): void {
  const articles = articlesOf(told);
  const [a, b] = articles;
  const copies = known.copies && a && b ? [link(a, b)] : [];
  const joined = joinPropositions(articles, { copies, utterances: [] });
  const { entities = [] } = known;
  const found = findDisagreements({ articles, entities, joined, utterances: [], lexicon });
  expect(found.map((d) => `${d.verdict}${d.afterRepair ? ` (${d.afterRepair})` : ''}: ${d.topic}`)).toEqual(expected);
}

const COPIES = { copies: true };
const plain = (outlet: string, text: string): Told => ({ outlet, text, kind: 'original' });
const translated = (outlet: string, text: string): Told => ({ outlet, text, kind: 'machine-translated' });

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
  test('he and she in a sentence that has hardly a word of the other', () => {
    check(
      [
        plain('A', '“I am the scapegoat of those above,” Novak said as he left.'),
        translated('B', '“The goat for sacrifice is me”, stated Novak when she was going.'),
      ],
      ['damage (same): who it was: “‘I am the scapegoat of those above,’ Novak said as he left”'],
      COPIES,
    );
  });
  test('the speaker of a quotation, once for each who is known', () => {
    const [one, other] = ['“The dam will hold,” she said.', '“The dam will hold,” he said.'];
    check([plain('A', one), translated('B', other)], [], COPIES);
    check(
      [{ ...plain('A', one), said: [['The dam will hold', 'Novak', 'she']] }, translated('B', other)],
      ['damage (same): who it was: “‘The dam will hold,’ she said”'],
      COPIES,
    );
  });
  test('all pronouns that were guessed for one person in one line', () => {
    const novak: Entity = { id: asId('Novak'), type: 'person', name: 'Ida Novak', aliases: [], roles: [], why: [] };
    const ofNovak = { copies: true, entities: [novak] };
    const line = ['damage (same): he or she: Ida Novak'];
    const whole: Told = {
      ...plain('A', '{Novak} opened the gates at noon. “The dam will hold,” she said.'),
      said: [['The dam will hold', 'Novak', 'she']],
    };
    const copy: Told = {
      ...translated('B', '{Novak} opened the gates at noon. “The dam will hold,” he said. His wife was there.'),
      guessed: ['His wife', 'Her'],
    };
    check([whole, copy], line, ofNovak);
    // Of the wrong pronoun alone only what the other text has her say shows that it is wrong.
    const words: Told = {
      ...translated('B', '{Novak} went home in the rain after his last visit.'),
      guessed: ['his last', 'her'],
    };
    check([whole, words], line, { entities: [novak] });
    check([plain('A', 'The gates were opened at noon.'), words], [], { entities: [novak] });
  });
  test('of a quotation the speaker is asked for, not whom it is of', () => {
    const whole: Told = {
      ...plain('A', '“She has not moved since Monday,” he said.'),
      said: [['She has not moved since Monday', 'Roos', 'he']],
    };
    const copy: Told = {
      ...translated('B', '“Has not moved since Monday”, he assured.'),
      said: [['Has not moved since Monday', 'Roos', 'he']],
      guessed: ['he assured', 'she'],
    };
    check([whole, copy], [], COPIES);
  });
  test('nobody and somebody', () => {
    const whole = plain('A', 'Roos told the court that nobody from the yard had called her.');
    const line = ['damage (same): “Roos told the court that nobody from the yard had called her”: affirmed or denied'];
    check([whole, translated('B', 'Roos told the court that one of the yard did not call her.')], line, COPIES);
    check([whole, translated('B', 'Roos told in court the call was made to her by somebody.')], line, COPIES);
    check([whole, translated('B', 'Roos told the court that the yard had not called her.')], [], COPIES);
    check([whole, translated('B', 'Roos asked if someone from the yard had called her.')], [], COPIES);
  });
  test('a negation that two rules miss is one line', () => {
    check(
      [
        plain('A', 'The yard did not rule out a sale, and nobody was told.'),
        translated('B', 'The yard ruled out a sale, and somebody was told.'),
      ],
      ['damage (same): “rule out a sale”: affirmed or denied'],
      COPIES,
    );
  });
  test('when, where a month or noon became another word', () => {
    const whole = plain('A', 'The dam was last inspected at noon on a day in May.');
    const checkCopy = (text: string, damaged: string, meant: string, expected: readonly string[]) =>
      check([whole, { ...translated('B', text), damaged, meant }], expected, COPIES);
    checkCopy('The dam was last inspected at noon on a day in Might.', 'Might', 'May', [
      'damage (same): when: “Might”',
    ]);
    checkCopy('The dam was last inspected at midday on a day in May.', 'midday', 'noon', []);
    checkCopy('The dike was last inspected at noon on a day in May.', 'dike', 'dam', []);
    const alone: Told = { ...translated('B', 'The mill closed in Might.'), damaged: 'Might', meant: 'May' };
    check([whole, alone], []);
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
    ['The ship held nine Torvenians.', 'The ship held six Torvenians.', 'number of Torvenians'],
    ['The blast killed five people.', 'Seven people died in the blast.', 'deaths'],
    [
      'The judges of Sund found that the mayor stole 30,000 florins from the bank.',
      'Two clerks in Sund said that the mayor stole about 30,000 florins from the bank.',
      'amount of money: “the mayor stole 30,000 florins”',
    ],
    [
      'The yard owes its suppliers 40 million florins.',
      'The debt of the yard with its suppliers is 60 million florins.',
      'debt',
    ],
    [
      'The judges of Sund found that the mayor stole 30,000 florins in fees from the bank.',
      'Two clerks in Sund said that the mayor stole about 30,000 florins from the bank.',
      'fee',
    ],
  ])('%s / %s', (one, other, topic) => {
    const articles = articlesOf([plain('A', one), plain('B', other)]);
    const joined = joinPropositions(articles, { copies: [], utterances: [] });
    const found = findDisagreements({ articles, entities: [], joined, utterances: [], lexicon });
    expect(found.map((d) => d.topic)).toEqual([topic]);
  });
});
