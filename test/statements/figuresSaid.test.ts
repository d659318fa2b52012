import { describe, expect, test } from 'vitest';
import { linesOf } from './read.js';

const check = (text: string, expected: readonly string[]): void => expect(linesOf(text)).toEqual(expected);

describe('numbers that somebody gives in few words', () => {
  test.each([
    [
      'The ministry spoke on Sunday morning of 67 divers.',
      ['indirect | The ministry | spoke on Sunday morning of | 67 divers'],
    ],
    [
      'According to the union 96 boats were sold on Friday.',
      ['indirect | the union | According to | 96 boats were sold on Friday'],
    ],
    ['According to two officials, it was late.', ['indirect | two officials | According to | it was late']],
    ['Mara Lind counted seven boats.', ['indirect | Mara Lind | counted | seven boats']],
    [
      'By the union’s count of the lists, 81 divers were held.',
      ['indirect | the union’s count of the lists | By | 81 divers were held'],
    ],
    [
      'Some 300 people stood on the quay, by the union’s count.',
      ['indirect | the union’s count | by | Some 300 people stood on the quay'],
    ],
    [
      'Some 300 people, by the accounts of the union, stood on the quay.',
      ['indirect | the union | by the accounts of | Some 300 people / stood on the quay'],
    ],
    [
      'Some 300 people stood on the quay, as counted by Mara Lind.',
      ['indirect | Mara Lind | as counted by | Some 300 people stood on the quay'],
    ],
    ['The quay was sold, as ordered by the ministry.', []],
    [
      'How many came depends on who counts: 9,000, says Mara Lind; 400, say the officials.',
      ['indirect | Mara Lind | says | 9,000', 'indirect | the officials | say | 400'],
    ],
    [
      'The owner says that 40 boats will come; the union says 90.',
      ['indirect | The owner | says | 40 boats will come', 'indirect | the union | says | 90'],
    ],
    [
      'By the words of the ministry the port lost nine divers.',
      ['indirect | the ministry | By the words of | the port lost nine divers'],
    ],
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
    ['The police counted no fewer than 164.', ['indirect | The police | counted | no fewer than 164']],
    ['Mara Lind counted the boats.', []],
    [
      'A survey found only a quarter of the boats were safe.',
      ['indirect | A survey | found | only a quarter of the boats were safe'],
    ],
    ['Mara Lind did not exclude new charges.', ['indirect | Mara Lind | did not exclude | new charges']],
    ['Mara Lind excluded the pilots from the talks.', []],
  ])('%s', check);
});

describe('what was said before and is put right', () => {
  test.each([
    [
      'Nine divers were held, not 14 as Lind had said: five had been counted twice.',
      ['indirect | Lind | had said | 14'],
    ],
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
    [
      'The ministry sold 68 boats, not 86 as it had announced, Mara Lind said.',
      [
        'indirect | Mara Lind | said | The ministry sold 68 boats, not 86 as it had announced',
        'indirect | it | had announced | 86',
      ],
    ],
  ])('%s', check);
});

describe('what records, counts and reports show', () => {
  test.each([
    ['The manifest lists 40 crates of tea.', ['indirect | The manifest | lists | 40 crates of tea']],
    ['It lists 40 crates of tea.', ['indirect | It | lists | 40 crates of tea']],
    ['Polls show a close contest in Dorvik.', ['indirect | Polls | show | a close contest in Dorvik']],
    [
      'A 2014 study by Mara Lind found 31 cracks in the quay.',
      ['indirect | A 2014 study by Mara Lind | found | 31 cracks in the quay'],
    ],
    ['The diver found 31 cracks in the quay.', []],
    [
      'The three-page letter lists 41 faults of the crane.',
      ['indirect | The three-page letter | lists | 41 faults of the crane'],
    ],
    ['Mara Lind lists 41 boats.', []],
    [
      'The court found the ferry was in breach of the rules.',
      ['indirect | The court | found | the ferry was in breach of the rules'],
    ],
    ['This said the mayor of Dorvik on Monday after the talks.', []],
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

describe('what is asked, planned and felt', () => {
  test.each([
    [
      'Mara Lind called on the ministry to open the quay.',
      ['indirect | Mara Lind | called on | the ministry to open the quay'],
    ],
    ['Mara Lind called on Monday to say that the quay was shut.', []],
    ['Falk plans to shut the quay in May.', ['indirect | Falk | plans | to shut the quay in May']],
    ['The pilots warned of heavy losses.', ['indirect | The pilots | warned of | heavy losses']],
    ['Mara Lind expressed interest in the quay.', ['indirect | Mara Lind | expressed | interest in the quay']],
    [
      'Mara Lind expressed concern that the quay was shut.',
      ['indirect | Mara Lind | expressed concern | the quay was shut'],
    ],
    [
      'Mara Lind questioned whether the quay was safe.',
      ['indirect | Mara Lind | questioned | whether the quay was safe'],
    ],
    [
      'The loss was greater than analysts had predicted.',
      ['indirect | analysts | had predicted | The loss was greater'],
    ],
    [
      'Mara Lind pointed out those cracks to the pilots.',
      ['indirect | Mara Lind | pointed out | those cracks to the pilots'],
    ],
    ['Mara Lind hit out at the ministry.', ['indirect | Mara Lind | hit out at | the ministry']],
    ['The ball hit at noon.', []],
    ['One diver admitted to cutting the rope.', ['indirect | One diver | admitted to | cutting the rope']],
    ['Falk came home, promising to open the quay.', ['indirect | Falk | promising | to open the quay']],
  ])('%s', check);
});

describe('quotations that no verb of the lexicon brings', () => {
  test.each([
    [
      '“The quay is ours”, reacted to the agency the union of the divers.',
      ['direct | the union of the divers | reacted | The quay is ours'],
    ],
    // An odd verb may be taken for a noun, and more may follow the name.
    [
      '“The quay is ours from this day on,” analyzes Mara Lind (pilots) of the port.',
      ['direct | Mara Lind | analyzes | The quay is ours from this day on'],
    ],
    // What tells of the words by somebody else leaves open who spoke.
    [
      'Mara Lind said that it rained. The tapes are out. “The quay is ours from now on,” can be heard on one.',
      ['indirect | Mara Lind | said | it rained', 'direct | - | - | The quay is ours from now on'],
    ],
    ['“Nobody sleeps”, summarizes Mara Lind.', ['direct | Mara Lind | summarizes | Nobody sleeps']],
    ['“The quay is ours now,” smiled Mara Lind on Monday.', ['direct | Mara Lind | smiled | The quay is ours now']],
    [
      '“The quay is ours from this day on”, communicated prosecutor Mara Lind.',
      ['direct | prosecutor Mara Lind | communicated | The quay is ours from this day on'],
    ],
    ['“The quay is ours now,” painted on a wall.', ['direct | - | - | The quay is ours now']],
    [
      '# Former harbour master: I signed two of the warnings',
      ['indirect | Former harbour master | : | I signed two of the warnings'],
    ],
    ['# “They sold the quay”: how Dorvik heard the verdict', ['direct | - | - | They sold the quay']],
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

describe('numbers that share a verb', () => {
  test.each([
    [
      'The union counted 1,500 of them, the police 400.',
      ['indirect | The union | counted | 1,500 of them', 'indirect | the police | counted | 400'],
    ],
    [
      'The bank offered 5.5 percent over two years, up from 4.5 percent.',
      ['indirect | The bank | offered | 5.5 percent over two years, up from 4.5 percent'],
    ],
    [
      'On Friday marched according to the union 15 thousand people, according to the police 4 thousand.',
      ['indirect | the union | according to | 15 thousand people', 'indirect | the police | according to | 4 thousand'],
    ],
    [
      'By the minutes of the council, which the Mail has read, 14 members were there.',
      ['indirect | the minutes of the council | By | 14 members were there'],
    ],
    ['The vote was confirmed by the minutes of the council.', []],
    [
      'Lind put the crowd at about 400, the union at more than 1,500.',
      ['indirect | Lind | put | the crowd at about 400', 'indirect | the union | put | more than 1,500'],
    ],
    [
      'The union had spoken of more than 1,500 pilots, the police of 400, and the mayor of 90.',
      [
        'indirect | The union | had spoken of | more than 1,500 pilots',
        'indirect | the police | had spoken of | 400',
        'indirect | the mayor | had spoken of | 90',
      ],
    ],
    [
      'According to the police, there were 400 of them, according to the union over 1,500.',
      [
        'indirect | the police | According to | there were 400 of them',
        'indirect | the union | according to | over 1,500',
      ],
    ],
    [
      'Lind spoke of 300 letters, the head of 12 schools was silent.',
      ['indirect | Lind | spoke of | 300 letters, the head of 12 schools was silent'],
    ],
  ])('%s', check);
});
