import { describe, expect, test } from 'vitest';
import { linesOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);

describe('numbers that somebody gives in few words', () => {
  test.each([
    ['The police put the crowd at 4,000.', ['indirect | The police | put | the crowd at 4,000']],
    [
      'The mayor puts the loss at more than $3 million.',
      ['indirect | The mayor | puts | the loss at more than $3 million'],
    ],
    ['Mara Lind put the book on the table at home.', []],
    ['The ministry spoke of 9,000.', ['indirect | The ministry | spoke of | 9,000']],
    [
      'The ministry has offered 4.5 percent over two years.',
      ['indirect | The ministry | has offered | 4.5 percent over two years'],
    ],
    ['The ferry offers 12 cabins.', []],
    ['Mara Lind did not exclude new charges.', ['indirect | Mara Lind | did not exclude | new charges']],
    ['Mara Lind excluded the pilots from the talks.', []],
  ])('%s', check);
});

describe('what was said before and is put right', () => {
  test.each([
    [
      'Police said they had held 32 people, not 23 as they had announced.',
      [
        'indirect | Police | said | they had held 32 people, not 23 as they had announced',
        'indirect | they | had announced | 23',
      ],
    ],
    [
      'The ferry left at nine rather than at eight as the ministry had first said.',
      ['indirect | the ministry | had first said | at eight'],
    ],
    ['The ferry was as late as Mara Lind had said.', []],
  ])('%s', check);
});

describe('what records, counts and reports show', () => {
  test.each([
    ['The fund was empty, records show.', ['indirect | records | show | The fund was empty']],
    [
      'About 900 people marched, by a count of this newspaper.',
      ['indirect | this newspaper | by a count of | About 900 people marched'],
    ],
    ['# Minister ready to go, report says', ['indirect | report | says | Minister ready to go']],
    [
      'Some 900 people, according to the police, walked through Dorvik on Monday.',
      ['indirect | the police | according to | Some 900 people / walked through Dorvik on Monday'],
    ],
  ])('%s', check);
});

describe('where reports stand in a longer sentence', () => {
  test.each([
    [
      'Lind proposed a vote, her office said.',
      ['indirect | her office | said | Lind proposed a vote', 'indirect | Lind | proposed | a vote'],
    ],
    [
      'The quay has been shut since Sunday, its harbour master, Mara Lind, told Tideline.',
      ['indirect | its harbour master, Mara Lind | told | The quay has been shut since Sunday'],
    ],
    [
      'The quay is safe, said the head of the pilots, Mara Lind.',
      ['indirect | the head of the pilots, Mara Lind | said | The quay is safe'],
    ],
    [
      'Dorvik shut the quay, saying that it feared unrest, and has since moved the ferry.',
      ['indirect | Dorvik | saying | it feared unrest'],
    ],
    [
      'Mara Lind, the candidate of the pilots, who says that she won, called the loan “a bribe for a friend”.',
      [
        'indirect | Mara Lind, the candidate of the pilots | says | she won',
        'mixed | Mara Lind, the candidate of the pilots | called | the loan “a bribe for a friend”',
      ],
    ],
  ])('%s', check);
});
